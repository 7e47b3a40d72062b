import type { UserContext } from '@redocly/openapi-core'

type Resolve = UserContext['resolve']
type Node = Readonly<Record<string, unknown>>

/** A schema with the file that its references start from. */
export interface Found {
  readonly schema: unknown
  readonly file: string
}

/** What is behind a schema's reference, if it is one. */
export function behind({ schema, file }: Found, resolve: Resolve): { node: Node; file: string } {
  if (typeof schema !== 'object' || schema === null) return { node: {}, file }
  if (!('$ref' in schema)) return { node: schema as Node, file }
  // A reference is a string: the rule `struct` has checked it.
  const target = resolve(schema as { $ref: string }, file)
  // A schema may also be `true` or `false`.
  return typeof target.node === 'object'
    ? { node: { ...(target.node as Node) }, file: target.location?.source.absoluteRef ?? file }
    : { node: {}, file }
}

const branchKeywords = ['allOf', 'anyOf', 'oneOf']

/** The branches of a choice, and the parts of a whole. */
function branchesOf({ node, file }: { node: Node; file: string }, keywords: readonly string[] = branchKeywords): Found[] {
  return keywords.flatMap((keyword) => {
    const branches = node[keyword]
    return Array.isArray(branches) ? (branches as unknown[]).map((schema) => ({ schema, file })) : []
  })
}

/** The types that a schema allows, through references and branches. */
export function typesOf(found: Found, resolve: Resolve, depth = 0): string[] {
  if (depth > 20) return []
  const target = behind(found, resolve)
  const { node } = target
  const own = [node['type'] ?? (node['properties'] ? 'object' : [])].flat().filter((type) => typeof type === 'string')
  return [...own, ...branchesOf(target).flatMap((branch) => typesOf(branch, resolve, depth + 1))]
}

/** The schemas of a property, in all branches of a schema. */
export function propertiesOf(
  found: Found,
  name: string,
  resolve: Resolve,
  keywords: readonly string[] = branchKeywords,
  depth = 0,
): Found[] {
  if (depth > 20) return []
  const target = behind(found, resolve)
  const { properties } = target.node
  const own = typeof properties === 'object' && properties !== null && Object.hasOwn(properties, name)
  // Properties are a map from names to schemas.
  const mine = own ? [{ schema: (properties as Node)[name], file: target.file }] : []
  return [...mine, ...branchesOf(target, keywords).flatMap((branch) => propertiesOf(branch, name, resolve, keywords, depth + 1))]
}

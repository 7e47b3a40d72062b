import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { optionNames, objectMembers } from '../../names.ts'

type Node = Readonly<Record<string, unknown>>

const supported = 'Supported are: http bearer, apiKey in header.'

/** Every credential can be sent and has a name that can be an option of the client; requirements name credentials that are described. */
export const securitySchemes: Oas3Rule = () => {
  const schemes = new Map<string, Node>()
  return {
    Root(root, { report, location, resolve }) {
      for (const [name, scheme] of Object.entries(root.components?.securitySchemes ?? {})) {
        const place = location.child(['components', 'securitySchemes', name])
        const node: Node = { ...resolve(scheme).node }
        schemes.set(name, node)
        const problem = problemOf(name, node)
        if (problem) report({ message: problem, location: place.key() })
      }
    },
    SecurityRequirement(requirement, { report, location }) {
      const names = Object.keys(requirement)
      for (const name of names.filter((each) => !schemes.has(each))) {
        report({
          message: `There is no security scheme "${name}". There are: ${[...schemes.keys()].join(', ') || 'none'}.`,
          location: location.child([name]).key(),
        })
      }
      reportSharedHeader(names, schemes, { report, location })
    },
  }
}

function problemOf(name: string, scheme: Node): string | undefined {
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    return `The security scheme "${name}" must have a name in camelCase: it becomes an option of the client.`
  if (optionNames.has(name) || objectMembers.has(name)) {
    return `The security scheme cannot be called "${name}": every client has an option or member of that name. Call it apiKey, apiToken or the like.`
  }
  if (headerOf(scheme) === undefined) {
    const kind = [scheme['type'], scheme['scheme'], ...(scheme['in'] ? ['in', scheme['in']] : [])].filter(Boolean).join(' ')
    return `The security scheme "${name}" is ${kind}, which is not supported. ${supported}`
  }
  if (scheme['x-value-prefix'] !== undefined && scheme['type'] !== 'apiKey') {
    return `The security scheme "${name}" is http, whose first word is fixed: x-value-prefix is for apiKey.`
  }
  return undefined
}

/** The header that a credential is sent in. */
function headerOf(scheme: Node): string | undefined {
  if (scheme['type'] === 'http' && String(scheme['scheme']).toLowerCase() === 'bearer') return 'authorization'
  if (scheme['type'] === 'apiKey' && scheme['in'] === 'header' && typeof scheme['name'] === 'string') return scheme['name'].toLowerCase()
  return undefined
}

/** Of two credentials in one header, the second would replace the first. */
function reportSharedHeader(
  names: readonly string[],
  schemes: ReadonlyMap<string, Node>,
  { report, location }: Pick<UserContext, 'report' | 'location'>,
) {
  const headers = names.map((name) => headerOf(schemes.get(name) ?? {}))
  const twice = headers.find((header, index) => header !== undefined && headers.indexOf(header) !== index)
  if (twice) report({ message: `${names.join(' and ')} would both be sent in the header ${twice}.`, location })
}

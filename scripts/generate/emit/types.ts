import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import type { Document } from '../read/document.ts'

/** TypeScript types of a document's paths, components and webhooks, components also under their own names. */
export async function typesFile(document: Document): Promise<string> {
  // openapi-typescript takes any JSON document and changes what it is given; ours is still needed.
  const nodes = await openapiTS(structuredClone(document) as never, {
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform(schema) {
      const known = (schema as { 'x-extensible-enum'?: readonly string[] })['x-extensible-enum']
      if (known) return openEnum(known, schema.type)
      if (schema.format === 'binary') return ts.factory.createTypeReferenceNode('Blob')
      return undefined
    },
  })
  return astToString(nodes)
}

/** `'a' | 'b' | (string & {})`: any string, and completion still offers the known ones. */
function openEnum(known: readonly string[], type: unknown): ts.TypeNode {
  const { factory } = ts
  const open = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), factory.createTypeLiteralNode([])]),
  )
  const members: ts.TypeNode[] = known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)))
  members.push(open)
  if (Array.isArray(type) && type.includes('null')) members.push(factory.createLiteralTypeNode(factory.createNull()))
  return factory.createUnionTypeNode(members)
}

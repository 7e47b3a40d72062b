import { astToString, type GlobalContext, resolveRef, transformSchema } from 'openapi-typescript'
import ts from 'typescript'
import type { Document } from '../read/document.ts'

/** TypeScript types of a document's paths, components and webhooks, components also under their own names. */
export function typesFile(document: Document): string {
  // openapi-typescript takes any JSON document and changes what it is given; ours is still needed.
  const copy = structuredClone(document) as never
  // Its transformation alone: the document has been checked and bundled already, and its own check fails on properties called like members
  // of every object (`hasOwnProperty`).
  return astToString(transformSchema(copy, contextOf(copy)))
}

function contextOf(document: never): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    // A branch's own tag says which it is. A mapping would narrow the tag to the values that it names, and lose the others.
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    // Its own checks are not used.
    redoc: undefined as never,
    resolve: (ref) => resolveRef(document, ref, { silent: true }),
    rootTypes: true,
    rootTypesKeepCasing: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transformProperty: undefined,
    transform(schema) {
      const known = (schema as { 'x-extensible-enum'?: readonly string[] })['x-extensible-enum']
      if (known) return openEnum(known, schema.type)
      if (schema.format === 'binary') return ts.factory.createTypeReferenceNode('Blob')
      return undefined
    },
  }
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

import type { DescribedOperation, Document } from '../../../../scripts/generate/read/document.ts'

/** A description of one operation alone, with the components that it needs. */
export function onlyOperation(document: Document, { path, method, object }: DescribedOperation): Record<string, unknown> {
  const item = document.paths[path] ?? {}
  const shared = item['parameters'] ? { parameters: item['parameters'] } : {}
  const paths = { [path]: { ...shared, [method.toLowerCase()]: object } }
  const needed = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, member] of Object.entries(value)) {
      if (key !== '$ref' || typeof member !== 'string') collect(member)
      else if (!needed.has(member)) {
        needed.add(member)
        collect(lookUp(document, member))
      }
    }
  }
  collect(paths)
  const components: Record<string, Record<string, unknown>> = {}
  for (const reference of needed) {
    const [, kind = '', name = ''] = reference.slice(2).split('/')
    components[kind] = { ...components[kind], [name]: lookUp(document, reference) }
  }
  const { securitySchemes } = document.components
  return {
    openapi: document['openapi' as keyof Document],
    info: document.info,
    servers: document.servers,
    security: document.security,
    paths,
    components: { ...components, ...(securitySchemes ? { securitySchemes } : {}) },
  }
}

/** What a reference within the document leads to; bundling has made all of them `#/components/KIND/NAME`. */
function lookUp(document: Document, reference: string): unknown {
  const [, kind = '', name = ''] = reference.slice(2).split('/')
  // Components of a bundled description, by kind and name.
  return (document.components as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[kind]?.[name]
}

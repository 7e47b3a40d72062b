import { basename, dirname, extname } from 'node:path'
import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { exportedTypes, resourceType } from '../../names.ts'

/** What openapi-typescript puts before the names of components that are no schemas. */
const prefixes: Readonly<Record<string, string>> = {
  responses: 'Response',
  parameters: 'Parameter',
  requestBodies: 'RequestBody',
  headers: 'Header',
  pathItems: 'PathItem',
}

/** Components have names that can be names of types, and no two types of the package have the same one. */
export const componentNames: Oas3Rule = () => {
  const resources = new Set<string>()
  /** Files that are components, with the first reference to each. */
  const files = new Map<string, UserContext['location']>()
  return {
    ref(reference, { location, resolve }) {
      const target = resolve(reference).location
      const file = target?.source.absoluteRef
      // A file as a whole: it becomes a component by its own name.
      if (file && /^#?\/?$/.test(target.pointer) && file !== location.source.absoluteRef && isComponent(file)) {
        if (!files.has(file)) files.set(file, location)
      }
    },
    Paths: {
      Operation({ operationId = '' }) {
        const segments = operationId.split('.').slice(0, -1)
        for (const index of segments.keys()) resources.add(resourceType(segments.slice(0, index + 1)))
      },
    },
    Root: {
      leave(root, { report, location }) {
        const provider = basename(dirname(location.source.absoluteRef))
        const taken = new Set([...exportedTypes, ...resources, ...typesOf(provider.charAt(0).toUpperCase() + provider.slice(1))])
        const check = (kind: string, name: string, place: UserContext['location']) => {
          const type = (prefixes[kind] ?? '') + name
          if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) {
            report({ message: `The component "${name}" must have a name in PascalCase: it becomes a type.`, location: place })
          } else if (taken.has(type)) {
            const other = `the package has another type ${type}`
            report({ message: `The component cannot be called "${name}": ${other}. Choose another name.`, location: place })
          }
          taken.add(type)
        }
        for (const kind of ['schemas', ...Object.keys(prefixes)]) {
          // A kind of component is a map from names to components.
          const components = (root.components as Readonly<Record<string, object>> | undefined)?.[kind] ?? {}
          for (const name of Object.keys(components)) check(kind, name, location.child(['components', kind, name]).key())
        }
        for (const [file, place] of files) check(basename(dirname(file)), basename(file, extname(file)), place)
      },
    },
  }
}

/** Whether a file is a component and no path or webhook, which have no type of their own. */
function isComponent(file: string): boolean {
  return basename(dirname(dirname(file))) === 'components'
}

/** The types that a package has besides, by the provider's name: `AcmeClient`. */
function typesOf(name: string): string[] {
  return ['Client', 'Options', 'Errors', 'WebhookEvent', 'WebhookOptions'].map((kind) => name + kind)
}

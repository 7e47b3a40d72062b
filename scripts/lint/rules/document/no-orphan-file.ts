import { readdirSync } from 'node:fs'
import { dirname, relative, resolve as resolvePath } from 'node:path'
import type { Oas3Rule } from '@redocly/openapi-core'

/** Every file of a description's folder is reached from its root. */
export const noOrphanFile: Oas3Rule = () => {
  const reached = new Set<string>()
  return {
    ref(_ref, { resolve, location }) {
      const target = resolve(_ref).location
      if (target) reached.add(target.source.absoluteRef)
      reached.add(location.source.absoluteRef)
    },
    Root: {
      leave(_root, { report, location }) {
        const root = location.source.absoluteRef
        const folder = dirname(root)
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          const file = resolvePath(entry.parentPath, entry.name)
          if (entry.isFile() && file !== root && !reached.has(file)) {
            report({ message: `Nothing refers to the file ${relative(folder, file)}.`, location: location.child(['paths']).key() })
          }
        }
      },
    },
  }
}

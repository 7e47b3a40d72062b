import type { Oas3Rule } from '@redocly/openapi-core'

/** `x-capabilities` is there and names operations that exist. */
export const capabilitiesTarget: Oas3Rule = () => {
  const ids = new Set<string>()
  return {
    Paths: {
      Operation(operation) {
        if (operation.operationId) ids.add(operation.operationId)
      },
    },
    Root: {
      leave(root, { report, location }) {
        const capabilities: unknown = { ...root }['x-capabilities' as keyof typeof root]
        if (typeof capabilities !== 'object' || capabilities === null) {
          report({ message: 'The description needs x-capabilities.', location: location.child(['info']).key() })
          return
        }
        for (const [name, value] of Object.entries(capabilities)) {
          const id: unknown = typeof value === 'object' && value !== null && 'operationId' in value ? value.operationId : value
          if (typeof id === 'string' && !ids.has(id)) {
            report({
              message: `x-capabilities.${name} names "${id}", which is not an operation.`,
              location: location.child(['x-capabilities', name]),
            })
          }
        }
      },
    },
  }
}

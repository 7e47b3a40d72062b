import type { Oas3Rule } from '@redocly/openapi-core'

/** What `x-state` and `x-resources` name is there: resources that operations have, and error statuses that are documented. */
export const stateTarget: Oas3Rule = () => {
  const resources = new Set<string>()
  const named: { resource: string; by: string; location: object }[] = []
  return {
    Paths: {
      Operation(operation, { report, location }) {
        const state: unknown = { ...operation }['x-state' as keyof typeof operation]
        const own = operation.operationId?.split('.').slice(0, -1).join('.') ?? ''
        if (typeof state !== 'object' || state === null) {
          resources.add(own)
          return
        }
        const place = location.child(['x-state'])
        resources.add('resource' in state ? String(state.resource) : own)
        if ('people' in state && typeof state.people === 'object' && state.people !== null && 'resource' in state.people) {
          named.push({ resource: String(state.people.resource), by: 'x-state.people', location: place })
        }
        if ('rejection' in state && !(String(state.rejection) in (operation.responses ?? {}))) {
          report({ message: `x-state.rejection is ${String(state.rejection)}, which is not among the responses.`, location: place })
        }
      },
    },
    Root: {
      leave(root, { report, location }) {
        const described: unknown = { ...root }['x-resources' as keyof typeof root] ?? {}
        for (const resource of Object.keys(typeof described === 'object' && described !== null ? described : {})) {
          named.push({ resource, by: 'x-resources', location: location.child(['x-resources', resource]) })
        }
        for (const { resource, by, location: place } of named) {
          if (!resources.has(resource)) report({ message: `${by} names "${resource}", which no operation is about.`, location: place })
        }
      },
    },
  }
}

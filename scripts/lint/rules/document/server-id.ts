import type { Oas3Rule } from '@redocly/openapi-core'

/** Every server has an id of its own, the value of the client's `server` option. */
export const serverId: Oas3Rule = () => {
  const seen = new Set<string>()
  return {
    Server(server, { report, location }) {
      const extensions: Record<string, unknown> = { ...server }
      const id = extensions['x-id']
      if (typeof id !== 'string') {
        report({ message: 'A server needs an x-id, by which the client chooses it.', location })
        return
      }
      if (seen.has(id)) report({ message: `Two servers have the x-id "${id}".`, location: location.child(['x-id']) })
      seen.add(id)
    },
  }
}

import type { Oas3Rule } from '@redocly/openapi-core'

/** An operation has nothing that a client could not send, or would have to leave out. */
export const supportedOperation: Oas3Rule = () => ({
  Paths: {
    Operation(operation, { report, location, key }) {
      if (key === 'trace') report({ message: 'TRACE cannot be sent: fetch does not allow it.', location: location.key() })
      if ((key === 'get' || key === 'head') && operation.requestBody) {
        const message = `A ${key.toUpperCase()} has no body: fetch does not send it. Describe parameters instead.`
        report({ message, location: location.child(['requestBody']).key() })
      }
      if (operation.callbacks) {
        report({
          message: 'Callbacks are not supported: describe what the provider sends under `webhooks`.',
          location: location.child(['callbacks']).key(),
        })
      }
      const statuses = Object.keys(operation.responses ?? {})
      if (!statuses.some((status) => /^[23]/.test(status))) {
        report({
          message: `An operation needs a response for its success, 2XX or a redirect; it has: ${statuses.join(', ') || 'none'}.`,
          location: location.child(['responses']).key(),
        })
      }
    },
  },
})

import type { Oas3Rule, UserContext } from '@redocly/openapi-core'

const form = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/

/** An operationId is `<resource>.<verb>` and can become a method: none is another's resource, none is called `http`. */
export const operationIdForm: Oas3Rule = () => {
  const seen = new Map<string, UserContext['location']>()
  return {
    Paths: {
      Operation({ operationId }, { report, location }) {
        if (!operationId) {
          report({ message: 'An operation needs an operationId.', location: location.key() })
          return
        }
        const place = location.child(['operationId'])
        seen.set(operationId, place)
        if (!form.test(operationId))
          report({ message: `operationId "${operationId}" is not of the form <resource>.<verb>, in camelCase.`, location: place })
        if (operationId.startsWith('http.'))
          report({ message: 'The resource "http" is taken: it is the client for direct calls.', location: place })
      },
    },
    Root: {
      leave(_root, { report }) {
        for (const [id, location] of seen) {
          const longer = [...seen.keys()].find((other) => other.startsWith(`${id}.`))
          if (longer) report({ message: `operationId "${id}" would be a method and, for "${longer}", a resource.`, location })
        }
      },
    },
  }
}

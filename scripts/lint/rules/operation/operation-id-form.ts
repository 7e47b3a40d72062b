import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { objectMembers, resourceType } from '../../names.ts'

const form = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/

/** What every client has besides resources. */
const taken: Readonly<Record<string, string>> = {
  http: 'the client for direct calls',
  reconcile: 'how to find out what became of a call',
  acquireTurn: 'how to wait under a rate limit',
}

/** Members that JavaScript itself calls: `await` calls `then`, JSON.stringify calls `toJSON`. Each would send a request. */
const calledByJavaScript = new Set(['then', 'toJSON'])

/** An operationId is `<resource>.<verb>` and can become a method: no member of every object, none is another's resource, none is called `http`. */
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
        const [root = ''] = operationId.split('.')
        if (Object.hasOwn(taken, root)) report({ message: `The resource "${root}" is taken: it is ${taken[root]}.`, location: place })
        const reserved = operationId.split('.').find((segment) => objectMembers.has(segment) || calledByJavaScript.has(segment))
        if (reserved) {
          report({
            message: `operationId "${operationId}": JavaScript itself uses "${reserved}" on every object. Choose another word.`,
            location: place,
          })
        }
      },
    },
    Root: {
      leave(_root, { report }) {
        const types = new Map<string, string>()
        for (const [id, location] of seen) {
          const longer = [...seen.keys()].find((other) => other.startsWith(`${id}.`))
          if (longer) report({ message: `operationId "${id}" would be a method and, for "${longer}", a resource.`, location })
          const segments = id.split('.').slice(0, -1)
          for (const index of segments.keys()) {
            const path = segments.slice(0, index + 1)
            const type = resourceType(path)
            const other = types.get(type) ?? path.join('.')
            types.set(type, other)
            if (other !== path.join('.'))
              report({
                message: `The resources "${path.join('.')}" and "${other}" would both have the type ${type}. Rename one.`,
                location,
              })
          }
        }
      },
    },
  }
}

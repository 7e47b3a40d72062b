import type { Oas3Rule } from '@redocly/openapi-core'

const facts = ['x-contacts-people', 'x-idempotency', 'x-reconcile']

/** Operations that write say whether they reach people and whether they can be repeated; every operation says how it is known. */
export const operationFacts: Oas3Rule = () => ({
  Paths: {
    Operation(operation, { report, location, key, resolve }) {
      const node: Record<string, unknown> = { ...operation }
      if (!node['x-evidence'])
        report({ message: 'An operation needs x-evidence: how well it is known, and from where.', location: location.key() })
      if (key === 'get' || key === 'head') {
        for (const fact of facts) {
          if (fact in node)
            report({ message: `${fact} does not belong to a ${key}, which changes nothing.`, location: location.child([fact]).key() })
        }
        return
      }
      for (const fact of ['x-contacts-people', 'x-idempotency']) {
        if (!(fact in node)) report({ message: `An operation that writes needs ${fact}.`, location: location.key() })
      }
      const idempotency = node['x-idempotency']
      if (idempotency === 'none' && !node['x-reconcile']) {
        report({
          message: 'x-idempotency: none needs x-reconcile: how to find out whether it happened when the outcome is unknown.',
          location: location.key(),
        })
      }
      if (typeof idempotency === 'object' && idempotency !== null && 'header' in idempotency) {
        const header = String(idempotency.header).toLowerCase()
        const declared = (operation.parameters ?? []).map((parameter) => resolve(parameter).node)
        if (!declared.some((parameter) => parameter?.in === 'header' && parameter.name?.toLowerCase() === header)) {
          report({
            message: `The header ${header} of x-idempotency is not declared as a parameter.`,
            location: location.child(['x-idempotency']),
          })
        }
      }
    },
  },
})

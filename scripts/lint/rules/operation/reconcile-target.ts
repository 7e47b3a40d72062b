import type { Oas3Rule } from '@redocly/openapi-core'

/** The operation that `x-reconcile` names exists, reads, and has the parameters that it is given. */
export const reconcileTarget: Oas3Rule = () => {
  const reads = new Map<string, Set<string>>()
  const recipes: { operationId: string; parameters: string[]; location: object }[] = []
  return {
    Paths: {
      PathItem(pathItem, { resolve }) {
        for (const operation of [pathItem.get, pathItem.post]) {
          if (!operation?.operationId || (operation === pathItem.post && !isRead(operation))) continue
          const parameters = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])].map(
            (parameter) => resolve(parameter).node?.name ?? '',
          )
          reads.set(operation.operationId, new Set(parameters))
        }
      },
      Operation(operation, { location }) {
        const recipe: unknown = { ...operation }['x-reconcile' as keyof typeof operation]
        if (typeof recipe !== 'object' || recipe === null || !('operationId' in recipe)) return
        const parameters = 'parameters' in recipe && recipe.parameters ? Object.keys(recipe.parameters) : []
        recipes.push({ operationId: String(recipe.operationId), parameters, location: location.child(['x-reconcile']) })
      },
    },
    Root: {
      leave(_root, { report }) {
        for (const { operationId, parameters, location } of recipes) {
          const known = reads.get(operationId)
          if (!known) {
            report({
              message: `x-reconcile names "${operationId}", which is neither a GET of this description nor a POST that reads (x-idempotency: natural, x-contacts-people: false).`,
              location,
            })
            continue
          }
          for (const name of parameters) {
            if (!known.has(name)) report({ message: `x-reconcile gives "${name}", which ${operationId} does not take.`, location })
          }
        }
      },
    },
  }
}

/** Whether a POST reads: repeating it changes nothing, and no person is reached. */
function isRead(operation: object): boolean {
  const facts: Readonly<Record<string, unknown>> = { ...operation }
  return facts['x-idempotency'] === 'natural' && facts['x-contacts-people'] === false
}

import type { Oas3Rule } from '@redocly/openapi-core'

/** Exactly the operations called `list` say how they are paged, with parameters that exist. */
export const listPagination: Oas3Rule = () => ({
  Paths: {
    PathItem: {
      Operation(operation, { report, location, resolve, parent }) {
        const node: Record<string, unknown> = { ...operation }
        const isList = operation.operationId?.endsWith('.list') ?? false
        const pagination = node['x-pagination']
        if (isList && !pagination) report({ message: 'An operation called list needs x-pagination.', location: location.key() })
        if (!isList && pagination)
          report({ message: 'An operation with x-pagination is called list.', location: location.child(['x-pagination']).key() })
        if (typeof pagination !== 'object' || pagination === null) return
        const parameters = [...(parent?.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolve(parameter).node)
        const queries = parameters.filter((parameter) => parameter?.in === 'query')
        for (const [role, name] of Object.entries(pagination)) {
          if ((role === 'parameter' || role === 'size') && !queries.some((query) => query?.name === name)) {
            report({
              message: `x-pagination.${role} "${name}" is not a query parameter of this operation.`,
              location: location.child(['x-pagination', role]),
            })
          }
        }
      },
    },
  },
})

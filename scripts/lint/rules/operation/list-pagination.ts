import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { pointerTokens } from '@campaignkit/core/description'
import { type Found, propertiesOf, typesOf } from '../../schema.ts'

type Node = Readonly<Record<string, unknown>>
type Resolve = UserContext['resolve']

/** What each pointer of x-pagination must lead to. */
const pointers: Readonly<Record<string, readonly string[]>> = {
  items: ['array'],
  next: ['string', 'integer', 'number'],
  more: ['boolean'],
  total: ['integer', 'number'],
  pages: ['integer', 'number'],
}

/** Exactly the operations called `list` say how they are paged, with parameters and fields of the response that exist. */
export const listPagination: Oas3Rule = () => ({
  Paths: {
    PathItem: {
      Operation(operation, { report, location, resolve, parent }) {
        const node: Node = { ...operation }
        const isList = operation.operationId?.endsWith('.list') ?? false
        const pagination = node['x-pagination']
        if (isList && !pagination) report({ message: 'An operation called list needs x-pagination.', location: location.key() })
        if (!isList && pagination)
          report({ message: 'An operation with x-pagination is called list.', location: location.child(['x-pagination']).key() })
        if (typeof pagination !== 'object' || pagination === null) return
        const parameters = [...(parent?.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolve(parameter).node)
        const queries = parameters.filter((parameter) => parameter?.in === 'query').map((query) => query?.name ?? '')
        const [, response] = Object.entries(operation.responses ?? {}).find(([key]) => key.startsWith('2')) ?? []
        const found = response ? resolve(response) : undefined
        // A response's content is a map of media types: the rule `struct` has checked it.
        const content = found?.node?.content as Readonly<Record<string, Node>> | undefined
        const file = found?.location?.source.absoluteRef ?? location.source.absoluteRef
        const schema = Object.values(content ?? {})[0]?.['schema']
        const successes = Object.keys(operation.responses ?? {}).filter((status) => status.startsWith('2'))
        if (successes.length > 1)
          report({
            message: `A list has one success response; this one has ${successes.join(', ')}.`,
            location: location.child(['responses']).key(),
          })
        for (const [role, value] of Object.entries(pagination)) {
          const place = location.child(['x-pagination', role])
          const isInBody = role === 'parameter' && 'style' in pagination && pagination.style === 'body-cursor'
          if ((role === 'parameter' || role === 'size') && !isInBody && !queries.includes(String(value))) {
            report({
              message: `x-pagination.${role} "${String(value)}" is not a query parameter of this operation: ${queries.join(', ') || 'it has none'}.`,
              location: place,
            })
          }
          const expected = pointers[role]
          const problem = expected && problemAt({ schema, file }, String(value), expected, resolve)
          if (problem) report({ message: `x-pagination.${role} "${String(value)}" ${problem}.`, location: place })
        }
      },
    },
  },
})

/** What is wrong with the place that a pointer leads to. */
function problemAt(start: Found, pointer: string, expected: readonly string[], resolve: Resolve): string | undefined {
  let found: readonly Found[] = [start]
  // The items have one type: it cannot hang on which branch of a choice is there.
  const keywords = expected[0] === 'array' ? ['allOf'] : undefined
  for (const token of pointerTokens(pointer)) found = found.flatMap((one) => propertiesOf(one, token, resolve, keywords))
  if (found.length === 0) return 'leads to no property of the response'
  const types = found.flatMap((one) => typesOf(one, resolve)).filter((type) => type !== 'null')
  if (types.some((type) => expected.includes(type))) return undefined
  const wanted = expected[0] === 'array' ? 'an array' : `a ${expected[0]}`
  return types.length > 0 ? `leads to ${types.join(' or ')}, not to ${wanted}` : `must lead to ${wanted}; the schema has no type`
}

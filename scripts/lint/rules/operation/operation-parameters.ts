import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { pathParameters } from '@campaignkit/core/description'
import { behind, typesOf } from '../../schema.ts'

type Node = Readonly<Record<string, unknown>>

/** The parameters of an operation fit together: none is there twice, lists are sent in one way, the path has each of its own once. */
export const operationParameters: Oas3Rule = () => ({
  Paths: {
    PathItem(pathItem, { report, location, resolve, key }) {
      const path = String(key)
      const names = pathParameters({ path })
      const twice = names.find((name, index) => names.indexOf(name) !== index)
      if (twice) report({ message: `The path has {${twice}} twice. Give each its own name.`, location: location.key() })
      if (/[?#]/.test(path))
        report({ message: 'A path has neither a query nor a fragment: describe query parameters.', location: location.key() })
      reportTwice(pathItem.parameters, { report, location, resolve })
    },
    Operation(operation, { report, location, resolve, parent }) {
      reportTwice(operation.parameters, { report, location, resolve })
      const file = location.source.absoluteRef
      const own = parametersOf(operation.parameters, resolve, file)
      // The parent of an operation is its path, in the same file.
      const shared = parametersOf((parent as Node | undefined)?.['parameters'], resolve, file)
      const all = [...shared.filter((one) => !own.some((other) => isSame(one, other))), ...own]
      const lists = all.filter(
        ({ node, file: from }) => node['in'] === 'query' && typesOf({ schema: node['schema'], file: from }, resolve).includes('array'),
      )
      const joined = lists.filter(({ node }) => node['explode'] === false)
      if (joined.length > 0 && joined.length < lists.length) {
        const named = lists.map(({ node }) => String(node['name'])).join(', ')
        report({
          message: `Lists in the query must be sent in one way, all with "explode: false" or none: ${named}.`,
          location: location.child(['parameters']).key(),
        })
      }
    },
  },
})

interface Described {
  readonly node: Node
  readonly file: string
}

function parametersOf(list: unknown, resolve: UserContext['resolve'], file: string): Described[] {
  return (Array.isArray(list) ? (list as unknown[]) : []).map((schema) => behind({ schema, file }, resolve))
}

/** Whether two parameters are one: names of headers have no case (RFC 9110, 5.1). */
function isSame({ node: one }: Described, { node: other }: Described): boolean {
  return one['in'] === other['in'] && nameOf(one) === nameOf(other)
}

function nameOf(parameter: Node): string {
  const name = String(parameter['name'])
  return parameter['in'] === 'header' ? name.toLowerCase() : name
}

function reportTwice(list: unknown, { report, location, resolve }: Pick<UserContext, 'report' | 'location' | 'resolve'>) {
  const parameters = parametersOf(list, resolve, location.source.absoluteRef)
  const twice = parameters.find((one, index) => parameters.findIndex((other) => isSame(one, other)) !== index)
  if (twice)
    report({ message: `The parameter "${String(twice.node['name'])}" is described twice.`, location: location.child(['parameters']).key() })
}

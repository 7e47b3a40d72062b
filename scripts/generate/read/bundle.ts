import { relative, resolve } from 'node:path'
import { bundle, createConfig, getLineColLocation, lint, type NormalizedProblem } from '@redocly/openapi-core'
import campaignkit from '../../lint/plugin.ts'
import { whyUnreadable } from '../../lint/unreadable.ts'
import type { Document } from './document.ts'
import { GenerationError } from '../problem.ts'
import type { Provider } from './registry.ts'

/** What generation cannot do without; `pnpm lint:specs` checks the rest. */
const config = await createConfig({
  plugins: [campaignkit()],
  rules: {
    struct: 'error',
    'operation-operationId-unique': 'error',
    'path-parameters-defined': 'error',
    'campaignkit/body-reference': 'error',
    'campaignkit/capabilities-target': 'error',
    'campaignkit/component-names': 'error',
    'campaignkit/extension-form': 'error',
    'campaignkit/list-pagination': 'error',
    'campaignkit/media-types': 'error',
    'campaignkit/openapi-version': 'error',
    'campaignkit/operation-facts': 'error',
    'campaignkit/operation-id-form': 'error',
    'campaignkit/operation-parameters': 'error',
    'campaignkit/reconcile-target': 'error',
    'campaignkit/security-schemes': 'error',
    'campaignkit/sensitive-place': 'error',
    'campaignkit/servers': 'error',
    'campaignkit/supported-operation': 'error',
    'campaignkit/supported-parameter': 'error',
    'campaignkit/supported-schema': 'error',
    'campaignkit/webhook-facts': 'error',
  },
})

/**
 * Reads a provider's description into one document.
 * @throws {GenerationError} If it is not sound enough to generate from; a line for each problem with its place.
 */
export async function readDescription(root: string, provider: Provider): Promise<Document> {
  const ref = resolve(root, provider.spec)
  let result: Awaited<ReturnType<typeof bundle>>
  let problems: readonly NormalizedProblem[]
  try {
    result = await bundle({ ref, config })
    problems = result.problems.length > 0 ? result.problems : await lint({ ref, config })
  } catch (error) {
    const why = whyUnreadable(error, ref)
    if (!why) throw error
    throw new GenerationError(`${relative(root, why.file)}:${why.line}:${why.column}: ${why.message}`, { cause: error })
  }
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw new GenerationError([...new Set(errors.map((problem) => describe(root, problem)))].join('\n'))
  // The rule `struct` has just checked it against OpenAPI's own structure.
  const document = result.bundle.parsed as Partial<Document>
  return { ...document, paths: document.paths ?? {}, components: document.components ?? {} } as Document
}

function describe(root: string, problem: NormalizedProblem): string {
  const place = problem.location[0]
  if (!place) return problem.message
  const { start } = getLineColLocation(place)
  return `${relative(root, place.source.absoluteRef)}:${start.line}:${start.col}: ${messageOf(root, problem)}`
}

function messageOf(root: string, { message }: NormalizedProblem): string {
  const [, missing] = /ENOENT: no such file or directory '([^']+)'/.exec(message) ?? []
  return missing ? `Can't resolve $ref: there is no file ${relative(root, missing)}.` : message.replaceAll('\n', ' ')
}

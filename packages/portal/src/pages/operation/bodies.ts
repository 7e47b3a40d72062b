import { type DescribedOperation, dereference, type Document, type MediaType } from '../../../../../scripts/generate/read/document.ts'
import { examplesOf } from '../../../../../scripts/generate/read/examples.ts'
import { type Block, code, heading, table, text } from '../../document/block.ts'
import type { PortalProvider } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import type { FullSchema } from '../../schema/full-schema.ts'
import { describeSchema } from '../../schema/schema-node.ts'
import { evidenceBlock } from './evidence.ts'
import { exampleText } from './parameters.ts'

/** What goes into the body. */
export function requestBlocks(document: Document, { object }: DescribedOperation): Block[] {
  if (!object.requestBody) return []
  const body = dereference(document, object.requestBody)
  return Object.entries(body.content).flatMap(([type, content]) => [
    heading(2, 'Request body', 'body'),
    text(`\`${type}\`${body.required ? ', required' : ', optional'}.`),
    ...descriptionBlocks(document, content),
    { kind: 'schema' as const, id: 'request', node: describeSchema(document, content.schema) },
    // The sample shows the first one.
    ...exampleBlocks(document, content, 'Example', 'json').slice(1),
  ])
}

/** A component's own words, which its schema leaves to the page. */
function descriptionBlocks(document: Document, content: MediaType): Block[] {
  const { description, component } = describeSchema(document, content.schema)
  return description && component ? [text(description)] : []
}

/** What comes back, for each status that is no error. */
export function responseBlocks(document: Document, { object }: DescribedOperation): Block[] {
  return Object.entries(object.responses)
    .filter(([status]) => /^[123]/.test(status))
    .flatMap(([status, reference]) => {
      const response = dereference(document, reference)
      return [
        heading(2, `Response ${status}`, `response-${status.toLowerCase()}`),
        text(response.description ?? ''),
        ...evidenceBlock(response as { 'x-evidence'?: FullSchema['x-evidence'] }),
        ...headerBlocks(document, response.headers),
        ...Object.entries(response.content ?? {}).flatMap(([type, content]) => [
          text(`\`${type}\``),
          ...descriptionBlocks(document, content),
          { kind: 'schema' as const, id: `response-${status}-body`, node: describeSchema(document, content.schema) },
        ]),
      ]
    })
}

/** Every documented error. */
export function errorBlocks(provider: PortalProvider, { object }: DescribedOperation): Block[] {
  const { document } = provider
  const errors = Object.entries(object.responses).filter(([status]) => /^[45]/.test(status) || status === 'default')
  if (errors.length === 0) return []
  return [
    heading(2, 'Errors', 'errors'),
    text(`All errors of ${document.info.title} are on [one page](/${portalPath.errors(provider)}).`),
    ...errors.flatMap(([status, reference]) => {
      const response = dereference(document, reference)
      const contents = Object.entries(response.content ?? {})
      const schemas = contents.map(([, content]) => describeSchema(document, content.schema).component).filter((name) => name !== undefined)
      const body =
        schemas.length > 0
          ? ` Body: ${schemas.map((name) => `\`${name}\``).join(', ')}.`
          : contents.length === 0
            ? ' No body is documented.'
            : ''
      return [
        heading(3, status, `error-${status}`),
        text(`${sentence(response.description ?? '')}${body}`),
        ...evidenceBlock(response as { 'x-evidence'?: FullSchema['x-evidence'] }),
        ...headerBlocks(document, response.headers),
      ]
    }),
  ]
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** What stands in a response's headers. */
function headerBlocks(document: Document, headers: Readonly<Record<string, unknown>> | undefined): Block[] {
  if (!headers) return []
  const rows = Object.entries(headers).map(([name, reference]) => {
    // A Header Object of the description, which has been linted.
    const header = dereference(document, reference as { description?: string; schema?: FullSchema; example?: unknown })
    const example = header.example === undefined ? '' : `for example \`${exampleText(header.example)}\``
    return [`\`${name}\``, describeSchema(document, header.schema).type, [header.description ?? '', example].filter(Boolean).join('; ')]
  })
  return [table('Response headers', ['Header', 'Type', 'Meaning'], rows)]
}

/** The examples of a body: the first is shown, others open. */
export function exampleBlocks(document: Document, content: MediaType, label: string, language: string): Block[] {
  const summaries = content.examples ?? {}
  const blocks = examplesOf(document, content).map(([name, value], index, all): Block => {
    const summary = (dereference(document, summaries[name] ?? {}) as { summary?: string }).summary
    const title = all.length > 1 || summary ? `${label}: ${summary ?? spaced(name)}` : label
    const source = typeof value === 'string' && language !== 'json' ? value : JSON.stringify(value, null, 2)
    return index === 0 ? code(language, source, title) : { kind: 'details', summary: title, blocks: [code(language, source)] }
  })
  return blocks
}

function spaced(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

import {
  type DescribedOperation,
  dereference,
  type Document,
  type MediaType,
  type Parameter,
} from '../../../../../scripts/generate/read/document.ts'
import { examplesOf } from '../../../../../scripts/generate/read/examples.ts'
import { type Block, code, heading, type Page, table, text } from '../../document/block.ts'
import { capabilityOf, type Task, tasks } from '../../document/capability.ts'
import { badgesOf, costWords, evidenceOf, failureRows, isRepeatable, reconcileWords, rowOf } from '../../document/facts.ts'
import type { PortalProvider } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import { element } from '../../markup/html.ts'
import { curlSample } from '../../samples/curl-sample.ts'
import { exampleRequest } from '../../samples/example-request.ts'
import { typescriptSample } from '../../samples/typescript-sample.ts'
import { describeSchema, type FullSchema, type SchemaNode } from '../../schema/schema-node.ts'

/** The page of one operation. */
export function operationPage(provider: PortalProvider, operation: DescribedOperation): Page {
  const { object, method, path, id } = operation
  const blocks: Block[] = [
    endpoint(provider, operation),
    { kind: 'badges', badges: badgesOf(provider, operation) },
    text(object.description ?? ''),
    heading(2, 'Call it', 'call'),
    code('ts', typescriptSample(provider, operation), 'TypeScript'),
    code('sh', curlSample(provider, operation), 'cURL'),
    console(provider, operation),
    ...peopleBlocks(provider, operation),
    heading(2, 'When something goes wrong', 'failures'),
    text(repeatWords(provider, operation)),
    table('What the client does', ['What happens', 'What the client does', 'What you get in the end'], failureRows(provider, operation)),
    ...reconcileBlocks(provider, operation),
    heading(3, 'What it costs', 'cost'),
    text(costWords(provider, operation)),
    ...parameterBlocks(provider.document, operation.parameters),
    ...requestBlocks(provider.document, operation),
    ...answerBlocks(provider.document, operation),
    ...errorBlocks(provider, operation),
    ...evidenceBlocks(operation),
    ...elsewhereBlocks(operation, provider),
  ]
  return {
    path: portalPath.operation(provider, id),
    title: object.summary ?? id,
    description: `${provider.document.info.title}: ${object.summary ?? id}. ${method} ${path}, ${provider.id}.${id}() in TypeScript.`,
    kind: 'operation',
    group: provider.document.info.title,
    blocks,
    operation: { provider: provider.id, id, path: `${method} ${path}` },
  }
}

function endpoint(provider: PortalProvider, { method, path, id }: DescribedOperation): Block {
  const call = `${provider.id}.${id}()`
  const html = `<p class="endpoint"><span class="method ${method.toLowerCase()}">${method}</span> <code data-pagefind-weight="5">${path.replaceAll('/', '/<wbr>')}</code></p>
<p class="call"><code data-pagefind-weight="10">${id}</code></p>`
  return { kind: 'figure', html, markdown: `\`${method} ${path}\`, in TypeScript \`${call}\`` }
}

function console(provider: PortalProvider, operation: DescribedOperation): Block {
  const { body, ...request } = exampleRequest(provider.document, operation)
  const example = JSON.stringify({ ...request, ...(body ? { body: body.value } : {}) })
  return {
    kind: 'figure',
    html: element(
      'campaignkit-console',
      { 'data-provider': provider.id, 'data-operation': operation.id, 'data-example': example, 'data-pagefind-ignore': true },
      '',
    ),
    markdown: '',
  }
}

function peopleBlocks(provider: PortalProvider, operation: DescribedOperation): Block[] {
  if (!rowOf(provider, operation)?.contactsPeople) return []
  return [
    heading(2, 'It contacts people', 'people'),
    text(
      'This call can cause a person to be called or messaged, now or later, without a further call. Try it with your own number, or with the [mock](/guides/testing-with-the-mock/), first.',
    ),
  ]
}

function repeatWords(provider: PortalProvider, operation: DescribedOperation): string {
  const idempotency = rowOf(provider, operation)?.idempotency
  if (operation.method === 'GET') return 'It only reads, so the client may send it again.'
  if (idempotency === 'natural') return 'Sending it again with the same content changes nothing more, so the client may send it again.'
  if (idempotency)
    return `The client makes one \`${idempotency.header}\` for each call and sends the same one with every attempt; ${provider.document.info.title} recognizes it and does the work once. Pass \`idempotencyKey\` to use your own.`
  return `${provider.document.info.title} keeps no idempotency key for it, and doing it twice is not the same as doing it once. So the client never repeats it when the outcome is unknown.`
}

function reconcileBlocks(provider: PortalProvider, operation: DescribedOperation): Block[] {
  const words = reconcileWords(provider, operation)
  return words && !isRepeatable(provider, operation) ? [heading(3, 'Find out afterwards', 'reconcile'), text(words)] : []
}

/** What goes into the path, the query and the headers. */
export function parameterBlocks(document: Document, parameters: readonly Parameter[]): Block[] {
  const places = [
    ['path', 'Path parameters'],
    ['query', 'Query parameters'],
    ['header', 'Header parameters'],
    ['cookie', 'Cookie parameters'],
  ] as const
  return places.flatMap(([place, title]) => {
    const list = parameters.filter((parameter) => parameter.in === place)
    if (list.length === 0) return []
    const node: SchemaNode = { type: 'object', constraints: [], children: list.map((parameter) => parameterNode(document, parameter)) }
    return [heading(2, title, `${place}-parameters`), { kind: 'schema' as const, id: place, node }]
  })
}

function parameterNode(document: Document, parameter: Parameter): SchemaNode {
  const { component: _, ...node } = describeSchema(document, parameter.schema)
  // Extensions stand on a parameter as they do on a schema; the same lint rules have checked them.
  const { 'x-evidence': evidence, 'x-sensitive': sensitive } = parameter as Parameter & Pick<FullSchema, 'x-evidence' | 'x-sensitive'>
  const notes = [
    ...(parameter.example === undefined ? [] : [`for example \`${exampleText(parameter.example)}\``]),
    ...(node.type.startsWith('array') && parameter.in === 'query'
      ? [parameter.explode === false ? 'several values separated by commas' : 'several values as several parameters']
      : []),
  ]
  return {
    ...node,
    name: parameter.name,
    isProperty: true,
    required: parameter.required ?? false,
    constraints: [...node.constraints, ...notes],
    ...(parameter.description ? { description: parameter.description } : {}),
    ...(evidence ? { evidence } : {}),
    ...(sensitive ? { sensitive } : {}),
  }
}

function requestBlocks(document: Document, { object }: DescribedOperation): Block[] {
  if (!object.requestBody) return []
  const body = dereference(document, object.requestBody)
  return Object.entries(body.content).flatMap(([type, content]) => [
    heading(2, 'Request body', 'body'),
    text(`\`${type}\`${body.required ? ', required' : ', may be left out'}.`),
    ...descriptionBlocks(document, content),
    { kind: 'schema' as const, id: 'request', node: describeSchema(document, content.schema) },
    ...exampleBlocks(document, content, 'Example', 'json'),
  ])
}

/** A component's own words, which its schema leaves to the page. */
function descriptionBlocks(document: Document, content: MediaType): Block[] {
  const { description, component } = describeSchema(document, content.schema)
  return description && component ? [text(description)] : []
}

function answerBlocks(document: Document, { object }: DescribedOperation): Block[] {
  return Object.entries(object.responses)
    .filter(([status]) => /^[123]/.test(status))
    .flatMap(([status, reference]) => {
      const response = dereference(document, reference)
      return [
        heading(2, `Answer ${status}`, `answer-${status.toLowerCase()}`),
        text(response.description ?? ''),
        ...evidenceBlock(response as { 'x-evidence'?: FullSchema['x-evidence'] }),
        ...headerBlocks(document, response.headers),
        ...Object.entries(response.content ?? {}).flatMap(([type, content]) => [
          text(`\`${type}\``),
          ...descriptionBlocks(document, content),
          { kind: 'schema' as const, id: `response-${status}`, node: describeSchema(document, content.schema) },
          ...exampleBlocks(document, content, 'Example', type.includes('json') ? 'json' : 'text'),
        ]),
      ]
    })
}

function errorBlocks(provider: PortalProvider, { object }: DescribedOperation): Block[] {
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
        ...contents.flatMap(([type, content]) => exampleBlocks(document, content, 'Body', type.includes('json') ? 'json' : 'text')),
      ]
    }),
  ]
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** What stands in an answer's headers. */
function headerBlocks(document: Document, headers: Readonly<Record<string, unknown>> | undefined): Block[] {
  if (!headers) return []
  const rows = Object.entries(headers).map(([name, reference]) => {
    // A Header Object of the description, which has been linted.
    const header = dereference(document, reference as { description?: string; schema?: FullSchema; example?: unknown })
    const example = header.example === undefined ? '' : `for example \`${exampleText(header.example)}\``
    return [`\`${name}\``, describeSchema(document, header.schema).type, [header.description ?? '', example].filter(Boolean).join('; ')]
  })
  return [table('Headers of the answer', ['Header', 'Type', 'Meaning'], rows)]
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

function evidenceBlock({ 'x-evidence': evidence }: { 'x-evidence'?: FullSchema['x-evidence'] }): Block[] {
  if (!evidence || evidence.level === 'documented') return []
  const source = evidence.source ? ` ([source](${evidence.source}))` : ''
  const readings = evidence.readings ? ` ${evidence.readings.map((reading) => `“${reading}”`).join(' or ')}` : ''
  return [text(`*Evidence: ${evidence.level}.* ${evidence.note ?? ''}${readings}${source}`)]
}

const evidenceMeanings = {
  documented: 'The provider’s documentation says so.',
  example: 'Only an example in the provider’s documentation shows it.',
  inferred: 'Concluded by us, or seen in other clients; the provider’s documentation does not say it.',
  disputed: 'Versions or pages of the provider’s documentation disagree.',
} as const

/** How well the operation is known, and from where. */
export function evidenceBlocks(operation: DescribedOperation): Block[] {
  const evidence = evidenceOf(operation)
  if (!evidence) return []
  const readings = evidence.readings?.map((reading, index) => `${index + 1}. ${reading}${index === 0 ? ' (modelled here)' : ''}`).join('\n')
  return [
    heading(2, 'How well this is known', 'evidence'),
    text(
      `**${evidence.level}.** ${evidenceMeanings[evidence.level]}${evidence.source ? ` Source: <${evidence.source}>` : ''}`,
      evidence.note ?? '',
      readings ?? '',
    ),
  ]
}

/** The tasks that this operation does, and the pages that set providers side by side. */
function elsewhereBlocks(operation: DescribedOperation, provider: PortalProvider): Block[] {
  // The keys of an object literal.
  const names = (Object.keys(tasks) as Task[]).filter((task) => capabilityOf(provider, task)?.operation.id === operation.id)
  if (names.length === 0) return []
  const list = names.map((task) => `- [${tasks[task].title}](/${portalPath.task(task)})`).join('\n')
  return [heading(2, 'The same with other providers', 'elsewhere'), text(list)]
}

function exampleText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

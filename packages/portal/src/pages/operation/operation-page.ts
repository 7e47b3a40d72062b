import { type DescribedOperation, dereference } from '../../../../../scripts/generate/read/document.ts'
import { type Block, code, heading, type OperationFacts, type Page, type Tab, table, text } from '../../document/block.ts'
import { capabilityOf, type Task, tasks } from '../../document/capability.ts'
import {
  badgesOf,
  costWords,
  evidenceOf,
  failureRows,
  rateLimitsOf,
  rateWords,
  isRepeatable,
  peopleTransitions,
  reconcileWords,
  rowOf,
} from '../../document/facts.ts'
import { lifecycleOf, transitionsOf } from '../../document/lifecycle.ts'
import { type PortalProvider, shortName } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import { element } from '../../markup/html.ts'
import { curlSample } from '../../samples/curl-sample.ts'
import { errorSample } from '../../samples/error-sample.ts'
import { exampleRequest } from '../../samples/example-request.ts'
import { credentialNames, typescriptSample } from '../../samples/typescript-sample.ts'
import { errorBlocks, exampleBlocks, requestBlocks, responseBlocks } from './bodies.ts'
import { evidenceBlocks } from './evidence.ts'
import { parameterBlocks } from './parameters.ts'

/** The page of one operation: text on the left, samples and responses beside it. */
export function operationPage(provider: PortalProvider, operation: DescribedOperation): Page {
  const { object, method, path, id } = operation
  const name = shortName(provider)
  const intro: Block[] = [
    endpoint(provider, operation),
    { kind: 'badges', badges: badgesOf(provider, operation) },
    text(object.description ?? ''),
    ...peopleBlocks(provider, operation),
  ]
  const body: Block[] = [
    ...statusBlocks(provider, operation),
    ...parameterBlocks(provider.document, operation.parameters),
    ...requestBlocks(provider.document, operation),
    ...responseBlocks(provider.document, operation),
    heading(2, 'Error handling', 'failures'),
    text(repeatWords(provider, operation)),
    table('What the client does', ['What happens', 'What the client does', 'What you get in the end'], failureRows(provider, operation)),
    ...reconcileBlocks(provider, operation),
    heading(3, 'Requests and limits', 'cost'),
    text(costWords(provider, operation)),
    ...errorBlocks(provider, operation),
    ...evidenceBlocks(operation),
    ...elsewhereBlocks(operation, provider),
  ]
  return {
    path: portalPath.operation(provider, id),
    title: `${object.summary ?? id} – ${name}`,
    description: `${provider.document.info.title}: ${object.summary ?? id}. ${method} ${path}, ${provider.id}.${id}() in TypeScript.`,
    kind: 'operation',
    group: provider.document.info.title,
    provider: name,
    aliases: [...requestLines(operation), ...spoken(id)],
    blocks: [{ kind: 'split', intro, aside: asideBlocks(provider, operation), body }],
    operation: { provider: provider.id, id, path: `${method} ${path}`, facts: factsOf(provider, operation) },
  }
}

function factsOf(provider: PortalProvider, operation: DescribedOperation): OperationFacts {
  const row = rowOf(provider, operation)
  const idempotency = operation.method === 'GET' || operation.method === 'HEAD' ? 'natural' : row?.idempotency
  return {
    auth: credentialNames(provider, operation),
    contactsPeople: row?.contactsPeople === true,
    idempotency: typeof idempotency === 'object' ? `header ${idempotency.header}` : (idempotency ?? 'none'),
    rateLimits: rateLimitsOf(provider, operation).map(rateWords),
    evidence: evidenceOf(operation)?.level ?? 'documented',
  }
}

/** The request line, as often as its path is short: else `POST /campaign` finds every page that posts something about a campaign. */
function requestLines({ method, path }: DescribedOperation): string[] {
  const segments = path.split('/').length - 1
  return Array.from({ length: Math.max(1, 6 - 2 * segments) }, () => `${method} ${path}`)
}

/** `list contacts` of `contacts.list`, and the id itself: how people ask for it. Long ids are found by their other words. */
function spoken(id: string): string[] {
  const [resource = '', verb = '', ...more] = id.split('.').map((name) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return more.length > 0 ? [] : Array.from({ length: 4 }, () => `${verb} ${resource}, ${id}`)
}

function asideBlocks(provider: PortalProvider, operation: DescribedOperation): Block[] {
  const samples: Tab[] = [
    { name: 'TypeScript', blocks: [code('ts', typescriptSample(provider, operation))] },
    { name: 'Error handling', blocks: [code('ts', errorSample(provider, operation))] },
    { name: 'cURL', blocks: [code('sh', curlSample(provider, operation))] },
  ]
  const responses = Object.entries(operation.object.responses).flatMap(([status, reference]): Tab[] => {
    const response = dereference(provider.document, reference)
    // An example of a body that the provider does not print is ours, and says so.
    const { 'x-evidence': evidence } = response as { readonly 'x-evidence'?: { readonly level: string } }
    const label = evidence?.level === 'inferred' ? 'Example, ours: the provider prints none' : 'Example'
    const blocks = Object.entries(response.content ?? {}).flatMap(([type, content]) =>
      exampleBlocks(provider.document, content, label, type.includes('json') ? 'json' : 'text'),
    )
    return blocks.length > 0 ? [{ name: status, blocks }] : []
  })
  return [
    heading(2, 'Usage', 'usage'),
    { kind: 'tabs', id: 'sample', label: 'Sample', tabs: samples },
    console(provider, operation),
    ...(responses.length > 0
      ? [
          heading(3, 'Example responses', 'examples'),
          { kind: 'tabs' as const, id: 'response', label: 'Response by status', tabs: responses },
        ]
      : []),
  ]
}

/** In which statuses of a campaign the call is possible, and what it leads to. */
function statusBlocks(provider: PortalProvider, operation: DescribedOperation): Block[] {
  const transitions = transitionsOf(lifecycleOf(provider), operation.id)
  if (transitions.length === 0) return []
  const rows = transitions.map(({ from, to, field, contactsPeople }) => [
    field?.value === undefined ? `\`${operation.id}\`` : `\`${field.name}: '${field.value}'\``,
    from.map((status) => `\`${status}\``).join(', '),
    `\`${to}\``,
    contactsPeople ? '**contacted**' : 'no',
  ])
  return [
    heading(2, 'When it is possible', 'statuses'),
    table('Statuses', ['Call', 'While the campaign is', 'It becomes', 'People'], rows),
    text(`The whole [life of a campaign](/${portalPath.provider(provider)}#lifecycle).`),
  ]
}

function endpoint(provider: PortalProvider, { method, path, id }: DescribedOperation): Block {
  const call = `${provider.id}.${id}()`
  const html = `<p class="endpoint"><span class="method ${method.toLowerCase()}" data-pagefind-weight="10">${method}</span> <code data-pagefind-weight="10">${path.replaceAll('/', '/<wbr>')}</code></p>
<p class="call"><code data-pagefind-weight="10">${call.replaceAll('.', '.<wbr>')}</code></p>`
  return { kind: 'figure', html, markdown: `\`${method} ${path}\`, in TypeScript \`${call}\`` }
}

function console(provider: PortalProvider, operation: DescribedOperation): Block {
  const { body, ...request } = exampleRequest(provider, operation)
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
  const transitions = peopleTransitions(provider, operation)
  const values = (contacting: boolean) =>
    transitions
      .filter(({ contactsPeople }) => contactsPeople === contacting)
      .map(({ field }) => `\`${field?.value}\``)
      .join(', ')
  const which =
    transitions.length > 0 ? ` It depends on \`${transitions[0]?.field?.name}\`: ${values(true)} does, ${values(false)} do not.` : ''
  return [
    heading(2, 'It contacts people', 'people'),
    text(
      `This call can cause a person to be called or messaged, now or later, without a further call.${which} Try it with your own number, or with the [mock](/guides/testing-with-the-mock/), first.`,
    ),
  ]
}

function repeatWords(provider: PortalProvider, operation: DescribedOperation): string {
  const idempotency = rowOf(provider, operation)?.idempotency
  if (operation.method === 'GET') return 'It only reads, so the client may send it again.'
  if (idempotency === 'natural' && !isRepeatable(provider, operation))
    return 'Doing it again changes nothing by itself, but somebody may have set another state meanwhile, and it reaches people. So the client never repeats it when the outcome is unknown.'
  if (idempotency === 'natural') return 'Sending it again with the same content changes nothing more, so the client may send it again.'
  if (idempotency)
    return `The client makes one \`${idempotency.header}\` for each call and sends the same one with every attempt; ${provider.document.info.title} recognizes it and does the work once. Pass \`idempotencyKey\` to use your own.`
  return `${provider.document.info.title} keeps no idempotency key for it, and doing it twice is not the same as doing it once. So the client never repeats it when the outcome is unknown.`
}

function reconcileBlocks(provider: PortalProvider, operation: DescribedOperation): Block[] {
  const words = reconcileWords(provider, operation)
  return words && !isRepeatable(provider, operation) ? [heading(3, 'Find out afterwards', 'reconcile'), text(words)] : []
}

/** The tasks that this operation does, and the pages that set providers side by side. */
function elsewhereBlocks(operation: DescribedOperation, provider: PortalProvider): Block[] {
  // The keys of an object literal.
  const names = (Object.keys(tasks) as Task[]).filter((task) => capabilityOf(provider, task)?.operation.id === operation.id)
  if (names.length === 0) return []
  const list = names.map((task) => `- [${tasks[task].title}](/${portalPath.task(task)})`).join('\n')
  return [heading(2, 'The same with other providers', 'elsewhere'), text(list)]
}

import { dereference } from '../../../../scripts/generate/read/document.ts'
import { type Block, code, heading, type Page, table, text } from '../document/block.ts'
import { capabilityOf, channelName, channelsOf, type Task, tasks } from '../document/capability.ts'
import { isRepeatable, rateLimitsOf, rateWords } from '../document/facts.ts'
import { lifecycleOf } from '../document/lifecycle.ts'
import { type Portal, type PortalProvider, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { fieldsOf } from '../schema/field-paths.ts'
import { typescriptSample } from '../samples/typescript-sample.ts'
import { asWords } from './words.ts'

/** The keys of an object literal. */
const taskNames = Object.keys(tasks) as Task[]

/** What a program has to say, whatever the provider calls it: found by what the description marks. */
const roles = [
  ['Whom: phone number', 'phone'],
  ['Whom: name', 'name'],
  ['Whom: e-mail', 'email'],
  ['What is said', 'message'],
] as const

/** A page for each pair of providers, and the list of them. */
export function movingPages({ providers }: Portal): Page[] {
  const pairs = providers.flatMap((from) => providers.filter((to) => to !== from).map((to) => ({ from, to })))
  const grid = table(
    'Moving from a provider (row) to another (column)',
    ['From', ...providers.map((provider) => `to ${shortName(provider)}`)],
    providers.map((from) => [
      `**${shortName(from)}**`,
      ...providers.map((to) => (from === to ? '' : `[${lostTasks(from, to).length || 'none'} lost](/${movingPath(from, to)})`)),
    ]),
  )
  const list: Page = {
    path: 'moving/',
    title: 'Moving from one provider to another',
    description: 'For each pair of providers: fields, statuses, errors, limits, and what is lost.',
    kind: 'list',
    group: 'Overview',
    aliases: ['migrate', 'migration', 'switch provider', 'change provider', 'cambiar de proveedor'],
    blocks: [
      text(
        'Each page sets two providers side by side: what a field is called, what a status becomes, which errors come, and which tasks are lost. [One program, several providers](/guides/moving-between-providers/) says how to keep the difference in one place.',
      ),
      grid,
      text('The figures count the tasks of a campaign that the first provider documents and the second does not.'),
    ],
  }
  return [list, ...pairs.map(({ from, to }) => movingPage(from, to))]
}

function movingPath(from: PortalProvider, to: PortalProvider): string {
  return `moving/${from.id}-to-${to.id}/`
}

function lostTasks(from: PortalProvider, to: PortalProvider): Task[] {
  return taskNames.filter(
    (task) => capabilityOf(from, task) && !capabilityOf(to, task) && !(task === 'startCampaign' && startsByItself(to)),
  )
}

/** Whether creating a campaign is enough to start it. */
function startsByItself(provider: PortalProvider): boolean {
  return capabilityOf(provider, 'createCampaign')?.operation.object['x-contacts-people'] === true
}

function movingPage(from: PortalProvider, to: PortalProvider): Page {
  const [one, other] = [shortName(from), shortName(to)]
  const lost = lostTasks(from, to)
  const gained = lostTasks(to, from)
  const head = ['', one, other]
  const channels = channelsOf(from).filter((channel) => !channelsOf(to).includes(channel))
  const blocks: Block[] = [
    text(
      `What changes when a program moves from ${one} to ${other}. All of it follows from the two descriptions; code that is the same everywhere is in [one program, several providers](/guides/moving-between-providers/).`,
    ),
    heading(2, 'What is lost', 'lost'),
    text(
      [
        lost.length > 0
          ? `- ${other} documents no way to ${taskLinks(lost, 'or')}.`
          : `- Every task of a campaign that ${one} has, ${other} has, too.`,
        channels.length > 0 ? `- ${other} does not reach people by ${asWords(channels.map(channelName), 'or')}.` : '',
        gained.length > 0 ? `- New with ${other}: ${taskLinks(gained, 'and')}.` : '',
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    heading(2, 'Calls', 'calls'),
    table(
      'Calls',
      head,
      taskNames.map((task) => [tasks[task].cell, callCell(from, task), callCell(to, task)]),
    ),
    heading(2, 'Fields', 'fields'),
    table('Fields', head, [
      ...roles.map(([title, kind]) => [title, fieldCell(from, kind), fieldCell(to, kind)]),
      ['When it starts', scheduleCell(from), scheduleCell(to)],
    ]),
    text('Fields keep the spelling of the provider. Where a field of the one has no row, look at the pages of the calls.'),
    heading(2, 'Statuses of a campaign', 'statuses'),
    table('Statuses', head, [
      ['New', statusCell(from, 'first'), statusCell(to, 'first')],
      ['People are contacted', statusCell(from, 'contacting'), statusCell(to, 'contacting')],
      ['Nothing more happens', statusCell(from, 'last'), statusCell(to, 'last')],
    ]),
    heading(2, 'Errors and limits', 'errors'),
    table('Errors and limits', head, [
      ['Documented errors of creating', errorCell(from), errorCell(to)],
      ['A create whose response is lost', lostCell(from), lostCell(to)],
      ['Rate limit', limitCell(from), limitCell(to)],
      ['Webhooks', webhookCell(from), webhookCell(to)],
    ]),
    ...sampleBlocks(from, to),
  ]
  return {
    path: movingPath(from, to),
    title: `From ${one} to ${other}`,
    description: `What changes when a program moves from ${one} to ${other}: calls, fields, statuses, errors, and what is lost.`,
    kind: 'moving',
    group: 'Moving',
    aliases: [`migrate from ${one}`, `${one} → ${other}`],
    blocks,
  }
}

function taskLinks(list: readonly Task[], conjunction: string): string {
  return asWords(
    list.map((task) => `[${tasks[task].title.toLowerCase()}](/${portalPath.task(task)})`),
    conjunction,
  )
}

const none = '—'

function callCell(provider: PortalProvider, task: Task): string {
  const capability = capabilityOf(provider, task)
  if (!capability) return none
  const { operation, field, value } = capability
  const setting = field ? ` with \`${value === undefined ? field : `${field}: '${value}'`}\`` : ''
  return `[\`${operation.id}\`](/${portalPath.operation(provider, operation.id)})${setting}`
}

/** The fields of the calls that make a campaign which hold a kind of data. */
function fieldCell(provider: PortalProvider, kind: string): string {
  const operations = [capabilityOf(provider, 'createCampaign'), capabilityOf(provider, 'addRecipients')].flatMap((entry) =>
    entry ? [entry.operation] : [],
  )
  const fields = operations.flatMap((operation) => {
    const [content] = operation.object.requestBody
      ? Object.values(dereference(provider.document, operation.object.requestBody).content)
      : []
    return fieldsOf(provider.document, content?.schema)
      .filter(({ schema }) => schema['x-sensitive'] === kind)
      .map(({ path }) => `\`${path}\` (\`${operation.id}\`)`)
  })
  return [...new Set(fields)].join(', ') || none
}

function scheduleCell(provider: PortalProvider): string {
  const capability = capabilityOf(provider, 'scheduleCampaign')
  return capability?.field ? `\`${capability.field}\` (\`${capability.operation.id}\`)` : none
}

function statusCell(provider: PortalProvider, which: 'first' | 'contacting' | 'last'): string {
  const lifecycle = lifecycleOf(provider)
  if (!lifecycle) return none
  const first = new Set(lifecycle.transitions.filter(({ operation, from }) => operation && from.length === 0).map(({ to }) => to))
  const names = lifecycle.statuses
    .filter((status) => (which === 'first' ? first.has(status.name) : which === 'contacting' ? status.isContacting : status.isLast))
    .map(({ name, isDocumented }) => (isDocumented ? `\`${name}\`` : `\`${name}\` (our name)`))
  return names.join(', ') || none
}

function errorCell(provider: PortalProvider): string {
  const create = capabilityOf(provider, 'createCampaign')?.operation
  const statuses = Object.keys(create?.object.responses ?? {}).filter((status) => /^[45]/.test(status))
  return create
    ? statuses.map((status) => `[${status}](/${portalPath.operation(provider, create.id)}#error-${status})`).join(', ') || none
    : none
}

function lostCell(provider: PortalProvider): string {
  const create = capabilityOf(provider, 'createCampaign')?.operation
  if (!create) return none
  if (isRepeatable(provider, create)) return 'repeated by the client under an idempotency key'
  const recipe = provider.recipes[create.id]
  return recipe && !('none' in recipe) ? '`UnknownOutcomeError`; `reconcile()` looks' : '`UnknownOutcomeError`; a person decides'
}

function limitCell(provider: PortalProvider): string {
  return asWords(rateLimitsOf(provider).map(rateWords), 'and') || 'not documented'
}

function webhookCell(provider: PortalProvider): string {
  return provider.webhooks.map(({ id, path }) => `[\`${path}\`](/${portalPath.operation(provider, id)})`).join(', ') || none
}

/** The call that makes a campaign, with both. */
function sampleBlocks(from: PortalProvider, to: PortalProvider): Block[] {
  const columns = [from, to].flatMap((provider) => {
    const create = capabilityOf(provider, 'createCampaign')?.operation
    return create ? [[heading(3, shortName(provider), `sample-${provider.id}`), code('ts', typescriptSample(provider, create))]] : []
  })
  return columns.length > 0 ? [heading(2, 'The same call', 'samples'), { kind: 'columns', columns }] : []
}

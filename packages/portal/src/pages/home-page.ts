import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../document/block.ts'
import { capabilityOf, channelName, channelsOf, type Task, tasks } from '../document/capability.ts'
import { outcomePicture } from '../diagrams/outcome.ts'
import { type Portal, type PortalProvider, root, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { escapeHtml } from '../markup/html.ts'
import { codeBlock } from '../markup/markdown.ts'
import { capabilitiesPath } from './capabilities-page.ts'
import { asWords } from './words.ts'

const headline = 'Campaigns by phone, WhatsApp and SMS. Nobody is contacted twice by accident.'

const points = [
  [
    'Sent once, and honest about it',
    'A call that contacts people is sent once. If its response is lost you get an `UnknownOutcomeError`, which knows how to find out.',
    'guides/unknown-outcomes/',
    'How outcomes are decided',
  ],
  [
    'Wrong combinations do not compile',
    'Types, methods and errors come from OpenAPI descriptions: each documented error of each operation has its own type.',
    'recipes/errors-by-operation/',
    'Narrow errors',
  ],
  [
    'Your tests phone nobody',
    'Mock servers keep state, fail on request, and count who would have been contacted how often.',
    'guides/testing-with-the-mock/',
    'Test with the mock',
  ],
  [
    'It says how well it knows',
    'Documented, seen in an example, inferred or disputed: each fact with its source.',
    'evidence/',
    'The score card',
  ],
] as const

/** The first page: what this is, for whom, why it is safer, a program, and the way to each provider. */
export function homePage(portal: Portal): Page {
  const { providers } = portal
  const { sample, name } = firstCall(providers)
  const operations = providers.reduce((sum, provider) => sum + provider.operations.length, 0)
  const lead = `Typed TypeScript clients for ${asWords(providers.map(shortName), 'and')}, for teams whose code calls or messages people. Other SDKs send a request again when its response is lost, and people are reached twice. These know which calls reach people.`
  const install = `npm install ${name}`
  const html = `<div class="home">
<section class="opening">
<div><p class="lead">${escapeHtml(lead)}</p>
<p class="actions"><a class="action primary" href="/start/">Start with your provider</a> <a class="action" href="/${capabilitiesPath}">Compare the providers</a></p>
${codeBlock('sh', install)}
<p class="small">Node 20 or newer, Deno, Bun, Workers. Each package is its types, its facts and one shared runtime.</p></div>
<div>${codeBlock('ts', sample, 'Create, add people, start, follow')}</div>
</section>
<section><h2 id="outcomes">What becomes of a call</h2>${outcomePicture()}</section>
<section><h2 id="providers">${providers.length} providers, ${operations} operations</h2>
<ul class="cards">${providers.map(card).join('')}</ul></section>
<section><h2 id="why">What you can rely on</h2>
<ul class="points">${points.map(([title, words, path, link]) => `<li><h3>${title}</h3><p>${inline(words)}</p><p><a href="/${path}">${link}</a></p></li>`).join('')}</ul></section>
<section><h2 id="ways">Where to go</h2>
<ul class="ways">${ways.map(([path, title, words]) => `<li><a href="/${path}">${title}</a> <span>${words}</span></li>`).join('')}</ul></section>
<section><h2 id="machines">For machines</h2>
<p><a href="/llms.txt">llms.txt</a> lists every page, and each page has a Markdown twin: put <code>.md</code> in the place of the last slash. Each provider has its own list and its OpenAPI description: ${providers.map((provider) => `<a href="/${provider.id}/llms.txt">${provider.id}/<wbr>llms.txt</a>, <a href="/${provider.id}/openapi.json">${provider.id}/<wbr>openapi.json</a>`).join('; ')}.</p></section>
</div>`
  const list = providers.map(
    (provider) =>
      `- [${provider.document.info.title}](/${portalPath.provider(provider)}): ${channelsOf(provider).map(channelName).join(', ')}; ${provider.operations.length} operations`,
  )
  const markdown = [
    lead,
    `\`\`\`sh\n${install}\n\`\`\``,
    `\`\`\`ts\n${sample}\`\`\``,
    list.join('\n'),
    points.map(([title, words, path]) => `- [${title}](/${path}): ${words}`).join('\n'),
    ways.map(([path, title, words]) => `- [${title}](/${path}): ${words}`).join('\n'),
  ].join('\n\n')
  return {
    path: '',
    title: headline,
    description: lead,
    kind: 'home',
    group: 'Overview',
    blocks: [{ kind: 'figure', html, markdown }],
  }
}

const ways = [
  ['start/', 'Start here', 'one page per provider, from the key to progress'],
  ['recipes/', 'Recipes', 'webhooks, tests, queues, crashes, tokens, reports'],
  ['moving/', 'Moving', 'what changes from one provider to another'],
  ['production/checklist/', 'Production checklist', 'what to settle before real people are contacted'],
  ['production/troubleshooting/', 'Troubleshooting', 'every error message, and what to do'],
  ['reference/', 'API of the packages', 'every export with its signature'],
] as const

/** The first sample in the README of the provider that covers most of a campaign's life: it is short, and it is run like all others. */
function firstCall(providers: readonly PortalProvider[]): { sample: string; name: string } {
  const [first] = providers.toSorted((left, right) => ableTasks(right).length - ableTasks(left).length)
  const readme = first ? readFileSync(join(root, 'packages', first.id, 'README.md'), 'utf8') : ''
  const sample = /^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1]
  // What is installed is what the program uses.
  const name = /from '([^']+)'/.exec(sample ?? '')?.[1]
  if (!sample || !name) throw new Error(`packages/${first?.id}/README.md: there is no TypeScript sample for the home page.`)
  return { sample, name }
}

function ableTasks(provider: PortalProvider): Task[] {
  // The keys of an object literal.
  return (Object.keys(tasks) as Task[]).filter((task) => capabilityOf(provider, task))
}

function card(provider: PortalProvider): string {
  const able = ableTasks(provider)
  const summary =
    (provider.document.info as { readonly summary?: string }).summary ?? provider.document.info.description?.split(/\.\s/)[0] ?? ''
  return `<li class="card"><h3><a href="/${portalPath.provider(provider)}">${escapeHtml(shortName(provider))}</a></h3>
<p>${escapeHtml(summary.replace(/\.$/, ''))}.</p>
<p class="channels">${channelsOf(provider)
    .map((channel) => `<span>${channelName(channel)}</span>`)
    .join(' ')}</p>
<p class="counts">${provider.operations.length} operations · ${able.length} of ${Object.keys(tasks).length} campaign tasks${provider.webhooks.length > 0 ? ` · ${provider.webhooks.length} webhook ${provider.webhooks.length === 1 ? 'event' : 'events'}` : ''}</p><p><a href="/start/${provider.id}/">Start with ${escapeHtml(shortName(provider))}</a></p></li>`
}

function inline(words: string): string {
  return escapeHtml(words).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

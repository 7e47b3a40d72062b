import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../document/block.ts'
import { capabilityOf, channelName, channelsOf, type Task, tasks } from '../document/capability.ts'
import { type Portal, type PortalProvider, root } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { escapeHtml } from '../markup/html.ts'
import { codeBlock } from '../markup/markdown.ts'
import { capabilitiesPath } from './capabilities-page.ts'

const promise =
  'Typed TypeScript clients for outreach campaigns by WhatsApp, phone call and SMS. They never contact a person twice by accident.'

const points = [
  [
    'Ambiguity is a type',
    'A call that may have reached people and whose answer was lost is neither success nor failure. It is an `UnknownOutcomeError`, and it knows how to find out.',
    'guides/unknown-outcomes/',
  ],
  [
    'Errors you can act on',
    'Every documented error has its page, its body and its type. Each says whether the call was not sent, rejected, or unknown.',
    'guides/unknown-outcomes/',
  ],
  [
    'Honest about evidence',
    'What is documented, concluded or disputed says so, field by field, with the address of its source.',
    'capabilities/',
  ],
  [
    'Tested without a key',
    'Mock servers answer with the documented examples. Every sample on these pages is compiled and run against them.',
    'guides/testing-with-the-mock/',
  ],
] as const

/** The first page: what this is, how to install it, a first call, and the way to each provider. */
export function homePage(portal: Portal): Page {
  const { providers } = portal
  const sample = firstCall(providers)
  const operations = providers.reduce((sum, provider) => sum + provider.operations.length, 0)
  const html = `<div class="home">
<section class="opening">
<div><p class="lead">${escapeHtml(promise)}</p>
<p class="actions"><a class="action primary" href="/guides/first-campaign/">Start your first campaign</a> <a class="action" href="/${capabilitiesPath}">Compare the providers</a></p>
${codeBlock('sh', 'npm install campaignkit')}</div>
<div>${codeBlock('ts', sample, 'A first call')}</div>
</section>
<section><h2 id="providers">${providers.length} providers, ${operations} operations</h2>
<ul class="cards">${providers.map(card).join('')}</ul></section>
<section><h2 id="why">What you can rely on</h2>
<ul class="points">${points.map(([title, words, path]) => `<li><h3><a href="/${path}">${title}</a></h3><p>${inline(words)}</p></li>`).join('')}</ul></section>
<section><h2 id="machines">For machines</h2>
<p><a href="/llms.txt">llms.txt</a> lists every page, <a href="/llms-full.txt">llms-full.txt</a> holds them all, and each page has a Markdown twin: put <code>.md</code> in the place of the last slash. The OpenAPI descriptions are ${providers.map((provider) => `<a href="/${provider.id}/openapi.json">${provider.id}/<wbr>openapi.json</a>`).join(', ')}.</p></section>
</div>`
  const list = providers.map(
    (provider) =>
      `- [${provider.document.info.title}](/${portalPath.provider(provider)}): ${channelsOf(provider).map(channelName).join(', ')}; ${provider.operations.length} operations`,
  )
  const markdown = [
    promise,
    '```sh\nnpm install campaignkit\n```',
    `\`\`\`ts\n${sample}\`\`\``,
    list.join('\n'),
    points.map(([title, words, path]) => `- [${title}](/${path}): ${words}`).join('\n'),
    `[What each provider can do](/${capabilitiesPath}), [your first campaign](/guides/first-campaign/)`,
  ].join('\n\n')
  return {
    path: '',
    title: 'campaignkit',
    description: promise,
    kind: 'home',
    group: 'Overview',
    blocks: [{ kind: 'figure', html, markdown }],
  }
}

/** The first sample in the README of the provider that covers most of a campaign's life: it is short, and it is run like all others. */
function firstCall(providers: readonly PortalProvider[]): string {
  const [first] = providers.toSorted((left, right) => ableTasks(right).length - ableTasks(left).length)
  const readme = first ? readFileSync(join(root, 'packages', first.id, 'README.md'), 'utf8') : ''
  const sample = /^```ts\n([\s\S]*?)^```$/m.exec(readme)?.[1]
  if (!sample) throw new Error(`packages/${first?.id}/README.md: there is no TypeScript sample for the home page.`)
  return sample
}

function ableTasks(provider: PortalProvider): Task[] {
  // The keys of an object literal.
  return (Object.keys(tasks) as Task[]).filter((task) => capabilityOf(provider, task))
}

function card(provider: PortalProvider): string {
  const able = ableTasks(provider)
  const summary =
    (provider.document.info as { readonly summary?: string }).summary ?? provider.document.info.description?.split(/\.\s/)[0] ?? ''
  return `<li class="card"><h3><a href="/${portalPath.provider(provider)}">${escapeHtml(provider.document.info.title)}</a></h3>
<p>${escapeHtml(summary.replace(/\.$/, ''))}.</p>
<p class="channels">${channelsOf(provider)
    .map((channel) => `<span>${channelName(channel)}</span>`)
    .join(' ')}</p>
<p class="counts">${provider.operations.length} operations · ${able.length} of ${Object.keys(tasks).length} campaign tasks${provider.webhooks.length > 0 ? ` · ${provider.webhooks.length} webhook ${provider.webhooks.length === 1 ? 'event' : 'events'}` : ''}</p></li>`
}

function inline(words: string): string {
  return escapeHtml(words).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

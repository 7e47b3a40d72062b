import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rateLimitsOf, rateWords } from '../document/facts.ts'
import { type Portal, type PortalProvider, root, shortName } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { deliveryOf, successStatus } from '../samples/webhook-sample.ts'
import { asWords } from './words.ts'

/**
 * Fills facts of the descriptions, and code of other files, into a page that is written by hand, so that nothing is written twice:
 *
 * - `@{fence FILE WORD INFO}`: the first block of code in a Markdown file of the repository that has the word in it
 * - `@{success PROVIDER}`: the status that its webhooks count as received
 * - `@{limits}`: the documented rate limits
 * - `@{deliveries}`: a table of how webhooks are delivered
 * @param source Markdown.
 * @param place Its file, for errors.
 * @throws {Error} If there is no such fact.
 */
export function fillIn(source: string, portal: Portal, place: string): string {
  return source.replaceAll(/@\{(\w+)((?: [^\s}]+)*)\}/g, (whole, name: string, rest: string) => {
    const words = rest.trim().split(' ')
    const fact = facts[name]?.(portal, ...words)
    if (fact === undefined) throw new Error(`${place}: there is no fact for ${whole}.`)
    return fact
  })
}

type Fact = (portal: Portal, ...words: string[]) => string | undefined

const facts: Readonly<Record<string, Fact>> = {
  fence(_, file = '', word = '', ...info) {
    const fences = readFileSync(join(root, file), 'utf8').matchAll(/^```ts[^\n]*\n([\s\S]*?)^```$/gm)
    const code = [...fences].map(([, content = '']) => content).find((content) => content.includes(word))
    return code && `\`\`\`ts ${info.join(' ')}\n${code}\`\`\``
  },
  success(portal, id) {
    const provider = portal.providers.find((candidate) => candidate.id === id)
    const statuses = new Set(provider?.webhooks.map(successStatus))
    // A receiver of all its events has one status to respond with.
    return statuses.size === 1 ? String([...statuses][0]) : undefined
  },
  limits: ({ providers }) =>
    providers
      .filter((provider) => rateLimitsOf(provider).length > 0)
      .map((provider) => `${shortName(provider)} ${asWords(rateLimitsOf(provider).map(rateWords), 'and')}`)
      .join('; '),
  deliveries: ({ providers }) =>
    [
      '| Event | Counts as received | Within | Comes again after |\n| --- | --- | --- | --- |',
      ...providers.flatMap((provider) => provider.webhooks.map((webhook) => deliveryRow(provider, webhook))),
    ].join('\n'),
}

function deliveryRow(provider: PortalProvider, webhook: PortalProvider['webhooks'][number]): string {
  const { success, timeout, again = [], every, until } = deliveryOf(webhook)
  const times = [...again, ...(every ? [`then every ${every}`] : []), ...(until ? [`up to ${until}`] : [])].join(', ')
  const event = `[${shortName(provider)} \`${webhook.path}\`](/${portalPath.operation(provider, webhook.id)})`
  return `| ${event} | ${success ? `only ${success.join(', ')}` : 'any 2xx'} | ${timeout ?? 'not documented'} | ${times || 'not documented'} |`
}

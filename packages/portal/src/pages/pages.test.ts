import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@campaignkit/core'
import { environmentName } from '@campaignkit/core/description'
import { expect, test } from 'vitest'
import type { Page } from '../document/block.ts'
import { blocksHtml, headingsOf } from '../document/page-html.ts'
import { pageMarkdown } from '../document/page-markdown.ts'
import { readPortal, root } from '../document/portal.ts'
import { repeatedStatuses } from '../document/facts.ts'
import { webhookSample } from '../samples/webhook-sample.ts'
import { lifecycleBlocks } from '../diagrams/lifecycle.ts'
import { lifecycleOf } from '../document/lifecycle.ts'
import { allPages } from '../build/site-content.ts'

const portal = await readPortal()
const pages = allPages(portal)
const pageOf = (provider: string, id: string): Page => {
  const page = pages.find(({ operation }) => operation?.provider === provider && operation.id === id)
  if (!page) throw new Error(`There is no page for ${provider}.${id}.`)
  return page
}

test('every operation has one page, and no two pages have the same address', () => {
  const operations = portal.providers.flatMap((provider) => provider.operations.map(({ id }) => `${provider.id} ${id}`))
  expect(pages.flatMap(({ operation }) => (operation ? [`${operation.provider} ${operation.id}`] : []))).toEqual(operations)
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
})

/** What the description says about sending a call again: read here from the description itself, not by what makes the page. */
function isSentAgain({ method, object }: (typeof portal.providers)[number]['operations'][number]): boolean {
  const idempotency = object['x-idempotency']
  return (
    method === 'GET' ||
    method === 'HEAD' ||
    (idempotency === 'natural' && object['x-contacts-people'] !== true) ||
    (typeof idempotency === 'object' && idempotency !== null)
  )
}

test('every operation says what the client does when its response is lost, and whom it contacts, as its description has it', () => {
  const counts = { sentAgain: 0, once: 0, people: 0 }
  for (const provider of portal.providers) {
    for (const operation of provider.operations) {
      const markdown = pageMarkdown(pageOf(provider.id, operation.id))
      const name = `${provider.id}.${operation.id}`
      expect(markdown.includes('**is never sent again**'), name).toBe(!isSentAgain(operation))
      expect(markdown.includes('## It contacts people'), name).toBe(operation.object['x-contacts-people'] === true)
      counts[isSentAgain(operation) ? 'sentAgain' : 'once'] += 1
      if (operation.object['x-contacts-people'] === true) counts.people += 1
    }
  }
  // All three kinds are there: none of the comparisons above was of nothing.
  expect(Object.values(counts).every((count) => count > 10)).toBe(true)
})

test('every heading has an anchor of its own on its page', () => {
  for (const { path, blocks } of pages) {
    const ids = Array.from(blocksHtml(blocks, new Map()).matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([])
    expect(
      headingsOf(blocks).every(({ text }) => text !== ''),
      path,
    ).toBe(true)
  }
})

test('the Markdown twin of a page links to twins', () => {
  expect(pageMarkdown(pageOf('altur', 'campaigns.create'))).toContain('](/tasks/create-campaign.md)')
})

interface Facts {
  readonly from?: readonly string[]
  readonly to?: string
}

test('each transition in a picture of a lifecycle is in the description, and none is missing', () => {
  let drawn = 0
  for (const provider of portal.providers) {
    const html = lifecycleBlocks(provider)
      .map((block) => (block.kind === 'figure' ? block.html : ''))
      .join('')
    const lines = Array.from(
      html.matchAll(/<g data-from="([^"]*)" data-to="([^"]*)" data-call="([^"]*)"/g),
      ([, from = '', to = '', call = '']) => ({
        from: from.split(' ').filter(Boolean),
        to,
        call,
      }),
    )
    // Read here from the description as it is in the package.
    const facts = new Map(provider.operations.map(({ id, object }) => [id, object['x-state'] as Facts | undefined]))
    const expected = [...facts].filter(([id, state]) => state?.to && /^campaigns\.[^.]+$/.test(id)).map(([id]) => id)
    expect([...new Set(lines.filter(({ from, call }) => call && from.length > 0).map(({ call }) => call))].toSorted(), provider.id).toEqual(
      expected.toSorted(),
    )
    for (const { from, to, call } of lines.filter((line) => line.call && line.from.length > 0)) {
      const state = facts.get(call)
      expect(state?.from, `${provider.id}.${call}`).toEqual(expect.arrayContaining(from))
      // Where the request says it, the value is one of its own.
      expect(state?.to?.startsWith('$') ? to : state?.to, `${provider.id}.${call}`).toBe(to)
      drawn += 1
    }
  }
  expect(drawn).toBeGreaterThan(8)
})

const drawnFor = (id: string) => {
  const provider = portal.providers.find((candidate) => candidate.id === id)
  return (provider && lifecycleOf(provider))?.transitions.map(
    ({ operation, from, to, field, contactsPeople }) =>
      `${operation?.id ?? 'by itself'}${field?.value ? ` ${field.value}` : ''}: ${from.join(' ') || '-'} > ${to}${contactsPeople ? ' !' : ''}`,
  )
}

test('a campaign that must be activated is not drawn as one that starts by itself', () => {
  expect(drawnFor('altur')).toEqual([
    'campaigns.create: - > pending',
    'campaigns.activate: pending ready cooldown > active !',
    'campaigns.pause: active cooldown > inactive',
    'campaigns.resume: inactive > active !',
    'by itself: active > finished',
    'by itself: - > ready',
    'by itself: - > cooldown',
  ])
  expect(drawnFor('tetherai')).toContain('campaigns.cancel: scheduled > cancelled')
  expect(drawnFor('yuno')).toContain('campaigns.updateStatus PAUSED: INACTIVE ACTIVE > PAUSED')
})

test('statuses after which a call is sent again are those after which the client sends it again', async () => {
  const provider = portal.providers.find(({ id }) => id === 'altur')
  if (!provider) throw new Error('There is no altur.')
  const sentAgain: string[] = []
  // An option of this provider, which the client of any description does not know.
  const credentials = { apiKey: 'test' }
  for (let status = 400; status < 600; status += 1) {
    let sent = 0
    const client = createClient<{ campaigns: { get(id: number): Promise<unknown> } }>(provider.description, {
      ...credentials,
      baseUrl: 'http://127.0.0.1:9',
      rateLimit: false,
      fetch: () => {
        sent += 1
        return Promise.resolve(new Response('{}', { status: sent === 1 ? status : 404, headers: { 'retry-after': '0' } }))
      },
    })
    await client.campaigns.get(1).catch(() => {})
    if (sent > 1) sentAgain.push(String(status))
  }
  expect(sentAgain).toEqual([...repeatedStatuses, '429'].toSorted())
})

test('a status that a sample of a webhook responds with counts as received', () => {
  let counted = 0
  for (const provider of portal.providers) {
    for (const webhook of provider.webhooks) {
      const sample = webhookSample(provider, webhook)
      if (!sample) continue
      const { success } = (webhook.object['x-webhook-delivery'] ?? {}) as { success?: number[] }
      const statuses = Array.from(sample.matchAll(/status: (2\d\d)/g), ([, status]) => Number(status))
      expect(statuses, `${provider.id} ${webhook.path}`).toHaveLength(1)
      expect(success ?? [200, 201, 202, 204], `${provider.id} ${webhook.path}`).toEqual(expect.arrayContaining(statuses))
      counted += 1
    }
  }
  expect(counted).toBeGreaterThan(3)
})

/** Every word of the packages' sources, of the descriptions and of the names of files: what a page that is written by hand may name in code. */
function vocabulary(): Set<string> {
  const files = globSync('packages/*/{src/**/*.ts,openapi.json,package.json}', {
    cwd: root,
    exclude: (path) => path.includes('portal') || path.includes('node_modules'),
  })
  const words = files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/[A-Za-z_$][\w$-]*/g) ?? [])
  return new Set(words)
}

test('what pages that are written by hand name in code is there', () => {
  const known = vocabulary()
  const variables = new Set(
    portal.providers.flatMap(({ id, description, document, webhookDescription }) => [
      ...Object.keys(description.securitySchemes).map((name) => environmentName(id, name)),
      ...document.servers.flatMap((server) => Object.keys(server.variables ?? {}).map((name) => environmentName(id, name))),
      ...(webhookDescription?.signatures ?? []).map(({ secret }) => environmentName(id, secret)),
      environmentName(id, 'baseUrl'),
    ]),
  )
  // Not ours: names of platforms, runtimes, tools and their options.
  const foreign =
    /^(express|request|JSON|NODE_|HTTPS_PROXY|NO_PROXY|fetch|app|beforeAll|beforeEach|afterAll|decode|attempts|libphonenumber|pnpm|npm|curl|sh|ts|vault|name|retry|undici)/
  let counted = 0
  const unknown: string[] = []
  for (const page of pages.filter(({ kind }) => kind === 'guide')) {
    const prose = pageMarkdown(page).replaceAll(/^```[\s\S]*?^```$/gm, '')
    for (const [, code = ''] of prose.matchAll(/`([A-Za-z_$][\w$.-]*(?:\(\))?)`/g)) {
      counted += 1
      const name = code.replace('()', '')
      if (foreign.test(name) || variables.has(name)) continue
      const lacking = name.split('.').filter((part) => part !== '' && !known.has(part))
      if (lacking.length > 0) unknown.push(`${page.path}: ${code}`)
    }
  }
  expect(unknown).toEqual([])
  expect(counted).toBeGreaterThan(150)
})

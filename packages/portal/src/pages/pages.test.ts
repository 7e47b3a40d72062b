import { expect, test } from 'vitest'
import type { Page } from '../document/block.ts'
import { blocksHtml, headingsOf } from '../document/page-html.ts'
import { pageMarkdown } from '../document/page-markdown.ts'
import { readPortal } from '../document/portal.ts'
import { lifecycleSteps } from '../diagrams/lifecycle.ts'
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
  return method === 'GET' || method === 'HEAD' || idempotency === 'natural' || (typeof idempotency === 'object' && idempotency !== null)
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

const steps = (id: string) => {
  const provider = portal.providers.find((candidate) => candidate.id === id)
  return provider && lifecycleSteps(provider).map(({ from, to }) => `${from} ${to}`)
}

test('the picture of the lifecycle follows the capabilities', () => {
  expect(steps('altur')).toEqual([
    'nothing created',
    'created running',
    'nothing scheduled',
    'scheduled running',
    'running paused',
    'paused running',
    'running finished',
  ])
  expect(steps('meetzy')).toEqual(['nothing running', 'nothing scheduled', 'scheduled running', 'running finished'])
})

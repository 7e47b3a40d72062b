import { expect, test } from 'vitest'
import type { Page } from '../document/block.ts'
import { isRepeatable } from '../document/facts.ts'
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

test('every operation says what the client does when its answer is lost, as the runtime has it', () => {
  for (const provider of portal.providers) {
    for (const operation of provider.operations) {
      const markdown = pageMarkdown(pageOf(provider.id, operation.id))
      expect(markdown.includes('**is never sent again**'), `${provider.id}.${operation.id}`).toBe(!isRepeatable(provider, operation))
      expect(markdown.includes('## It contacts people'), `${provider.id}.${operation.id}`).toBe(
        operation.object['x-contacts-people'] === true,
      )
    }
  }
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

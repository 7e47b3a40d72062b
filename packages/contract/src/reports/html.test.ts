import { expect, test } from 'vitest'
import { runContract } from '../run.ts'
import { htmlReport } from './html.ts'

const hostile = '<script src="https://elsewhere.example/a.js"></script><img src=x onerror=alert(1)> url(https://elsewhere.example/b.png)'

// A title, and answers, that try to get something loaded.
const report = await runContract({
  document: {
    openapi: '3.1.0',
    info: { title: hostile, version: '1' },
    paths: {
      '/things': {
        post: {
          operationId: 'things.create',
          requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', required: ['name'] } } } },
          responses: { '201': { description: 'made', content: { 'application/json': { schema: { type: 'object', required: ['id'] } } } } },
        },
      },
    },
  },
  url: 'http://127.0.0.1',
  phases: ['examples', 'coverage'],
  fetch: async () =>
    new Response(JSON.stringify({ hostile }), { status: 201, headers: { 'content-type': 'application/json', link: hostile } }),
})
const page = htmlReport(report)

test('the page tells of what was found', () => {
  expect(report.findings.length).toBeGreaterThan(1)
  for (const { id, check } of report.findings) {
    expect(page).toContain(`--replay ${id}`)
    expect(page).toContain(`<h3 id="${check}">`)
  }
})

test('the page loads nothing: it has no element, attribute or style that could, and forbids the browser to', () => {
  const tags = Array.from(page.matchAll(/<(?!\/|!doctype)([^>]*)>/g), ([, tag = '']) => tag)
  expect(tags.length).toBeGreaterThan(20)
  expect(tags.filter((tag) => /^(script|img|link|iframe|object|embed|video|audio|source|base|form|a)\b/.test(tag))).toEqual([])
  expect(tags.filter((tag) => /\s(src|href|srcset|style|action|on\w+)\s*=/.test(tag))).toEqual([])
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
  expect(style).not.toMatch(/url\(|@import/)
  expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`)
})

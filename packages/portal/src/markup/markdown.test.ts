import { expect, test } from 'vitest'
import { blocksOf, codeBlock, markdownToHtml } from './markdown.ts'

test('shows HTML as text', () => {
  expect(markdownToHtml('Hi <img src=x onerror=alert(1)> <script>alert(1)</script>')).not.toMatch(/<(img|script)/)
})

test('turns images into links, so that nothing is fetched from elsewhere', () => {
  const html = markdownToHtml('![a picture](https://elsewhere.example/x.png)')
  expect(html).not.toContain('<img')
  expect(html).toContain('<a href="https://elsewhere.example/x.png">a picture</a>')
})

test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x'])('drops a link to %s', (target) => {
  expect(markdownToHtml(`[here](${target})`)).toBe('<p>here</p>')
})

test('links names in code that lead somewhere, but never within a link', () => {
  const links = new Map([['campaigns.get', 'acme/campaigns-get/']])
  expect(markdownToHtml('`campaigns.get`', links)).toContain('<a href="/acme/campaigns-get/"><code>')
  expect(markdownToHtml('[`campaigns.get`](/elsewhere/)', links)).not.toContain('acme')
})

test('code carries classes and no style attribute, which the policy would refuse', () => {
  const html = codeBlock('ts', "const x = '<b>'")
  expect(html).toMatch(/class="[^"]*hl-/)
  expect(html).not.toContain('style=')
  expect(html).not.toContain('<b>')
})

test('headings get anchors that differ even where their words do not', () => {
  const ids = blocksOf('## Test it\n\ntext\n\n### Test it\n').flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
  expect(ids).toEqual(['test-it', 'test-it-1'])
})

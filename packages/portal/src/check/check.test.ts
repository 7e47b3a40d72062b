import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Cache } from '../build/cache.ts'
import { finishHtml, policy } from '../build/finish-html.ts'
import { readPages } from './html-page.ts'
import { checkLinks } from './links.ts'
import { serve } from './static-server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

test('a link that leads nowhere and an anchor that is missing are problems; others are not', () => {
  write(
    'index.html',
    '<main id=top><a href="/a/">a</a><a href="/a/#there">b</a><a href="/a.md">c</a><a href="https://elsewhere.example/x">d</a></main>',
  )
  write('a/index.html', '<main id=there><a href="/gone/">e</a><a href="/#bottom">f</a><a href="#there">g</a></main>')
  write('a.md', '# A')
  const { problems } = checkLinks(folder, readPages(folder), 'https://campaignkit.example')
  expect(problems).toEqual(['/a/: /gone/ leads nowhere', '/a/: /#bottom: there is no anchor bottom'])
})

test('scripts, styles and style attributes leave the page, data stays, and the page carries the policy', () => {
  const body = `<p style="--depth: 0" class="x">a</p><template><b style="color:red"></b></template><script>let a = 1</script><script type="application/ld+json">{}</script>`
  write('index.html', `<!doctype html><html><head><style>p{}</style></head><body>${body}</body></html>`)
  expect(finishHtml(folder)).toBe(1)
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(html).not.toMatch(/style="|<style|let a/)
  expect(html).toContain('<script type="application/ld+json">{}</script>')
  expect(html.indexOf(policy)).toBeGreaterThan(0)
  expect(html.indexOf(policy)).toBeLessThan(html.indexOf('rel="stylesheet"'))
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? ''
  expect(readFileSync(join(folder, script), 'utf8')).toBe('let a = 1')
  expect(readFileSync(join(folder, 'assets/inline.css'), 'utf8')).toMatch(/\.inline-\w+\{--depth: 0\}\n/)
})

test('the cache makes a thing again when a file of it changes, and only then', async () => {
  write('source/a.txt', '1')
  write('source/a.test.ts', 'not of it')
  const made: number[] = []
  const get = () => new Cache(join(folder, 'cache')).get('thing', [join(folder, 'source')], () => made.push(made.length))
  await get()
  await get()
  write('source/a.test.ts', 'changed')
  await get()
  expect(made).toHaveLength(1)
  write('source/a.txt', '2')
  await get()
  expect(made).toHaveLength(2)
})

test('the server serves pages with the policy, and survives an address that cannot be decoded or climbs', async () => {
  write('site/index.html', 'home')
  write('site/a/index.html', 'a')
  write('site/404.html', 'missing')
  write('secret.txt', 'outside')
  const server = await serve(join(folder, 'site'), 0)
  try {
    const get = async (path: string) => {
      const response = await fetch(`${server.url}${path}`)
      return [response.status, await response.text(), response.headers.get('content-security-policy')]
    }
    expect(await get('/a/')).toEqual([200, 'a', policy])
    for (const path of ['/%', '/%E0%A4%A', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/gone/'])
      expect(await get(path), path).toEqual([404, 'missing', policy])
    expect(await get('/')).toEqual([200, 'home', policy])
  } finally {
    await server.close()
  }
})

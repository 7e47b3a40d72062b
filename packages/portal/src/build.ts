import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'astro'
import { astroConfig } from './build/astro-config.ts'
import { Cache } from './build/cache.ts'
import { finishHtml } from './build/finish-html.ts'
import { writeMachineFiles } from './build/machine-files.ts'
import { onePageReference } from './build/one-page-reference.ts'
import { siteContent } from './build/site-content.ts'
import { serve } from './check/static-server.ts'
import { readPortal, root } from './document/portal.ts'

const help = `Builds the documentation portal out of the descriptions, the packages and the guides.

Usage: pnpm run docs [--port N]   build, then serve at http://127.0.0.1:4321
       pnpm docs:build            write packages/portal/dist

  --serve     serve the result until interrupted
  --port N    port for --serve (default 4321)
  --help      show this

Environment:
  DOCS_SITE   address under which the portal will be served; canonical links, sitemap and previews name it
`

try {
  const { values } = parseArgs({
    options: { serve: { type: 'boolean' }, port: { type: 'string', default: '4321' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(help)
  } else {
    await buildPortal()
    if (values.serve) {
      const server = await serve(join(root, 'packages/portal/dist'), Number(values.port))
      process.stdout.write(`${server.url}\n`)
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function buildPortal(): Promise<void> {
  const started = performance.now()
  const site = process.env['DOCS_SITE'] ?? 'https://campaignkit.example'
  if (!process.env['DOCS_SITE']) process.stderr.write(`DOCS_SITE is not set: canonical links and the sitemap name ${site}.\n`)
  const folder = join(root, 'packages/portal')
  const output = join(folder, 'dist')
  const work = join(folder, '.cache')
  const cache = new Cache(join(work, 'made'))
  const portal = await readPortal()
  const content = await siteContent(portal, cache)

  mkdirSync(work, { recursive: true })
  const pages = join(work, 'content.json')
  const styles = join(work, 'highlight.css')
  writeFileSync(pages, JSON.stringify(content))
  writeFileSync(styles, content.styles)
  // Read by the loader in src/site/content.config.ts, which Astro starts.
  Object.assign(process.env, { PORTAL_CONTENT: pages, ASTRO_TELEMETRY_DISABLED: '1' })
  const rendered = performance.now()
  rmSync(output, { recursive: true, force: true })
  await build(astroConfig(portal, site, styles))
  // Where servers look for it.
  renameSync(join(output, '404/index.html'), join(output, '404.html'))
  const framed = performance.now()

  const count = finishHtml(output)
  writeMachineFiles(output, portal, content.pages, site)
  for (const provider of portal.providers) {
    const description = join(root, 'packages', provider.id, 'openapi.json')
    const html = await cache.get(
      `${provider.id}-one-page`,
      [description, join(root, 'packages/portal/src/build/one-page-reference.ts')],
      () => onePageReference(provider, join(work, 'one-page'), site),
    )
    writeFileSync(join(output, provider.id, 'reference.html'), html)
  }
  const ended = performance.now()
  process.stdout.write(
    `${count} pages (${seconds(started, ended)}: rendering ${seconds(started, rendered)}, framing ${seconds(rendered, framed)}, the rest ${seconds(framed, ended)})\n` +
      `made: ${cache.made.join(', ') || 'nothing'}; kept: ${cache.kept.join(', ') || 'nothing'}\n`,
  )
}

function seconds(from: number, to: number): string {
  return `${((to - from) / 1000).toFixed(1)} s`
}

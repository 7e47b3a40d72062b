import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Portal, root } from '../document/portal.ts'
import { siteName } from './astro-config.ts'
import type { RenderedPage } from './rendered-page.ts'

/** Writes what machines read: a Markdown twin of each page, `llms.txt`, `llms-full.txt`, the descriptions. */
export function writeMachineFiles(folder: string, portal: Portal, rendered: readonly RenderedPage[], site: string): void {
  const pages = rendered.filter(({ kind }) => kind !== 'missing')
  for (const page of pages) write(folder, twinPath(page), page.markdown)
  const groups = [...new Set(pages.map(({ group }) => group))]
  const home = pages.find(({ kind }) => kind === 'home')
  // Schemas are reached from the pages that use them; a list of all would bury the rest.
  const listed = (group: string) => pages.filter((page) => page.group === group && page.kind !== 'schema' && page.kind !== 'home')
  const sections = groups.map((group) => {
    const lines = listed(group).map((page) => {
      const call = page.operation ? ` \`${page.operation.id}\`, \`${page.operation.path}\`.` : ''
      return `- [${page.title}](${new URL(twinPath(page), site).href}):${call} ${page.description}`
    })
    return `## ${group}\n\n${lines.join('\n')}\n`
  })
  const descriptions = portal.providers.map(
    (provider) => `- [${provider.document.info.title}](${new URL(`${provider.id}/openapi.json`, site).href}): OpenAPI 3.1`,
  )
  write(
    folder,
    'llms.txt',
    `# ${siteName}\n\n> ${home?.description ?? ''}\n\n${sections.join('\n')}\n## OpenAPI descriptions\n\n${descriptions.join('\n')}\n`,
  )
  const full = groups.flatMap((group) => listed(group).map(({ markdown }) => markdown))
  write(folder, 'llms-full.txt', [home?.markdown ?? '', ...full].join('\n\n'))
  for (const { id, description, schemas } of portal.providers) {
    mkdirSync(join(folder, id), { recursive: true })
    copyFileSync(join(root, 'packages', id, 'openapi.json'), join(folder, id, 'openapi.json'))
    write(folder, `${id}/client.json`, JSON.stringify(description))
    write(folder, `${id}/schemas.json`, JSON.stringify(schemas))
  }
}

function twinPath({ path }: RenderedPage): string {
  return `${path.replace(/\/$/, '') || 'index'}.md`
}

function write(folder: string, path: string, content: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

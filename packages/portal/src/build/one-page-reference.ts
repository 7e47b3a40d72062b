import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { escapeHtml } from '../markup/html.ts'
import { type PortalProvider, root } from '../document/portal.ts'

/**
 * A provider's whole reference as one file that works from disk.
 * @param folder A folder to work in.
 * @param site Address under which the portal is served: where the way back leads.
 */
export async function onePageReference(provider: PortalProvider, folder: string, site: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const output = join(folder, `${provider.id}.html`)
  const program = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const description = join(root, 'packages', provider.id, 'openapi.json')
  const theme = ['--openapi.theme.colors.primary.main=#0b6e5f', '--openapi.theme.sidebar.backgroundColor=#f6f9f8']
  await promisify(execFile)(process.execPath, [program, 'build-docs', description, '--inlineBundle', ...theme, '--output', output], {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  // The one address outside: an image in the footer.
  const back = new URL(`${provider.id}/`, site).href
  const banner = `<p style="margin:0;padding:.6rem 1rem;background:#0b6e5f;font:600 14px system-ui,sans-serif"><a href="${back}" style="color:#fff">campaignkit: ${escapeHtml(provider.document.info.title)}, with samples and facts</a></p>`
  const html = readFileSync(output, 'utf8').replace(/<body[^>]*>/, (body) => body + banner)
  return html.replaceAll(/https:\/\/cdn\.redoc(?:ly)?\.[a-z]+\/[^"'`\s)]*\.(?:svg|png)/g, 'data:,')
}

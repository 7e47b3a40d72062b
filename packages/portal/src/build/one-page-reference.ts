import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type PortalProvider, root } from '../document/portal.ts'

/**
 * A provider's whole reference as one file that works from disk.
 * @param folder A folder to work in.
 */
export async function onePageReference(provider: PortalProvider, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const output = join(folder, `${provider.id}.html`)
  const program = join(root, 'node_modules/@redocly/cli/bin/cli.js')
  const description = join(root, 'packages', provider.id, 'openapi.json')
  await promisify(execFile)(process.execPath, [program, 'build-docs', description, '--inlineBundle', '--output', output], {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  // The one address outside: an image in the footer.
  return readFileSync(output, 'utf8').replaceAll(/https:\/\/cdn\.redoc(?:ly)?\.[a-z]+\/[^"'`\s)]*\.(?:svg|png)/g, 'data:,')
}

import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CommandError, run } from '../shared/system.ts'
import { checkedPackages } from './tarballs.ts'

const help = `Publishes packed packages whose version the registry does not have yet, those that others depend on first.

Usage: node scripts/release/publish.ts FOLDER [--digest SHA256] [--provenance] [--registry URL]

  FOLDER           what "pnpm release:pack" filled
  --digest SHA256  what it printed last; anything else is refused
  --provenance     have the registry keep from which commit and workflow each package was built; on a supported CI only
  --registry URL   another registry than npm is set to
  --help           show this

It needs Node and npm and nothing that is installed from elsewhere, so that it can run where there are rights to publish.
`

const { values, positionals } = parseArgs({
  options: { digest: { type: 'string' }, provenance: { type: 'boolean' }, registry: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
})
const [folder] = positionals
if (values.help) process.stdout.write(help)
else if (folder === undefined || positionals.length > 1) fail('One folder of tarballs must be named. --help tells more.', 2)
else await publishAll(resolve(folder))

async function publishAll(path: string): Promise<void> {
  const registry = values.registry ? ['--registry', values.registry] : []
  try {
    for (const { name, version, file } of await checkedPackages(path, values.digest)) {
      if (await isPublished(name, version, path, registry)) {
        process.stdout.write(`${name}@${version} is there already\n`)
        continue
      }
      const provenance = values.provenance ? ['--provenance'] : []
      const args = ['publish', join(path, file), '--access', 'public', '--ignore-scripts', ...provenance, ...registry]
      await run('npm', args, { cwd: path })
      process.stdout.write(`${name}@${version} published\n`)
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    fail(error.message, 1)
  }
}

async function isPublished(name: string, version: string, cwd: string, registry: readonly string[]): Promise<boolean> {
  try {
    return (await run('npm', ['view', `${name}@${version}`, 'version', ...registry], { cwd })).trim() === version
  } catch (error) {
    if (error instanceof CommandError && error.message.includes('E404')) return false
    throw error
  }
}

function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = code
}

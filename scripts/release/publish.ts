import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pack } from '../package/budgets/tarball.ts'
import { CommandError, run } from '../shared/system.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

const help = `Publishes every package whose version the registry does not have yet, those that others depend on first.

Usage: pnpm release:publish [--provenance] [--registry URL]

  --provenance     have the registry keep from which commit and workflow each package was built; on a supported CI only
  --registry URL   another registry than npm is set to
  --help           show this

The packages must have been built. Packing is pnpm's (it writes real ranges for "workspace:"), publishing is npm's (it knows trusted publishing).
`

const { values } = parseArgs({ options: { provenance: { type: 'boolean' }, registry: { type: 'string' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-publish-'))
  const registry = values.registry ? ['--registry', values.registry] : []
  try {
    for (const { path, manifest } of publishedPackages(workspace)) {
      const { name, version } = manifest
      if (version === '0.0.0') throw new CommandError(`${name} has no version yet: run "pnpm release:version" first.`)
      if (await isPublished(name, version, registry)) {
        process.stdout.write(`${name}@${version} is there already\n`)
        continue
      }
      const provenance = values.provenance ? ['--provenance'] : []
      await run('npm', ['publish', pack(path, folder).path, '--access', 'public', ...provenance, ...registry], { cwd: workspace })
      process.stdout.write(`${name}@${version} published\n`)
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function isPublished(name: string, version: string, registry: readonly string[]): Promise<boolean> {
  try {
    return (await run('npm', ['view', `${name}@${version}`, 'version', ...registry], { cwd: workspace })).trim() === version
  } catch (error) {
    if (error instanceof CommandError && error.message.includes('E404')) return false
    throw error
  }
}

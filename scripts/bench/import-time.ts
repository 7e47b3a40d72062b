import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { readRegistry } from '../generate/registry.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/**
 * Loads the built packages as an installed project does, each in fresh processes.
 * @param count How often.
 * @returns Milliseconds of each load, by package; `nothing` is an empty module.
 */
export async function importTimes(count: number, progress: (text: string) => void): Promise<Record<string, number[]>> {
  const ids = readRegistry(root).map(({ id }) => id)
  await run(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only'], { cwd: root })
  const project = mkdtempSync(join(tmpdir(), 'campaignkit-bench-'))
  try {
    for (const folder of ['core', ...ids, 'campaignkit']) install(project, folder)
    // openapi-fetch comes with core.
    const library = dirname(createRequire(join(root, 'packages/core/package.json')).resolve('openapi-fetch/package.json'))
    symlinkSync(library, join(project, 'node_modules/openapi-fetch'), 'dir')
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(project, 'nothing.js'), 'export {}\n')
    writeFileSync(
      join(project, 'load.js'),
      'const start = performance.now()\nawait import(process.argv[2])\nconsole.log(performance.now() - start)\n',
    )
    const targets: Record<string, string> = {
      nothing: './nothing.js',
      ...Object.fromEntries(ids.map((id) => [`@campaignkit/${id}`, `@campaignkit/${id}`])),
      campaignkit: 'campaignkit',
    }
    const times: Record<string, number[]> = Object.fromEntries(Object.keys(targets).map((name) => [name, []]))
    for (let round = 1; round <= count; round += 1) {
      progress(`import: round ${round} of ${count}`)
      for (const [name, target] of Object.entries(targets)) {
        const { stdout } = await run(process.execPath, ['load.js', target], { cwd: project })
        times[name]?.push(Number(stdout))
      }
    }
    return times
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/** Puts a package where npm would, with the exports it is published with. */
function install(project: string, folder: string): void {
  const source = join(root, 'packages', folder)
  // A manifest of this repository.
  const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { name: string; publishConfig: object }
  const target = join(project, 'node_modules', manifest.name)
  mkdirSync(target, { recursive: true })
  cpSync(join(source, 'dist'), join(target, 'dist'), { recursive: true })
  writeFileSync(join(target, 'package.json'), JSON.stringify({ ...manifest, ...manifest.publishConfig }))
}

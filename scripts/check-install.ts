import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { startMock } from '@campaignkit/mock'
import { environmentName } from '../packages/core/src/environment.ts'
import type { Document } from './generate/document.ts'
import { readRegistry } from './generate/registry.ts'

// Packs every published package, installs the tarballs into empty projects with plain npm, and runs the first example of each README
// against the mock servers: with the machine's own Node, not the workspace's.
const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'campaignkit-install-'))
const registry = readRegistry(root)
const names = ['core', ...registry.map(({ id }) => id), 'campaignkit', 'mock', 'contract']

const systemPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules') && !entry.includes('pnpm'))
const systemNode = systemPath.map((entry) => join(entry, 'node')).find((path) => existsSync(path)) ?? process.execPath

const mock = await startMock<string>({ providers: registry.map(({ id }) => id), initial: 'examples' })
try {
  const { stdout } = await run(systemNode, ['--version'])
  const tarballs = join(folder, 'tarballs')
  mkdirSync(tarballs)
  await Promise.all(
    names.map((name) =>
      run(join(root, 'node_modules/.bin/pnpm'), ['pack', '--pack-destination', tarballs], { cwd: join(root, 'packages', name) }),
    ),
  )
  const packed = readdirSync(tarballs).map((file) => join(tarballs, file))
  for (const name of names) {
    const output = await installAndRun(name, packed)
    process.stdout.write(`${name}: installed with npm, README example ran on Node ${stdout.trim()}: ${output.split('\n')[0] ?? ''}\n`)
  }
} catch (error) {
  const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string }
  process.stderr.write(`${message}\n${stdout}${stderr}\n`)
  process.exitCode = 1
} finally {
  await mock.close()
  rmSync(folder, { recursive: true, force: true })
}

async function installAndRun(name: string, packed: readonly string[]): Promise<string> {
  const project = join(folder, name)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }))
  const own = (wanted: string) => packed.filter((path) => new RegExp(`[/\\\\]campaignkit-${wanted}-\\d`).test(path))
  const umbrella = packed.filter((path) => /[/\\]campaignkit-\d/.test(path))
  const all = registry.flatMap(({ id }) => own(id))
  const parts = {
    core: [],
    campaignkit: [...all, ...umbrella],
    mock: [...all, ...own('mock')],
    contract: [...all, ...own('mock'), ...own('contract')],
  }
  const needed = [...own('core'), ...(name in parts ? parts[name as keyof typeof parts] : own(name))]
  if (name === 'campaignkit' && umbrella.length === 0) throw new Error('the umbrella was not packed')
  const environment = { PATH: systemPath.join(delimiter), HOME: folder, ...passedOn('NODE_EXTRA_CA_CERTS'), ...credentials() }
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...needed], { cwd: project, env: environment })
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'packages', name, 'README.md'), 'utf8')) ?? []
  if (!example) throw new Error(`packages/${name}/README.md has no example`)
  writeFileSync(join(project, 'example.mjs'), stripTypeScriptTypes(example))
  const { stdout: output } = await run(systemNode, ['example.mjs'], { cwd: project, env: environment })
  if (output.trim() === '') throw new Error(`the example of packages/${name}/README.md printed nothing`)
  if (name === 'mock') await runCommand(project)
  return output
}

/** The command starts, answers, and ends on a signal without an error. */
async function runCommand(project: string): Promise<void> {
  const command = spawn(systemNode, [join(project, 'node_modules/.bin/campaignkit-mock'), 'altur', '--port', '0'], { stdio: 'pipe' })
  const closed = once(command, 'close')
  try {
    const [line] = (await once(command.stdout, 'data')) as [Buffer]
    const response = await fetch(`${line.toString().trim()}/campaigns`, { headers: { authorization: 'api-key test' } })
    if (response.status !== 200) throw new Error(`the command of packages/mock answered ${response.status}`)
  } finally {
    command.kill('SIGTERM')
  }
  const [code] = (await closed) as [number | null]
  if (code !== 0) throw new Error(`the command of packages/mock ended with ${code}`)
}

function passedOn(name: string): Record<string, string> {
  const value = process.env[name]
  return value ? { [name]: value } : {}
}

/** For each provider: where its mock is, and something for each credential. */
function credentials(): Record<string, string> {
  return Object.fromEntries(
    registry.flatMap(({ id }) => {
      // Generated by this workspace.
      const document = JSON.parse(readFileSync(join(root, 'packages', id, 'openapi.json'), 'utf8')) as Document
      const secrets = Object.keys(document.components.securitySchemes ?? {}).map((scheme) => [environmentName(id, scheme), 'test'])
      return [...secrets, [environmentName(id, 'baseUrl'), mock.baseUrls[id] ?? '']]
    }),
  )
}

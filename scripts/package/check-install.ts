import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { startMock } from '@campaignkit/mock'
import { pack } from './budgets/tarball.ts'
import { exampleOf, startExampleServers } from '../shared/examples.ts'
import { cleanEnvironment, CommandError, run, systemNode } from '../shared/system.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

// Packs every published package, installs the tarballs into empty projects with plain npm, and runs the first example of each README
// against the mock servers: with the machine's own Node, not the workspace's, unless the package asks for a newer one than all others.
const folder = mkdtempSync(join(tmpdir(), 'campaignkit-install-'))
const servers = await startExampleServers(workspace)
try {
  const clean = cleanEnvironment(folder, servers.environment)
  const destination = join(folder, 'tarballs')
  mkdirSync(destination)
  const packages = publishedPackages(workspace)
  const tarballs = new Map(packages.map(({ path, manifest }) => [manifest.name, pack(path, destination).path]))
  for (const entry of packages) {
    const project = join(folder, entry.folder)
    const node = entry.manifest.engines?.node === '>=20' ? systemNode : process.execPath
    // npm runs on the first Node of the PATH.
    const environment = { ...clean, PATH: `${dirname(node)}${delimiter}${clean['PATH'] ?? ''}` }
    const version = (await run(node, ['--version'], { cwd: folder })).trim()
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }))
    const example = exampleOf(workspace, entry)
    const needed = example.packages.map((name) => tarballs.get(name) ?? name)
    // An engine that is not this Node is an error, where npm would only warn.
    const strictly = ['--engine-strict', '--no-audit', '--no-fund', '--prefer-offline']
    await run('npm', ['install', ...strictly, ...needed], { cwd: project, env: environment })
    requireNoInstallScripts(project)
    writeFileSync(join(project, 'example.mjs'), example.javascript)
    const output = await run(node, ['example.mjs'], { cwd: project, env: environment })
    if (output.trim() === '') throw new CommandError(`the example of packages/${entry.folder}/README.md printed nothing`)
    for (const command of Object.keys(Object(entry.manifest.bin))) {
      // A command that cannot be started is found out by the person who typed it.
      const help = await run(join(project, 'node_modules/.bin', command), ['--help'], { cwd: project, env: environment })
      if (help.trim() === '') throw new CommandError(`${command} --help explains nothing: ${help}`)
    }
    if (entry.manifest.name === '@campaignkit/mock') await startCommand(project)
    if (entry.manifest.name === '@campaignkit/contract') await runContractTests(project, environment)
    process.stdout.write(`${entry.folder}: installed with npm, README example ran on Node ${version}: ${output.split('\n')[0] ?? ''}\n`)
  }
} catch (error) {
  if (!(error instanceof Error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await servers.mock.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Nothing that comes along runs a program when it is installed. */
function requireNoInstallScripts(project: string): void {
  // npm's own record of what it has installed.
  const { packages } = JSON.parse(readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean }>
  }
  const scripts = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)
  if (scripts.length > 0) throw new CommandError(`these run a program when they are installed: ${scripts.join(', ')}`)
}

/** The mock's command starts, answers, and ends on a signal without an error. */
async function startCommand(project: string): Promise<void> {
  const command = spawn(systemNode, [join(project, 'node_modules/.bin/campaignkit-mock'), 'altur', '--port', '0'], { stdio: 'pipe' })
  const closed = once(command, 'close')
  try {
    // The stream has no encoding, so it gives buffers.
    const [line] = (await once(command.stdout, 'data')) as [Buffer]
    const response = await fetch(`${line.toString().trim()}/campaigns`, { headers: { authorization: 'api-key test' } })
    if (response.status !== 200) throw new CommandError(`the command of packages/mock answered ${response.status}`)
  } finally {
    command.kill('SIGTERM')
  }
  // A child process that was closed tells its exit code first.
  const [code] = (await closed) as [number | null]
  if (code !== 0) throw new CommandError(`the command of packages/mock ended with ${code}`)
}

/** The command of the contract tests finds nothing in a mock, and writes its reports. */
async function runContractTests(project: string, env: Record<string, string>): Promise<void> {
  const mock = await startMock({ providers: ['meetzy'], rateLimits: false })
  try {
    const command = join(project, 'node_modules/.bin/campaignkit-contract')
    // Any other exit code than 0 is an error.
    await run(command, ['meetzy', '--url', mock.meetzy.baseUrl, '--mock', '--cases', '3'], { cwd: project, env })
  } finally {
    await mock.close()
  }
  const report = readFileSync(join(project, 'contract-report/junit.xml'), 'utf8')
  const tests = Array.from(report.matchAll(/<testcase /g)).length
  if (tests === 0 || report.includes('<failure'))
    throw new CommandError(`the command of packages/contract reported ${tests} tests: ${report}`)
}

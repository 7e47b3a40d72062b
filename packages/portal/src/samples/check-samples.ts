import { execFile } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Mock, type MockOptions, startMock } from '@campaignkit/mock'
import { environmentName } from '@campaignkit/core/description'
import { type Block, innerBlocks, type Page } from '../document/block.ts'
import { type Portal, root } from '../document/portal.ts'
import { curlServer } from './curl-sample.ts'

/** Code that is compiled and run, and where it stands. */
export interface PlacedSample {
  /** What the fence says: `ts`, `ts no-run`, `sh`. */
  readonly language: string
  readonly code: string
  /** The page or the README. */
  readonly place: string
}

/** What came out of a check: how many were checked, and what is wrong. */
export interface SampleReport {
  readonly checked: number
  readonly problems: readonly string[]
}

const run = promisify(execFile)

/**
 * All samples of all pages and READMEs. The same code in several places is one sample.
 * @param pages The pages, before they are rendered.
 */
export function collectSamples(pages: readonly Page[]): PlacedSample[] {
  const inReadmes = globSync(['README.md', 'packages/*/README.md'], { cwd: root }).flatMap((place) =>
    fencesOf(readFileSync(join(root, place), 'utf8')).map((fence) => ({ ...fence, place })),
  )
  const onPages = pages.flatMap(({ path, blocks }) => codeIn(blocks).map((sample) => ({ ...sample, place: `/${path}` })))
  const unique = new Map<string, PlacedSample>()
  for (const sample of [...onPages, ...inReadmes].filter(({ language }) => /^(ts|sh)\b/.test(language))) {
    const key = `${sample.language}\n${sample.code.trim()}`
    if (!unique.has(key)) unique.set(key, sample)
  }
  return [...unique.values()]
}

function codeIn(blocks: readonly Block[]): { language: string; code: string }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [{ language: block.language, code: block.code }]
    return block.kind === 'figure' ? fencesOf(block.markdown) : codeIn(innerBlocks(block))
  })
}

function fencesOf(markdown: string): { language: string; code: string }[] {
  return Array.from(markdown.matchAll(/^```([^\n]+)\n([\s\S]*?)^```/gm), ([, language = '', code = '']) => ({ language, code }))
}

const isTypeScript = ({ language }: PlacedSample) => /^ts\b/.test(language)
const isCurl = ({ language, code }: PlacedSample) => /^sh\b/.test(language) && /^curl /m.test(code)
/** Others are compiled only, or run by what they are made for: a server that receives webhooks, a test runner. */
const isRun = ({ language }: PlacedSample) => !/ (no-run|server=|handler=|test=)/.test(language)

/**
 * Compiles every TypeScript sample against the packages, as strictly as the packages are.
 * @param folder Where the samples are written; below a package that depends on all the others.
 */
export async function compileSamples(samples: readonly PlacedSample[], folder: string): Promise<SampleReport> {
  const files = writeSamples(samples, folder)
  const options = { extends: join(root, 'tsconfig.json'), compilerOptions: { noUnusedLocals: false }, include: ['*.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = await run(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: folder }).catch((error: unknown) => {
    if (typeof error === 'object' && error !== null && 'stdout' in error) return { stdout: String(error.stdout) }
    throw error
  })
  const problems = stdout
    .split('\n')
    .filter((line) => /error TS/.test(line))
    .map((line) => line.replace(/^\S*?([\w-]+\.ts)/, (_, file: string) => `${files.get(file)?.place} sample ${file}`))
  return { checked: files.size, problems }
}

/**
 * Runs every TypeScript sample against the mock servers. A sample of several calls, or one that walks through a list, needs a mock that
 * remembers: each starts from the documented examples. A single call is answered with its documented example.
 * @param folder As for `compileSamples`.
 */
export async function runSamples(samples: readonly PlacedSample[], folder: string, portal: Portal): Promise<SampleReport> {
  const files = [...writeSamples(samples, folder)].filter(([, sample]) => isRun(sample))
  const stories = files.filter(([, { code }]) => callsIn(code) > 1)
  const loops = files.filter(([, { code }]) => callsIn(code) <= 1 && code.includes('for await'))
  const single = files.filter((file) => !stories.includes(file) && !loops.includes(file))
  const problems: string[] = []
  const runFiles = async (chosen: readonly [string, PlacedSample][], mock: Mock<string>) => {
    const program = join(import.meta.dirname, 'run-sample-files.ts')
    const names = chosen.map(([file]) => join(folder, file))
    const { stdout } = await run(process.execPath, [program, ...names], {
      env: sampleEnvironment(portal, mock.baseUrls),
      maxBuffer: 64 << 20,
    })
    // Written by the program just started.
    const failures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as { file: string; message: string }[]
    problems.push(...failures.map(({ file, message }) => `${chosen.find(([name]) => file.endsWith(`/${name}`))?.[1].place}: ${message}`))
  }
  await withMock(portal, { stateless: true }, (mock) => runFiles(single, mock))
  await withMock(portal, { initial: 'examples' }, async (mock) => {
    // They only read.
    await runFiles(loops, mock)
    for (const story of stories) {
      mock.reset()
      await runFiles([story], mock)
    }
  })
  return { checked: files.length, problems }
}

function callsIn(code: string): number {
  return Array.from(code.matchAll(/\bawait\b/g)).length
}

async function withMock(
  portal: Portal,
  options: Pick<MockOptions<string>, 'stateless' | 'initial'>,
  use: (mock: Mock<string>) => Promise<void>,
) {
  const mock = await startMock<string>({ providers: portal.providers.map(({ id, document }) => ({ id, document })), ...options })
  try {
    await use(mock)
  } finally {
    await mock.close()
  }
}

/**
 * Runs every cURL sample against the mock servers: the address of the provider's server, or of the mock command, gives way to theirs,
 * nothing else changes.
 * @throws {Error} If there is no curl.
 */
export async function runCurlSamples(samples: readonly PlacedSample[], folder: string, portal: Portal): Promise<SampleReport> {
  await run('curl', ['--version']).catch(() => {
    throw new Error('The cURL samples cannot be checked: there is no curl on this machine. Install it.')
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'example.txt'), 'example')
  const commands = samples.filter((sample) => isCurl(sample) && isRun(sample))
  const problems: string[] = []
  await withMock(portal, { stateless: true }, async (mock) => {
    const env = sampleEnvironment(portal, mock.baseUrls)
    const queue = commands.values()
    const work = async () => {
      for (const { code, place } of queue) {
        const local = portal.providers.reduce(
          (text, provider) => text.replaceAll(curlServer(provider), mock.baseUrls[provider.id] ?? ''),
          code.replaceAll('http://127.0.0.1:4010', mock.url),
        )
        const outside = /https?:\/\/(?!127\.0\.0\.1:)[^\s"']+/.exec(local.split('--data')[0] ?? '')
        if (outside) {
          problems.push(`${place}: the command would go to ${outside[0]}, which belongs to no provider`)
          continue
        }
        await run('sh', ['-ec', `${local.trim()} --silent --show-error --max-time 20`], { cwd: folder, env }).catch((error: unknown) =>
          problems.push(`${place}: ${error instanceof Error ? error.message : String(error)}`),
        )
      }
    }
    await Promise.all([work(), work()])
  })
  return { checked: commands.length, problems }
}

/** The name of the file that others import, if the fence gives one: `ts file=store.ts`. */
function fileOf({ language }: PlacedSample): string | undefined {
  return / file=(\S+)/.exec(language)?.[1]
}

/** Writes samples as the files of a folder: each a module of its own, under the name that its fence gives. */
export function writeSamples(samples: readonly PlacedSample[], folder: string): Map<string, PlacedSample> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = new Map(samples.filter(isTypeScript).map((sample, index) => [fileOf(sample) ?? `${index}.ts`, sample]))
  // Each is a module of its own, also without an import.
  for (const [file, { code }] of files) writeFileSync(join(folder, file), `${code}\nexport {}\n`)
  return files
}

/** Credentials and addresses for every provider, and none from outside. */
function sampleEnvironment(portal: Portal, baseUrls: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const entries = portal.providers.flatMap(({ id, description, document, webhookDescription }) => [
    ...Object.entries(description.securitySchemes).flatMap(([name, { options = [name] }]) =>
      options.map((option) => [environmentName(id, option), 'example']),
    ),
    ...document.servers.flatMap(({ variables }) =>
      Object.keys(variables ?? {}).map((name) => [environmentName(id, name), 'example.invalid']),
    ),
    [environmentName(id, 'baseUrl'), baseUrls[id]],
    // Good for secrets that are used as they are and for those that are decoded from Base64.
    ...(webhookDescription?.signatures ?? []).map(({ secret }) => [environmentName(id, secret), 'YSBzZWNyZXQgZm9yIHRlc3Rz']),
  ])
  const { PATH, HOME } = process.env
  return { PATH, HOME, WEBHOOK_DATABASE: ':memory:', ...Object.fromEntries(entries) }
}

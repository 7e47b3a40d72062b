import { execFile } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startMock } from '@campaignkit/mock'
import { environmentName } from '../../../core/src/environment.ts'
import type { RenderedPage, Sample } from '../build/rendered-page.ts'
import { type Portal, root } from '../document/portal.ts'
import { curlServer } from './curl-sample.ts'

/** A sample together with where it stands. */
export interface PlacedSample extends Sample {
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
 * All samples of all pages and READMEs. The same code on several pages is one sample.
 * @param pages The pages, rendered.
 */
export function collectSamples(pages: readonly Pick<RenderedPage, 'path' | 'samples'>[]): PlacedSample[] {
  const onPages = pages.flatMap(({ path, samples }) => samples.map((sample) => ({ ...sample, place: `/${path}` })))
  const inReadmes = globSync(['README.md', 'packages/*/README.md'], { cwd: root }).flatMap((place) =>
    Array.from(readFileSync(join(root, place), 'utf8').matchAll(/^```([^\n]+)\n([\s\S]*?)^```/gm), ([, language = '', code = '']) => ({ language, code, place })),
  )
  const unique = new Map<string, PlacedSample>()
  for (const sample of [...onPages, ...inReadmes]) {
    const key = `${sample.language}\n${sample.code.trim()}`
    if (!unique.has(key)) unique.set(key, sample)
  }
  return [...unique.values()]
}

const isTypeScript = ({ language }: Sample) => /^ts\b/.test(language)
const isCurl = ({ language, code }: Sample) => /^sh\b/.test(language) && /^curl /m.test(code)
/** A sample that is compiled only: it would wait for requests, or needs a test runner. */
const isRun = ({ language }: Sample) => !language.includes('no-run')

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
    .map((line) => line.replace(/^\S*?(\d+)\.ts/, (_, index: string) => `${files.get(`${index}.ts`)?.place} sample ${index}.ts`))
  return { checked: files.size, problems }
}

/**
 * Runs every TypeScript sample against the mock servers, each in the same process as the others: none may change anything but the mock.
 * @param folder As for `compileSamples`, which writes the files.
 */
export async function runSamples(samples: readonly PlacedSample[], folder: string, portal: Portal): Promise<SampleReport> {
  const files = [...writeSamples(samples, folder)].filter(([, sample]) => isRun(sample))
  const mock = await startMock(portal.providers.map(({ id }) => id))
  try {
    const program = join(import.meta.dirname, 'run-sample-files.ts')
    const names = files.map(([file]) => join(folder, file))
    const { stdout } = await run(process.execPath, [program, ...names], { env: sampleEnvironment(portal, mock.baseUrls), maxBuffer: 64 << 20 })
    // Written by the program just started.
    const failures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as { file: string; message: string }[]
    const problems = failures.map(({ file, message }) => `${files.find(([name]) => file.endsWith(`/${name}`))?.[1].place}: ${message}`)
    return { checked: files.length, problems }
  } finally {
    await mock.close()
  }
}

/**
 * Runs every cURL sample against the mock servers: the address of the provider's server gives way to the mock's, nothing else changes.
 * @throws {Error} If there is no curl.
 */
export async function runCurlSamples(samples: readonly PlacedSample[], folder: string, portal: Portal): Promise<SampleReport> {
  await run('curl', ['--version']).catch(() => {
    throw new Error('The cURL samples cannot be checked: there is no curl on this machine. Install it.')
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'example.txt'), 'example')
  const commands = samples.filter((sample) => isCurl(sample) && isRun(sample))
  const mock = await startMock(portal.providers.map(({ id }) => id))
  const problems: string[] = []
  const env = sampleEnvironment(portal, mock.baseUrls)
  try {
    const queue = commands.entries()
    const work = async () => {
      for (const [, { code, place }] of queue) {
        const local = portal.providers.reduce((text, provider) => text.replaceAll(curlServer(provider), mock.baseUrls[provider.id] ?? ''), code)
        const outside = /https?:\/\/(?!127\.0\.0\.1:)[^\s"']+/.exec(local.split('--data')[0] ?? '')
        if (outside) problems.push(`${place}: the command would go to ${outside[0]}, which belongs to no provider`)
        else
          await run('sh', ['-c', `${local.trim()} --silent --show-error --max-time 20`], { cwd: folder, env }).catch((error: unknown) =>
            problems.push(`${place}: ${error instanceof Error ? error.message : String(error)}`),
          )
      }
    }
    await Promise.all([work(), work()])
    return { checked: commands.length, problems }
  } finally {
    await mock.close()
  }
}

function writeSamples(samples: readonly PlacedSample[], folder: string): Map<string, PlacedSample> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = new Map(samples.filter(isTypeScript).map((sample, index) => [`${index}.ts`, sample]))
  // Each is a module of its own, also without an import.
  for (const [file, { code }] of files) writeFileSync(join(folder, file), `${code}\nexport {}\n`)
  return files
}

/** Credentials and addresses for every provider, and none from outside. */
function sampleEnvironment(portal: Portal, baseUrls: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const entries = portal.providers.flatMap(({ id, description, document }) => [
    ...Object.keys(description.securitySchemes).map((name) => [environmentName(id, name), 'example']),
    ...document.servers.flatMap(({ variables }) => Object.keys(variables ?? {}).map((name) => [environmentName(id, name), 'example.invalid'])),
    [environmentName(id, 'baseUrl'), baseUrls[id]],
  ])
  const { PATH, HOME } = process.env
  return { PATH, HOME, ...Object.fromEntries(entries) }
}

#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { CommandError } from './cli/command-error.ts'
import { helpText, readCommandLine } from './cli/command-line.ts'
import { explain } from './cli/explain.ts'
import { requestLine } from './cli/request-line.ts'
import type { Mock } from './mock.ts'
import { startMock } from './start-mock.ts'

const { stdout, stderr } = process
stdout.on('error', (error) => {
  // The reader of our lines, such as `head`, has seen enough; the mock goes on.
  if (!('code' in error && error.code === 'EPIPE')) throw error
})

try {
  await run()
} catch (error) {
  // What was given to the command is wrong, or startMock says what to do about it.
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof CommandError ? 2 : 1
}

async function run(): Promise<void> {
  const { help, version, explain: code, log, options } = readCommandLine(process.argv.slice(2))
  if (help) {
    stdout.write(helpText)
    return
  }
  if (version) {
    stdout.write(`${versionOf()}\n`)
    return
  }
  if (code !== undefined) {
    stdout.write(explain(code))
    return
  }
  const isColoured = stdout.isTTY && !process.env['NO_COLOR']
  const mock = await startMock<string>({
    ...options,
    ...((log ?? stdout.isTTY) ? { onRequest: (request) => void stdout.write(`${requestLine(request, isColoured)}\n`) } : {}),
  })
  // A load has V8 enlarge its young generation, in Node 24 up to 128 MB, though requests leave little behind. Its size can only be limited
  // when a process starts (https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib), its growth at any time; what starting has made
  // it is enough, with no fewer requests a second (`pnpm bench:mock`).
  setFlagsFromString('--semi-space-growth-factor=1')
  for (const note of mock.notes) stderr.write(`note: ${note}\n`)
  stdout.write(`${Object.values(mock.baseUrls).join('\n')}\n`)
  if (stdout.isTTY) stdout.write('Nobody is called or messaged. Ctrl+C ends it.\n')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(mock))
}

/** The version in this package's manifest, which is one folder up from the sources and from what is built of them. */
function versionOf(): string {
  // A manifest of ours.
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
}

async function end(mock: Mock<string>): Promise<void> {
  await mock.close()
  const count = mock.contacts().length
  const twice = mock.contactedMoreThanOnce().length
  if (stdout.isTTY) stdout.write(`\n${count} would have been called or messaged, ${twice} of them more than once.\n`)
}

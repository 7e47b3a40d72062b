#!/usr/bin/env node
import { CommandError, helpText, readCommandLine } from './command-line.ts'
import { requestLine } from './request-line.ts'
import { type Mock, startMock } from './start-mock.ts'

const { stdout, stderr } = process
stdout.on('error', (error) => {
  // Whoever read our lines, such as `head`, has seen enough; the mock goes on.
  if (!('code' in error && error.code === 'EPIPE')) throw error
})

try {
  await run()
} catch (error) {
  // What the command was told is wrong, or startMock says what to do about it.
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof CommandError ? 2 : 1
}

async function run(): Promise<void> {
  const { help, log, options } = readCommandLine(process.argv.slice(2))
  if (help) {
    stdout.write(helpText)
    return
  }
  const isColoured = stdout.isTTY && !process.env['NO_COLOR']
  const mock = await startMock({
    ...options,
    ...((log ?? stdout.isTTY) ? { onRequest: (request) => void stdout.write(`${requestLine(request, isColoured)}\n`) } : {}),
  })
  stdout.write(`${Object.values(mock.baseUrls).join('\n')}\n`)
  if (stdout.isTTY) stdout.write('Nobody is called or messaged. Ctrl+C ends it.\n')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(mock))
}

async function end(mock: Mock): Promise<void> {
  await mock.close()
  const count = mock.contacts().length
  const twice = mock.contactedMoreThanOnce().length
  if (stdout.isTTY) stdout.write(`\n${count} would have been called or messaged, ${twice} of them more than once.\n`)
}

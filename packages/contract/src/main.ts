#!/usr/bin/env node
import process from 'node:process'
import { runCommand } from './cli/run-command.ts'

// The reader of the output may stop (`| head`); the reports are written all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

// The first Ctrl-C ends the run with a report of what was found until then, the second one ends the process.
const interruption = new AbortController()
process.once('SIGINT', () => interruption.abort())
process.once('SIGTERM', () => interruption.abort())

process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal: interruption.signal,
})

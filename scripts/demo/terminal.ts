import { createInterface } from 'node:readline'
import type { Ask } from './confirm.ts'

/** Asks on the terminal; the end of input (Ctrl+D) and an interruption (Ctrl+C) are no answer. */
export const askOnTerminal: Ask = (question) =>
  new Promise((settle) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    lines.on('SIGINT', () => lines.close())
    let answered = false
    lines.on('close', () => {
      if (!answered) process.stdout.write('\n')
      settle(undefined)
    })
    lines.question(question, (answer) => {
      answered = true
      settle(answer)
      lines.close()
    })
  })

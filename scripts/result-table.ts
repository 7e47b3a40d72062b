/** What became of one thing that a long command was to do. */
export interface Result {
  readonly subject: string
  readonly what: string
  readonly outcome: 'passed' | 'FAILED' | 'not run'
  /** A figure, a version, or the reason. */
  readonly note: string
}

/** Collects results, telling each as it comes, and ends with a count. */
export class ResultTable {
  readonly #results: Result[] = []

  add(result: Result): void {
    this.#results.push(result)
    process.stdout.write(
      `${result.outcome.padEnd(8)} ${result.subject.padEnd(26)} ${result.what.padEnd(30)} ${result.note.split('\n')[0] ?? ''}\n`,
    )
  }

  /** Runs something and notes whether it worked; what it returns is the note. A failure is told whole and ends nothing. */
  async attempt(subject: string, what: string, action: () => Promise<string>): Promise<boolean> {
    try {
      this.add({ subject, what, outcome: 'passed', note: await action() })
      return true
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      this.add({ subject, what, outcome: 'FAILED', note: '' })
      process.stderr.write(`${message.replaceAll(/^/gm, '    ')}\n`)
      return false
    }
  }

  /** Prints the count and sets the exit code: 1 if anything failed or nothing was run. */
  finish(): void {
    const count = (outcome: Result['outcome']) => this.#results.filter((result) => result.outcome === outcome).length
    process.stdout.write(`${count('passed')} passed, ${count('FAILED')} failed, ${count('not run')} not run\n`)
    if (count('FAILED') > 0 || count('passed') === 0) process.exitCode = 1
  }
}

import { writeSection } from './section.ts'

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
    process.stdout.write(`${this.#count}\n`)
    if (this.#named('FAILED').length > 0 || this.#named('passed').length === 0) process.exitCode = 1
  }

  /**
   * Puts the table into BENCHMARKS.md, with a row for each subject.
   * @param text What was done.
   */
  write(title: string, command: string, text: string): void {
    const rows = Array.from(new Set(this.#results.map(({ subject }) => subject)), (subject) => {
      const named = (outcome: Result['outcome']) =>
        this.#named(outcome)
          .filter((result) => result.subject === subject)
          .map(({ what }) => what)
          .join(', ')
      return `| ${subject} | ${named('passed')} | ${named('FAILED')} | ${named('not run')} |`
    })
    const reasons = this.#named('not run').map(({ subject, what, note }) => `- not run: ${subject}, ${what}: ${note}`)
    const day = new Date().toISOString().slice(0, 10)
    const heading = `\`${command}\` on ${day}, ${process.platform} ${process.arch}, Node ${process.versions.node}: ${this.#count}.`
    const table = ['| with | passed | failed | not run |', '| --- | --- | --- | --- |', ...rows]
    writeSection(title, command, [heading, '', text, '', ...table, '', ...reasons].join('\n'))
  }

  get #count(): string {
    return `${this.#named('passed').length} passed, ${this.#named('FAILED').length} failed, ${this.#named('not run').length} not run`
  }

  #named(outcome: Result['outcome']): readonly Result[] {
    return this.#results.filter((result) => result.outcome === outcome)
  }
}

import { duration, type Output } from './output.ts'

/** Shows the steps of launches as they are made: a line each, on a terminal already while the step is under way. */
export interface Progress {
  /** Begins a provider's launch. */
  heading(label: string): void
  /** Runs a step. */
  step<Result>(text: string, run: () => Promise<Result>): Promise<Result>
  note(text: string): void
}

/** Makes a display of progress. */
export function progressOn(output: Output): Progress {
  const show = (mark: string, text: string, time: string) => {
    output.line(`${output.rich ? '\r\u001B[K' : ''}  ${mark} ${text.padEnd(56)} ${output.style('dim', time.padStart(8))}`)
  }
  return {
    heading: (label) => output.line(`\n${output.style('bold', label)}`),
    async step(text, run) {
      if (output.rich) output.write(`  ${output.style('yellow', '…')} ${text}`)
      const started = performance.now()
      const time = () => duration(performance.now() - started)
      try {
        const result = await run()
        show(output.style('green', '✓'), text, time())
        return result
      } catch (error) {
        show(output.style('red', '✗'), text, time())
        throw error
      }
    },
    note: (text) => output.line(`  ${output.style('yellow', '!')} ${text}`),
  }
}

import { styleText } from 'node:util'

/** Where text goes: `process.stdout`, or a test's list. */
export interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** What a command tells. On a terminal that is text for people; otherwise one JSON object a line, and sentences go to the other stream. */
export interface Output {
  readonly terminal: boolean
  /** A result: text on a terminal, JSON otherwise. */
  result(json: Readonly<Record<string, unknown>>, text: () => string): void
  /** A sentence for people. */
  say(text: string): void
  /** How far it is: on a terminal it replaces the line before. */
  progress(json: Readonly<Record<string, unknown>>, text: () => string): void
  style(format: Parameters<typeof styleText>[0], text: string): string
}

/**
 * Makes an output.
 * @param stdout Where results go.
 * @param stderr Where sentences go when nobody sits at a terminal.
 * @param environment `NO_COLOR` and `TERM=dumb` are heeded.
 */
export function outputTo(stdout: Stream, stderr: Stream, environment: NodeJS.ProcessEnv): Output {
  const terminal = stdout.isTTY === true
  const rich = terminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
  let isOpen = false
  const close = () => {
    if (isOpen) stdout.write('\n')
    isOpen = false
  }
  const line = (text: string) => {
    close()
    stdout.write(`${text}\n`)
  }
  return {
    terminal,
    result(json, text) {
      if (!terminal) return line(JSON.stringify(json))
      // What is known in the end takes the place of the last that was known on the way.
      if (isOpen) stdout.write('\r\u001B[K')
      isOpen = false
      line(text())
    },
    say(text) {
      if (terminal) line(text)
      else stderr.write(`${text}\n`)
    },
    progress(json, text) {
      if (!terminal) return line(JSON.stringify(json))
      if (!rich) return line(text())
      stdout.write(`\r\u001B[K${text()}`)
      isOpen = true
    },
    style: (format, text) => (rich ? styleText(format, text, { validateStream: false }) : text),
  }
}

/** A number of people for people. */
export function peopleCount(count: number): string {
  return count === 1 ? '1 person' : `${number(count)} people`
}

/** With a thin space between thousands. */
export function number(value: number): string {
  return value.toLocaleString('en-US').replaceAll(',', '\u202F')
}

/** A span of time for people: `41 ms`, `1.2 s`, `12 min`, `3 h 20 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 120_000) return `${(milliseconds / 1_000).toFixed(1)} s`
  const minutes = Math.round(milliseconds / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

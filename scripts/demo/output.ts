import { styleText } from 'node:util'

/** Where text goes: `process.stdout`, or a test's list. */
export interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** A stream that knows whether colours and rewritten lines belong on it. */
export interface Output {
  readonly rich: boolean
  write(text: string): void
  /** Writes a line. */
  line(text?: string): void
  /** Colours text where that belongs. */
  style(format: Parameters<typeof styleText>[0], text: string): string
}

/** Makes an output; a file, a pipe, `NO_COLOR` or a dumb terminal gets plain lines. */
export function outputTo(stream: Stream, environment: NodeJS.ProcessEnv): Output {
  const rich = stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb'
  return {
    rich,
    write: (text) => void stream.write(text),
    line: (text = '') => void stream.write(`${text}\n`),
    style: (format, text) => (rich ? styleText(format, text, { validateStream: false }) : text),
  }
}

/** A span of time for people: `41 ms`, `1.2 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

/** A number of people for people: `1 person`, `200 people`. */
export function peopleCount(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

import { markedSecret } from './secret-marks.ts'

/** A request as a cURL line is made of it. */
export interface CurlRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** The body's text, or the fields of a form. */
  readonly body: string | readonly (readonly [name: string, value: string])[] | undefined
}

/**
 * A cURL line for bash and zsh. Everything in it is data, whatever the description or a server put there: it runs nothing when it is pasted,
 * and reads no file. Only the names that stand for credentials are shell variables.
 * @param request Its texts may hold marks of secrets (`secret-marks.ts`).
 */
export function curlLine({ method, url, headers, body }: CurlRequest): string {
  const fields =
    body === undefined
      ? []
      : typeof body === 'string'
        ? ['--data-raw', quoted(body)]
        : // `--form` would read the file that a value beginning with "@" or "<" names.
          body.flatMap(([name, value]) => ['--form-string', quoted(`${name}=${value}`)])
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', quoted(`${name}: ${value}`)])
  // --globoff: brackets in an address are no ranges.
  return ['curl', '-sS', '-i', '--globoff', '-X', quotedWord(method), ...lines, ...fields, quoted(url)].join(' ')
}

function quotedWord(text: string): string {
  return /^\w+$/.test(text) ? text : quoted(text)
}

function quoted(text: string): string {
  const parts = text.split(markedSecret)
  // `split` gives what stands between the marks at even places and the names at odd ones.
  const words = parts.map((part, index) => (index % 2 === 1 ? `"$${part}"` : part === '' ? '' : literal(part)))
  return words.join('') || "''"
}

function literal(text: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`
  // A terminal acts upon control characters while they are pasted, before the shell sees a quote.
  const escaped = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll("'", String.raw`\'`)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0
      return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
    })
  return `$'${escaped}'`
}

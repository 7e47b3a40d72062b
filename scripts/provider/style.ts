import { GenerationError } from '../generate/problem.ts'

/** One credential of a provider, sent in a header. */
export interface CredentialStyle {
  /** Name of the client's option: `apiKey`. */
  readonly option: string
  readonly header: string
  /** The word before the secret: `Bearer`, or nothing. */
  readonly word?: string
}

/** How a provider's lists go on. */
export type PaginationStyle = (typeof paginationStyles)[number]

export const paginationStyles = ['cursor', 'page', 'offset', 'none', 'unknown'] as const

/** What a new provider starts with. */
export interface ProviderStyle {
  readonly id: string
  /** As people write it: `Acme Cloud`. */
  readonly title: string
  readonly baseUrl: string
  /** Address of the provider's own documentation. */
  readonly documentation: string
  /** All of them are needed together. */
  readonly credentials: readonly CredentialStyle[]
  readonly pagination: PaginationStyle
}

/**
 * Reads how a provider is authenticated.
 * @param values `bearer`, `header:NAME` or `header:NAME:WORD`, one for each credential that a request needs.
 * @throws {GenerationError} If one is in no such form, or two have one name.
 */
export function parseCredentials(values: readonly string[]): CredentialStyle[] {
  const credentials = values.map((value) => {
    if (value === 'bearer') return { option: 'apiKey', header: 'Authorization', word: 'Bearer' }
    const [, header, word] = /^header:([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?::([!-~]+))?$/.exec(value) ?? []
    if (!header) throw new GenerationError(`--auth ${value}: must be bearer, header:NAME or header:NAME:WORD.`)
    return { option: values.length === 1 ? 'apiKey' : optionName(header), header, ...(word ? { word } : {}) }
  })
  const twice = credentials.find(({ option }, index) => credentials.findIndex((other) => other.option === option) !== index)
  if (twice) throw new GenerationError(`--auth: two credentials would both be called ${twice.option}.`)
  return credentials
}

/** `X-Private-Secret-Key` → `privateSecretKey` */
function optionName(header: string): string {
  const words = header
    .replace(/^X-/i, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
}

/**
 * Checks an address.
 * @throws {GenerationError} If it is not an https address, or one of a reserved host.
 */
export function checkAddress(option: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol !== 'https:' || url.search || url.hash) throw new GenerationError(`--${option} ${value}: must be an https address.`)
  // Redocly's rules no-server-example.com and no-server-trailing-slash report these later and less clearly.
  if (/(^|\.)example\.com$|^localhost$/.test(url.hostname)) throw new GenerationError(`--${option} ${value}: must be the real address.`)
  return value.replace(/\/+$/, '')
}

/**
 * Checks a new provider's id.
 * @throws {GenerationError} If it cannot be one.
 */
export function checkId(id: string): string {
  if (!/^[a-z][a-z0-9]*$/.test(id)) throw new GenerationError(`"${id}" cannot be an id: it is one lower-case word.`)
  return id
}

/**
 * Checks a provider's name.
 * @throws {GenerationError} If it could not stand in a comment, a YAML file and a sentence.
 */
export function checkTitle(title: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .&+'-]*$/u.test(title))
    throw new GenerationError(`--title ${title}: must be letters, digits, spaces and . & + ' -.`)
  return title
}

/**
 * Checks how lists go on.
 * @throws {GenerationError} If it is no known style.
 */
export function parsePagination(value: string): PaginationStyle {
  const style = paginationStyles.find((known) => known === value)
  if (!style) throw new GenerationError(`--pagination ${value}: must be ${paginationStyles.join(', ')}.`)
  return style
}

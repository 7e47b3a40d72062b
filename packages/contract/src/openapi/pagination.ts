import type { Operation } from './document.ts'

/** What `x-pagination` says, as texts. */
export interface PaginationFacts {
  readonly style: string
  readonly items: string
  readonly parameter: string | undefined
  readonly size: string | undefined
  readonly next: string | undefined
  readonly more: string | undefined
  readonly total: string | undefined
  readonly pages: string | undefined
  readonly first: number
}

/** Reads a list's `x-pagination`. */
export function paginationOf({ pagination }: Operation): PaginationFacts {
  const text = (name: string) => (typeof pagination?.[name] === 'string' ? pagination[name] : undefined)
  const first = pagination?.['first']
  return {
    style: text('style') ?? 'none',
    items: text('items') ?? '',
    parameter: text('parameter'),
    size: text('size'),
    next: text('next'),
    more: text('more'),
    total: text('total'),
    pages: text('pages'),
    first: typeof first === 'number' ? first : text('style') === 'page' ? 1 : 0,
  }
}

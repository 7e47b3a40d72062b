import { networkError } from './acme.ts'

/** How the lists of a provider are paged. */
export const listStyles = {
  cursor: { style: 'cursor', items: '/items', parameter: 'cursor', next: '/next', more: '/more', size: 'size', maxSize: 5 },
  cursorWithoutMark: { style: 'cursor', items: '/items', parameter: 'cursor', next: '/next', size: 'size', maxSize: 5 },
  page: { style: 'page', items: '/items', parameter: 'page', total: '/total', size: 'size', maxSize: 5 },
  pages: { style: 'page', items: '/items', parameter: 'page', first: 0, total: '/total', pages: '/pages', size: 'size', maxSize: 5 },
  more: { style: 'page', items: '/items', parameter: 'page', more: '/more', total: '/total', size: 'size', maxSize: 5 },
  offset: { style: 'offset', items: '/items', parameter: 'offset', total: '/total', size: 'size', maxSize: 5 },
  whole: { style: 'none', items: '/items' },
} as const

export type ListStyle = keyof typeof listStyles

/** What becomes of a request that makes something. */
const sendFaults = [
  'none',
  'lost before',
  'lost after',
  '500 before',
  '500 after',
  'hangs before',
  'hangs after',
  'lost, done later',
  '429',
] as const
/** What a list does that it should not. */
export const listFaults = [
  'none',
  'empty page',
  'position ignored',
  'page repeated',
  'size capped',
  'ends early',
  'cached',
  '500',
  'reset',
  'no list',
] as const

interface Row {
  readonly id: number
  readonly to: string | null
  readonly created: string
  /** From when on lists show it, on the clock of the test. */
  readonly visibleFrom: number
  /** Whose it is; never shown. */
  readonly intent: string
}

/** A provider that calls people, on a clock of its own, whose faults are chosen by a random function. */
export class RecoveryServer {
  readonly rows: Row[] = []
  readonly #style: ListStyle
  readonly #skew: number
  readonly #hasDate: boolean
  readonly #settle: number
  readonly #rewrites: boolean
  readonly #random: () => number
  #fault: (typeof listFaults)[number] = 'none'

  constructor(options: { style: ListStyle; skew: number; hasDate: boolean; settle: number; rewrites: boolean; random: () => number }) {
    this.#style = options.style
    this.#skew = options.skew
    this.#hasDate = options.hasDate
    this.#settle = options.settle
    this.#rewrites = options.rewrites
    this.#random = options.random
  }

  /** Chooses what lists do from now on. */
  chooseListFault(): void {
    this.#fault = this.#random() < 0.6 ? 'none' : this.#pick(listFaults)
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const request = new Request(input, init)
    await this.#pause(20, init.signal)
    if (request.method !== 'POST') return this.#list(new URL(request.url).searchParams)
    // What people are called by is in the body; which intent it is, only the test knows.
    const { to } = (await request.json()) as { to: string }
    return this.#carryOut(to, request.headers.get('x-intent') ?? '', init.signal)
  }

  async #carryOut(to: string, intent: string, signal: AbortSignal | null | undefined): Promise<Response> {
    const fault = this.#random() < 0.45 ? 'none' : this.#pick(sendFaults)
    if (fault === '429') return this.#json({}, 429)
    if (fault === 'lost, done later') setTimeout(() => this.#make(to, intent), this.#random() * this.#settle * 0.5)
    if (fault === 'none' || fault.endsWith('after')) {
      const row = this.#make(to, intent)
      if (fault === 'none') return this.#json({ id: row.id })
    }
    if (fault.startsWith('500')) return this.#json({ message: 'Oops' }, 500)
    if (fault.startsWith('hangs')) await this.#pause(1e9, signal)
    throw networkError('ECONNRESET')
  }

  #make(to: string, intent: string): Row {
    const created = new Date(Date.now() + this.#skew).toISOString()
    // Some providers keep numbers in a spelling of their own, and some rows come without.
    const kept = this.#rewrites ? (this.#random() < 0.2 ? null : to.slice(1)) : to
    const row = { id: this.rows.length + 1, to: kept, created, visibleFrom: Date.now() + this.#random() * this.#settle * 0.45, intent }
    this.rows.push(row)
    return row
  }

  #list(query: URLSearchParams): Response {
    const fault = this.#fault
    if (fault === '500') return this.#json({}, 500)
    if (fault === 'reset') throw networkError('ECONNRESET')
    if (fault === 'no list') return this.#json({ next: null, more: false, total: 0, pages: 0 })
    const all = this.rows.filter(({ visibleFrom }) => visibleFrom <= Date.now()).toReversed()
    const visible = fault === 'cached' ? all.slice(Math.ceil(all.length / 2)) : all
    const size = this.#style === 'whole' ? Infinity : fault === 'size capped' ? 3 : Number(query.get('size') ?? 5)
    const position = query.get('cursor') ?? query.get('page') ?? query.get('offset')
    const first =
      this.#style === 'pages' ? 0 : this.#style === 'cursor' || this.#style === 'cursorWithoutMark' || this.#style === 'offset' ? 0 : 1
    const isPaged = this.#style === 'page' || this.#style === 'pages' || this.#style === 'more'
    let start = isPaged ? (Number(position ?? first) - first) * size : Number(position ?? 0)
    if (Number.isNaN(start)) start = 0
    const isLater = start > 0
    if (isLater && fault === 'position ignored') start = 0
    if (isLater && fault === 'page repeated') start = Math.max(0, start - size)
    let items = visible.slice(start, start + size)
    const isEnd = start + size >= visible.length
    if (isLater && !isEnd && fault === 'empty page' && this.#random() < 0.5) items = []
    if (isLater && fault === 'ends early' && this.#style !== 'cursor' && this.#style !== 'cursorWithoutMark' && this.#style !== 'whole')
      items = []
    const next = isEnd ? null : start + size
    const body = {
      items: items.map(({ id, to, created }) => ({ id, to, created })),
      next: fault === 'position ignored' && next !== null ? `${next}x${this.#random()}` : next,
      more: !isEnd,
      total: visible.length,
      pages: Math.ceil(visible.length / size),
    }
    return this.#json(body, 200, fault === 'cached' ? { age: '60' } : {})
  }

  #json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
    const date: Record<string, string> = this.#hasDate ? { date: new Date(Date.now() + this.#skew).toUTCString() } : {}
    return Response.json(body, { status, headers: { ...date, ...headers } })
  }

  #pick<Value>(list: readonly Value[]): Value {
    const value = list[Math.floor(this.#random() * list.length)]
    if (value === undefined) throw new Error('an empty list')
    return value
  }

  #pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds)
      signal?.addEventListener('abort', () => {
        clearTimeout(timer)
        reject(new DOMException('This operation was aborted', 'AbortError'))
      })
    })
  }
}

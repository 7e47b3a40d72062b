/** The last of what happened. */
export interface Log<Entry> {
  add(entry: Entry): void
  /** Oldest first. */
  all(): readonly Entry[]
  clear(): void
}

/** What is beyond these is forgotten, the oldest first, so that a mock that runs for days does not grow. */
const maxEntries = 10_000
const maxBytes = 16_000_000

/** Some of the entries, a line of JSON each. */
interface Page {
  readonly bytes: Buffer
  used: number
  count: number
}

const pageSize = 1_000_000

/**
 * Makes an empty log. Entries are kept as text outside of V8's heap: objects that live for a while, thousands of them at a time, have it
 * enlarge its young generation, in Node 24 up to 128 MB.
 * @param absent The properties of an entry that can be `undefined`, which JSON leaves out.
 */
export function createLog<Entry extends { readonly at: Date }>(absent: Partial<Entry>): Log<Entry> {
  let pages: Page[] = []

  const total = (pick: (page: Page) => number, from = 0) => pages.slice(from).reduce((sum, page) => sum + pick(page), 0)
  const isTooMuch = () =>
    pages.length > 1 && (total(({ bytes }) => bytes.length) > maxBytes || total(({ count }) => count, 1) >= maxEntries)

  function pageFor(size: number): Page {
    const last = pages.at(-1)
    if (last && last.used + size <= last.bytes.length) return last
    let spare: Page | undefined
    while (isTooMuch()) spare = pages.shift()
    // Used again, because a buffer is given back only when V8 gets round to collecting old objects.
    const bytes =
      spare && size <= pageSize && spare.bytes.length === pageSize ? spare.bytes : Buffer.allocUnsafeSlow(Math.max(size, pageSize))
    const page = { bytes, used: 0, count: 0 }
    pages.push(page)
    return page
  }

  return {
    add(entry) {
      const line = `${JSON.stringify(entry)}\n`
      const page = pageFor(Buffer.byteLength(line))
      page.used += page.bytes.write(line, page.used)
      page.count += 1
    },
    all: () => pages.flatMap((page) => entriesOf(page, absent)).slice(-maxEntries),
    clear: () => void (pages = []),
  }
}

function entriesOf<Entry extends { readonly at: Date }>({ bytes, used }: Page, absent: Partial<Entry>): Entry[] {
  const lines = bytes.toString('utf8', 0, used).trimEnd().split('\n')
  return lines.map((line) => {
    // What was written, except that JSON has no times.
    const entry = JSON.parse(line) as Entry
    return { ...absent, ...entry, at: new Date(entry.at) }
  })
}

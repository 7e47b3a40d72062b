import type { Recipient } from '../adapters/adapter.ts'
import type { Queries } from '../ledger/database.ts'
import type { BatchRow, PersonRow } from '../ledger/rows.ts'
import { parseData } from './data.ts'
import { addDigest, digestOf, printDigest } from './digest.ts'

/**
 * Reads the people of a batch.
 * @param queries The ledger's database.
 * @param batch The batch.
 * @returns Those who are to be sent to, or `undefined` if they are not the ones that were frozen with the plan.
 */
export async function readBatch(queries: Queries, batch: BatchRow): Promise<Recipient[] | undefined> {
  const rows = await queries.all<Pick<PersonRow, 'line' | 'phone' | 'dialled' | 'zone' | 'state' | 'data'>>(
    'SELECT line, phone, dialled, zone, state, data FROM person WHERE batch = $1 ORDER BY line',
    batch.id,
  )
  const columns = await columnsOf(queries, batch.launch)
  let digest = 0n
  const people: Recipient[] = []
  for (const { line, phone: key, dialled, zone, state, data } of rows) {
    // What was forgotten was taken out of the digest.
    if (data === null) continue
    const phone = dialled ?? key
    const row = { line: line, phone: phone === null ? null : phone, zone, data }
    digest = addDigest(digest, digestOf(row))
    if (state !== null || phone === null) continue
    people.push({ line: row.line, phone: `+${phone}`, ...recipientData(columns, data), ...(zone === null ? {} : { zone }) })
  }
  return printDigest(digest) === batch.digest && people.length === batch.people ? people : undefined
}

const knownColumns = new WeakMap<Queries, Map<number, readonly string[]>>()

/** Names of a launch's columns, in the order in which its rows keep their values. They never change. */
export async function columnsOf(queries: Queries, launch: number): Promise<readonly string[]> {
  let known = knownColumns.get(queries)
  if (!known) knownColumns.set(queries, (known = new Map()))
  const found = known.get(launch)
  if (found) return found
  const [row] = await queries.all<{ summary: string | null }>('SELECT summary FROM launch WHERE id = $1', launch)
  // JSON of this package's own making.
  const { columns } = JSON.parse(row?.summary ?? '{"columns":[]}') as { columns: readonly string[] }
  known.set(launch, columns)
  return columns
}

/** A row's names and mail, and its cells by the names of their columns; empty ones are omitted. */
function recipientData(columns: readonly string[], text: string): Pick<Recipient, 'columns' | 'firstName' | 'lastName' | 'email'> {
  const { cells, ...named } = parseData(text)
  return { ...named, columns: Object.fromEntries(cells.flatMap((value, index) => (value === '' ? [] : [[columns[index] ?? '', value]]))) }
}

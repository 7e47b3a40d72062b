import { createHash } from 'node:crypto'
import type { Json } from '../adapters/adapter.ts'
import type { Queries } from '../ledger/database.ts'
import { canonical, type Definition } from './definition.ts'

const pageSize = 5_000

/**
 * The hash of a plan: of its definition and, through the digests of its batches, of every row. It is what a person approves, and it is read from the
 * ledger again before a launch starts.
 * @param queries The ledger's database.
 * @param launch The launch's id.
 * @param definition What it is.
 * @param rest What was counted when it was frozen: how many rows, which columns, what was refused.
 */
export async function hashOfPlan(
  queries: Queries,
  launch: number,
  definition: Definition,
  rest: { readonly rows: number; readonly refusedDigest: string; readonly columns: readonly string[] },
): Promise<string> {
  // JSON of this package's own making.
  const hash = createHash('sha256').update(canonical(definition as unknown as Json))
  hash.update(`\n${rest.rows} ${rest.refusedDigest} ${JSON.stringify(rest.columns)}\n`)
  let last = 0
  for (;;) {
    const page = await queries.all<{ id: number; line: string }>(
      `SELECT id, id || ' ' || campaign || ' ' || stage || ' ' || ramp || ' ' || coalesce(zone, '') || ' ' || carries || ' ' || reaches || ' ' || digest AS line
       FROM batch WHERE launch = $1 AND id > $2 ORDER BY id LIMIT ${pageSize}`,
      launch,
      last,
    )
    for (const { line } of page) hash.update(`${line}\n`)
    const end = page.at(-1)
    if (!end) return hash.digest('hex')
    last = end.id
  }
}

import { createHmac, randomBytes } from 'node:crypto'
import type { Queries } from './database.ts'

/** The secret with which forgotten numbers are hashed. It is made once, and kept in the ledger. */
async function secretOf(queries: Queries): Promise<string> {
  await queries.all(
    `INSERT INTO meta (name, value) VALUES ('forgotten', $1) ON CONFLICT (name) DO NOTHING`,
    randomBytes(32).toString('hex'),
  )
  const [row] = await queries.all<{ value: string }>(`SELECT value FROM meta WHERE name = 'forgotten'`)
  return row?.value ?? ''
}

/** What is kept of a forgotten number: a number of 53 bits that only the ledger's secret leads to. */
function hashOf(secret: string, phone: number): number {
  return Number(createHmac('sha256', secret).update(String(phone)).digest().readBigUInt64BE() >> 11n)
}

/**
 * What is kept of a number that is to be forgotten.
 * @param queries The ledger's database.
 * @param phone Its digits.
 */
export async function forgottenHash(queries: Queries, phone: number): Promise<number> {
  return hashOf(await secretOf(queries), phone)
}

/** Which of these numbers have been forgotten. */
export async function isForgotten(queries: Queries, phones: readonly number[]): Promise<number[]> {
  const [any] = await queries.all('SELECT 1 AS found FROM forgotten LIMIT 1')
  if (!any) return []
  const secret = await secretOf(queries)
  const hashes = new Map(phones.map((phone) => [hashOf(secret, phone), phone]))
  const rows = await queries.all<{ phone: number }>(`SELECT phone FROM forgotten WHERE phone IN (${[...hashes.keys()].join(', ')})`)
  return rows.flatMap(({ phone }) => hashes.get(phone) ?? [])
}

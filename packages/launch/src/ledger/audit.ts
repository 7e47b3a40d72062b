import type { Queries } from './database.ts'

/**
 * Adds to the ledger's audit, which is only ever added to. No phone number and nothing of the audience goes in.
 * @param queries The database.
 * @param what What happened: `started`, `stopped`, `decided` …
 * @param about What it was about, and who did it.
 */
export async function note(
  queries: Queries,
  what: string,
  about: { readonly launch?: number; readonly batch?: number; readonly detail?: string; readonly by?: string } = {},
): Promise<void> {
  const detail = [about.detail, about.by === undefined ? undefined : `by ${about.by}`].filter((part) => part !== undefined).join('; ')
  await queries.all(
    'INSERT INTO audit (at, launch, batch, what, detail) VALUES (clock_ms(), $1, $2, $3, $4)',
    about.launch ?? null,
    about.batch ?? null,
    what,
    detail || null,
  )
}

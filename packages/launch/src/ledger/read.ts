import type { Queries } from './database.ts'

/** What became of a row of the audience. */
export type PersonState =
  /** Not sent yet. */
  | 'waiting'
  /** A process is sending it now. */
  | 'sending'
  /** The provider took it. */
  | 'sent'
  /** It may have been sent, and nobody knows. */
  | 'unresolved'
  /** It waits for a person's decision. */
  | 'held'
  /** A person decided that it is not sent. */
  | 'not-sent'
  /** The provider did not take this person. */
  | 'failed'
  /** The row was not taken into the plan. */
  | 'refused'
  /** Must not be contacted. */
  | 'suppressed'
  /** Was contacted often enough by other launches. */
  | 'capped'
  /** Its time had passed. */
  | 'expired'
  /** Was erased on request before it was sent. */
  | 'forgotten'

/** Number of rows by what became of them; their sum is the number of rows. */
export type Counts = Readonly<Record<PersonState, number>>

const none: Counts = {
  waiting: 0,
  sending: 0,
  sent: 0,
  unresolved: 0,
  held: 0,
  'not-sent': 0,
  failed: 0,
  refused: 0,
  suppressed: 0,
  capped: 0,
  expired: 0,
  forgotten: 0,
}

/**
 * What became of the people of a batch `b`, whose campaign's reaching batch is `r`: a person is sent to when that one is sent, and not when its
 * number was handed over. `stuck` says whether an earlier step of the campaign needs a decision.
 */
const derivedState = `CASE
  WHEN b.state = 'abandoned' OR r.state = 'abandoned' THEN 'not-sent'
  WHEN b.state = 'left' OR r.state IN ('unknown', 'left') THEN 'unresolved'
  WHEN r.state = 'held' AND r.doubt = 1 THEN 'unresolved'
  WHEN r.state = 'sent' THEN 'sent'
  WHEN r.state = 'intent' THEN 'sending'
  WHEN b.state IN ('unknown', 'rejected', 'held') OR r.state IN ('rejected', 'held') THEN 'held'
  WHEN EXISTS (SELECT 1 FROM batch s WHERE s.launch = b.launch AND s.campaign = b.campaign AND s.stage < b.stage AND s.state IN ('unknown', 'rejected', 'held')) THEN 'held'
  ELSE 'waiting' END`

const joined =
  'FROM batch b JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0)'

/** Counts the rows of a launch by what became of them. It reads batches and exceptions, not every person. */
export async function countPeople(queries: Queries, launch: number): Promise<Counts> {
  const [exceptions, others] = [
    await queries.all<{ state: PersonState; people: number }>(
      'SELECT state, count(*) AS people FROM person WHERE launch = $1 AND state IS NOT NULL GROUP BY state',
      launch,
    ),
    await queries.all<{ state: PersonState; people: number }>(
      `SELECT ${derivedState} AS state, sum(b.people) AS people ${joined} WHERE b.launch = $1 AND b.carries = 1 GROUP BY 1`,
      launch,
    ),
  ]
  const counts: Record<PersonState, number> = { ...none }
  for (const { state, people } of [...exceptions, ...others]) counts[state] += people
  return counts
}

/** A row of the audience with what became of it. */
export interface ReportedRow {
  readonly line: number
  readonly phone: number | null
  readonly zone: string | null
  readonly zone_from: string | null
  readonly state: PersonState
  readonly reason: string | null
  readonly data: string | null
  readonly ref: string | null
  /** The provider's id of the campaign. */
  readonly campaign_ref: string | null
  readonly campaign: number | null
  readonly sent_at: number | null
  readonly status: string | null
  readonly status_at: number | null
}

const pageSize = 2_000

/** Reads the rows of a launch in the order of the audience. */
export async function* readRows(queries: Queries, launch: number): AsyncGenerator<ReportedRow> {
  let last = -1
  for (;;) {
    const page = await queries.all<ReportedRow>(
      `SELECT p.line AS line, coalesce(p.dialled, p.phone) AS phone, p.zone AS zone, p.zone_from AS zone_from, coalesce(p.state, ${derivedState}) AS state,
         coalesce(p.reason, CASE WHEN r.state = 'sent' THEN r.reason ELSE coalesce(r.reason, b.reason) END) AS reason,
         p.data AS data, p.ref AS ref, p.status AS status, p.status_at AS status_at, b.campaign AS campaign, CASE WHEN r.state = 'sent' AND p.state IS NULL THEN r.sent_at END AS sent_at,
         (SELECT c.ref FROM batch c WHERE c.launch = p.launch AND c.campaign = b.campaign AND c.ref IS NOT NULL ORDER BY c.stage LIMIT 1) AS campaign_ref
       FROM person p LEFT JOIN batch b ON b.id = p.batch LEFT JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0)
       WHERE p.launch = $1 AND p.line > $2 ORDER BY p.line LIMIT ${pageSize}`,
      launch,
      last,
    )
    yield* page
    const end = page.at(-1)
    if (!end) return
    last = end.line
  }
}

/** How many sent people of a launch have not had their last status. */
export async function countWithoutFinalStatus(queries: Queries, launch: number, finalRank: number): Promise<number> {
  const [row] = await queries.all<{ people: number }>(
    `SELECT count(*) AS people FROM person p JOIN batch b ON b.id = p.batch JOIN batch r ON r.launch = b.launch AND r.campaign = b.campaign AND r.reaches = 1 AND (r.id = b.id OR b.reaches = 0)
     WHERE p.launch = $1 AND p.state IS NULL AND r.state = 'sent' AND coalesce(p.status_rank, 0) < $2`,
    launch,
    finalRank,
  )
  return row?.people ?? 0
}

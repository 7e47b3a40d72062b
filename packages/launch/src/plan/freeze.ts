import type { Database, Queries, Value } from '../ledger/database.ts'
import { isForgotten } from '../ledger/forgotten.ts'
import { printData } from './data.ts'
import { addDigest, digestOf, printDigest } from './digest.ts'
import { hashOfPlan } from './hash.ts'
import type { PlanRow, TakenRow } from './row.ts'
import type { Definition } from './definition.ts'

/** What was frozen. */
export interface Frozen {
  /** SHA-256 of the definition and of every row: what is approved. */
  readonly hash: string
  /** Names of the columns, in the order in which the rows keep their values. */
  readonly columns: readonly string[]
  readonly rows: number
  readonly people: number
  /** Rows that are not taken, by reason. */
  readonly refused: Readonly<Record<string, number>>
  /** Stands for all rows that are not taken. */
  readonly refusedDigest: string
  readonly campaigns: number
  /** Requests, by stage. */
  readonly requests: Readonly<Record<string, number>>
  /** People, by zone; `''` where it is unknown. */
  readonly zones: Readonly<Record<string, number>>
}

/** Batches of one launch have ids from here on; more than any launch has. */
const batchesPerLaunch = 100_000_000
const chunkSize = 500

const personColumns = ['launch', 'line', 'phone', 'dialled', 'batch', 'zone', 'zone_from', 'state', 'reason', 'data']
const batchColumns = ['id', 'launch', 'campaign', 'stage', 'ramp', 'zone', 'carries', 'reaches', 'people', 'digest', 'state', 'not_after']

interface OpenCampaign {
  readonly number: number
  readonly ramp: number
  readonly holds: number
  people: number
  batch: { readonly id: number; people: number; digest: bigint } | undefined
}

/**
 * Writes the audience into the ledger, in the order in which it comes, and cuts it into campaigns and batches. Memory does not grow with it.
 * @param database The ledger's database.
 * @param launch The launch's id; it has no people yet.
 * @param definition What it is.
 * @param rows The audience.
 * @param header Names of its columns; asked for when all rows have been read.
 * @param zoned Whether people of different zones need campaigns of their own.
 * @param refuses Says why a person cannot be taken.
 * @param onProgress Told how many rows have been read.
 */
export async function freeze(
  database: Database,
  launch: number,
  definition: Definition,
  rows: AsyncIterable<PlanRow>,
  header: () => readonly string[],
  zoned: boolean,
  refuses: (row: TakenRow) => string | undefined,
  onProgress: (rows: number) => void = () => {},
): Promise<Frozen> {
  const carrying = definition.stages.findIndex(({ carries }) => carries > 0)
  const batchSize = definition.stages[carrying]?.carries ?? 1
  const refused: Record<string, number> = {}
  const zones: Record<string, number> = {}
  const requests: Record<string, number> = {}
  const groups = new Map<string, OpenCampaign>()
  let campaigns = 0
  let batches = 0
  let count = 0
  let people = 0
  let refusedDigest = 0n
  let newBatches: Value[][] = []

  const addBatch = (id: number, campaign: OpenCampaign, zone: string, stage: number, size: number, digest: bigint) => {
    const { name, carries = 0, reaches = false } = definition.stages[stage] ?? {}
    const printed = printDigest(digest)
    requests[name ?? ''] = (requests[name ?? ''] ?? 0) + 1
    newBatches.push([
      id,
      launch,
      campaign.number,
      stage,
      campaign.ramp,
      zone || null,
      carries > 0 ? 1 : 0,
      reaches ? 1 : 0,
      size,
      printed,
      'ready',
      definition.notAfter,
    ])
  }
  const nextId = () => launch * batchesPerLaunch + (batches += 1)
  const openCampaign = (zone: string): OpenCampaign => {
    const ramp = Math.min(campaigns, definition.ramp.length)
    const holds = Math.min(definition.capacity, definition.ramp[campaigns] ?? definition.capacity)
    campaigns += 1
    const campaign: OpenCampaign = { number: campaigns, ramp, holds, people: 0, batch: undefined }
    for (let stage = 0; stage < carrying; stage += 1) addBatch(nextId(), campaign, zone, stage, 0, 0n)
    groups.set(zone, campaign)
    return campaign
  }
  const closeBatch = (campaign: OpenCampaign, zone: string) => {
    if (campaign.batch) addBatch(campaign.batch.id, campaign, zone, carrying, campaign.batch.people, campaign.batch.digest)
    campaign.batch = undefined
  }
  const closeCampaign = (campaign: OpenCampaign, zone: string) => {
    closeBatch(campaign, zone)
    for (let stage = carrying + 1; stage < definition.stages.length; stage += 1) addBatch(nextId(), campaign, zone, stage, 0, 0n)
    groups.delete(zone)
  }
  /** The batch that the next person of a zone goes to. */
  const place = (zone: string) => {
    const campaign = groups.get(zone) ?? openCampaign(zone)
    campaign.batch ??= { id: nextId(), people: 0, digest: 0n }
    return { campaign, batch: campaign.batch }
  }
  const write = async (chunk: readonly PlanRow[]) => {
    const { earlier, excluded } = await look(database, launch, chunk)
    const taken: Value[][] = []
    const others: Value[][] = []
    const refuse = (row: PlanRow, state: string, reason: string) => {
      const data = printData(row)
      refused[reason] = (refused[reason] ?? 0) + 1
      refusedDigest = addDigest(refusedDigest, digestOf({ line: row.line, phone: null, zone: reason, data }))
      others.push([launch, row.line, null, null, null, row.zone ?? null, row.zoneFrom ?? null, state, reason, data])
    }
    const here = new Set<number>()
    for (const row of chunk) {
      const { key, phone } = row
      if (key === undefined || phone === undefined || row.refused !== undefined) {
        refuse(row, 'refused', row.refused ?? 'it has no phone number')
        continue
      }
      const digits = digitsOf(key)
      if (earlier.has(digits) || here.has(digits)) {
        refuse(row, 'refused', 'an earlier row has the same number')
        continue
      }
      const outside = excluded.get(digits)
      const why = outside ?? refuses({ ...row, key, phone })
      if (why !== undefined) {
        refuse(row, outside === undefined ? 'refused' : 'suppressed', why)
        continue
      }
      here.add(digits)
      const zone = zoned ? (row.zone ?? '') : ''
      const { campaign, batch } = place(zone)
      const data = printData(row)
      const dialled = digitsOf(phone)
      batch.people += 1
      batch.digest = addDigest(batch.digest, digestOf({ line: row.line, phone: dialled, zone: row.zone ?? null, data }))
      campaign.people += 1
      people += 1
      zones[row.zone ?? ''] = (zones[row.zone ?? ''] ?? 0) + 1
      taken.push([
        launch,
        row.line,
        digits,
        dialled === digits ? null : dialled,
        batch.id,
        row.zone ?? null,
        row.zoneFrom ?? null,
        null,
        null,
        data,
      ])
      if (batch.people >= batchSize || campaign.people >= campaign.holds) closeBatch(campaign, zone)
      if (campaign.people >= campaign.holds) closeCampaign(campaign, zone)
    }
    const batchRows = newBatches
    newBatches = []
    // A plan that a power failure cuts short is made anew; the last transaction of a whole one makes all of them durable.
    await database.transaction(
      'shared',
      async (queries) => {
        await queries.insert('person', personColumns, [...taken, ...others])
        await queries.insert('batch', batchColumns, batchRows)
      },
      false,
    )
    count += chunk.length
    onProgress(count)
  }

  let chunk: PlanRow[] = []
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < chunkSize) continue
    await write(chunk)
    chunk = []
  }
  if (chunk.length > 0) await write(chunk)
  // Closing one takes it out of the map.
  for (const [zone, campaign] of Array.from(groups)) closeCampaign(campaign, zone)
  await database.insert('batch', batchColumns, newBatches)
  const frozen = {
    columns: [...header()],
    rows: count,
    people,
    refused,
    refusedDigest: printDigest(refusedDigest),
    campaigns,
    requests,
    zones,
  }
  return { ...frozen, hash: await hashOfPlan(database, launch, definition, frozen) }
}

/** The digits of an E.164 number, as a number: at most 15, which is exact. */
export function digitsOf(phone: string): number {
  return Number(phone.replace('+', ''))
}

/** What is known of the numbers of a chunk: which the launch has already, and which must not be contacted, with the reason. */
async function look(queries: Queries, launch: number, chunk: readonly PlanRow[]) {
  const excluded = new Map<number, string>()
  const phones = chunk.flatMap(({ key }) => (key === undefined ? [] : [digitsOf(key)]))
  if (phones.length === 0) return { earlier: new Set<number>(), excluded }
  // They are numbers, made by `digitsOf`: nothing in them needs quoting, and a statement takes no more than a few hundred values.
  const list = phones.join(', ')
  const find = async (from: string, ...values: Value[]) =>
    (await queries.all<{ phone: number }>(`SELECT phone FROM ${from} AND phone IN (${list})`, ...values)).map(({ phone }) => phone)
  const earlier = new Set(await find('person WHERE launch = $1', launch))
  for (const phone of await find('suppression WHERE phone > $1', 0)) excluded.set(phone, 'the person asked not to be contacted')
  for (const phone of await find('exclusion WHERE launch = $1', launch))
    excluded.set(phone, 'it is on a list of people who must not be contacted')
  for (const phone of await isForgotten(queries, phones)) excluded.set(phone, 'the person was forgotten on request')
  return { earlier, excluded }
}

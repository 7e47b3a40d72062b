import type { AnyAdapter } from '../adapters/adapter.ts'
import type { Database } from '../ledger/database.ts'
import { type Resolution, decide, openBatches } from '../ledger/decide.ts'
import type { Definition } from '../plan/definition.ts'
import { recover } from './recovery.ts'
import { factsOf } from './worker.ts'

/** Something that only a person can settle. */
export interface Decision {
  /** What tells it from others; it changes when the batch moves on. */
  readonly id: string
  /** The launch's key. */
  readonly launch: string
  /** The provider's id: `altur`. */
  readonly provider: string
  /** The stage of the launch that it is about. */
  readonly stage: string
  /** The operation that the stage calls. */
  readonly operation: string
  /** How many people it is about. */
  readonly people: number
  /** What is known: `unknown` may have been carried out, `rejected` was not, `held` waits for somebody to look. */
  readonly state: 'unknown' | 'rejected' | 'held'
  /** Why, a sentence. */
  readonly reason: string
  /** When the request was on its way. */
  readonly since: Date
  /** The possible answers, with what each of them does. */
  readonly resolutions: Readonly<Partial<Record<Resolution, string>>>
  /**
   * Settles it.
   * @param resolution One of `answers`.
   * @param options Who says so.
   * @throws {LaunchError} `already-decided`, or `not-allowed`.
   */
  resolve(resolution: Resolution, options: { readonly by: string }): Promise<void>
}

const effects: Readonly<Record<Resolution, (people: number) => string>> = {
  'was-sent': (people) => `nothing is sent; ${people} people count as contacted`,
  'was-not-sent': (people) => `it is sent again: ${people} people are contacted twice if it had been sent after all`,
  retry: (people) => `it is sent again, for ${people} people; it had been refused`,
  leave: (people) => `nothing is sent, and it stays as it is in the report, for ${people} people`,
}

/**
 * What only a person can settle, oldest first: what still heals by itself is not among it.
 * @param database The ledger's database.
 * @param adapters The adapters, by provider.
 * @param launch The launch's id; all if it is absent.
 */
export async function decisionsOf(database: Database, adapters: ReadonlyMap<string, AnyAdapter>, launch?: number): Promise<Decision[]> {
  const open = await openBatches(database, launch)
  return open.flatMap(({ batch, key, provider, definition, people, resolutions, now }) => {
    const stage = adapters.get(provider)?.stages[batch.stage]
    if (batch.state === 'unknown' && stage && recover(batch, factsOf(stage), now).step !== 'ask') return []
    // JSON of this package's own making.
    const { stages } = JSON.parse(definition) as Definition
    return {
      id: `${batch.id}:${batch.epoch}`,
      launch: key,
      provider,
      stage: stages[batch.stage]?.name ?? '',
      operation: stage?.operation ?? '',
      people,
      // `openBatches` gives no others.
      state: batch.state as Decision['state'],
      reason: batch.reason ?? '',
      since: new Date(batch.intent_at ?? 0),
      resolutions: Object.fromEntries(resolutions.map((choice) => [choice, effects[choice](people)])),
      resolve: async (choice, { by }) => {
        await decide(database, batch.id, batch.epoch, choice, by)
        await database.wake(0)
      },
    }
  })
}

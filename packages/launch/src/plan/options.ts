import type { AudienceSource } from '../audience/audience.ts'
import type { AnyAdapter } from '../adapters/adapter.ts'
import type { SendWindow } from '../time/window.ts'
import type { Cap } from './definition.ts'

/** Where people come from: an audience, or anything that reads like one. */
export type PeopleSource = Pick<AudienceSource, 'name' | 'read'>

/** What is to be launched. */
export interface PlanOptions {
  /** What makes this launch this one: the same key never reaches anybody a second time. */
  readonly key: string
  /** The provider's adapter, with its settings. */
  readonly to: AnyAdapter
  /** Who is to be reached: `csv('people.csv')`. */
  readonly audience: PeopleSource
  /** The hours within which people may be reached. @default any hour */
  readonly window?: SendWindow
  /** Lists of people who must not be contacted by this launch. @default none */
  readonly suppress?: readonly AudienceSource[]
  /** How many people the first campaigns have; each waits until the one before it is settled. @default [] */
  readonly ramp?: readonly number[]
  /** How often one person may be contacted by all launches of this ledger. @default no limit */
  readonly cap?: Cap
  /** Nothing is sent after this time. @default no limit */
  readonly notAfter?: Date
  /** Told how many rows have been read. */
  readonly onProgress?: (rows: number) => void
}

/** What became of a batch so far. */
type BatchState =
  /** It may be sent, once its time has come and what goes before it is settled. */
  | 'ready'
  /** A process has said that it is about to send it. It is never ready again by itself. */
  | 'intent'
  /** The provider took it. */
  | 'sent'
  /** The provider refused it: nothing was done. */
  | 'rejected'
  /** It may have been sent, and nobody knows. */
  | 'unknown'
  /** Something about it is not as it should be; a person must look. */
  | 'held'
  /** Nobody is left in it. */
  | 'skipped'
  /** A person has decided that it is not to be sent. */
  | 'abandoned'
  /** It may have been sent, nobody knows, and a person has decided to leave it at that. */
  | 'left'

/** What became of a launch so far. */
export type LaunchState = 'planning' | 'planned' | 'running' | 'stopping' | 'stopped' | 'done'

/** A row of the table `launch`. Times are milliseconds since 1970. */
export interface LaunchRow {
  readonly id: number
  readonly key: string
  readonly provider: string
  readonly definition: string
  readonly fingerprint: string
  readonly state: LaunchState
  readonly hash: string | null
  readonly summary: string | null
  readonly reason: string | null
  readonly created_at: number
  readonly started_at: number | null
  readonly stopped_at: number | null
  readonly ended_at: number | null
}

/** A row of the table `batch`: one request of a campaign. Times are milliseconds since 1970. */
export interface BatchRow {
  readonly id: number
  readonly launch: number
  /** Number of the campaign within the launch, from 1. */
  readonly campaign: number
  /** Index of its stage in the adapter. */
  readonly stage: number
  readonly ramp: number
  readonly zone: string | null
  readonly carries: number
  readonly reaches: number
  /** How many people it carries, without those that are not contacted. */
  readonly people: number
  readonly digest: string
  readonly state: BatchState
  /** Counts the intents; what belongs to an earlier one is not recorded. */
  readonly epoch: number
  readonly attempts: number
  readonly looks: number
  /** 1 while an earlier attempt may have been carried out: a repeat must be the same request. */
  readonly doubt: number
  readonly not_before: number
  readonly not_after: number | null
  readonly owner: string | null
  readonly idempotency_key: string | null
  readonly first_intent_at: number | null
  readonly intent_at: number | null
  /** After this time the request must not leave any more. */
  readonly send_by: number | null
  /** Until then its process is taken to be alive. */
  readonly lease_until: number | null
  /** After this time no response can come any more. */
  readonly over_at: number | null
  readonly sent_at: number | null
  readonly ref: string | null
  readonly result: string | null
  readonly reason: string | null
  readonly record: string | null
  readonly fingerprint: string | null
}

/** A row of the table `person`: a row of the audience. */
export interface PersonRow {
  readonly launch: number
  readonly line: number
  /** The digits of the E.164 number; `null` if there is none, or it was erased. */
  readonly phone: number | null
  /** The digits that are dialled, if they are others. */
  readonly dialled: number | null
  readonly batch: number | null
  readonly zone: string | null
  readonly zone_from: string | null
  /** Why this person is an exception from its batch; `null` if it is none. */
  readonly state: string | null
  readonly reason: string | null
  /** The row's cells and what was read out of them, JSON. */
  readonly data: string | null
  readonly ref: string | null
  readonly status: string | null
  readonly status_rank: number | null
  readonly status_at: number | null
}

/** States after which a batch lets the next stage of its campaign begin. */
export const settledStates = "('sent', 'skipped', 'abandoned', 'left')"

import type { Repeat, Stage } from '../adapters/adapter.ts'
import type { BatchRow } from '../ledger/rows.ts'
import type { Finding } from './finding.ts'

/** The only ways from `unknown` back to `ready`. */
type WayBack = 'not-sent' | 'rejected' | 'key' | 'nature' | 'absence' | 'decision'

/** What is to be done with a batch whose request has ended, or whose process has gone. */
export type Step =
  /** Nothing before then. */
  | { readonly step: 'wait'; readonly until: number }
  /** It may be sent again, and why nobody is reached twice. */
  | { readonly step: 'ready'; readonly way: WayBack; readonly notBefore: number; readonly reason: string }
  /** It is settled, or needs a person. */
  | { readonly step: 'become'; readonly state: 'sent' | 'rejected' | 'unknown' | 'held'; readonly reason: string }
  /** It is worth looking for. */
  | { readonly step: 'look' }
  /** Only a person can say. */
  | { readonly step: 'ask' }

/** What recovery must know of a stage. */
export type StageFacts = Pick<Stage<never>, 'repeat' | 'settle'> & { readonly canLook: boolean }

/** How often a batch is sent, or asked to be, before a person has to look. */
export const mostAttempts = 12
/** How often a lost response is looked for. */
const mostLooks = 4

/** Milliseconds to wait before the next attempt: 1 s, doubled each time, at most a minute. */
function backoff(attempts: number): number {
  return Math.min(1_000 * 2 ** Math.max(0, attempts - 1), 60_000)
}

/**
 * What becomes of a batch when its request has ended.
 * @param finding How it ended.
 * @param batch The batch.
 * @param facts Facts of its stage.
 * @param now The ledger's time.
 */
export function afterAttempt(finding: Finding, batch: BatchRow, facts: StageFacts, now: number): Step {
  switch (finding.outcome) {
    case 'sent':
      return { step: 'become', state: 'sent', reason: '' }
    // What became of this attempt says nothing about an earlier one that is in doubt.
    case 'not-sent': {
      // A provider that cannot be reached is not asked again and again at once, nor for ever.
      const notBefore = finding.retryAt ?? (finding.tried ? now + backoff(batch.attempts) : now)
      if (batch.doubt === 1) return stillInDoubt(finding.reason, batch, facts, notBefore, now)
      if (finding.tried && batch.attempts >= mostAttempts) return { step: 'become', state: 'rejected', reason: finding.reason }
      return { step: 'ready', way: 'not-sent', notBefore, reason: finding.reason }
    }
    case 'rejected':
      if (batch.doubt === 1) {
        if (!finding.transient) return { step: 'become', state: 'unknown', reason: finding.reason }
        return stillInDoubt(finding.reason, batch, facts, now + Math.max(finding.retryAfter ?? 0, backoff(batch.attempts)), now)
      }
      if (!finding.transient || batch.attempts >= mostAttempts) return { step: 'become', state: 'rejected', reason: finding.reason }
      return {
        step: 'ready',
        way: 'rejected',
        notBefore: now + Math.max(finding.retryAfter ?? 0, backoff(batch.attempts)),
        reason: finding.reason,
      }
    case 'unknown':
      return stillInDoubt(finding.reason, batch, facts, now + backoff(batch.attempts), now)
  }
}

/** Something may have been sent: it is sent again only if that reaches nobody twice. */
function stillInDoubt(reason: string, batch: BatchRow, facts: StageFacts, notBefore: number, now: number): Step {
  const way = repeatable(batch, facts.repeat, now)
  if (way === undefined) return { step: 'become', state: 'unknown', reason }
  return { step: 'ready', way, notBefore, reason }
}

/**
 * What is to be done with a batch that has an intent and no record, or is unknown.
 * @param batch The batch.
 * @param facts Facts of its stage.
 * @param now The ledger's time.
 */
export function recover(batch: BatchRow, facts: StageFacts, now: number): Step {
  if (batch.state === 'intent' && now < (batch.lease_until ?? 0)) return { step: 'wait', until: batch.lease_until ?? 0 }
  const way = repeatable(batch, facts.repeat, now)
  if (way !== undefined)
    return { step: 'ready', way, notBefore: now, reason: 'its process ended without a word, and a repeat reaches nobody twice' }
  if (batch.state === 'intent') {
    // Its response could still come, and say more than a guess.
    if (now < (batch.over_at ?? 0)) return { step: 'wait', until: batch.over_at ?? 0 }
    return { step: 'become', state: 'unknown', reason: 'its process ended before the response was recorded' }
  }
  if (!facts.canLook || batch.looks >= mostLooks) return { step: 'ask' }
  if (now < batch.not_before) return { step: 'wait', until: batch.not_before }
  return { step: 'look' }
}

/** When to look again: at first when an absence would mean something, then ever later. */
export function nextLook(batch: BatchRow, facts: StageFacts, now: number): number {
  const proves = facts.settle === undefined ? now : (batch.over_at ?? now) + facts.settle
  return Math.max(proves, now + backoff(batch.looks + 1) * 5)
}

/** Whether an absence that is seen at this time proves that a request did nothing. */
export function absenceProves(batch: BatchRow, facts: StageFacts, now: number): boolean {
  return facts.settle !== undefined && now >= (batch.over_at ?? Infinity) + facts.settle
}

/** A repeat that leaves within the key's life can arrive after its end: only the first half of it is used. */
const usedLife = 0.5

/**
 * Until when a repeat may leave, if it is one that only the provider's key makes safe.
 * @param batch The batch, before or after its next intent.
 * @param repeat What makes its repeat safe.
 */
export function keyExpires(batch: BatchRow, repeat: Repeat): number {
  return repeat.by === 'key' && batch.first_intent_at !== null ? batch.first_intent_at + repeat.life * usedLife : Infinity
}

/** The way on which a repeat is safe: only what the provider documents counts. */
function repeatable(batch: BatchRow, repeat: Repeat, now: number): 'key' | 'nature' | undefined {
  if (repeat.by === 'nothing' || repeat.evidence !== 'documented' || batch.attempts >= mostAttempts) return undefined
  if (repeat.by === 'nature') return 'nature'
  return now < keyExpires(batch, repeat) ? 'key' : undefined
}

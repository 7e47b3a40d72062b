import type { Outcome } from './ledger.ts'
import { personOf } from './person.ts'

/** The outcomes that there are, each with whether the person is reached at all. */
export const outcomes: Readonly<Record<Outcome, { readonly isReached: boolean }>> = {
  answered: { isReached: true },
  'no-answer': { isReached: true },
  busy: { isReached: true },
  voicemail: { isReached: true },
  invalid: { isReached: false },
  'opted-out': { isReached: false },
  failed: { isReached: true },
}

/**
 * Last two digits of a number that choose what becomes of a call or message. They count in ranges that are reserved for fiction alone,
 * +1 (any area code) 555 01xx and +44 7700 900xxx, so that no other number behaves in a surprising way.
 */
export const magicEndings: Readonly<Record<string, Outcome>> = {
  '90': 'no-answer',
  '91': 'busy',
  '92': 'voicemail',
  '93': 'invalid',
  '94': 'opted-out',
  '95': 'failed',
}

/** What becomes of reaching a number. */
export function outcomeOf(person: string, given: ReadonlyMap<string, Outcome>): Outcome {
  const digits = personOf(person)
  const chosen = given.get(digits)
  if (chosen) return chosen
  const reserved = /^1\d{3}55501\d\d$/.test(digits) || /^447700900\d{3}$/.test(digits)
  return (reserved ? magicEndings[digits.slice(-2)] : undefined) ?? 'answered'
}

/** Whether anything reaches the person at all. */
export function isReached(outcome: Outcome): boolean {
  return outcomes[outcome].isReached
}

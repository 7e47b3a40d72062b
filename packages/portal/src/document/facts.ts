import { retryableStatusCodes } from '@campaignkit/core/description'
import type { Reconcile } from '@campaignkit/core'
import { isRetryable } from '@campaignkit/core/description'
import { type DescribedOperation, dereference } from '../../../../scripts/generate/read/document.ts'
import type { Evidence } from '../schema/full-schema.ts'
import type { Badge } from './block.ts'
import type { PortalProvider } from './portal.ts'
import { fieldEvidence } from './evidence.ts'
import { lifecycleOf, type Transition, transitionsOf } from './lifecycle.ts'
import { portalPath } from './portal-path.ts'

/** Whether the client may send the operation again by itself when a response is lost. */
export function isRepeatable(provider: PortalProvider, operation: DescribedOperation): boolean {
  const row = rowOf(provider, operation)
  return row !== undefined && isRetryable(row)
}

/** The operation's row in the table that the runtime works with. */
export function rowOf(provider: PortalProvider, operation: DescribedOperation) {
  return provider.description.operations[operation.id]
}

/** How well the operation is known. */
export function evidenceOf(operation: DescribedOperation): Evidence | undefined {
  // The lint rule extension-form has checked its form.
  return operation.object['x-evidence'] as Evidence | undefined
}

const evidenceTones = { documented: 'good', example: 'neutral', inferred: 'caution', disputed: 'caution' } as const

/**
 * The facts that stand at the top of an operation's page.
 * @param value The value of the field that makes the difference, if only that is meant: pausing contacts nobody, resuming does.
 */
export function badgesOf(provider: PortalProvider, operation: DescribedOperation, value?: unknown): Badge[] {
  const badges: Badge[] = []
  const [transition] = value === undefined ? [] : transitionsOf(lifecycleOf(provider), operation.id, value)
  if (transition) badges.push(...(transition.contactsPeople ? [{ text: 'Contacts people', tone: 'danger' as const, href: '#people' }] : []))
  else if (rowOf(provider, operation)?.contactsPeople)
    badges.push({ text: peopleBadge(provider, operation), tone: 'danger', href: '#people' })
  badges.push(repeatBadge(provider, operation))
  const [limit] = rateLimitsOf(provider, operation)
  if (limit) badges.push({ text: rateWords(limit), tone: 'neutral', href: '#cost' })
  const evidence = evidenceOf(operation)
  if (evidence) badges.push({ text: evidenceWords(provider, operation, evidence), tone: evidenceTones[evidence.level], href: '#evidence' })
  return badges
}

/** `documented, 3 fields disputed`: the operation's own level, and what of its fields is less certain. */
function evidenceWords(provider: PortalProvider, operation: DescribedOperation, { level }: Evidence): string {
  const counts = fieldEvidence(provider.document, operation)
  const disputed = counts.disputed > 0 ? `, ${counts.disputed} ${counts.disputed === 1 ? 'field' : 'fields'} disputed` : ''
  const inferred =
    counts.inferred > 0 && disputed === '' ? `, ${counts.inferred} ${counts.inferred === 1 ? 'field' : 'fields'} inferred` : ''
  return `Evidence: ${level}${disputed}${inferred}`
}

/** The transitions of a campaign that the operation makes, if its effect on people depends on what is sent. */
export function peopleTransitions(provider: PortalProvider, operation: DescribedOperation): readonly Transition[] {
  const transitions = transitionsOf(lifecycleOf(provider), operation.id).filter(({ field }) => field?.value !== undefined)
  const differ = new Set(transitions.map(({ contactsPeople }) => contactsPeople)).size > 1
  return differ ? transitions : []
}

function peopleBadge(provider: PortalProvider, operation: DescribedOperation): string {
  const values = peopleTransitions(provider, operation).filter(({ contactsPeople }) => contactsPeople)
  const [first] = values
  return first?.field
    ? `Contacts people: with ${first.field.name} ${values.map(({ field }) => field?.value).join(' or ')}`
    : 'Contacts people'
}

function repeatBadge(provider: PortalProvider, operation: DescribedOperation): Badge {
  const idempotency = rowOf(provider, operation)?.idempotency
  const href = '#failures'
  if (operation.method === 'GET' || operation.method === 'HEAD') return { text: 'Read: safe to repeat', tone: 'good', href }
  if (!isRepeatable(provider, operation)) return { text: 'Never sent twice', tone: 'caution', href }
  if (idempotency === 'natural') return { text: 'Repeating changes nothing', tone: 'good', href }
  if (idempotency) return { text: `Idempotency key: ${idempotency.header}`, tone: 'good', href }
  return { text: 'Never sent twice', tone: 'caution', href }
}

interface RateLimit {
  readonly requests: number
  readonly per: string
}

/** The limits that hold for the operation: its own, else the provider's. */
export function rateLimitsOf(provider: PortalProvider, operation?: DescribedOperation): readonly RateLimit[] {
  // The lint rule extension-form has checked its form.
  return (operation?.object['x-rate-limit'] ?? provider.document['x-rate-limit'] ?? []) as readonly RateLimit[]
}

/** A limit in words: `12 requests per second`. */
export function rateWords({ requests, per }: RateLimit): string {
  const [, count = '1', unit = ''] = /^(\d+)(ms|s|m|h|d)$/.exec(per) ?? []
  const names: Readonly<Record<string, string>> = { ms: 'millisecond', s: 'second', m: 'minute', h: 'hour', d: 'day' }
  const span = count === '1' ? (names[unit] ?? per) : `${count} ${names[unit] ?? per}s`
  return `${requests} ${requests === 1 ? 'request' : 'requests'} per ${span}`
}

/** What the call costs in requests, in one or two sentences. */
export function costWords(provider: PortalProvider, operation: DescribedOperation): string {
  const pagination = rowOf(provider, operation)?.pagination
  const requests =
    !pagination || pagination.style === 'none'
      ? 'One request.'
      : `One request for each page${pagination.size ? `; \`${pagination.size}\` sets how much a page holds` : ''}. Pages are fetched as the loop reaches them.`
  const retries = isRepeatable(provider, operation)
    ? 'Each retry is one more.'
    : 'It is sent again only if it was rejected before any work (429) or never left.'
  const limits = rateLimitsOf(provider, operation)
  const share =
    limits.length === 0
      ? (ownLimitWords(provider, operation) ?? `${provider.document.info.title} documents no rate limit for it.`)
      : `It counts toward ${limits.map(rateWords).join(' and ')}.`
  return `${requests} ${retries} ${share}`
}

/** A limit that the description of the operation's 429 speaks of: per recipient, say, and not per credential. */
function ownLimitWords({ document }: PortalProvider, { object }: DescribedOperation): string | undefined {
  const reference = object.responses['429']
  if (!reference) return undefined
  const { description = '' } = dereference(document, reference)
  return `Its limit is not one per credential: [429](#error-429) says “${description.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '')}”.`
}

/** Statuses after which nobody knows whether the call was carried out, and a call that may be repeated is. */
export const repeatedStatuses: readonly string[] = Array.from(retryableStatusCodes, String)

/** What becomes of the call where an error occurs: a row for each case. */
export function failureRows(provider: PortalProvider, operation: DescribedOperation): string[][] {
  const repeatable = isRepeatable(provider, operation)
  const idempotency = rowOf(provider, operation)?.idempotency
  const header = typeof idempotency === 'object' ? idempotency.header : undefined
  const lost = `Response lost or unreadable, timeout, ${repeatedStatuses.join(', ')}`
  const unknown = '[`UnknownOutcomeError`](/guides/unknown-outcomes/)'
  return [
    ['No connection: the request never left', 'is sent again', '`ConnectionError`, outcome `not-sent`'],
    ['429: rejected before any work', 'waits as long as `Retry-After` says, then is sent again', '`ApiError` 429, outcome `rejected`'],
    repeatable
      ? [
          lost,
          `is sent again${header ? ` with the same \`${header}\`` : ''}, after a growing pause`,
          header ? `${unknown}, which has the key for another try` : '`ApiError`, `ConnectionError` or `TimeoutError`',
        ]
      : [lost, '**is never sent again**: it may have been carried out', unknown],
    ['Any other 4xx', 'is not sent again: the response would be the same', '`ApiError`, outcome `rejected`'],
  ]
}

/** How to find out whether a call whose response was lost happened, in words. */
export function reconcileWords(provider: PortalProvider, operation: DescribedOperation): string | undefined {
  const recipe: Reconcile | undefined = provider.recipes[operation.id]
  if (!recipe) return undefined
  if ('none' in recipe) return `There is no reliable way to find out whether it happened. ${recipe.none}`
  const fields = Object.entries(recipe.match).map(
    ([pointer, expected]) =>
      `\`${pointer}\` is ${[expected]
        .flat()
        .map((value) => `\`${String(value)}\``)
        .join(' or ')}`,
  )
  const absence =
    recipe.settle === undefined
      ? 'Finding nothing never proves that it did not happen.'
      : `Finding nothing proves that it did not happen once ${recipe.settle / 1000} s have passed.`
  const target = `[\`${recipe.operationId}\`](/${portalPath.operation(provider, recipe.operationId)})`
  return `After a lost response, \`reconcile()\` asks ${target} and looks for an entry whose ${fields.join(' and whose ')}. ${absence}`
}

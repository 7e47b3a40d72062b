/** What can go wrong, and when: before the request has any effect, or after it has been carried out. */
export const faultKinds = {
  delay: 'The response comes late: `delay` (default 1s), varied by `deviation` (log-normal).',
  reset: 'The connection is reset; nothing was done.',
  hang: 'No response ever comes; nothing was done.',
  status: 'An error in the form that the provider documents: `status` (default 500); nothing was done.',
  unauthorized: 'The credentials have expired: 401; nothing was done.',
  'rate-limit': '429 with `Retry-After`: `retryAfter` (default 1s), as a date with `form: date`; nothing was done.',
  'html-error': 'An error page of a gateway: `status` (default 502), HTML; nothing was done.',
  'stale-cursor': 'The position in a list has expired: 400; nothing was done.',
  'accept-then-reset': 'The request is carried out, then the connection is reset.',
  'accept-then-hang': 'The request is carried out, but no response ever comes.',
  'accept-then-504': 'The request is carried out, but a gateway responds with 504.',
  'accept-then-500': 'The request is carried out, but the response is an error: `status` (default 500).',
  'reset-in-body': 'The request is carried out; the connection is reset in the middle of the response.',
  'truncated-json': 'The request is carried out; the response ends too early, without a sign of it.',
  'empty-body': 'The request is carried out; the response has its status and no body.',
  'wrong-content-type': 'The request is carried out; the response says it is text/html.',
  'slow-drip': 'The request is carried out; the response comes in small pieces over `delay` (default 1s).',
  'duplicate-page': 'A list repeats the items of the page before once more.',
  'late-stop': 'The request is carried out; the campaign that it stops goes on for `delay` (default 1m) of the clock.',
  'duplicate-webhook': 'A webhook is delivered twice.',
  'reordered-webhook': 'A webhook is held back until after the next one.',
  'unsigned-webhook': 'A webhook is delivered without a signature.',
  'forged-webhook': 'A webhook is delivered with a signature that does not fit.',
  'lost-webhook': 'A webhook is never delivered.',
} as const

/** The name of a fault. */
export type FaultKind = keyof typeof faultKinds

/** The settings that a kind has besides those of all. */
const settingsOf: { readonly [Kind in FaultKind]?: readonly (keyof Fault)[] } = {
  delay: ['delay', 'deviation'],
  status: ['status'],
  'rate-limit': ['retryAfter', 'form'],
  'html-error': ['status'],
  'accept-then-500': ['status'],
  'slow-drip': ['delay', 'deviation'],
  'late-stop': ['delay'],
}

const commonSettings: readonly (keyof Fault)[] = ['kind', 'times', 'after', 'probability', 'for', 'per']

/** The settings that a fault of a kind can have. */
export function knownSettings(kind: FaultKind): readonly string[] {
  return [...commonSettings, ...(settingsOf[kind] ?? [])]
}

/** Whether a fault is one of webhooks, not of requests. */
export function isForEvents(kind: FaultKind): boolean {
  return kind.endsWith('-webhook')
}

/** One fault and when it applies. */
export interface Fault {
  /** What goes wrong. */
  readonly kind: FaultKind
  /** How many requests it applies to. @default All. */
  readonly times?: number
  /** How many requests pass before the first that it can apply to. @default 0 */
  readonly after?: number
  /** From 0 to 1: the share of requests that it applies to, chosen by the mock's seed. @default 1 */
  readonly probability?: number
  /** For how long it applies by the mock's clock, from when it was added: milliseconds, or a string such as `5m`. @default Until it is removed. */
  readonly for?: number | string
  /** `idempotency-key`: `times` and `after` count for each key by itself; requests without a key are left alone. */
  readonly per?: 'idempotency-key'
  /** HTTP status, for the kinds that have one. @default 502 for `html-error`, else 500 */
  readonly status?: number
  /** How long it lasts: milliseconds, or a string such as `500ms`, `2s`. @default `1m` for `late-stop`, else `1s` */
  readonly delay?: number | string
  /** For `delay`: how much it varies, as the standard deviation of its logarithm. @default 0 */
  readonly deviation?: number
  /** Milliseconds, or a string such as `2s`; whole seconds are sent. @default `1s` */
  readonly retryAfter?: number | string
  /** How `Retry-After` is written. @default `seconds` */
  readonly form?: 'seconds' | 'date'
}

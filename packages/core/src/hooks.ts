import type { CampaignkitError } from './outcome/errors.ts'

/** One attempt of a call. Nothing in it is personal or secret. */
export interface AttemptEvent {
  /** The provider's id. */
  readonly provider: string
  /** The operationId. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path template, without the values in it. */
  readonly path: string
  /** Number of the attempt, from 1. */
  readonly attempt: number
  /** The request's body with every sensitive value replaced by its kind; made when asked for. */
  readonly body: () => unknown
}

/** A response that came. */
export interface ResponseEvent extends AttemptEvent {
  /** HTTP status code. */
  readonly status: number
  /** Milliseconds from sending the request to having the whole response. */
  readonly duration: number
  /** The provider's id for the request, if it sends one. */
  readonly requestId: string | undefined
}

/** A call that failed for good. */
export interface ErrorEvent {
  /** The provider's id. */
  readonly provider: string
  /** The operationId. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path template, without the values in it. */
  readonly path: string
  /** What the call throws. */
  readonly error: CampaignkitError
  /** Milliseconds since the call began. */
  readonly duration: number
}

/**
 * What a client emits while it works: enough for logs, metrics and traces. What a hook throws is ignored: a broken log must not turn a call that
 * was made into one that seems to have failed.
 */
export interface Hooks {
  /** Before each request. */
  onAttempt?: (event: AttemptEvent) => void
  /** After each complete response. */
  onResponse?: (event: ResponseEvent) => void
  /** When a call fails. */
  onError?: (event: ErrorEvent) => void
}

/** Calls a hook and ignores what it throws. */
export function emit<Event>(hook: ((event: Event) => void) | undefined, event: Event): void {
  try {
    // A hook may be an async function all the same.
    const result: unknown = hook?.(event)
    if (result instanceof Promise) result.catch(() => {})
  } catch {
    // See Hooks.
  }
}

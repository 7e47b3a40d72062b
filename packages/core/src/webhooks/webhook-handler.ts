import { WebhookError } from './webhook-error.ts'
import type { WebhookStore } from './webhook-store.ts'

/** What a handler is run with. */
export interface HandlerSettings {
  readonly provider: string
  readonly store: WebhookStore
  /** Milliseconds. */
  readonly lease: number
  /** Milliseconds. */
  readonly retention: number
}

/** A webhook's handler. The signal is aborted if another process takes the event over, because this one could not renew its claim in time. */
export type WebhookHandler = (signal: AbortSignal) => unknown

/** Runs a handler unless its event has been handled, and holds the event for as long as the handler works. */
export async function handleOnce(key: string, handler: WebhookHandler, settings: HandlerSettings): Promise<boolean> {
  const { provider, store, lease, retention } = settings
  const owner = crypto.randomUUID()
  const claim = await store.claim(key, owner, lease)
  if (claim === 'completed') return false
  if (claim === 'in-progress') {
    throw new WebhookError(provider, 'in-progress', `Another delivery of this ${provider} webhook is being handled.`)
  }
  const takenOver = new AbortController()
  const renewal = setInterval(() => void renew(key, owner, settings, takenOver), renewalPeriod(lease))
  try {
    await handler(takenOver.signal)
  } catch (error) {
    await release(key, owner, store)
    throw error
  } finally {
    clearInterval(renewal)
  }
  if (!(await store.complete(key, owner, retention))) {
    const message = `The handler of this ${provider} webhook lost its claim: it may have been handled by another process as well.`
    throw new WebhookError(provider, 'claim-lost', message)
  }
  return true
}

/** Three renewals fit into a lease, so that one may fail. A timer takes 31 bits and fires at once with more. */
function renewalPeriod(lease: number): number {
  return Math.min(lease / 3, 2 ** 31 - 1)
}

async function renew(key: string, owner: string, { store, lease }: HandlerSettings, takenOver: AbortController): Promise<void> {
  try {
    if (!(await store.renew(key, owner, lease))) takenOver.abort()
  } catch {
    // The store cannot be reached now; the next renewal may still be in time.
  }
}

async function release(key: string, owner: string, store: WebhookStore): Promise<void> {
  try {
    await store.release(key, owner)
  } catch {
    // The handler's error matters more, and the lease ends by itself.
  }
}

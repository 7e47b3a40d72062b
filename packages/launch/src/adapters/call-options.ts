import type { CallOptions } from '@campaignkit/core'
import type { SendOptions } from './adapter.ts'

/**
 * The options of a call that sends an intent's request: once, within its time, after the last checks.
 * @param options What the stage was given.
 */
export function callOptions({ beforeSend, signal, timeout }: SendOptions): CallOptions {
  // Whether a request is repeated is for the ledger to say.
  return { beforeSend, signal, timeout, retries: 0 }
}

import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { YunoClient, YunoErrors, YunoOptions } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the Yuno API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createYuno(options: YunoOptions = {}): YunoClient {
  return createClient<YunoClient>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Whether a thrown value is a certain documented error of the Yuno API, and types its body. */
export const isYunoError: ErrorGuard<YunoErrors> = errorGuard('yuno')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'

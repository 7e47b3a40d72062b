import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { AlturClient, AlturErrors, AlturOptions } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the Altur API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createAltur(options: AlturOptions = {}): AlturClient {
  return createClient<AlturClient>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Whether a thrown value is a certain documented error of the Altur API, and types its body. */
export const isAlturError: ErrorGuard<AlturErrors> = errorGuard('altur')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'

import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { TetheraiClient, TetheraiErrors, TetheraiOptions } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the Tether AI API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createTetherai(options: TetheraiOptions = {}): TetheraiClient {
  return createClient<TetheraiClient>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Whether a thrown value is a certain documented error of the Tether AI API, and types its body. */
export const isTetheraiError: ErrorGuard<TetheraiErrors> = errorGuard('tetherai')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'

import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { MeetzyClient, MeetzyErrors, MeetzyOptions } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the Meetzy API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createMeetzy(options: MeetzyOptions = {}): MeetzyClient {
  return createClient<MeetzyClient>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Whether a thrown value is a certain documented error of the Meetzy API, and types its body. */
export const isMeetzyError: ErrorGuard<MeetzyErrors> = errorGuard('meetzy')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'

import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { OtpiqClient, OtpiqErrors, OtpiqOptions } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the OTPIQ API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless `dangerouslyAllowBrowser` is set.
 */
export function createOtpiq(options: OtpiqOptions = {}): OtpiqClient {
  return createClient<OtpiqClient>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Whether a thrown value is a certain documented error of the OTPIQ API, and types its body. */
export const isOtpiqError: ErrorGuard<OtpiqErrors> = errorGuard('otpiq')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'

import { createWebhooks, type Webhooks } from '@campaignkit/core/webhooks'
import { type OtpiqWebhookEvent, type OtpiqWebhookOptions, description } from './webhooks.gen.ts'

/**
 * Makes what receives the webhooks of OTPIQ: verifies them, tells events apart, and handles each once.
 * @param options Secrets and settings; secrets default to the environment.
 */
export function createOtpiqWebhooks(options: OtpiqWebhookOptions = {}): Webhooks<OtpiqWebhookEvent> {
  return createWebhooks<OtpiqWebhookEvent>(description, options)
}

export type * from './types.gen.ts'
export type { OtpiqWebhookEvent, OtpiqWebhookOptions } from './webhooks.gen.ts'
export * from '@campaignkit/core/webhooks'

import { createWebhooks, type Webhooks } from '@campaignkit/core/webhooks'
import { type AlturWebhookEvent, type AlturWebhookOptions, description } from './webhooks.gen.ts'

/**
 * Makes what receives the webhooks of Altur: verifies them, tells events apart, and handles each once.
 * @param options Secrets and settings; secrets default to the environment.
 */
export function createAlturWebhooks(options: AlturWebhookOptions = {}): Webhooks<AlturWebhookEvent> {
  return createWebhooks<AlturWebhookEvent>(description, options)
}

export type * from './types.gen.ts'
export type { AlturWebhookEvent, AlturWebhookOptions } from './webhooks.gen.ts'
export * from '@campaignkit/core/webhooks'

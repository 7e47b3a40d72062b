import { createWebhooks, type Webhooks } from '@campaignkit/core/webhooks'
import { type YunoWebhookEvent, type YunoWebhookOptions, description } from './webhooks.gen.ts'

/**
 * Makes what receives the webhooks of Yuno: verifies them, tells events apart, and handles each once.
 * @param options Secrets and settings; secrets default to the environment.
 */
export function createYunoWebhooks(options: YunoWebhookOptions = {}): Webhooks<YunoWebhookEvent> {
  return createWebhooks<YunoWebhookEvent>(description, options)
}

export type * from './types.gen.ts'
export type { YunoWebhookEvent, YunoWebhookOptions } from './webhooks.gen.ts'
export * from '@campaignkit/core/webhooks'

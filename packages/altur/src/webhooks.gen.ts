// GENERATED from specs/altur/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { WebhookDescription, WebhookEvent, WebhookOptions, WebhookSecret } from '@campaignkit/core/webhooks'
import type { CallEndEvent, CampaignCycleCompletedEvent, CampaignStatusChangedEvent } from './types.gen.ts'

/** What Altur sends, by `type`; an event that its description does not have is `unknown`. */
export type AlturWebhookEvent =
  | WebhookEvent<'on_call_end', CallEndEvent>
  | WebhookEvent<'campaign.status_changed', CampaignStatusChangedEvent>
  | WebhookEvent<'campaign.cycle_completed', CampaignCycleCompletedEvent>
  | WebhookEvent<'unknown', unknown>

/** What `createAlturWebhooks` can be given. */
export interface AlturWebhookOptions extends WebhookOptions {
  /**
   * The secret behind the header `X-Altur-Signature`.
   * Base64 of the HMAC-SHA256 over the JSON body written without spaces; the key is the webhook's secret after base64 decoding. Compare in
   * constant time. There is no timestamp in it, so deduplicate against replays yourself.
   * Default: the environment variable `ALTUR_WEBHOOK_SECRET`.
   */
  webhookSecret?: WebhookSecret
}

/** What the runtime knows about the webhooks of Altur. */
export const description: WebhookDescription = {
  id: 'altur',
  signatures: [
    {
      header: 'X-Altur-Signature',
      forms: [{ key: 'base64', compact: true, digest: 'base64' }, { key: 'utf8', digest: 'hex' }],
      secret: 'webhookSecret',
      algorithm: 'hmac-sha256',
      events: {
        on_call_end: { match: { '$request.body#/event_type': 'on_call_end' }, id: ['{$request.body#/id}'] },
        'campaign.status_changed': { match: { '$request.body#/event_type': 'campaign.status_changed' }, id: ['{$request.body#/event_id}'] },
        'campaign.cycle_completed': { match: { '$request.body#/event_type': 'campaign.cycle_completed' }, id: ['{$request.body#/event_id}'] },
      },
    },
  ],
}

// GENERATED from specs/yuno/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { WebhookDescription, WebhookEvent, WebhookOptions, WebhookSecret } from '@campaignkit/core/webhooks'
import type { PaymentEvent } from './types.gen.ts'

/** What Yuno Communications Campaigns sends, by `type`; an event that its description does not have is `unknown`. */
export type YunoWebhookEvent =
  | WebhookEvent<'payment', PaymentEvent>
  | WebhookEvent<'unknown', unknown>

/** What `createYunoWebhooks` can be given. */
export interface YunoWebhookOptions extends WebhookOptions {
  /**
   * The secret behind the header `x-hmac-signature`.
   * Base64 of HMAC-SHA256 over the raw request body. Present if the webhook has an `hmac_client_secret`.
   * Default: the environment variable `YUNO_HMAC_CLIENT_SECRET`.
   */
  hmacClientSecret?: WebhookSecret
}

/** What the runtime knows about the webhooks of Yuno Communications Campaigns. */
export const description: WebhookDescription = {
  id: 'yuno',
  signatures: [
    {
      header: 'x-hmac-signature',
      forms: [{ key: 'utf8', digest: 'base64' }],
      secret: 'hmacClientSecret',
      algorithm: 'hmac-sha256',
      events: {
        payment: {
          match: { '$request.body#/type': 'payment' },
          id: [
            '{$request.body#/type_event} {$request.body#/data/idempotency_key}',
            '{$request.body#/type_event} {$request.body#/data/payment/idempotency_key} {$request.body#/data/payment/updated_at}',
          ],
        },
      },
    },
  ],
}

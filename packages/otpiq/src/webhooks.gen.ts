// GENERATED from specs/otpiq/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { WebhookDescription, WebhookEvent, WebhookOptions, WebhookSecret } from '@campaignkit/core/webhooks'
import type { DeliveryReport, InboundMessageEvent } from './types.gen.ts'

/** What OTPIQ sends, by `type`; an event that its description does not have is `unknown`. */
export type OtpiqWebhookEvent =
  | WebhookEvent<'deliveryReport', DeliveryReport>
  | WebhookEvent<'whatsapp.inbound_message.received', InboundMessageEvent>
  | WebhookEvent<'unknown', unknown>

/** What `createOtpiqWebhooks` can be given. */
export interface OtpiqWebhookOptions extends WebhookOptions {
  /**
   * The secret behind the header `X-OTPIQ-Webhook-Secret`.
   * The `webhookSecret` that the message was sent with, as it is. Absent if there was none.
   * Default: the environment variable `OTPIQ_DELIVERY_REPORT_SECRET`.
   */
  deliveryReportSecret?: WebhookSecret
  /**
   * The secret behind the header `X-OTPIQ-Webhook-Signature`.
   * `sha256=` and the hexadecimal HMAC-SHA256 of timestamp, full stop and raw body
   * Default: the environment variable `OTPIQ_INBOUND_MESSAGE_SECRET`.
   */
  inboundMessageSecret?: WebhookSecret
}

/** What the runtime knows about the webhooks of OTPIQ. */
export const description: WebhookDescription = {
  id: 'otpiq',
  signatures: [
    {
      header: 'X-OTPIQ-Webhook-Secret',
      forms: [],
      secret: 'deliveryReportSecret',
      algorithm: 'shared-secret',
      events: { deliveryReport: { match: {}, id: ['{$request.body#/smsId} {$request.body#/channel} {$request.body#/status}'] } },
    },
    {
      header: 'X-OTPIQ-Webhook-Signature',
      forms: [{ key: 'utf8', content: '{$request.header.X-OTPIQ-Webhook-Timestamp}.{$request.body}', digest: 'hex' }],
      secret: 'inboundMessageSecret',
      algorithm: 'hmac-sha256',
      prefix: 'sha256=',
      time: 'X-OTPIQ-Webhook-Timestamp',
      events: {
        'whatsapp.inbound_message.received': {
          match: { '$request.header.X-OTPIQ-Webhook-Event': 'whatsapp.inbound_message.received' },
          id: ['{$request.body#/eventId}', '{$request.body#/message/id}', '{$request.header.X-OTPIQ-Webhook-Event-Id}'],
        },
      },
    },
  ],
}

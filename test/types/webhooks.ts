// Compiled by `pnpm typecheck`, never run: each line under "@ts-expect-error" must not compile. Not formatted, because the directive
// speaks of one line.
import type { IncomingHttpHeaders } from 'node:http'
import { createAltur } from '@campaignkit/altur'
import { validate, type ValidationError } from '@campaignkit/altur/validate'
import { type AlturWebhookEvent, createAlturWebhooks } from '@campaignkit/altur/webhooks'
import { createOtpiqWebhooks, type OtpiqWebhookEvent } from '@campaignkit/otpiq/webhooks'
import { createYunoWebhooks, type YunoWebhookEvent } from '@campaignkit/yuno/webhooks'
import { createCampaignkit } from 'campaignkit'
import { validate as validateFromUmbrella } from 'campaignkit/altur/validate'
import { createAlturWebhooks as createFromUmbrella } from 'campaignkit/altur/webhooks'
import type { CallEndEvent, CampaignCycleCompletedEvent, CampaignStatusChangedEvent } from '@campaignkit/altur'

type Equal<Left, Right> = (<Value>() => Value extends Left ? 1 : 2) extends <Value>() => Value extends Right ? 1 : 2 ? true : false
function isTrue<_Statement extends true>() {}

isTrue<Equal<AlturWebhookEvent['type'], 'on_call_end' | 'campaign.status_changed' | 'campaign.cycle_completed' | 'unknown'>>()
isTrue<Equal<OtpiqWebhookEvent['type'], 'deliveryReport' | 'whatsapp.inbound_message.received' | 'unknown'>>()
isTrue<Equal<YunoWebhookEvent['type'], 'payment' | 'unknown'>>()

// The type of an event tells the type of its body
export function describeEvent(event: AlturWebhookEvent): string {
  switch (event.type) {
    case 'on_call_end':
      isTrue<Equal<typeof event.body, CallEndEvent>>()
      return event.body.transcript?.[0]?.content ?? ''
    case 'campaign.status_changed':
      isTrue<Equal<typeof event.body, CampaignStatusChangedEvent>>()
      return event.body.data.campaign?.name ?? ''
    case 'campaign.cycle_completed':
      isTrue<Equal<typeof event.body, CampaignCycleCompletedEvent>>()
      return event.body.data.next_cycle_at ?? ''
    case 'unknown':
      isTrue<Equal<typeof event.body, unknown>>()
      return ''
    // @ts-expect-error -- an event that Altur does not send
    case 'campaign.deleted':
      return ''
  }
}

export function bodyBeforeItsType(event: AlturWebhookEvent): unknown {
  // @ts-expect-error -- before the type is known, the body is not either
  return event.body.transcript
}

const webhooks = createAlturWebhooks({ webhookSecret: ['new', 'old'], tolerance: 1000 })
// @ts-expect-error -- a secret of another provider
createAlturWebhooks({ hmacClientSecret: 'a' })
createOtpiqWebhooks({ deliveryReportSecret: 'a', inboundMessageSecret: 'b' })
createYunoWebhooks({ hmacClientSecret: 'a' })
createFromUmbrella({ webhookSecret: 'a' })

// What can be verified
void webhooks.verify(new Request('https://example.com'))
void webhooks.verify({ body: '', headers: new Headers() })
void webhooks.verify({ body: new Uint8Array(), headers: { a: 'b', c: ['d'], e: undefined } })
export const verifyBuffer = (body: Buffer, headers: IncomingHttpHeaders) => webhooks.verify({ body, headers })
// @ts-expect-error -- a parsed body
void webhooks.verify({ body: { event_type: 'on_call_end' }, headers: {} })

// What can be signed
void webhooks.sign('on_call_end', { event_type: 'on_call_end', id: 'cll_1' }, { digest: 'hex' })
void webhooks.sign('on_call_end', '{"event_type":"on_call_end"}')
// @ts-expect-error -- the body of another event
void webhooks.sign('on_call_end', { event_type: 'campaign.status_changed' })
// @ts-expect-error -- an event that nobody sends
void webhooks.sign('unknown', {})

// The check of bodies is an option of every client
createAltur({ validate })
createCampaignkit({ altur: { validate: validateFromUmbrella } })
// @ts-expect-error -- what checks is imported, so that it costs nothing where it is not
createAltur({ validate: true })
export const placesOf = (error: ValidationError): string[] => error.issues.map(({ pointer, rule, message }) => `${pointer} ${rule} ${message}`)

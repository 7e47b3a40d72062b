import { type DescribedOperation, dereference } from '../../../../scripts/generate/read/document.ts'
import { literal } from '../../../../scripts/generate/emit/literal.ts'
import { examplesOf } from '../../../../scripts/generate/read/examples.ts'
import { environmentName } from '@campaignkit/core/description'
import { type PortalProvider, shortName } from '../document/portal.ts'

/** What the description says about the deliveries of a webhook (`x-webhook-delivery`). */
export interface WebhookDelivery {
  /** How long the receiver has to respond: `10s`. */
  readonly timeout?: string
  /** Statuses that count as received; any 2xx unless given. */
  readonly success?: readonly number[]
  /** When it is delivered again until one counts, by the time since the first delivery. */
  readonly again?: readonly string[]
  readonly every?: string
  readonly until?: string
}

/** How a webhook is delivered. */
export function deliveryOf({ object }: DescribedOperation): WebhookDelivery {
  // The lint rule extension-form has checked its form.
  const delivery = object['x-webhook-delivery'] as WebhookDelivery | undefined
  return delivery ?? {}
}

/** The status with which a receiver says that a webhook was received. */
export function successStatus(webhook: DescribedOperation): number {
  const { success } = deliveryOf(webhook)
  // 200 counts wherever any 2xx does.
  return success?.[0] ?? 200
}

/** A program that receives an event and tries itself with a signed example; absent if nothing proves where events come from. */
export function webhookSample(provider: PortalProvider, webhook: DescribedOperation): string | undefined {
  const { document, id, name, webhookDescription } = provider
  const type = webhook.path
  const signature = webhookDescription?.signatures.find(({ events }) => type in events)
  const [content] = webhook.object.requestBody ? Object.values(dereference(document, webhook.object.requestBody).content) : []
  const example = content && examplesOf(document, content)[0]?.[1]
  if (!signature || example === undefined) return undefined
  const create = `create${name}Webhooks`
  const status = successStatus(webhook)
  return `import { ${create}, WebhookError } from '@campaignkit/${id}/webhooks'

const webhooks = ${create}() // reads ${environmentName(id, signature.secret)}

export async function receive(request: Request): Promise<Response> {
  try {
    const event = await webhooks.verify(request)
    // Short work only: the response must not wait for more.
    await webhooks.once(event, () => console.log(event.type, event.id))
    return new Response(null, { status: ${status} }) // what ${shortName(provider)} counts as received
  } catch (error) {
    if (WebhookError.isInstance(error)) return new Response(null, { status: error.status })
    throw error
  }
}

// What ${shortName(provider)} would send:
const signed = await webhooks.sign('${type}', ${literal(example, '', 76)})
const response = await receive(new Request('https://example.com/', { method: 'POST', ...signed }))
console.log(response.status)
`
}

import type { WebhookDescription, WebhookFacts, WebhookSignature } from '@campaignkit/core/webhooks'
import { dereference, type Document, type OperationObject, type Parameter } from './document.ts'

/** A webhook of a description with what is behind its references. */
export interface DescribedWebhook {
  /** Its name under `webhooks`, which is the type of its event. */
  readonly name: string
  readonly object: OperationObject
  readonly parameters: readonly Parameter[]
}

/** The webhooks of a description, in its order. */
export function webhooksOf(document: Document): DescribedWebhook[] {
  return Object.entries(document.webhooks ?? {}).map(([name, item]) => {
    // Under a method there is nothing but an operation, and a webhook is a POST: the rule webhook-facts has checked it.
    const object = item['post'] as OperationObject
    return { name, object, parameters: (object.parameters ?? []).map((parameter) => dereference(document, parameter)) }
  })
}

/** What the runtime must know about a provider's webhooks: its events, by the header that carries their signature. */
export function webhookDescription(id: string, document: Document): WebhookDescription {
  const signatures = new Map<string, WebhookSignature>()
  for (const { name, object, parameters } of webhooksOf(document)) {
    const signed = parameters.find((parameter) => parameter['x-webhook-signature'] !== undefined)
    if (!signed) continue
    const header = signed.name
    // The rules extension-form and webhook-facts have checked these two.
    const signature = signed['x-webhook-signature'] as Omit<WebhookSignature, 'header' | 'events' | 'forms'>
    const facts = object['x-webhook-event'] as WebhookFacts
    signatures.set(header, { header, forms: [], ...signature, events: { ...signatures.get(header)?.events, [name]: facts } })
  }
  return { id, signatures: [...signatures.values()] }
}

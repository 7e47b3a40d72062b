import type { WebhookDescription, WebhookFacts, WebhookSignature } from '@campaignkit/core/webhooks'
import type { Document } from '../openapi/document.ts'
import { dereference } from '../openapi/reference.ts'
import { isObject, type JsonObject } from '../openapi/json.ts'

/** The value of `x-webhook-delivery`; `specs/README.md` says what it means. */
interface WebhookDelivery {
  readonly timeout?: string
  readonly success?: readonly number[]
  readonly again?: readonly string[]
  readonly every?: string
  readonly until?: string
  readonly counter?: Readonly<Record<string, number>>
  readonly cause?: { readonly status?: string; readonly reach?: readonly string[] }
}

/** A webhook of a description. */
export interface Webhook extends WebhookDelivery {
  readonly name: string
  /** Bodies that the description shows. */
  readonly examples: readonly unknown[]
  /** The header that carries the signature. */
  readonly header: string
  readonly facts: WebhookFacts
}

/** The webhooks of a description, and what core needs to sign and to verify them. */
export function webhooksOf(id: string, document: Document): { webhooks: readonly Webhook[]; description: WebhookDescription } {
  const signatures = new Map<string, WebhookSignature>()
  const webhooks = Object.entries(document.webhooks ?? {}).flatMap(([name, item]): Webhook[] => {
    const operation = dereference(document, item['post'])
    if (!isObject(operation) || !Array.isArray(operation['parameters'])) return []
    const parameters = operation['parameters'].map((parameter) => dereference(document, parameter)).filter(isObject)
    const parameter = parameters.find((candidate) => candidate['x-webhook-signature'] !== undefined)
    const header = parameter?.['name']
    if (!parameter || typeof header !== 'string') return []
    // The rules extension-form and webhook-facts have checked these three.
    const signature = parameter['x-webhook-signature'] as Omit<WebhookSignature, 'header' | 'events' | 'forms'>
    const facts = operation['x-webhook-event'] as WebhookFacts
    const delivery = (operation['x-webhook-delivery'] ?? {}) as WebhookDelivery
    const events = { ...signatures.get(header)?.events, [name]: facts }
    signatures.set(header, { header, forms: [], ...signature, events })
    return [{ ...delivery, name, header, facts, examples: examplesOf(document, operation) }]
  })
  return { webhooks, description: { id, signatures: [...signatures.values()] } }
}

function examplesOf(document: Document, operation: JsonObject): unknown[] {
  const body = dereference(document, operation['requestBody'])
  const content = isObject(body) && isObject(body['content']) ? Object.values(body['content'])[0] : undefined
  if (!isObject(content)) return []
  if (content['example'] !== undefined) return [content['example']]
  return Object.values(isObject(content['examples']) ? content['examples'] : {}).map((example) => {
    const found = dereference(document, example)
    return isObject(found) ? found['value'] : undefined
  })
}

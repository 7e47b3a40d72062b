import { type Delivery, headerIn, partsOf, utf8, valueOf } from './webhook-delivery.ts'
import type { WebhookFacts, WebhookSignature } from './webhook-description.ts'
import { encode } from './webhook-signature.ts'

/** A webhook that comes from its provider. `type` tells what `body` is. */
export interface WebhookEvent<Type extends string, Body> {
  /** Name of the webhook in the provider's description, or `unknown` for an event that the description does not have. */
  readonly type: Type
  /**
   * What identifies the event, the same in every delivery of it. It is made of what is signed, so that nobody can replay an event under another id.
   * Where the provider signs no id, it is the SHA-256 of the body: two events that are equal in every byte are one.
   */
  readonly id: string
  /** The time that was signed, where the provider signs one. */
  readonly time: Date | undefined
  /** The body as the provider sent it. Only its origin is checked, not its form. An integer above 2^53 comes as a string of its digits. */
  readonly body: Body
}

/** What an event is. */
interface Identity {
  readonly type: string
  readonly id: string
}

/** Tells which event of a signature's a delivery is, and what identifies it. */
export async function identify(signature: WebhookSignature, delivery: Delivery, body: unknown): Promise<Identity> {
  const matches = (expression: string, value: string) => valueOf(expression, delivery, body) === value
  // What is not signed can be changed by who replays a delivery. So it has a say in the type, and none in the id.
  const candidates = Object.entries(signature.events).filter(([, { match }]) =>
    Object.entries(match).every(([expression, value]) => !isSigned(signature, expression) || matches(expression, value)),
  )
  const found = candidates.find(([, { match }]) => Object.entries(match).every(([expression, value]) => matches(expression, value)))
  const ids = new Set(
    candidates.flatMap(([, { id }]) =>
      idOf(
        id.filter((template) => isSignedTemplate(signature, template)),
        delivery,
        body,
      ),
    ),
  )
  return { type: found?.[0] ?? 'unknown', id: [...ids].join(' ') || (await digestOf(body)) }
}

/**
 * The part of an event's key that goes before its id: its type, if that is signed as well. Otherwise one delivery could be handled again as another
 * type.
 */
export function scopeOf(signatures: readonly WebhookSignature[], type: string): string {
  const isFixed = signatures.some((signature) => {
    const facts = Object.hasOwn(signature.events, type) ? signature.events[type] : undefined
    return facts && Object.keys(facts.match).every((expression) => isSigned(signature, expression))
  })
  return isFixed ? ` ${type}` : ''
}

/** Whether a signature covers what a runtime expression names. The body is always signed, a header where every form has it. */
function isSigned({ forms }: WebhookSignature, expression: string): boolean {
  const header = headerIn(expression)?.toLowerCase()
  if (header === undefined) return true
  const signs = (content: string) => partsOf(content).some((part, index) => index % 2 === 1 && headerIn(part)?.toLowerCase() === header)
  return forms.length > 0 && forms.every(({ content = '' }) => signs(content))
}

function isSignedTemplate(signature: WebhookSignature, template: string): boolean {
  return partsOf(template).every((part, index) => index % 2 === 0 || isSigned(signature, part))
}

/** What the first template gives of which all expressions have a value. */
function idOf(templates: WebhookFacts['id'], delivery: Delivery, body: unknown): string[] {
  for (const template of templates) {
    const parts = partsOf(template).map((part, index) => (index % 2 === 0 ? part : valueOf(part, delivery, body)))
    if (parts.every((part) => part !== undefined)) return [parts.join('')]
  }
  return []
}

/** Printed anew, because the spaces in a body need not be signed. */
async function digestOf(body: unknown): Promise<string> {
  return `sha256:${encode('hex', new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(body)))))}`
}

import { parseJson } from '../description/json.ts'
import { type Delivery, headerIn, readDelivery, type StoredWebhook, type WebhookRequest } from './webhook-delivery.ts'
import type { WebhookDescription, WebhookSignature } from './webhook-description.ts'
import { WebhookError } from './webhook-error.ts'
import type { WebhookFeatures } from './webhook-features.ts'
import { identify, scopeOf, type WebhookEvent } from './webhook-event.ts'
import { handleOnce, type WebhookHandler } from './webhook-handler.ts'
import { settingsOf, type WebhookOptions } from './webhook-options.ts'
import { type SignedWebhook, type SignOptions, signWebhook } from './webhook-signer.ts'
import { authenticate, missingSignature, signedTime } from './webhook-verifier.ts'

/** The events of which the description knows the body. */
type KnownEvent<Event extends WebhookEvent<string, unknown>> = Exclude<Event, { readonly type: 'unknown' }>

/** What receives a provider's webhooks. */
export interface Webhooks<Event extends WebhookEvent<string, unknown>> {
  /**
   * Verifies a webhook by its raw body and tells which event it is.
   * @param request A fetch `Request`, or the raw body and the headers.
   * @throws {WebhookError} If it cannot be trusted or read; `problem` says why, `status` what to respond with.
   * @throws {TypeError} If the body is not a raw one.
   */
  verify(request: WebhookRequest): Promise<Event>
  /**
   * Tells which event a webhook is that was verified before, when it was put into a queue. **It verifies nothing**: neither the signature nor the
   * age of the signed time.
   * @param webhook The raw body, and the headers that came with it. The headers may be omitted where the provider signs all its webhooks in one
   * way and tells them apart by their bodies.
   * @throws {WebhookError} With `malformed` if the body is not JSON, with `missing-signature` if the headers are needed to tell the event.
   * @throws {TypeError} If the body is not a raw one.
   */
  parse(webhook: StoredWebhook): Promise<Event>
  /**
   * Runs a handler unless the event has been handled before. The event is claimed in the store for as long as the handler works.
   * @param event What `verify` or `parse` returned.
   * @param handler What is to be done. If it throws, the event counts as not handled, and its error is thrown on. Its signal is aborted if the claim
   * was lost to another process, because this one could not renew it.
   * @returns Whether the handler ran: `false` for a repeated delivery, which can be responded to like the first one.
   * @throws {WebhookError} With `in-progress` while another delivery of it is being handled: any status but 2xx makes the provider try again. With
   * `claim-lost` if the handler ran but its claim was lost.
   */
  once(event: Event, handler: WebhookHandler): Promise<boolean>
  /**
   * Signs a body as the provider does: for tests of your own.
   * @param type Which event.
   * @param body Its body; a string is sent as it is.
   * @param options Secret, form, time and id, where they are not to be the default.
   * @throws {WebhookError} With `no-secret` if there is none to sign with.
   * @throws {Error} If the secret or the body cannot be signed with, or the provider does not know the form.
   */
  sign<Type extends KnownEvent<Event>['type']>(
    type: Type,
    body: Extract<Event, { readonly type: Type }>['body'] | string,
    options?: SignOptions,
  ): Promise<SignedWebhook>
}

/**
 * Makes what receives a provider's webhooks.
 * @param description The generated facts about them.
 * @param options The secrets by their names, and settings. A secret is also read from the environment: `ALTUR_WEBHOOK_SECRET`.
 * @throws {TypeError} If there is no such option, or a number of milliseconds is none.
 */
export function createWebhooks<Event extends WebhookEvent<string, unknown>>(
  description: WebhookDescription,
  options: WebhookOptions,
): Webhooks<Event> {
  const { id: provider, signatures, features } = description
  const settings = settingsOf(description, options)

  async function eventOf(signature: WebhookSignature, delivery: Delivery, time: Date | undefined): Promise<Event> {
    const body = bodyOf(provider, delivery, features)
    // The union and the facts are generated from the same description.
    return { ...(await identify(signature, delivery, body)), time, body } as unknown as Event
  }

  return {
    async verify(request) {
      const delivery = await readDelivery(request)
      const signature = await authenticate(description, settings, delivery)
      return eventOf(signature, delivery, signedTime(description, signature, delivery, settings.tolerance))
    },

    async parse(webhook) {
      const delivery = await readDelivery(webhook)
      const present = signatures.find(({ header }) => delivery.headers.has(header))
      const [signature] = present ? [present] : signatures
      if (!signature || (!present && needsHeaders(description))) throw missingSignature(provider, signatures)
      return eventOf(signature, delivery, signedTime(description, signature, delivery))
    },

    once: (event, handler) => handleOnce(`${provider}${scopeOf(signatures, event.type)} ${event.id}`, handler, { provider, ...settings }),

    sign: (type, body, signOptions = {}) => signWebhook(description, settings, type, body, signOptions),
  }
}

function bodyOf(provider: string, { body }: Delivery, { parseBody = parseJson }: WebhookFeatures = {}): unknown {
  try {
    return parseBody(new TextDecoder().decode(body))
  } catch {
    // The parser's own message quotes the body.
    throw new WebhookError(
      provider,
      'malformed',
      `The ${provider} webhook's body is not ${parseBody === parseJson ? 'JSON' : 'what it should be'}.`,
    )
  }
}

/** Whether the headers tell which event it is: by the one that a signature is in, or by one that names the event. */
function needsHeaders({ signatures }: WebhookDescription): boolean {
  const events = signatures.flatMap((signature) => Object.values(signature.events))
  return signatures.length > 1 || events.some(({ match }) => Object.keys(match).some((expression) => headerIn(expression) !== undefined))
}

export type { StoredWebhook, WebhookRequest } from './webhook-delivery.ts'
export type { WebhookDescription, WebhookFacts, WebhookSignature, WebhookSignatureForm } from './webhook-description.ts'
export { WebhookError, type WebhookProblem } from './webhook-error.ts'
export type { WebhookEvent } from './webhook-event.ts'
export type { HeaderContent, SignatureAlgorithm, WebhookFeatures } from './webhook-features.ts'
export type { WebhookHandler } from './webhook-handler.ts'
export type { WebhookOptions, WebhookSecret } from './webhook-options.ts'
export type { SignedWebhook, SignOptions } from './webhook-signer.ts'
export { memoryStore, type WebhookClaim, type WebhookStore } from './webhook-store.ts'

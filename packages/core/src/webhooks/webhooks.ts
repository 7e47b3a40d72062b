import { environmentName, environmentVariable } from '../description/environment.ts'
import { type Delivery, headerIn, partsOf, readDelivery, valueOf, type WebhookRequest } from './webhook-delivery.ts'
import type { WebhookDescription, WebhookFacts, WebhookSignature } from './webhook-description.ts'
import { WebhookError } from './webhook-error.ts'
import { isGenuine, signatureOf } from './webhook-signature.ts'
import { memoryStore, type WebhookStore } from './webhook-store.ts'

/** A webhook that has proved where it comes from. `type` tells what `body` is. */
export interface WebhookEvent<Type extends string, Body> {
  /** Name of the webhook in the provider's description, or `unknown` for an event that the description does not have. */
  readonly type: Type
  /** What identifies the event, the same in every delivery of it; `undefined` where the provider gives nothing to go by. */
  readonly id: string | undefined
  /** The time that was signed, where the provider signs one. */
  readonly time: Date | undefined
  /** The body as the provider sent it. Only its origin is checked, not its form. */
  readonly body: Body
}

/** A secret, or several while it is being changed: any one of them is good. */
export type WebhookSecret = string | readonly string[]

/** What every provider's webhooks can be given. */
export interface WebhookOptions {
  /** Milliseconds that a signed time may lie in the past or the future. Default 300 000; `Infinity` accepts any. */
  tolerance?: number
  /** Where `once` remembers events. Default: this process's memory, at most 10 000 events. */
  store?: WebhookStore
  /** Milliseconds for which a handled event is remembered. Default 604 800 000, seven days. */
  retention?: number
  /** Milliseconds after which a handler counts as dead, so that another delivery may be handled. Default 60 000. */
  lease?: number
}

/** How `sign` signs. */
export interface SignOptions {
  /** Secret to sign with. Default: the configured one. */
  secret?: string
  /** Which documented form, where there are several, by the way the digest is written. Default: the first. */
  digest?: 'hex' | 'base64'
  /** The time that is signed, where one is; a text is used as it is. Default: now. */
  time?: Date | string
  /** Id of the event, where it is in a header. Default: a random one. */
  id?: string
}

/** A signed webhook: `verify` takes it, and so does `new Request(url, { method: 'POST', ...signed })`. */
export interface SignedWebhook {
  readonly body: string
  readonly headers: Record<string, string>
}

/** The events of which the description knows the body. */
type KnownEvent<Event extends WebhookEvent<string, unknown>> = Exclude<Event, { readonly type: 'unknown' }>

/** What receives a provider's webhooks. */
export interface Webhooks<Event extends WebhookEvent<string, unknown>> {
  /**
   * Verifies a webhook by its raw body and tells which event it is.
   * @param request A fetch `Request`, or the raw body and the headers.
   * @throws {WebhookError} If it cannot be trusted or read; `problem` says why, `status` what to answer.
   * @throws {TypeError} If the body is not a raw one.
   */
  verify(request: WebhookRequest): Promise<Event>
  /**
   * Runs a handler unless the event has been handled before. An event without an `id` is handled each time.
   * @param event What `verify` returned.
   * @param handler What is to be done. If it throws, the event counts as not handled, and its error is thrown on.
   * @returns Whether the handler ran: `false` for a repeated delivery, which can be answered like the first one.
   * @throws {WebhookError} With `in-progress` while another delivery of it is being handled; any answer but 2xx makes the provider try again.
   */
  once(event: Event, handler: () => unknown): Promise<boolean>
  /**
   * Signs a body as the provider does: for tests of your own.
   * @param type Which event.
   * @param body Its body; a text is sent as it is.
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
 */
export function createWebhooks<Event extends WebhookEvent<string, unknown>>(
  description: WebhookDescription,
  options: WebhookOptions,
): Webhooks<Event> {
  const { tolerance = 300_000, retention = 604_800_000, lease = 60_000, store = memoryStore() } = options
  const provider = description.id

  function secretsOf(name: string): string[] {
    // The provider's own options have a secret under this name.
    const given = Object.hasOwn(options, name) ? (options as Record<string, WebhookSecret>)[name] : undefined
    const secrets = [given ?? environmentVariable(environmentName(provider, name)) ?? []].flat()
    // An empty secret would be one that everybody knows.
    return secrets.map((secret) => secret.trim()).filter(Boolean)
  }

  function noSecret(signatures: readonly WebhookSignature[]): WebhookError {
    const names = [...new Set(signatures.map(({ secret }) => secret))]
    const variables = names.map((name) => environmentName(provider, name))
    return new WebhookError(
      provider,
      'no-secret',
      `${provider} webhooks need ${names.join(' or ')}: pass it when creating them, or set ${variables.join(' or ')}.`,
    )
  }

  /** The signature with which a delivery has proved itself. */
  async function authenticate(delivery: Delivery): Promise<WebhookSignature> {
    const usable = description.signatures.filter(({ secret }) => secretsOf(secret).length > 0)
    if (usable.length === 0) throw noSecret(description.signatures)
    const present = usable.flatMap((signature) => {
      const given = delivery.headers.get(signature.header)
      return given === null ? [] : [{ signature, given }]
    })
    if (present.length === 0) {
      const headers = usable.map(({ header }) => header).join(' or ')
      throw new WebhookError(provider, 'missing-signature', `The ${provider} webhook has no header ${headers}.`)
    }
    for (const { signature, given } of present) {
      for (const secret of secretsOf(signature.secret)) {
        if (await isGenuine(signature, secret, given, delivery)) return signature
      }
    }
    const headers = present.map(({ signature }) => signature.header).join(' and ')
    throw new WebhookError(provider, 'wrong-signature', `The ${provider} webhook's ${headers} does not fit its body and the secret.`)
  }

  function timeOf({ time: header }: WebhookSignature, { headers }: Delivery): Date | undefined {
    if (header === undefined) return undefined
    const time = parseTime(headers.get(header) ?? '')
    // Written so that what is not a number is refused.
    if (!(Math.abs(Date.now() - time) <= tolerance)) {
      throw new WebhookError(provider, 'stale', `The ${provider} webhook's ${header} is not within ${tolerance} ms of now.`)
    }
    return new Date(time)
  }

  return {
    async verify(request) {
      const delivery = await readDelivery(request)
      const signature = await authenticate(delivery)
      const time = timeOf(signature, delivery)
      const body = parse(provider, delivery)
      const facts = Object.entries(signature.events).find(([, { match }]) =>
        Object.entries(match).every(([expression, value]) => valueOf(expression, delivery, body) === value),
      )
      const [type, { id }] = facts ?? ['unknown', { id: [] }]
      // The union and the facts are generated from the same description.
      return { type, id: identify(id, delivery, body), time, body } as unknown as Event
    },

    async once(event, handler) {
      if (event.id === undefined) {
        await handler()
        return true
      }
      const key = `${provider} ${event.type} ${event.id}`
      const lock = `${key} in progress`
      if (!(await store.add(lock, lease))) {
        throw new WebhookError(provider, 'in-progress', `Another delivery of this ${provider} webhook is being handled.`)
      }
      try {
        if (await store.has(key)) return false
        await handler()
        await store.add(key, retention)
        return true
      } finally {
        await store.delete(lock)
      }
    },

    async sign(type, body, { secret, digest, time = new Date(), id = crypto.randomUUID() } = {}) {
      const webhooks = description.signatures.flatMap((signature) =>
        Object.entries(signature.events).map(([name, facts]) => ({ name, facts, signature })),
      )
      const webhook = webhooks.find(({ name }) => name === type)
      if (!webhook) throw new Error(`${provider} sends no webhook "${type}".`)
      const { facts, signature } = webhook
      const key = secret ?? secretsOf(signature.secret)[0]
      if (!key) throw noSecret([signature])
      const form = digest ? signature.forms.find((candidate) => candidate.digest === digest) : signature.forms[0]
      if (digest && !form) throw new Error(`${provider} does not sign "${type}" in ${digest}.`)
      const headers = new Headers({ 'Content-Type': 'application/json' })
      for (const [name, value] of headersOf(facts, id)) headers.set(name, value)
      if (signature.time !== undefined) headers.set(signature.time, typeof time === 'string' ? time : time.toISOString())
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const delivery = await readDelivery({ body: text, headers })
      headers.set(signature.header, await signatureOf(signature, form, key, delivery))
      return { body: text, headers: Object.fromEntries(headers) }
    },
  }
}

/** The headers that make an event what it is. */
function headersOf({ match, id: templates }: WebhookFacts, id: string): [string, string][] {
  const tags = Object.entries(match).map(([expression, value]) => [headerIn(expression), value] as const)
  const ids = templates.flatMap(partsOf).map((part) => [headerIn(part), id] as const)
  return [...tags, ...ids].flatMap(([name, value]) => (name === undefined ? [] : [[name, value]]))
}

function parse(provider: string, { body }: Delivery): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    // The parser's own message quotes the body.
    throw new WebhookError(provider, 'malformed', `The ${provider} webhook's body is not JSON.`)
  }
}

function identify(templates: readonly string[], delivery: Delivery, body: unknown): string | undefined {
  for (const template of templates) {
    const parts = partsOf(template).map((part, index) => (index % 2 === 0 ? part : valueOf(part, delivery, body)))
    if (parts.every((part) => part !== undefined)) return parts.join('')
  }
  return undefined
}

/** Milliseconds since 1970 of a time in seconds, milliseconds or ISO 8601, in UTC where it names no zone. */
function parseTime(text: string): number {
  const number = text === '' ? Number.NaN : Number(text)
  // As seconds, this is the year 5138; as milliseconds, 1973.
  if (!Number.isNaN(number)) return number < 100_000_000_000 ? number * 1000 : number
  return Date.parse(/\d[T ][\d:.]+$/.test(text) ? `${text}Z` : text)
}

export type { WebhookRequest } from './webhook-delivery.ts'
export type { WebhookDescription, WebhookFacts, WebhookSignature, WebhookSignatureForm } from './webhook-description.ts'
export { WebhookError, type WebhookProblem } from './webhook-error.ts'
export { memoryStore, type WebhookStore } from './webhook-store.ts'

import { headerIn, partsOf, readDelivery } from './webhook-delivery.ts'
import type { WebhookDescription, WebhookFacts } from './webhook-description.ts'
import type { WebhookSettings } from './webhook-options.ts'
import { signatureOf } from './webhook-signature.ts'

/** How `sign` signs. */
export interface SignOptions {
  /** Secret to sign with. Default: the configured one. */
  secret?: string
  /** Which documented form, where there are several, by the way the digest is written. Default: the first. */
  digest?: 'hex' | 'base64'
  /** The time that is signed, where one is; a string is used as it is. Default: now. */
  time?: Date | string
  /** Id of the event, where it is in a header. Default: a random one. */
  id?: string
  /** Address that it is sent to, where the provider signs that. */
  url?: string
}

/** A signed webhook: `verify` takes it, and so does `new Request(url, { method: 'POST', ...signed })`. */
export interface SignedWebhook {
  /** The body as it was signed. */
  readonly body: string
  /** The headers, the signature among them. */
  readonly headers: Record<string, string>
}

/** Signs a body as the provider does. */
export async function signWebhook(
  { id: provider, signatures, features }: WebhookDescription,
  { secretsOf, noSecret }: WebhookSettings,
  type: string,
  body: unknown,
  { secret, digest, time = new Date(), id = crypto.randomUUID(), url }: SignOptions,
): Promise<SignedWebhook> {
  const webhooks = signatures.flatMap((signature) => Object.entries(signature.events).map(([name, facts]) => ({ name, facts, signature })))
  const webhook = webhooks.find(({ name }) => name === type)
  if (!webhook) throw new Error(`${provider} sends no webhook "${type}".`)
  const { facts, signature } = webhook
  const key = secret ?? secretsOf(signature.secret)[0]
  if (!key) throw noSecret([signature])
  const form = digest ? signature.forms.find((candidate) => candidate.digest === digest) : signature.forms[0]
  if (digest && !form) throw new Error(`${provider} does not sign "${type}" in ${digest}.`)
  const isForm = features?.parseBody !== undefined
  const headers = new Headers({ 'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' })
  for (const [name, value] of headersOf(facts, id)) headers.set(name, value)
  if (signature.time !== undefined) headers.set(signature.time, typeof time === 'string' ? time : time.toISOString())
  const text = typeof body === 'string' ? body : isForm ? formOf(body) : JSON.stringify(body)
  const delivery = await readDelivery({ body: text, headers, ...(url === undefined ? {} : { url }) })
  // Inside a signature's own header, times are seconds.
  const stamp = typeof time === 'string' ? time : String(Math.floor(time.getTime() / 1000))
  headers.set(signature.header, await signatureOf(signature, form, key, { delivery, features }, stamp))
  return { body: text, headers: Object.fromEntries(headers) }
}

/** A body as a form: a list as several fields. */
function formOf(body: unknown): string {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(body ?? {})) for (const item of [value].flat()) form.append(name, String(item))
  return form.toString()
}

/** The headers that make an event what it is. */
function headersOf({ match, id: templates }: WebhookFacts, id: string): [string, string][] {
  const tags = Object.entries(match).map(([expression, value]) => [headerIn(expression), value] as const)
  const ids = templates.flatMap(partsOf).map((part) => [headerIn(part), id] as const)
  return [...tags, ...ids].flatMap(([name, value]) => (name === undefined ? [] : [[name, value]]))
}

import { instantOf } from '../description/time.ts'
import type { Delivery } from './webhook-delivery.ts'
import type { WebhookDescription, WebhookSignature } from './webhook-description.ts'
import { WebhookError } from './webhook-error.ts'
import type { WebhookSettings } from './webhook-options.ts'
import { headerContent, isGenuine } from './webhook-signature.ts'

/**
 * Finds the signature that a delivery has.
 * @throws {WebhookError} If it has none that matches, or there is nothing to verify it with.
 */
export async function authenticate({ id, signatures, features }: WebhookDescription, settings: WebhookSettings, delivery: Delivery) {
  const { secretsOf, noSecret } = settings
  const usable = signatures.filter(({ secret }) => secretsOf(secret).length > 0)
  if (usable.length === 0) throw noSecret(signatures)
  const present = usable.flatMap((signature) => {
    const given = delivery.headers.get(signature.header)
    return given === null ? [] : [{ signature, given }]
  })
  if (present.length === 0) throw missingSignature(id, usable)
  for (const { signature, given } of present) {
    for (const secret of secretsOf(signature.secret)) {
      if (await isGenuine(signature, secret, given, { delivery, features })) return signature
    }
  }
  const headers = present.map(({ signature }) => signature.header).join(' and ')
  throw new WebhookError(id, 'wrong-signature', `The ${id} webhook's ${headers} does not match its body and the secret.`)
}

/** The error for a delivery that has none of the headers that a signature may be in. */
export function missingSignature(provider: string, signatures: readonly WebhookSignature[]): WebhookError {
  const headers = signatures.map(({ header }) => header).join(' or ')
  return new WebhookError(provider, 'missing-signature', `The ${provider} webhook has no header ${headers}.`)
}

/**
 * The time that is signed, where one is.
 * @param tolerance Milliseconds that it may be away from now; `undefined` accepts any, and none.
 * @throws {WebhookError} If it is further away, or cannot be read.
 */
export function signedTime(
  { id: provider, features }: WebhookDescription,
  signature: WebhookSignature,
  { headers }: Delivery,
  tolerance?: number,
): Date | undefined {
  const isInside = signature.fields?.time !== undefined
  const header = isInside ? signature.header : signature.time
  if (header === undefined) return undefined
  const given = headers.get(header) ?? ''
  const time = parseTime(isInside ? (headerContent(signature, given, features).time ?? '') : given)
  if (tolerance === undefined) return Number.isNaN(time) ? undefined : new Date(time)
  // Written so that what is not a number is refused.
  if (!(Math.abs(Date.now() - time) <= tolerance)) {
    throw new WebhookError(provider, 'stale', `The ${provider} webhook's ${header} is not within ${tolerance} ms of now.`)
  }
  return new Date(time)
}

/** Milliseconds since 1970 of a time in seconds, in milliseconds or as a date-time. */
function parseTime(text: string): number {
  const number = text === '' ? Number.NaN : Number(text)
  if (Number.isNaN(number)) return instantOf(text) ?? Number.NaN
  // As seconds, this is the year 5138; as milliseconds, 1973.
  return number < 100_000_000_000 ? number * 1000 : number
}

import { milliseconds } from '../time/duration.ts'
import type { WebhookTarget } from './webhook-target.ts'
import { requireKnown } from '../names/nearest.ts'
import { requireValue } from '../names/require-value.ts'

/**
 * Checks where events are sent.
 * @throws {RangeError} If the address is none, or another setting makes no sense.
 */
export function checkTarget(target: WebhookTarget, place = 'sendTo'): WebhookTarget {
  requireKnown(place, target, ['url', 'secret', 'digest', 'timeout'])
  const { url, secret, digest, timeout } = target
  const protocol = URL.canParse(url) ? new URL(url).protocol : undefined
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new RangeError(`${place}: "${url}" is not an address such as http://127.0.0.1:3000/.`)
  requireValue(secret === undefined || typeof secret === 'string', `${place}.secret`, 'a string', secret)
  requireValue(digest === undefined || digest === 'hex' || digest === 'base64', `${place}.digest`, 'hex or base64', digest)
  if (timeout !== undefined) milliseconds(timeout)
  return target
}

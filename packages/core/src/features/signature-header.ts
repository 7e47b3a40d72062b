import type { WebhookFeatures } from '../webhooks/webhook-features.ts'

/**
 * A header with fields (`t=1700000000,v1=…`), in which a field may stand several times, or with several signatures that a separator parts
 * (`v1,… v1,…`).
 */
export const signatureHeader: NonNullable<WebhookFeatures['header']> = {
  read({ fields, prefix = '', separator }, given) {
    if (!fields) return { signatures: given.split(separator ?? ' ') }
    const pairs = given.split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    })
    const valuesOf = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value)
    const [time] = fields.time === undefined ? [] : valuesOf(fields.time)
    return { signatures: valuesOf(fields.signature).map((value) => prefix + value), ...(time === undefined ? {} : { time }) }
  },
  write({ fields, prefix = '', separator }, { signatures, time }) {
    if (!fields) return signatures.join(separator ?? ' ')
    const stamped = fields.time === undefined || time === undefined ? [] : [`${fields.time}=${time}`]
    return [...stamped, ...signatures.map((value) => `${fields.signature}=${value.slice(prefix.length)}`)].join(',')
  },
}

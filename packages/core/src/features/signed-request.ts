import type { WebhookFeatures } from '../webhooks/webhook-features.ts'

/**
 * What of a request can be signed besides headers and the body: `$url`, its address as the provider called it, and `$request.form`, the fields of a
 * form, each name with its value, in the order of their names.
 */
export const signedRequest: NonNullable<WebhookFeatures['evaluate']> = (expression, { url, body }) => {
  if (expression === '$url') return url
  if (expression !== '$request.form') return undefined
  const form = new URLSearchParams(new TextDecoder().decode(body))
  const names = [...new Set(form.keys())].toSorted((one, other) => (one < other ? -1 : 1))
  return names
    .map((name) =>
      form
        .getAll(name)
        .map((value) => name + value)
        .join(''),
    )
    .join('')
}

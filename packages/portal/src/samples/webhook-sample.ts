import { type DescribedOperation, dereference } from '../../../../scripts/generate/read/document.ts'
import { literal } from '../../../../scripts/generate/emit/literal.ts'
import { examplesOf } from '../../../../scripts/generate/read/examples.ts'
import { environmentName } from '@campaignkit/core/description'
import type { PortalProvider } from '../document/portal.ts'

/** A program that receives an event and proves itself with a signed example; absent if nothing proves where events come from. */
export function webhookSample(provider: PortalProvider, webhook: DescribedOperation): string | undefined {
  const { document, id, name, webhookDescription } = provider
  const type = webhook.path
  const signature = webhookDescription?.signatures.find(({ events }) => type in events)
  const [content] = webhook.object.requestBody ? Object.values(dereference(document, webhook.object.requestBody).content) : []
  const example = content && examplesOf(document, content)[0]?.[1]
  if (!signature || example === undefined) return undefined
  const create = `create${name}Webhooks`
  return `import { ${create}, WebhookError } from '@campaignkit/${id}/webhooks'

const webhooks = ${create}() // reads ${environmentName(id, signature.secret)}

export async function receive(request: Request): Promise<Response> {
  try {
    const event = await webhooks.verify(request)
    await webhooks.once(event, () => console.log(event.type, event.id))
    return new Response(null, { status: 204 })
  } catch (error) {
    if (WebhookError.isInstance(error)) return new Response(null, { status: error.status })
    throw error
  }
}

// What ${document.info.title} would send:
const signed = await webhooks.sign('${type}', ${literal(example, '', 76)})
const answer = await receive(new Request('https://example.com/', { method: 'POST', ...signed }))
console.log(answer.status)
`
}

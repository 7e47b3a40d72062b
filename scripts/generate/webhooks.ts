import type { WebhookDescription, WebhookFacts, WebhookSignature } from '@campaignkit/core/webhooks'
import { environmentName } from '../../packages/core/src/environment.ts'
import { comment } from './client-interface.ts'
import { componentName, dereference, type Document, type OperationObject, type Parameter } from './document.ts'
import { literal, text } from './literal.ts'
import { isJson } from '../redocly/media-type.ts'
import type { Provider } from './registry.ts'

const signatureKey = 'x-webhook-signature'

/** The events that a provider sends, as types, and how they are verified, as data. Only for a provider that sends any. */
export function webhooksFile(provider: Provider, document: Document): string {
  const webhooks = webhooksOf(document)
  const bodies = [...new Set(webhooks.map(({ body }) => body))].toSorted()
  const { id, name } = provider
  const secrets = [...new Map(webhooks.map(({ signature, parameter }) => [signature.secret, parameter]))].map(
    ([option, parameter]) =>
      `${comment(
        [
          `The secret behind the header \`${parameter.name}\`.`,
          parameter.description ?? '',
          `Default: the environment variable \`${environmentName(id, option)}\`.`,
        ],
        '  ',
      )}  ${option}?: WebhookSecret\n`,
  )
  return `import type { WebhookDescription, WebhookEvent, WebhookOptions, WebhookSecret } from '@campaignkit/core/webhooks'
import type { ${bodies.join(', ')} } from './types.gen.ts'

/** What ${document.info.title} sends, by \`type\`; an event that its description does not have is \`unknown\`. */
export type ${name}WebhookEvent =
${webhooks.map((webhook) => `  | WebhookEvent<${text(webhook.name)}, ${webhook.body}>\n`).join('')}  | WebhookEvent<'unknown', unknown>

/** What \`create${name}Webhooks\` can be given. */
export interface ${name}WebhookOptions extends WebhookOptions {
${secrets.join('')}}

/** What the runtime knows about the webhooks of ${document.info.title}. */
export const description: WebhookDescription = ${literal(describe(id, webhooks))}
`
}

interface Webhook {
  readonly name: string
  /** Name of its body's type. */
  readonly body: string
  /** The parameter that carries the proof. */
  readonly parameter: Parameter
  readonly signature: Omit<WebhookSignature, 'header' | 'events'>
  readonly facts: WebhookFacts
}

/** The webhooks of a document, in its order. */
function webhooksOf(document: Document): Webhook[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, item]) => {
    // Under a method there is nothing but an operation, and a webhook is a POST: the rule webhook-facts has checked it and its facts.
    const { parameters = [], requestBody, ...operation } = item['post'] as OperationObject
    const parameter = parameters.map((candidate) => dereference(document, candidate)).find((candidate) => signatureKey in candidate)
    if (!parameter || !requestBody) return []
    const content = Object.entries(dereference(document, requestBody).content).find(([type]) => isJson(type))?.[1]
    return {
      name,
      body: componentName(content?.schema) ?? 'unknown',
      parameter,
      signature: { forms: [], ...(parameter[signatureKey] as Partial<WebhookSignature>) } as Webhook['signature'],
      facts: operation['x-webhook-event'] as WebhookFacts,
    }
  })
}

function describe(id: string, webhooks: readonly Webhook[]): WebhookDescription {
  const signatures = new Map<string, WebhookSignature>()
  for (const { name, parameter, signature, facts } of webhooks) {
    const header = parameter.name
    const { events } = signatures.get(header) ?? { events: {} }
    signatures.set(header, { header, ...signature, events: { ...events, [name]: facts } })
  }
  return { id, signatures: [...signatures.values()] }
}

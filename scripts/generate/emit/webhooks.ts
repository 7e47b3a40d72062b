import { environmentName } from '@campaignkit/core/description'
import { comment, oneLine } from './comment.ts'
import { componentName, dereference, type Document } from '../read/document.ts'
import { webhookDescription, webhooksOf } from '../read/webhooks.ts'
import { literal, text } from './literal.ts'
import { hasFields } from '../../lint/media-type.ts'
import { webhookFeatures, withProperty } from './webhook-features.ts'
import type { Provider } from '../read/registry.ts'

/** The events that a provider sends, as types, and how they are verified, as data. Only for a provider that sends any. */
export function webhooksFile(provider: Provider, document: Document): string {
  const { id, name } = provider
  const description = webhookDescription(id, document)
  const bodies = bodiesOf(document)
  const types = [...new Set(bodies.values())].filter((type) => type !== 'unknown').toSorted()
  const title = oneLine(document.info.title)
  const features = webhookFeatures(document, description)
  const secrets = Array.from(
    new Map(description.signatures.map(({ secret, header }) => [secret, header])),
    ([option, header]) =>
      `${comment(
        [
          `The secret behind the header \`${header}\`.`,
          headerDescription(document, header),
          `Default: the environment variable \`${environmentName(id, option)}\`.`,
        ],
        '  ',
      )}  ${option}?: WebhookSecret\n`,
  )
  return `import type { WebhookDescription, WebhookEvent, WebhookOptions, WebhookSecret } from '@campaignkit/core/webhooks'
${features.imports}${types.length > 0 ? `import type { ${types.join(', ')} } from './types.gen.ts'\n` : ''}
${comment([`What ${title} sends, by \`type\`; an event that its description does not have is \`unknown\`.`], '')}export type ${name}WebhookEvent =
${Array.from(bodies, ([event, body]) => `  | WebhookEvent<${text(event)}, ${body}>\n`).join('')}  | WebhookEvent<'unknown', unknown>

/** What \`create${name}Webhooks\` can be given. */
export interface ${name}WebhookOptions extends WebhookOptions {
${secrets.join('')}}

${comment([`What the runtime knows about the webhooks of ${title}.`], '')}export const description: WebhookDescription = ${withProperty(literal(description), features.property)}
`
}

/** Names of the types of the bodies, by webhook, in the document's order. */
function bodiesOf(document: Document): Map<string, string> {
  return new Map(
    webhooksOf(document).map(({ name, object: { requestBody } }) => {
      const content = requestBody ? Object.entries(dereference(document, requestBody).content) : []
      return [name, componentName(content.find(([type]) => hasFields(type))?.[1].schema) ?? 'unknown']
    }),
  )
}

/** What the document says about the header that carries a signature. */
function headerDescription(document: Document, header: string): string {
  const parameters = webhooksOf(document).flatMap((webhook) => webhook.parameters)
  return parameters.find(({ name }) => name === header)?.description ?? ''
}

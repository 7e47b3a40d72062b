import type { WebhookDescription } from '@campaignkit/core/webhooks'
import { isForm } from '../../lint/media-type.ts'
import { dereference, type Document } from '../read/document.ts'
import { webhooksOf } from '../read/webhooks.ts'
import { propertyName } from './literal.ts'

/** Modules of core, by the algorithm that needs them: file and export. */
const algorithms: Readonly<Record<string, readonly [file: string, name: string]>> = {
  'hmac-sha1': ['hmac-sha1', 'hmacSha1'],
  ed25519: ['ed25519', 'ed25519'],
  es256: ['es256', 'es256'],
}

/** What webhooks need of core besides what all webhooks have, as code. Empty where nothing is needed. */
export function webhookFeatures(document: Document, { signatures }: WebhookDescription): { imports: string; property: string } {
  const imports: string[] = []
  const members: string[] = []
  const use = (file: string, name: string) => imports.push(`import { ${name} } from '@campaignkit/core/features/${file}'\n`)
  const used = [...new Set(signatures.map(({ algorithm }) => algorithm))].flatMap((algorithm) => {
    const [file, name] = algorithms[algorithm] ?? []
    if (!file || !name) return []
    use(file, name)
    const key = propertyName(algorithm)
    return [key === name ? key : `${key}: ${name}`]
  })
  if (used.length > 0) members.push(`algorithms: { ${used.join(', ')} }`)
  if (signatures.some(({ fields, separator }) => fields ?? separator)) {
    use('signature-header', 'signatureHeader')
    members.push('header: signatureHeader')
  }
  if (signatures.some(({ forms }) => forms.some(({ content = '' }) => /\{\$(?:url|request\.form)\}/.test(content)))) {
    use('signed-request', 'signedRequest')
    members.push('evaluate: signedRequest')
  }
  if (webhooksOf(document).some(({ object }) => isFormBody(document, object.requestBody))) {
    use('form-event', 'parseForm')
    members.push('parseBody: parseForm')
  }
  return { imports: imports.join(''), property: members.length > 0 ? `  features: { ${members.join(', ')} },\n` : '' }
}

function isFormBody(document: Document, body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  // A request body, or a reference to one.
  const { content = {} } = dereference(document, body as { content?: object })
  return Object.keys(content).some(isForm)
}

/** The code of an object with one more property at its end. */
export function withProperty(object: string, property: string): string {
  return property === '' ? object : object.replace(/,?\s*\}$/, `,\n${property}}`)
}

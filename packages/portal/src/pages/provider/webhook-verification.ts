import { environmentName } from '@campaignkit/core/description'
import { type Block, text } from '../../document/block.ts'
import type { PortalProvider } from '../../document/portal.ts'

/** How to tell that a webhook really comes from the provider. */
export function verificationBlocks(provider: PortalProvider): Block[] {
  const signatures = provider.webhookDescription?.signatures ?? []
  if (signatures.length === 0) return [text('Nothing that comes with them proves where they come from.')]
  const list = signatures.map(({ header, algorithm, secret, events }) => {
    const conclusive = algorithm === 'hmac-sha256' ? 'an HMAC-SHA256 over the body' : 'the secret itself'
    const names = Object.keys(events).map((event) => `\`${event}\``)
    return `- ${names.join(', ')}: \`${header}\` holds ${conclusive}; the secret is \`${secret}\` or \`${environmentName(provider.id, secret)}\``
  })
  return [
    text(
      `\`create${provider.name}Webhooks()\` from \`@campaignkit/${provider.id}/webhooks\` verifies them; the page of each event has a sample, and the [guide](/guides/webhooks/) says what to watch for.`,
      list.join('\n'),
    ),
  ]
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Block } from '../document/block.ts'
import { text } from '../document/block.ts'
import { type PortalProvider, root } from '../document/portal.ts'

/** How to tell that a webhook really comes from the provider. */
export function verificationBlocks(provider: PortalProvider): Block[] {
  const headers = provider.webhooks.flatMap(({ parameters }) => parameters.filter((parameter) => parameter.in === 'header'))
  const names = [...new Set(headers.map(({ name }) => `\`${name}\``))]
  const proof = names.length > 0 ? `Headers that come with it: ${names.join(', ')}.` : 'Nothing in it proves where it comes from.'
  const verifies = existsSync(join(root, 'packages', provider.id, 'src/webhooks.ts'))
  return [text(`${proof}${verifies ? '' : ' Compare secrets in constant time, over the raw body as it came.'} See the [guide to webhooks](/guides/webhooks/).`)]
}

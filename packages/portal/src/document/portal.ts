import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Description, Recipes } from '@campaignkit/core'
import type { RequestSchemas } from '@campaignkit/core/validate'
import type { WebhookDescription } from '@campaignkit/core/webhooks'
import { type DescribedOperation, type Document, operationsOf } from '../../../../scripts/generate/read/document.ts'
import { type Provider, readRegistry } from '../../../../scripts/generate/read/registry.ts'
import { portalPath } from './portal-path.ts'

/** The workspace. */
export const root = join(import.meta.dirname, '../../../..')

/** A provider with everything that its pages are made of. */
export interface PortalProvider extends Provider {
  readonly document: Document
  /** What the runtime knows about it. */
  readonly description: Description
  /** How to find out what became of calls whose response was lost. */
  readonly recipes: Recipes
  /** What its request bodies must be like. */
  readonly schemas: RequestSchemas
  readonly operations: readonly DescribedOperation[]
  readonly webhooks: readonly DescribedOperation[]
  /** What the runtime knows about its webhooks; absent if it sends none. */
  readonly webhookDescription?: WebhookDescription
}

/** What a provider is called where there is little room: its title, unless that is a long one. */
export function shortName({ document, name }: PortalProvider): string {
  return document.info.title.length <= 12 ? document.info.title : name
}

/** Everything that the portal is made of. */
export interface Portal {
  readonly providers: readonly PortalProvider[]
}

/**
 * Reads the registry, the bundled descriptions and the operation tables.
 * @throws {Error} If two operations would have the same page.
 */
export async function readPortal(): Promise<Portal> {
  const providers = await Promise.all(
    readRegistry(root).map(async (provider): Promise<PortalProvider> => {
      const folder = join(root, 'packages', provider.id)
      // Generated from the same description by `pnpm generate`, which has checked it.
      const document = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')) as Document
      const table = (await import(pathToFileURL(join(folder, 'src/operations.gen.ts')).href)) as { description: Description }
      const { recipes } = (await import(pathToFileURL(join(folder, 'src/reconcile.gen.ts')).href)) as { recipes: Recipes }
      const { schemas } = (await import(pathToFileURL(join(folder, 'src/schemas.gen.ts')).href)) as { schemas: RequestSchemas }
      const webhooks = join(folder, 'src/webhooks.gen.ts')
      const received = existsSync(webhooks)
        ? ((await import(pathToFileURL(webhooks).href)) as { description: WebhookDescription })
        : undefined
      return {
        ...provider,
        ...(received ? { webhookDescription: received.description } : {}),
        document,
        description: table.description,
        recipes,
        schemas,
        operations: operationsOf(document),
        webhooks: webhooksOf(document),
      }
    }),
  )
  for (const provider of providers) {
    const seen = new Map<string, string>()
    for (const { id } of [...provider.operations, ...provider.webhooks]) {
      const path = portalPath.operation(provider, id)
      const other = seen.get(path)
      if (other) throw new Error(`${provider.spec}: ${other} and ${id} would both have the page ${path}; rename one of them.`)
      seen.set(path, id)
    }
  }
  return { providers }
}

/** The requests that a provider sends to its customers, in the form of operations; the path is the event's name. */
function webhooksOf(document: Document): DescribedOperation[] {
  // A path item of a webhook has the same form as one of a path.
  return operationsOf({ ...document, paths: document.webhooks ?? {} })
}

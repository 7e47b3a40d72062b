import type { Referenced } from '../../../../../scripts/generate/read/document.ts'
import { heading, type Page, table, text } from '../../document/block.ts'
import { type PortalProvider, shortName } from '../../document/portal.ts'
import { portalPath } from '../../document/portal-path.ts'
import type { FullSchema } from '../../schema/full-schema.ts'
import { describeSchema } from '../../schema/schema-node.ts'

/** A page for each schema of a provider, and the list of them. */
export function schemaPages(provider: PortalProvider): Page[] {
  const { document } = provider
  const names = Object.keys(document.components.schemas ?? {}).toSorted((left, right) => left.localeCompare(right, 'en'))
  const paths = new Set(names.map((name) => portalPath.schema(provider, name)))
  if (paths.size < names.length) throw new Error(`${provider.spec}: two schemas differ in nothing but capital letters; rename one.`)
  const title = document.info.title
  const pages = names.map((name): Page => {
    const reference: Referenced<FullSchema> = { $ref: `#/components/schemas/${name}` }
    const node = describeSchema(document, reference)
    return {
      path: portalPath.schema(provider, name),
      title: `${name} – ${shortName(provider)}`,
      description: `${title} schema ${name}: ${node.type}.`,
      kind: 'schema',
      group: title,
      // The pages of operations show the same fields, and they are what a reader looks for.
      searched: false,
      blocks: [
        text(node.description ?? ''),
        { kind: 'schema', id: 'schema', node },
        text(
          `In TypeScript: \`import type { ${name} } from '@campaignkit/${provider.id}'\`. [All schemas of ${title}](/${portalPath.schemas(provider)})`,
        ),
        ...usedBy(provider, name),
      ],
    }
  })
  const rows = names.map((name) => [
    `[\`${name}\`](/${portalPath.schema(provider, name)})`,
    firstSentence(describeSchema(document, { $ref: `#/components/schemas/${name}` }).description ?? ''),
  ])
  const list: Page = {
    path: portalPath.schemas(provider),
    title: `Schemas – ${shortName(provider)}`,
    description: `All ${names.length} schemas of ${title}.`,
    kind: 'schemas',
    group: title,
    searched: false,
    blocks: [
      text(
        `The ${names.length} shapes of data that requests, responses and events of [${title}](/${portalPath.provider(provider)}) are made of.`,
      ),
      table('Schemas', ['Schema', 'What it is'], rows),
    ],
  }
  return [list, ...pages]
}

function usedBy(provider: PortalProvider, name: string) {
  const reference = `"#/components/schemas/${name}"`
  const users = provider.operations.filter(({ object }) => JSON.stringify(object).includes(reference))
  if (users.length === 0) return []
  const list = users.map(({ id, object }) => `- [${object.summary ?? id}](/${portalPath.operation(provider, id)})`).join('\n')
  return [heading(2, 'Used by', 'used-by'), text(list)]
}

function firstSentence(description: string): string {
  return (/^[\s\S]*?[.!?;](?=\s|$)/.exec(description)?.[0] ?? description).replaceAll(/\s+/g, ' ').replace(/;$/, '.')
}

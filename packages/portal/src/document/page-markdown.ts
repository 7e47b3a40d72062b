import { schemaMarkdown } from '../schema/schema-markdown.ts'
import type { Block, Page } from './block.ts'

/** A page's twin for machines and for people who like plain text: what it is about in front, then the page. */
export function pageMarkdown(page: Page): string {
  return `${frontMatter(page)}# ${page.title}\n\n${blocksMarkdown(page.blocks)}`
}

/** What machines want to know first. Values are JSON, which is YAML as well. */
function frontMatter({ title, description, path, kind, provider, operation }: Page): string {
  const facts = operation
    ? {
        operation: operation.id,
        request: operation.path,
        auth: operation.facts.auth,
        contactsPeople: operation.facts.contactsPeople,
        idempotency: operation.facts.idempotency,
        rateLimits: operation.facts.rateLimits,
        evidence: operation.facts.evidence,
        openapi: `/${path.replace(/\/$/, '')}.openapi.json`,
      }
    : {}
  const entries = {
    title,
    description,
    kind,
    provider,
    ...facts,
    html: `/${path}`,
    index: provider && operation ? `/${operation.provider}/llms.txt` : '/llms.txt',
  }
  const lines = Object.entries(entries).filter(([, value]) => value !== undefined)
  return `---\n${lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n\n`
}

/** Blocks as Markdown. Links within the portal lead to the twins of their pages. */
function blocksMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => blockMarkdown(block).trim()).filter((part) => part !== '')
  return `${parts.join('\n\n').replaceAll(/\]\(\/([^)#\s.]+)\/(#[^)\s]*)?\)/g, '](/$1.md$2)')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'code': {
      const title = block.title === undefined ? '' : `${block.title}\n\n`
      return `${title}\`\`\`${block.language}\n${block.code.replace(/\n$/, '')}\n\`\`\``
    }
    case 'table': {
      return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n')
    }
    case 'badges':
      return block.badges.map(({ text, href }) => `- ${href ? `[${text}](${href})` : text}`).join('\n')
    case 'schema':
      return schemaMarkdown(block.node)
    case 'details':
      return `**${block.summary}**\n\n${blocksMarkdown(block.blocks)}`
    case 'columns':
      return block.columns.map(blocksMarkdown).join('\n')
    case 'tabs':
      return block.tabs.map(({ name, blocks }) => `**${name}**\n\n${blocksMarkdown(blocks)}`).join('\n')
    case 'split':
      return blocksMarkdown([...block.intro, ...block.aside, ...block.body])
    case 'figure':
      return block.markdown
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`
}

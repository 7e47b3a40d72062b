import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { GenerationError } from '../../generate/problem.ts'
import { link } from '../link.ts'
import { addProvider } from '../provider.ts'
import { checkAddress, checkId, checkTitle, parseCredentials, parsePagination, type ProviderStyle } from '../style.ts'
import { workspace } from '../../shared/workspace.ts'

const help = `Starts a new provider: description, registry entry, package, README, umbrella lines, changeset.

Usage: pnpm new-provider <id> [options]

What is not given is asked for, if this is a terminal.

  --title TEXT         the provider's name as people write it (default: the id with a capital)
  --base-url URL       address of the API
  --docs URL           address of the provider's documentation
  --auth STYLE         bearer, header:NAME or header:NAME:WORD (a word before the secret); several times if several are needed together
  --pagination STYLE   how lists go on: cursor, page, offset, none (all in one response) or unknown
  --root DIR           the workspace to work in (default: this one)
  --help               show this

<id> is one lower-case word, the same everywhere. "pnpm remove-provider <id>" undoes it.
`

/**
 * `pnpm new-provider`.
 * @param args What stands behind it on the command line.
 * @throws {GenerationError} If something is missing or wrong; nothing has been written then.
 */
export async function newProvider(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      'base-url': { type: 'string' },
      docs: { type: 'string' },
      auth: { type: 'string', multiple: true },
      pagination: { type: 'string' },
      root: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    process.stdout.write(help)
  } else {
    const [first, ...others] = positionals
    if (others.length > 0) throw new GenerationError(`One id at a time: ${positionals.join(', ')} are several.`)
    const id = checkId(first ?? (await ask('id', 'Id, one lower-case word')))
    const style: ProviderStyle = {
      id,
      title: checkTitle(values.title ?? id.charAt(0).toUpperCase() + id.slice(1)),
      baseUrl: checkAddress('base-url', values['base-url'] ?? (await ask('base-url', 'Address of the API'))),
      documentation: checkAddress('docs', values.docs ?? (await ask('docs', 'Address of its documentation'))),
      credentials: parseCredentials(values.auth ?? (await ask('auth', 'Auth: bearer, header:NAME or header:NAME:WORD')).split(/\s+/)),
      pagination: parsePagination(values.pagination ?? (await ask('pagination', 'Pagination: cursor, page, offset, none or unknown'))),
    }
    const root = resolve(values.root ?? workspace)
    const files = await addProvider(root, style)
    link(root)
    process.stdout.write(`${files.map((file) => `  ${file}`).join('\n')}
"npm test" passes now. What stands in specs/${id}/ is a start, marked as inferred: compare it with the documentation, operation by operation
(specs/README.md), then run "pnpm generate" and "npm test". CONTRIBUTING.md, "A new provider", has the steps.
`)
  }
}

async function ask(option: string, question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new GenerationError(`${option === 'id' ? 'An id' : `--${option}`} is needed; see --help.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const response = await terminal.question(`${question}: `)
  terminal.close()
  return response.trim()
}

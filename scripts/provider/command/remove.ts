import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { GenerationError } from '../../generate/problem.ts'
import { link } from '../link.ts'
import { removeProviders } from '../provider.ts'
import { checkId } from '../style.ts'
import { workspaceFiles } from '../workspace-copy.ts'
import { workspace } from '../../shared/workspace.ts'

const help = `Removes providers: description, package, registry entry, umbrella lines, their changesets.

Usage: pnpm remove-provider <id>... [--force] [--root DIR]

  --force      also if something in their folders is in no commit, so that it would be lost
  --root DIR   the workspace to work in (default: this one)
  --help       show this
`

/**
 * `pnpm remove-provider`.
 * @param args What stands behind it on the command line.
 * @throws {GenerationError} If there is no such provider, or something of it would be lost; nothing has been removed then.
 */
export async function removeProvider(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { force: { type: 'boolean' }, root: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(help)
  } else {
    if (positionals.length === 0) throw new GenerationError('An id is needed; see --help.')
    const ids = positionals.map(checkId)
    const root = resolve(values.root ?? workspace)
    const uncommitted = values.force
      ? ''
      : status(
          root,
          ids.flatMap((id) => [`specs/${id}`, `packages/${id}`, `packages/mock/src/providers/${id}.ts`]),
        )
    if (uncommitted) throw new GenerationError(`This is in no commit and would be lost:\n${uncommitted}Commit it, or say --force.`)
    const files = await removeProviders(root, ids)
    link(root)
    process.stdout.write(`${files.map((file) => `  ${file}`).join('\n')}\n`)
    const mentions = filesThatMention(root, ids)
    if (mentions.length > 0)
      process.stdout.write(`These still speak of ${ids.join(', ')}:\n${mentions.map((file) => `  ${file}`).join('\n')}\n`)
  }
}

/** What git knows to be changed or new below some paths; where there is no repository, everything is. */
function status(root: string, paths: readonly string[]): string {
  try {
    return execFileSync('git', ['status', '--porcelain', '--', ...paths], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return `${paths.join('\n')}\n`
  }
}

function filesThatMention(root: string, ids: readonly string[]): string[] {
  const word = new RegExp(`\\b(${ids.join('|')})\\b`, 'i')
  return workspaceFiles(root).filter(
    (path) => /\.(ts|json|ya?ml|md)$/.test(path) && path !== 'pnpm-lock.yaml' && word.test(readFileSync(join(root, path), 'utf8')),
  )
}

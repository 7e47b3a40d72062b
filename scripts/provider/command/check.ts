import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { paginationStyles } from '../style.ts'
import { copyWorkspace } from '../workspace-copy.ts'
import { workspace } from '../../shared/workspace.ts'

const auth = [['bearer'], ['header:X-API-Key'], ['header:Authorization:api-key'], ['header:X-Public-Key', 'header:X-Private-Secret-Key']]

/**
 * What `pnpm new-provider` writes passes `npm test` at once: a provider for each style of pagination and of auth is added to a copy of the
 * workspace, all tests run there, all of them are removed again, and nothing is left.
 * @throws {Error} If any of that fails.
 */
export function checkNewProviders(): void {
  const copy = copyWorkspace(workspace)
  const run = (command: string, ...args: string[]) => {
    process.stdout.write(`$ ${command} ${args.join(' ')}\n`)
    execFileSync(command, args, { cwd: copy, stdio: 'inherit' })
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=check', '-c', 'user.email=check@example.com', ...args], { cwd: copy, encoding: 'utf8' })

  try {
    git('init', '--quiet')
    git('add', '--all')
    git('commit', '--quiet', '--message', 'before')
    const pnpm = join(workspace, 'node_modules/.bin/pnpm')
    run(pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent')
    const ids = paginationStyles.map((pagination, index) => {
      const id = `acme${pagination}`
      const styles = auth[index % auth.length]?.flatMap((style) => ['--auth', style]) ?? []
      run(
        pnpm,
        'new-provider',
        id,
        '--base-url',
        'https://api.acme.test/v1',
        '--docs',
        'https://docs.acme.test',
        '--pagination',
        pagination,
        ...styles,
      )
      return id
    })
    run('npm', 'test')
    run(pnpm, 'remove-provider', ...ids, '--force')
    const left = git('status', '--porcelain')
    if (left) throw new Error(`Removing left traces:\n${left}${git('diff')}`)
    process.stdout.write(`${ids.length} new providers passed "npm test" in a copy and were removed without a trace\n`)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

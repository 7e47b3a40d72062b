import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Packs the package in the current folder as it would be published, and has publint and attw look at the tarball.
const bin = join(import.meta.dirname, '../../node_modules/.bin')
const target = mkdtempSync(join(tmpdir(), 'campaignkit-pack-'))
const run = (command: string, args: string[]) =>
  execFileSync(join(bin, command), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
try {
  run('pnpm', ['pack', '--pack-destination', target])
  const [tarball = ''] = readdirSync(target)
  const packed = join(target, tarball)
  run('publint', ['run', packed, '--strict', '--pack', 'false'])
  run('attw', [packed, '--profile', 'esm-only', '--no-emoji', '--no-color'])
  process.stdout.write(`${tarball}: publint and attw have nothing to say\n`)
} catch (error) {
  const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
  process.stderr.write(`${stdout}${stderr}${message}\n`)
  process.exitCode = 1
} finally {
  rmSync(target, { recursive: true, force: true })
}

import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { secretScanner } from './secrets.ts'
import { workspace } from '../shared/workspace.ts'

// No secret in any file that is, or is about to be, committed.
const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: workspace, encoding: 'utf8' })
const files = list
  .split('\0')
  .filter(Boolean)
  .map((file) => join(workspace, file))
  .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
const { ok, output } = await (await secretScanner()).executeOnFiles({ filePathList: files })
process.stdout.write(ok ? `no secret in ${files.length} files\n` : `${output}\n`)
process.exitCode = ok && files.length > 0 ? 0 : 1

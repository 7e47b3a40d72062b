import { join } from 'node:path'
import { CommandError, run } from './system.ts'
import { workspace } from './workspace.ts'

// Known vulnerabilities in what is published along with our packages. Asking needs a registry that knows them.
try {
  await run(join(workspace, 'node_modules/.bin/pnpm'), ['audit', '--prod', '--audit-level', 'low'], { cwd: workspace })
  process.stdout.write('passed  no known vulnerability in anything that is needed to run\n')
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  if (/AUDIT_BAD_RESPONSE|AUDIT_ENDPOINT|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/.test(error.message)) {
    process.stdout.write('not run  known vulnerabilities: this registry does not answer questions about them\n')
  } else {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

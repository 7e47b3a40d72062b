import { askForAdvisories } from './budgets/advisories.ts'
import { workspace } from '../shared/workspace.ts'

// Known vulnerabilities in what is published along with our packages. Asking needs a registry that knows them; where there must be one, having got
// no response is a failure too.
const { outcome, note } = await askForAdvisories(workspace)
process.stdout.write(`${outcome}  ${note}\n`)
if (outcome === 'FAILED' || (outcome === 'not run' && process.env['CI'])) process.exitCode = 1

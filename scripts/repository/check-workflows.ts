import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workflowProblems } from './workflows.ts'
import { workspace } from '../shared/workspace.ts'

// The workflow files of .github are sound: nobody notices otherwise before the day of a release.
const folder = '.github/workflows'
const files = readdirSync(join(workspace, folder))
const problems = (
  await Promise.all(files.map((file) => workflowProblems(`${folder}/${file}`, readFileSync(join(workspace, folder, file), 'utf8'))))
).flat()
process.stdout.write(problems.length === 0 ? `${files.length} workflows are sound\n` : `${problems.join('\n')}\n`)
process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0

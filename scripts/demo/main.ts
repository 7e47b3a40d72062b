import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helpText, readArguments } from './arguments.ts'
import { demo } from './demo.ts'
import { outputTo } from './output.ts'

process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  // Nobody reads any more, as behind `| head`.
  process.exit(1)
})

const options = readArguments(process.argv.slice(2))
if (options === 'help') process.stdout.write(helpText)
else if ('problem' in options) {
  process.stderr.write(`${options.problem} See npm run demo -- --help.\n`)
  process.exitCode = 2
} else {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-demo-'))
  try {
    process.exitCode = await demo({ ...options, folder, output: outputTo(process.stdout, process.env) })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

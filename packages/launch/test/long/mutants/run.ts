import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { guards } from './guards.ts'

// Runs the suite and the simulator on the code without one guard. Exit code 1: something failed, the guard is missed. 0: nobody noticed.
const source = join(import.meta.dirname, '../../../src')
const [index = '', seeds = '300'] = process.argv.slice(2)
const guard = guards[Number(index)]
if (guard) {
  const url = pathToFileURL(join(source, guard.file)).href
  let code = readFileSync(join(source, guard.file), 'utf8')
  for (const [find, replace] of guard.edits) {
    if (code.split(find).length !== 2) throw new Error(`${guard.file} does not have this once: ${find}`)
    code = code.replace(find, () => replace)
  }
  registerHooks({
    load: (asked, context, next) =>
      asked === url ? { format: 'module-typescript', source: code, shortCircuit: true } : next(asked, context),
  })
}
// Loaded after the hook, so that it changes what they load.
const { ledgerSuite, simulate } = await import('../../../src/testing.ts')
const { sqlite } = await import('../../../src/sqlite.ts')

const tests: { readonly name: string; readonly run: () => Promise<void> }[] = []
ledgerSuite(
  (name, run) => tests.push({ name, run }),
  async ({ now }) => sqlite(':memory:', { now }),
)
const fail = (reason: string) => {
  process.stdout.write(`${reason}\n`)
  process.exit(1)
}
for (const { name, run } of tests) {
  try {
    await run()
  } catch {
    fail(`the suite: ${name}`)
  }
}
for (let seed = 0; seed < Number(seeds); seed += 1) {
  try {
    const { violations } = await simulate(seed)
    if (violations.length > 0) fail(`seed ${seed}: ${violations[0]}`)
  } catch (error) {
    fail(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

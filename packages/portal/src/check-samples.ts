import { join } from 'node:path'
import { allPages } from './build/site-content.ts'
import { readPortal, root } from './document/portal.ts'
import { collectSamples, compileSamples, runCurlSamples, runSamples } from './samples/check-samples.ts'

// `pnpm docs:samples`: compiles all TypeScript on the portal and in the READMEs, runs it and all cURL lines against the mock servers.

const folder = join(root, 'packages/portal')
const portal = await readPortal()
const samples = collectSamples(allPages(portal))
const work = join(folder, '.cache/samples')
let failed = false
for (const [name, check] of [
  ['TypeScript samples compiled', () => compileSamples(samples, work)],
  ['TypeScript samples run', () => runSamples(samples, work, portal)],
  ['cURL lines run', () => runCurlSamples(samples, work, portal)],
] as const) {
  const started = performance.now()
  const { checked, problems } = await check()
  process.stdout.write(`${name}: ${checked - problems.length} of ${checked} (${Math.round(performance.now() - started)} ms)\n`)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  failed ||= problems.length > 0 || checked === 0
}
if (failed) process.exitCode = 1

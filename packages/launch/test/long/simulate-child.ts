import { simulate } from '../../src/testing.ts'

const [from = 0, count = 0] = process.argv.slice(2).map(Number)
const violations: string[] = []
let crashes = 0
let sentRequests = 0
let reached = 0
for (let seed = from; seed < from + count; seed += 1) {
  const found = await simulate(seed)
  crashes += found.crashes
  sentRequests += found.sentRequests
  reached += found.reached
  violations.push(...found.violations.map((violation) => `seed ${seed} (${found.kind}): ${violation}`))
}
process.stdout.write(JSON.stringify({ violations, crashes, sentRequests: sentRequests, reached }))

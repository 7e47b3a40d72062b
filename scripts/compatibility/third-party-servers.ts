import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { readDescription, runContract } from '@campaignkit/contract'
import { installOnDemand } from '../shared/on-demand.ts'

// Contract tests of servers that nobody here made, from a description that nobody here wrote: Scalar's Galaxy, which has a recursive schema,
// readOnly and writeOnly properties, eight ways to authenticate, XML and files.

const folder = await installOnDemand('scripts/compatibility/third-party-servers')
const document = readDescription(join(folder, 'node_modules/@scalar/galaxy/dist/3.1.json'))

await tryOut('scalar.js')
await tryOut('openapi-backend.js')

async function tryOut(program: string): Promise<void> {
  const server = fork(join(folder, program), { stdio: 'ignore' })
  try {
    const [port]: unknown[] = await once(server, 'message')
    const report = await runContract({
      document,
      url: `http://127.0.0.1:${String(port)}`,
      isMock: true,
    })
    const ended = server.exitCode === null ? '' : ', the server ended'
    process.stdout.write(`${program}: ${report.operations.length} operations, ${report.requests} requests${ended}\n`)
    for (const name of new Set(report.findings.map(({ check }) => check))) {
      const found = report.findings.filter(({ check }) => check === name)
      process.stdout.write(`  ${String(found.length).padStart(3)} ${name} (${found[0]?.severity})\n`)
      for (const { operation, message } of found.slice(0, 3)) process.stdout.write(`        ${operation}: ${message.slice(0, 160)}\n`)
    }
  } finally {
    await end(server)
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const closed = once(server, 'close')
  server.kill()
  await closed
}

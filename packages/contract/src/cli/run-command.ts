import { checks } from '../checks/checks.ts'
import { type CommandLine, help, readCommandLine } from './command-line.ts'
import type { CoverageReport, Dimension } from '../session/coverage.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import { startRecording } from '../reports/recording.ts'
import { findingIn, replay } from './replay.ts'
import { planText, reportText, styleFor } from '../reports/terminal.ts'
import { dimensionNames } from '../reports/words.ts'
import { writeReports } from '../reports/write-reports.ts'
import type { ContractOptions } from '../options.ts'
import { planContract } from '../plan.ts'
import { runPlan } from '../run.ts'

/** Where text can be written. */
interface TextStream {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** What the command works with. */
export interface CommandContext {
  readonly stdout: TextStream
  readonly stderr: TextStream
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Runs the command.
 * @param args What stands behind the command's name.
 * @returns The exit code: 0 nothing found, 1 something found or coverage too low, 2 could not run.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    const command = readCommandLine(args, context.environment)
    switch (command.mode) {
      case 'help':
        context.stdout.write(help)
        return 0
      case 'list-checks':
        for (const { name, severity, title } of checks) context.stdout.write(`${name.padEnd(30)} ${severity.padEnd(8)} ${title}\n`)
        return 0
      case 'dry-run':
        context.stdout.write(planText(planContract(command.options)))
        return 0
      case 'replay':
        return await runReplay(command, context)
      case 'run':
        return await run(command, context)
    }
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error
    context.stderr.write(`Could not run. ${error.message}\n`)
    return 2
  }
}

async function run(command: CommandLine, { stdout, stderr }: CommandContext): Promise<number> {
  const recording = command.record === undefined ? undefined : startRecording(command.record)
  let requests = 0
  let phase = ''
  const progress = () => {
    if (stderr.isTTY && requests % 25 === 0) stderr.write(`\r\u001B[2K${phase}: ${requests} requests`)
  }
  const options: ContractOptions = {
    ...command.options,
    onPhase: (begun) => {
      phase = begun
      progress()
    },
    onExchange: (exchange, redactor) => {
      requests += 1
      recording?.add(exchange, redactor)
      progress()
    },
  }
  try {
    const plan = planContract(options)
    stdout.write(planText(plan))
    const report = await runPlan(plan, options)
    if (stderr.isTTY) stderr.write('\r\u001B[2K')
    stdout.write(reportText(report, styleFor(stdout.isTTY === true)))
    const files = writeReports(report, command.output)
    stdout.write(`Report: ${files.html}\n`)
    const tooLow = belowMinimum(report.coverage, command.minimum)
    for (const line of tooLow) stdout.write(`${line}\n`)
    return report.passed && tooLow.length === 0 && !(command.failOnWarnings && report.findings.length > 0) ? 0 : 1
  } finally {
    recording?.close()
  }
}

function belowMinimum(coverage: CoverageReport, minimum: CommandLine['minimum']): string[] {
  return Object.entries(minimum).flatMap(([name, least]) => {
    const dimension = name === 'together' ? undefined : coverage.dimensions[name as Dimension] // read from a list of these names
    const percent = dimension === undefined ? coverage.percent : dimension.total === 0 ? 100 : (dimension.covered / dimension.total) * 100
    const word = name === 'together' ? 'together' : dimensionNames[name as Dimension] // the same
    return percent < least ? [`Coverage is too low: ${word} ${percent.toFixed(1)} %, asked for ${least} %.`] : []
  })
}

async function runReplay(command: CommandLine, { stdout }: CommandContext): Promise<number> {
  const { finding, report } = findingIn(command.output, command.replay ?? '')
  const remembered = {
    ...(report.provider === undefined ? {} : { provider: report.provider }),
    ...(report.url === undefined ? {} : { url: report.url }),
    seed: report.seed,
    cases: report.cases,
  }
  const { findings } = await replay(finding, { ...remembered, ...command.options })
  stdout.write(`${finding.check}, ${finding.operation}: ${finding.message}\n`)
  for (const { message, exchanges } of findings)
    stdout.write(`Still: ${message}\n${exchanges.map(({ curl, status }) => `${curl}\n  → ${status ?? 'no response'}\n`).join('')}`)
  if (findings.length === 0) stdout.write('It does not happen any more.\n')
  return findings.length === 0 ? 0 : 1
}

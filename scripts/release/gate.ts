import { getReleasePlan } from '@changesets/get-release-plan'
import { publishedPackages } from '../shared/workspace.ts'
import { currentState, readBaseline } from './baseline.ts'
import { type Bump, bumps, type Change, highest, requiredBump } from './change.ts'
import { compareDescriptions } from './compare-description.ts'
import { compareSurfaces } from './compare-surface.ts'

/** What the gate says of one package. */
export interface Verdict {
  readonly name: string
  /** The version that was released last, or nothing. */
  readonly released: string | undefined
  readonly declared: Bump
  /** The least that the changes demand. */
  readonly needed: Bump
  readonly changes: readonly Change[]
  readonly passed: boolean
}

/**
 * Compares every published package with its last released version and the bump that its changesets declare with what that demands.
 * @param root The workspace, built.
 */
export async function judgeRelease(root: string): Promise<Verdict[]> {
  const { releases } = await getReleasePlan(root)
  const declared = new Map(releases.map(({ name, type }): [string, Bump] => [name, type]))
  const breaking = new Set<string>()
  const verdicts: Verdict[] = []
  for (const entry of publishedPackages(root)) {
    const { name } = entry.manifest
    const bump = declared.get(name) ?? 'none'
    const before = readBaseline(root, entry.folder)
    const now = currentState(entry)
    if (!before) {
      const problem = entry.manifest.version === '0.0.0' ? [] : [noBaseline(entry.manifest.version)]
      verdicts.push({
        name,
        released: undefined,
        declared: bump,
        needed: 'patch',
        changes: problem,
        passed: bump !== 'none' && problem.length === 0,
      })
      continue
    }
    const changes = compareSurfaces(before.surface, now.surface)
    if (before.description && now.description) changes.push(...(await compareDescriptions(before.description, now.description)))
    for (const [path, names] of Object.entries(now.surface.exports)) {
      const broken = Object.keys(names).find((exported) => exported.startsWith('* from ') && breaking.has(exported.slice(7)))
      if (broken) changes.push({ level: 'breaking', what: `${path} exports everything ${broken.slice(2)}, which breaks` })
    }
    const level = highest(changes)
    if (level === 'breaking') breaking.add(name)
    const needed = requiredBump(level, before.version)
    verdicts.push({ name, released: before.version, declared: bump, needed, changes, passed: bumps.indexOf(bump) >= bumps.indexOf(needed) })
  }
  return verdicts
}

function noBaseline(version: string): Change {
  return {
    level: 'breaking',
    what: `nothing says what ${version} offered: run "pnpm release:version", which notes it, and commit .changeset/released`,
  }
}

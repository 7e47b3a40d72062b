/** How much a change asks of those who use what changed, from least to most. */
export const levels = ['fix', 'feature', 'breaking'] as const
export type Level = (typeof levels)[number]

/** One change of what a package offers. */
export interface Change {
  readonly level: Level
  /** What changed, as a phrase for a person. */
  readonly what: string
}

/** Parts of a version, from least to most. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const
export type Bump = (typeof bumps)[number]

/** The highest level among changes. */
export function highest(changes: readonly Change[]): Level | undefined {
  return levels.findLast((level) => changes.some((change) => change.level === level))
}

/**
 * The smallest bump that tells the truth to a range such as `^1.2.3`, which takes in every later version that is not breaking. Before
 * 1.0.0 the minor part is what such a range stops at, before 0.1.0 the patch part.
 * @param version The version that was released last.
 */
export function requiredBump(level: Level | undefined, version: string): Bump {
  if (!level) return 'none'
  const [major, minor] = version.split('.').map(Number)
  if (major !== 0) return level === 'breaking' ? 'major' : level === 'feature' ? 'minor' : 'patch'
  return level === 'breaking' && minor !== 0 ? 'minor' : 'patch'
}

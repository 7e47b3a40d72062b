import type { Finding, Severity } from '../case/finding.ts'
import type { Dimension, DimensionCoverage } from '../session/coverage.ts'

/** What the dimensions of coverage are called. */
export const dimensionNames: Readonly<Record<Dimension, string>> = {
  operations: 'operations',
  statuses: 'documented statuses',
  parameters: 'parameters',
  enumValues: 'enum values',
  responseProperties: 'response properties',
  keywordsValid: 'schema rules, kept',
  keywordsInvalid: 'schema rules, broken',
}

/** `87.5 %`; `none` where there is nothing to cover. */
export function percentOf({ covered, total }: DimensionCoverage): string {
  return total === 0 ? 'none' : `${((covered / total) * 100).toFixed(1)} %`
}

/** `1 request`, `2 requests` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `1.2 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** A text as it may stand in HTML and XML. Characters that XML does not allow at all are shown as what they are. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) =>
      /[\t\n\r]/.test(character) ? character : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    )
}

/**
 * A text of others as a terminal or a Markdown file may show it: control characters, which a terminal acts upon, and those that turn the direction of
 * writing are shown as what they are.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, (character) =>
    character === '\n' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** `1 error, 2 warnings, 1 note`; what there is none of is not named, but for errors. */
export function countsOf(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const named = (severity: Severity) => `${count(severity)} ${severity}${count(severity) === 1 ? '' : 's'}`
  return [named('error'), named('warning'), ...(count('note') > 0 ? [named('note')] : [])].join(', ')
}

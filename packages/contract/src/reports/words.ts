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

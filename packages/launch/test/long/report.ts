import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../../.reports/launch')

/**
 * Prints what was measured, and keeps it in `.reports/launch`.
 * @param name What was measured.
 * @param figures The figures.
 */
export function report(name: string, figures: Readonly<Record<string, unknown>>): void {
  const plain = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      value instanceof Map ? Object.fromEntries(value) : typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name.replaceAll(/\W+/g, '-')}.json`), `${JSON.stringify(plain, null, 2)}\n`)
  process.stdout.write(`${name}: ${JSON.stringify(plain)}\n`)
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one package may cost. What is not given is not limited. */
export interface PackageBudget {
  /** Bytes of the whole package with all that it needs: bundled, minified and gzipped. As recorded; it may grow like the others. */
  bundle?: number
  /** Bytes of that which are loaded with the package; the rest is loaded when it is first needed. As recorded. */
  start?: number
  /** Bytes that are meant to be loaded with the package at most. Above it every run says so; only growth is an error. */
  startGoal?: number
  /** Milliseconds that its import may take more than that of an empty module; without it, the limit is that of all. */
  importTime?: number
  /** Peak memory after its import, as a ratio; without it, the limit is that of all. */
  importMemory?: number
  /** Type instantiations that a compiler makes for a program which uses all of it. */
  instantiations?: number
  /** Number of packages of other people that come with it. */
  dependencies?: number
  /** Bytes of the tarball. */
  tarball?: number
  /** Install scripts of other people's packages that come along and are known: `name script`. Every run names them. */
  installScripts?: string[]
}

/** `budgets.json`: what is allowed. */
export interface Budgets {
  /** Ratio by which a recorded figure may grow before that is an error: 1.05 is 5 %. */
  readonly growth: number
  /** SPDX ids of licences that may come with a published package. */
  readonly licences: readonly string[]
  /** Milliseconds that an import may take more than that of an empty module, as the median. */
  readonly importTime: number
  /** Peak memory after the import, as a ratio to that with an empty module. */
  readonly importMemory: number
  /** For every package that is not named below. */
  readonly provider: PackageBudget
  readonly packages: Record<string, PackageBudget>
}

const file = 'budgets.json'

export function readBudgets(root: string): Budgets {
  // A file of this repository; `budgets.test.ts` looks at its form.
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Budgets
}

export function writeBudgets(root: string, budgets: Budgets): void {
  writeFileSync(join(root, file), `${JSON.stringify(budgets, null, 2)}\n`)
}

/** One line of the result. */
export interface Finding {
  readonly subject: string
  readonly what: string
  readonly figure: string
  readonly limit: string
  readonly passed: boolean
}

/** A figure against a hard limit. */
export function within(subject: string, what: string, figure: number, limit: number | undefined, unit = ''): Finding {
  return {
    subject,
    what,
    figure: `${figure}${unit}`,
    limit: limit === undefined ? 'none' : `${limit}${unit}`,
    passed: limit === undefined || figure <= limit,
  }
}

/** Whether the path of a package has something. */
export function has(path: string, name: string): boolean {
  return existsSync(join(path, name))
}

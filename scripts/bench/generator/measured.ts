import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from '../statistics.ts'
import { cleanEnvironment, run } from '../../shared/system.ts'

/** What a program cost. */
export interface Cost {
  /** Milliseconds of processor time, of all its threads and of the Node programs that it starts: others on the machine do not count. */
  readonly cpu: number
  /** Most memory that one of them ever had, in MB. */
  readonly memory: number
}

/**
 * Runs a Node program to its end and measures it from within.
 * @param args The program's file and its arguments.
 * @throws {CommandError} If it does not end with 0.
 */
export async function measured(args: readonly string[], cwd: string): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-measure-'))
  try {
    const preload = pathToFileURL(join(import.meta.dirname, 'measure-exit.js')).href
    const file = join(folder, 'cost.json')
    const environment = cleanEnvironment(folder, { MEASURE_FILE: file, NODE_OPTIONS: `--import ${preload}` })
    await run(process.execPath, args, { cwd, env: environment, timeout: 900_000 })
    // Each line was written by the preload of one process.
    const costs = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Cost)
    return { cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0), memory: Math.max(...costs.map(({ memory }) => memory)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The middle of several measurements, of each figure by itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  return { cpu: median(costs.map(({ cpu }) => cpu)), memory: median(costs.map(({ memory }) => memory)) }
}

import type { PlanRow } from './row.ts'

/** A row's cells, and what was read out of them, as the ledger keeps it. */
type Kept = readonly [cells: readonly string[], firstName: Part, lastName: Part, email: Part]
/** A text, the index of the cell that has it, or nothing. */
type Part = string | number | null

/** Prints what the ledger keeps of a row: its cells, and names and mail by the cell that they stand in, if one has just them. */
export function printData({ cells, firstName, lastName, email }: PlanRow): string {
  const part = (text: string | undefined): Part => {
    if (text === undefined) return null
    const index = cells.indexOf(text)
    return index < 0 ? text : index
  }
  const kept: Kept = [cells, part(firstName), part(lastName), part(email)]
  return JSON.stringify(kept)
}

/** What the ledger keeps of a row. */
export interface Data {
  readonly cells: readonly string[]
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
}

/** Reads what `printData` printed. */
export function parseData(text: string): Data {
  const [cells, firstName, lastName, email] = JSON.parse(text) as Kept
  const read = (part: Part) => (typeof part === 'number' ? cells[part] : (part ?? undefined))
  const named = Object.entries({ firstName: read(firstName), lastName: read(lastName), email: read(email) })
  return { cells, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) }
}

import { csv, isPerson, type Person } from '../src/audience/audience.ts'

/** Reads a CSV file whole, each line's number once: what checks of the audience from outside this package need. */
export async function readFile(path: string, { country }: { readonly country?: string } = {}) {
  const people: Person[] = []
  const rejected: { readonly line: number; readonly reason: string }[] = []
  const lines = new Map<string, number>()
  for await (const { line, result } of csv(path, { name: 'people.csv', country }).read()) {
    const earlier = isPerson(result) ? lines.get(result.key) : undefined
    if (!isPerson(result)) rejected.push(result)
    else if (earlier !== undefined) rejected.push({ line, reason: `it has the same phone number as line ${earlier}` })
    else {
      lines.set(result.key, line)
      people.push(result)
    }
  }
  return { people, rejected }
}

/**
 * Gives each status of a provider a rank, so that one that is not as far along never replaces one that is further.
 * @param steps Statuses that are equally far along, step by step. One that is in none of them counts as the first step that reached somebody.
 */
export function rankOf(...steps: readonly (readonly string[])[]): (status: string) => number {
  const ranks = new Map(steps.flatMap((step, index) => step.map((status): [string, number] => [status, index])))
  return (status) => ranks.get(status) ?? 1
}

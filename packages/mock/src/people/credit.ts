/** How many people a provider's account can still pay for. */
export interface Credit {
  /** People; `Infinity` unless the mock was given a number. */
  left(): number
  /** Pays for one person. */
  spend(): void
  set(people: number): void
}

/** Makes an account. */
export function createCredit(people = Number.POSITIVE_INFINITY): Credit {
  let left = people
  return {
    left: () => left,
    spend: () => void (left = Math.max(left - 1, 0)),
    set: (given) => void (left = given),
  }
}

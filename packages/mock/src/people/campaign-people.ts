import { numberOf, personOf } from './person.ts'

/** Somebody who is to be contacted. */
export interface PendingPerson {
  /** The number, as it was given. */
  readonly number: string
  /** Whether the request had this person before. */
  readonly isRepeat: boolean
}

/** The people of one campaign, in the order in which they were given. As a provider would, it knows numbers, not who has them. */
export class CampaignPeople {
  readonly #numbers = new Set<string>()
  #pending: PendingPerson[] = []
  #next = 0

  /** How many numbers there are, each once. */
  get size(): number {
    return this.#numbers.size
  }

  has(number: string): boolean {
    return this.#numbers.has(numberOf(number))
  }

  /**
   * Adds the people of one request. A number that is there from an earlier request is not added again.
   * @param isOnce Whether a number that is twice in the request is contacted once.
   */
  add(numbers: readonly string[], isOnce: boolean): void {
    const here = new Set<string>()
    const persons = new Set<string>()
    for (const given of numbers) {
      const number = numberOf(given)
      if (here.has(number) ? isOnce : this.#numbers.has(number)) continue
      const person = personOf(given)
      this.#pending.push({ number: given, isRepeat: persons.has(person) })
      here.add(number)
      persons.add(person)
      this.#numbers.add(number)
    }
  }

  /** Whether somebody has not been contacted yet. */
  get isPending(): boolean {
    return this.#next < this.#pending.length
  }

  /** The next one who has not been contacted; the caller contacts them. */
  take(): PendingPerson | undefined {
    const person = this.#pending[this.#next]
    if (person === undefined) return undefined
    this.#next += 1
    // What was taken is let go of, now and then.
    if (this.#next > 1000 && this.#next * 2 > this.#pending.length) {
      this.#pending = this.#pending.slice(this.#next)
      this.#next = 0
    }
    return person
  }
}

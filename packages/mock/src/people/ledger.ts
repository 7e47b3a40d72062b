import { personOf } from './person.ts'

/** How an attempt to reach a person ended. */
export type Outcome = 'answered' | 'no-answer' | 'busy' | 'voicemail' | 'invalid' | 'opted-out' | 'failed'

/** One time that a person would have been called or messaged. */
export interface Contact {
  /** The provider's id. */
  readonly provider: string
  /** The phone number, as it was given. */
  readonly person: string
  /** The operation that caused it; for a campaign that started by itself, the one that created it. */
  readonly operation: string
  /** Id of the campaign, where it was one. */
  readonly campaign?: string
  /** How it ended. */
  readonly outcome: Outcome
  /** What is worth knowing about it: that the request had the same person twice, that it belongs to a later cycle of a campaign. */
  readonly note?: string
  /** By the mock's clock. */
  readonly at: Date
}

/** A person with everything that reached them. */
export interface ContactedPerson {
  /** The number without anything but its digits, in today's spelling, so that spellings of one number are one person. */
  readonly person: string
  /** Oldest first. */
  readonly contacts: readonly Contact[]
}

/** Which contacts are asked for; all that is given must be so. */
export interface ContactFilter {
  /** The provider's id: `altur`. */
  readonly provider?: string | undefined
  /** In any spelling. */
  readonly person?: string | undefined
  /** The operationId. */
  readonly operation?: string | undefined
}

/** Who would have been called or messaged. */
export interface Ledger {
  record(contact: Contact): void
  /** Oldest first. */
  contacts(filter?: ContactFilter): readonly Contact[]
  contactedMoreThanOnce(): readonly ContactedPerson[]
  clear(): void
}

/** Makes an empty ledger. Questions about one person, and about people who were reached twice, do not look at all others. */
export function createLedger(): Ledger {
  let entries: Contact[] = []
  /** A list only for those who have several, who are few among many. */
  const byPerson = new Map<string, Contact | Contact[]>()
  const repeated = new Set<string>()
  const of = (person: string) => [byPerson.get(person) ?? []].flat()
  return {
    record(contact) {
      entries.push(contact)
      const person = personOf(contact.person)
      const known = byPerson.get(person)
      if (known === undefined) byPerson.set(person, contact)
      else if (Array.isArray(known)) known.push(contact)
      else byPerson.set(person, [known, contact])
      if (known !== undefined) repeated.add(person)
    },
    contacts({ provider, person, operation } = {}) {
      const candidates = person === undefined ? entries : of(personOf(person))
      return candidates.filter(
        (entry) => (provider === undefined || entry.provider === provider) && (operation === undefined || entry.operation === operation),
      )
    },
    contactedMoreThanOnce: () => Array.from(repeated, (person) => ({ person, contacts: of(person) })),
    clear() {
      entries = []
      byPerson.clear()
      repeated.clear()
    },
  }
}

/** How an attempt to reach a person ended. */
export type Outcome = 'answered' | 'no-answer' | 'busy' | 'voicemail' | 'invalid' | 'opted-out' | 'failed'

/** One time that a person would have been called or messaged. */
export interface Contact {
  readonly provider: string
  /** The phone number, as it was given. */
  readonly person: string
  /** The operation that caused it; for a campaign that started by itself, the one that created it. */
  readonly operation: string
  /** Id of the campaign, where it was one. */
  readonly campaign?: string
  readonly outcome: Outcome
  /** By the mock's clock. */
  readonly at: Date
}

/** A person with everything that reached them. */
export interface ContactedPerson {
  /** The number without anything but its digits, so that spellings of one number are one person. */
  readonly person: string
  readonly contacts: readonly Contact[]
}

/** Who would have been called or messaged. */
export interface Ledger {
  record(contact: Contact): void
  contacts(filter?: { readonly provider?: string; readonly person?: string; readonly operation?: string }): readonly Contact[]
  contactedMoreThanOnce(): readonly ContactedPerson[]
  clear(): void
}

/** The digits of a phone number, without an international prefix: what tells two spellings of one number to be the same. */
export function normalizePhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return digits === '' ? phone : digits.replace(/^00/, '')
}

/** Makes an empty ledger. */
export function createLedger(): Ledger {
  let entries: Contact[] = []
  return {
    record: (contact) => void entries.push(contact),
    contacts({ provider, person, operation } = {}) {
      return entries.filter(
        (entry) =>
          (provider === undefined || entry.provider === provider) &&
          (person === undefined || normalizePhone(entry.person) === normalizePhone(person)) &&
          (operation === undefined || entry.operation === operation),
      )
    },
    contactedMoreThanOnce() {
      const people = new Map<string, Contact[]>()
      for (const entry of entries) {
        const person = normalizePhone(entry.person)
        people.set(person, [...(people.get(person) ?? []), entry])
      }
      return Array.from(people, ([person, contacts]) => ({ person, contacts })).filter(({ contacts }) => contacts.length > 1)
    },
    clear: () => void (entries = []),
  }
}

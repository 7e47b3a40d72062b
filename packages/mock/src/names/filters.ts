import { requireKnown, suggestion } from './nearest.ts'

/** The names that a mock knows. */
export interface KnownNames {
  readonly providers: readonly string[]
  /** With their provider in front: `altur.calls.start`. */
  readonly operations: readonly string[]
  /** With their provider in front: `altur.on_call_end`. */
  readonly events: readonly string[]
}

interface ContactNames {
  readonly provider?: string | undefined
  readonly person?: string | undefined
  readonly operation?: string | undefined
}

interface DeliveryNames {
  readonly provider?: string | undefined
  readonly event?: string | undefined
}

/** Checks what is asked for: a question about what does not exist would get an empty answer, and a test that expects nothing would pass. */
export interface Filters {
  /** @throws {RangeError} If the mock has no such provider. */
  provider(id: string): string
  contacts(filter: ContactNames): ContactNames
  requests(filter: ContactNames): ContactNames
  deliveries(filter: DeliveryNames): DeliveryNames
}

/**
 * Makes the check of filters. Names are taken with and without their provider in front, and come out without.
 * @throws {RangeError} From each check, if there is no such filter or name.
 */
export function createFilters({ providers, operations, events }: KnownNames): Filters {
  const provider = (id: string) => {
    if (!providers.includes(id)) throw new RangeError(`There is no provider "${id}" in this mock. ${suggestion(id, providers)}`)
    return id
  }

  /** Splits a name into its provider and the rest, and finds the provider of one that has none. */
  function named(name: string, known: readonly string[], what: string, id: string | undefined): { provider?: string; name: string } {
    const owner = providers.find((candidate) => name.startsWith(`${candidate}.`) && known.includes(name))
    if (owner !== undefined) {
      if (id !== undefined && id !== owner) throw new RangeError(`${name} is no ${what} of ${id}.`)
      return { provider: owner, name: name.slice(owner.length + 1) }
    }
    const candidates = id === undefined ? providers : [id]
    if (candidates.some((candidate) => known.includes(`${candidate}.${name}`)))
      return { ...(id === undefined ? {} : { provider: id }), name }
    const all = known.filter((one) => candidates.some((candidate) => one.startsWith(`${candidate}.`)))
    const plain = all.map((one) => one.slice(one.indexOf('.') + 1))
    throw new RangeError(
      `There is no ${what} "${name}" in this mock. ${suggestion(name, name.includes('.') && !plain.includes(name) ? [...plain, ...all] : plain, 5)}`,
    )
  }

  function operationIn(filter: ContactNames): ContactNames {
    if (filter.provider !== undefined) provider(filter.provider)
    if (filter.operation === undefined) return filter
    const { name, ...owner } = named(filter.operation, operations, 'operation', filter.provider)
    return { ...filter, ...owner, operation: name }
  }

  return {
    provider,
    contacts(filter) {
      requireKnown('contacts', filter, ['provider', 'person', 'operation'])
      if (filter.person?.trim() === '') throw new RangeError('contacts: person is empty.')
      return operationIn(filter)
    },
    requests(filter) {
      requireKnown('requests', filter, ['provider', 'operation'])
      return operationIn(filter)
    },
    deliveries(filter) {
      requireKnown('deliveries', filter, ['provider', 'event'])
      if (filter.provider !== undefined) provider(filter.provider)
      if (filter.event === undefined) return filter
      const { name, ...owner } = named(filter.event, events, 'event', filter.provider)
      return { ...filter, ...owner, event: name }
    },
  }
}

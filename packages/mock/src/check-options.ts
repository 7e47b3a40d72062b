import type { MockOptions } from './mock.ts'
import { providerIds } from './providers.ts'
import { outcomes } from './people/outcome.ts'
import { momentOf } from './time/moment.ts'
import { checkTarget } from './webhooks/check-target.ts'
import { requireKnown, suggestion } from './names/nearest.ts'
import { isRecord, requireValue } from './names/require-value.ts'

type Checks = {
  readonly [Name in keyof Required<MockOptions<string>>]: (value: NonNullable<MockOptions<string>[Name]>, ids: readonly string[]) => void
}

/** Each option with its check, so that none can be forgotten. */
const checks: Checks = {
  providers: (value) => requireValue(Array.isArray(value) && value.length > 0, 'providers', 'a list of at least one provider', value),
  port: (value) => requireValue(Number.isInteger(value) && value >= 0 && value <= 65_535, 'port', 'a whole number from 0 to 65535', value),
  host: (value) => requireValue(typeof value === 'string' && value !== '', 'host', 'an address such as 127.0.0.1', value),
  seed: (value) => requireValue(Number.isSafeInteger(value) && value >= 0, 'seed', 'a whole number that is not negative', value),
  faults: (value) => requireValue(isRecord(value), 'faults', 'an object of faults by pattern', value),
  webhooks(value, ids) {
    requireValue(isRecord(value), 'webhooks', 'an object of { url } by provider', value)
    for (const [id, target] of Object.entries(value)) {
      if (!ids.includes(id)) throw new RangeError(`startMock, webhooks: there is no provider "${id}" in this mock. ${suggestion(id, ids)}`)
      if (target !== undefined) checkTarget(target, `webhooks.${id}`)
    }
  },
  clock: (value) => void momentOf(value, 'clock'),
  stateless: (value) => requireValue(typeof value === 'boolean', 'stateless', 'true or false', value),
  initial: (value) => requireValue(value === 'empty' || value === 'examples', 'initial', 'empty or examples', value),
  rateLimits: (value) => requireValue(typeof value === 'boolean', 'rateLimits', 'true or false', value),
  outcomes(value) {
    requireValue(isRecord(value), 'outcomes', 'an object of outcomes by number', value)
    for (const outcome of Object.values(value)) checkOutcome(outcome)
  },
  onRequest: (value) => requireValue(typeof value === 'function', 'onRequest', 'a function', value),
  pace: (value) => requireValue(typeof value === 'number' && value > 0, 'pace', 'a number of people a minute above 0', value),
  credit(value, ids) {
    requireValue(isRecord(value), 'credit', 'an object of numbers of people by provider', value)
    for (const [id, people] of Object.entries(value)) {
      if (!ids.includes(id)) throw new RangeError(`startMock, credit: there is no provider "${id}" in this mock. ${suggestion(id, ids)}`)
      checkCredit(people)
    }
  },
}

/**
 * Checks the options of a mock.
 * @throws {RangeError} If there is no such option, or its value makes no sense.
 */
export function checkOptions(options: MockOptions<string>): void {
  requireKnown('startMock', options, Object.keys(checks))
  const { providers = providerIds } = options
  checks.providers(providers, [])
  const ids = providers.map((provider) => (typeof provider === 'string' ? provider : provider.id))
  for (const [name, value] of Object.entries(options)) {
    // The key is one of the options, and its check takes what that option can be.
    if (value !== undefined) (checks[name as keyof Checks] as (value: unknown, ids: readonly string[]) => void)(value, ids)
  }
}

/** @throws {RangeError} If there is no such outcome. */
export function checkOutcome(outcome: string): void {
  if (!Object.hasOwn(outcomes, outcome)) {
    throw new RangeError(`"${outcome}" is not an outcome. ${suggestion(outcome, Object.keys(outcomes))}`)
  }
}

/** @throws {RangeError} If it is not a number of people. */
export function checkCredit(people: unknown): void {
  requireValue(typeof people === 'number' && people >= 0, 'credit', 'a number of people that is not negative', people)
}

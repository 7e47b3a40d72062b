import { phases as allPhases } from './case/case.ts'
import { checks as allChecks } from './checks/checks.ts'
import { CannotRunError } from './openapi/cannot-run-error.ts'
import type { Operation } from './openapi/document.ts'
import { nearest } from './openapi/nearest.ts'
import type { ContractOptions } from './options.ts'
import type { Permissions } from './session/safety.ts'

/** Every option, so that one with a typing error does not pass for one that was not given. */
const names: Readonly<Record<keyof ContractOptions, true>> = {
  provider: true,
  document: true,
  url: true,
  credentials: true,
  renewCredentials: true,
  secretNames: true,
  phases: true,
  operations: true,
  seed: true,
  cases: true,
  excludeChecks: true,
  timeout: true,
  maxResponseTime: true,
  isMock: true,
  permissions: true,
  keepRateLimits: true,
  fetch: true,
  client: true,
  signal: true,
  onExchange: true,
  onPhase: true,
}

// Those of `contractTests`, which hands its options on.
const othersNames: ReadonlySet<string> = new Set(['testTimeout', 'onReport'])

const permissionNames: Readonly<Record<keyof Permissions, true>> = {
  readOnly: true,
  allowWrites: true,
  allowContact: true,
  testNumbers: true,
  remote: true,
}

/** Least and greatest value of each number, both inclusive. */
const ranges = {
  seed: [0, 2_147_483_647],
  cases: [0, 100_000],
  timeout: [1, 600_000],
  maxResponseTime: [1, 600_000],
} as const satisfies Partial<Record<keyof ContractOptions, readonly [number, number]>>

/**
 * Makes sure that all options exist and have values that make sense.
 * @throws {CannotRunError} If not; the message says which, and what may stand there.
 */
export function checkOptions(options: ContractOptions): void {
  for (const name of Object.keys(options))
    if (!Object.hasOwn(names, name) && !othersNames.has(name))
      throw new CannotRunError(`There is no option "${name}".${nearest(name, Object.keys(names))}`)
  for (const name of Object.keys(options.permissions ?? {}))
    if (!Object.hasOwn(permissionNames, name))
      throw new CannotRunError(`There is no permission "${name}".${nearest(name, Object.keys(permissionNames))}`)
  for (const [name, [least, greatest]] of Object.entries(ranges)) {
    const value: unknown = Reflect.get(options, name)
    if (value === undefined) continue
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > greatest)
      throw new CannotRunError(
        `${name} must be a whole number from ${least} to ${greatest}; it is ${typeof value === 'number' ? value : typeof value}.`,
      )
  }
  for (const phase of options.phases ?? [])
    if (!allPhases.includes(phase)) throw new CannotRunError(`There is no phase "${phase}".${nearest(phase, allPhases)}`)
  if (options.phases?.length === 0) throw new CannotRunError(`phases is empty; there are: ${allPhases.join(', ')}.`)
}

/**
 * Makes sure that all operations and checks that options name exist.
 * @throws {CannotRunError} If not.
 */
export function checkNames(options: ContractOptions, operations: readonly Operation[], permissions: Permissions): void {
  const ids = operations.map(({ id }) => id)
  for (const id of [...(options.operations ?? []), ...permissions.allowContact])
    if (!ids.includes(id)) throw new CannotRunError(`There is no operation "${id}".${nearest(id, ids)}`)
  const known = allChecks.map((check) => check.name)
  for (const name of options.excludeChecks ?? [])
    if (!known.includes(name)) throw new CannotRunError(`There is no check "${name}".${nearest(name, known)}`)
  if (permissions.allowContact.length > 0 && permissions.testNumbers.length === 0)
    throw new CannotRunError('--allow-contact needs --test-numbers: a file with the phone numbers that may be contacted, one on each line.')
}

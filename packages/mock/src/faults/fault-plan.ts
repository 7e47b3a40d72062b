import { RecentMap } from '../log/recent.ts'
import type { Random } from '../random/random.ts'
import { milliseconds } from '../time/duration.ts'
import { type Fault, isForEvents } from './fault-kinds.ts'
import { checkFault } from './parse-fault.ts'

/** A fault that was asked for. */
export interface PlannedFault extends Fault {
  /** What it is for, as it was given. */
  readonly pattern: string
  /** How often it has been applied. */
  readonly applied: number
  /** Whether it is for an operation or event. */
  matches(target: string): boolean
  /** Takes it back. */
  remove(): void
}

/** What a fault is applied to. */
interface FaultTarget {
  /** `altur.campaigns.create`, or an event, `altur.on_call_end`. */
  readonly name: string
  readonly isEvent?: boolean
  /** The request's idempotency key. */
  readonly key?: string | undefined
}

/** The faults of one mock. */
export interface FaultPlan {
  /** @throws {RangeError} If the fault is none. */
  add(pattern: string | RegExp, fault: Fault): PlannedFault
  /** The faults that apply to a request or an event; each counts as applied. */
  apply(target: FaultTarget): readonly Fault[]
  all(): readonly PlannedFault[]
  clear(): void
}

/** How many requests there have been, of all or of those with one idempotency key. */
interface Count {
  passed: number
  applied: number
}

interface Entry {
  readonly fault: PlannedFault & { applied: number }
  /** When it ends, by the mock's clock. */
  readonly until: number
  readonly count: Count
  readonly byKey: RecentMap<string, Count>
}

/** Idempotency keys that a fault counts for. */
const maxKeys = 100_000

/**
 * Makes an empty plan.
 * @param now The mock's time, in milliseconds.
 */
export function createFaultPlan(random: Random, now: () => number): FaultPlan {
  let entries: Entry[] = []

  function isApplied({ fault, until, count, byKey }: Entry, { name, isEvent = false, key }: FaultTarget): boolean {
    if (isForEvents(fault.kind) !== isEvent || !fault.matches(name) || now() >= until) return false
    if (fault.per !== undefined && key === undefined) return false
    const counted = fault.per === undefined || key === undefined ? count : (byKey.get(key) ?? { passed: 0, applied: 0 })
    if (fault.per !== undefined && key !== undefined) byKey.set(key, counted)
    if (counted.applied >= (fault.times ?? Number.POSITIVE_INFINITY)) return false
    if (counted.passed < (fault.after ?? 0)) {
      counted.passed += 1
      return false
    }
    // A number is drawn for every request that it could be applied to, so that a seed means the same whatever else there is.
    if (random.next() >= (fault.probability ?? 1)) return false
    counted.applied += 1
    fault.applied += 1
    return true
  }

  return {
    add(pattern, given) {
      const fault = {
        ...checkFault(given),
        pattern: String(pattern),
        applied: 0,
        matches: matcherOf(pattern),
        remove: () => void (entries = entries.filter((other) => other.fault !== fault)),
      }
      const until = given.for === undefined ? Number.POSITIVE_INFINITY : now() + milliseconds(given.for)
      entries.push({ fault, until, count: { passed: 0, applied: 0 }, byKey: new RecentMap(maxKeys) })
      return fault
    },
    apply: (target) => entries.filter((entry) => isApplied(entry, target)).map(({ fault }) => fault),
    all: () => entries.map(({ fault }) => fault),
    clear: () => void (entries = []),
  }
}

function matcherOf(pattern: string | RegExp): (target: string) => boolean {
  if (pattern instanceof RegExp) return (target) => new RegExp(pattern.source, pattern.flags.replaceAll(/[gy]/g, '')).test(target)
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
  const expression = new RegExp(`^${source}$`)
  return (target) => expression.test(target)
}

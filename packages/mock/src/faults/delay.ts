import type { Random } from '../random/random.ts'
import { milliseconds } from '../time/duration.ts'
import type { Fault } from './fault-kinds.ts'

/** How long a `delay` lasts, in milliseconds: its median is the fault's delay. */
export function delayOf(fault: Fault, random: Random): number {
  const median = milliseconds(fault.delay ?? '1s')
  if (!fault.deviation) return median
  // Box and Muller's transformation to a normal distribution.
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  return median * Math.exp(fault.deviation * normal)
}

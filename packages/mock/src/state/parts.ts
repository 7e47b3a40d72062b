import type { Schedule } from '../time/clock.ts'
import type { Operation } from '../openapi/document.ts'
import type { Random } from '../random/random.ts'
import type { Behaviour } from './behaviour.ts'
import type { OperationPlan, ResourcePlan } from './resource-plan.ts'
import type { Store } from './store.ts'

/** What the parts of one provider's state share. */
export interface StateParts {
  readonly provider: string
  readonly plans: ReadonlyMap<Operation, OperationPlan>
  readonly resources: ReadonlyMap<string, ResourcePlan>
  readonly behaviour: Behaviour
  readonly clock: Schedule
  readonly random: Random
  readonly store: Store
}

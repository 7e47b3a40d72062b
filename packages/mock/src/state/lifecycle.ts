import { resolvePointer } from '@campaignkit/core/description'
import { milliseconds } from '../time/duration.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Call } from '../request/message.ts'
import type { StateParts } from './parts.ts'
import type { OperationPlan } from './resource-plan.ts'
import type { Entity } from './store.ts'
import { timestampLike } from '../time/timestamp.ts'

/** The statuses that something goes through, by calls and by the clock. */
export interface Lifecycle {
  /** @throws {ErrorResponse} If the operation is not possible in the status that its target is in. */
  requireStatus(plan: OperationPlan, entity: Entity | undefined, call: Call): void
  /** Changes a status, with everything that follows from it. */
  setStatus(entity: Entity, status: string): void
  /** Has what has a time of its own start at it. */
  schedule(entity: Entity): void
  /** Sets the time of the last change. */
  touch(entity: Entity): void
}

/** What a lifecycle needs to hear and to say. */
export interface LifecycleOptions {
  /** Called after every change of status, before anything else follows from it. */
  readonly onStatus?: ((entity: Entity, previous: unknown) => void) | undefined
  /** Called when something has a new status, to contact whom that reaches. */
  readonly settle: (entity: Entity) => void
}

/** How long something runs whose end has no time of its own. */
const defaultRun = '1h'

/** Makes the lifecycle of one provider's resources. */
export function createLifecycle({ plans, clock, store }: StateParts, { onStatus, settle }: LifecycleOptions): Lifecycle {
  function touch(entity: Entity): void {
    for (const [key, example] of Object.entries(entity.resource.template)) {
      if (/^updated_?at$/i.test(key)) entity.value[key] = timestampLike(example, clock.now())
    }
  }

  function setStatus(entity: Entity, status: string): void {
    const { statusKey, ends } = entity.resource
    const previous = entity.value[statusKey]
    if (previous === status) return
    entity.value[statusKey] = status
    touch(entity)
    onStatus?.(entity, previous)
    settle(entity)
    schedule(entity)
    if (ends?.from === status) {
      clock.at(clock.now() + milliseconds(ends.after ?? defaultRun), () => {
        if (entity.value[statusKey] === status) setStatus(entity, ends.to)
      })
    }
  }

  function schedule(entity: Entity): void {
    const { starts, statusKey } = entity.resource
    if (!starts) return
    const isWaiting = () => starts.from === undefined || entity.value[statusKey] === starts.from
    if (!isWaiting() || entity.value[statusKey] === starts.to) return
    const planned = resolvePointer(entity.value, starts.at)
    const time = planned === undefined || planned === null ? clock.now() : timeOf(planned)
    const start = () => {
      const exists = store.get(entity.resource.name, entity.scope, entity.id) === entity
      if (exists && isWaiting() && resolvePointer(entity.value, starts.at) === planned) setStatus(entity, starts.to)
    }
    if (time <= clock.now()) start()
    else clock.at(time, start)
  }

  return {
    touch,
    setStatus,
    schedule,
    requireStatus(plan, entity, call) {
      if (!plan.from || !entity) return
      const status = entity.value[plan.resource.statusKey]
      if (plan.from.includes(String(status))) return
      const targets = [...plans.values()]
        .filter((other) => other.resource === plan.resource && other.from?.includes(String(status)) && other.to?.startsWith('$') === false)
        .map(({ to }) => to)
      throw new ErrorResponse(plan.refusal ?? 409, `${call.operation.id} is not possible in status ${String(status)}.`, {
        known: { current_status: status, valid_targets: [...new Set(targets)] },
      })
    },
  }
}

/** Times without a zone are read as UTC. */
function timeOf(value: unknown): number {
  const text = String(value)
  const time = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) ? `${text}Z` : text).getTime()
  return Number.isNaN(time) ? 0 : time
}

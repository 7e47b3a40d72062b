import { resolvePointer } from '@campaignkit/core/description'
import { milliseconds } from '../time/duration.ts'
import { timeIn } from '../time/moment.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Call } from '../request/message.ts'
import type { StateParts } from './parts.ts'
import type { OperationPlan, ResourcePlan } from './resource-plan.ts'
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
  /** Whether something that runs has people whom it has yet to contact. */
  readonly isPending: (entity: Entity) => boolean
  /** Has a campaign contact one of its people again. */
  readonly again: (member: Entity, note: string) => void
}

/** How long something runs whose end has no time of its own. */
const defaultRun = '1h'
/** Milliseconds until it is looked again whether something that should have ended has contacted everybody. */
const recheck = 60_000

type End = NonNullable<ResourcePlan['ends']>

/** Makes the lifecycle of one provider's resources. */
export function createLifecycle(parts: StateParts, options: LifecycleOptions): Lifecycle {
  const { plans, clock, store, behaviour } = parts
  const { onStatus, settle, isPending, again } = options

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
    if (ends?.from === status) end(entity, ends, clock.now() + milliseconds(ends.after ?? defaultRun))
  }

  /** Has something end at a time, or as soon as it has nobody left to contact; or rest and start again. */
  function end(entity: Entity, ends: End, time: number): void {
    const { statusKey, name } = entity.resource
    clock.at(time, () => {
      if (entity.value[statusKey] !== ends.from) return
      if (isPending(entity)) {
        end(entity, ends, time + recheck)
        return
      }
      const rest = behaviour.rest?.[name]?.(entity, { store, again })
      setStatus(entity, rest?.status ?? ends.to)
      if (!rest) return
      clock.at(time + rest.duration, () => {
        if (entity.value[statusKey] === rest.status) setStatus(entity, ends.from)
      })
    })
  }

  function schedule(entity: Entity): void {
    const { starts, statusKey } = entity.resource
    if (!starts) return
    const isWaiting = () => starts.from === undefined || entity.value[statusKey] === starts.from
    if (!isWaiting() || entity.value[statusKey] === starts.to) return
    const planned = resolvePointer(entity.value, starts.at)
    const time = planned === undefined || planned === null ? clock.now() : timeIn(planned) || 0
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
      throw new ErrorResponse(plan.rejection ?? 409, `${call.operation.id} is not possible in status ${String(status)}.`, {
        reason: 'not-possible',
        known: { current_status: status, valid_targets: [...new Set(targets)] },
      })
    },
  }
}

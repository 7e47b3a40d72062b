import type { Operation } from '../../openapi/document.ts'
import { type JsonObject, listOf, objectOf, valueAt } from '../../openapi/json.ts'
import type { Session } from '../../session/session.ts'

/** What an action does to the status of a resource (`x-state`, `x-resources`). */
export interface LifecycleFacts {
  /** Name of the property that holds the status. */
  readonly property: string
  /** Statuses from which the action is allowed; `undefined`: nobody says. */
  readonly from: readonly string[] | undefined
  /** The status that it leads to; `undefined`: nobody says, or it depends on the request. */
  readonly to: string | undefined
  /** Statuses that come by themselves, without a call. */
  readonly passing: readonly string[]
}

/** Reads the facts of an action. */
export function lifecycleFacts(session: Session, action: Operation): LifecycleFacts {
  const state = objectOf(objectOf(valueAt(session.document, action.pointer))['x-state'])
  const name = typeof state['resource'] === 'string' ? state['resource'] : action.id.split('.').slice(0, -1).join('.')
  const facts = objectOf(objectOf(session.document['x-resources'])[name])
  const changes = [facts['starts'], facts['ends']].flatMap((change) => (Array.isArray(change) ? listOf(change) : [change])).map(objectOf)
  const { from, to } = state
  return {
    property: typeof facts['status'] === 'string' ? facts['status'] : 'status',
    from: Array.isArray(from) ? listOf(from).map(String) : undefined,
    to: typeof to === 'string' && !to.startsWith('$') ? to : undefined,
    passing: changes.flatMap(({ to: later }) => (typeof later === 'string' ? [later] : [])),
  }
}

/** The status of a resource as it was read. */
export function statusOf(found: JsonObject | undefined, { property }: LifecycleFacts): string | undefined {
  const status = found?.[property]
  return typeof status === 'string' ? status : undefined
}

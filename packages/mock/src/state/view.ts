import { asCursor, inOwnStyle } from './paging-style.ts'
import { resolvePointer } from '@campaignkit/core/description'
import type { Operation } from '../openapi/document.ts'
import { type JsonObject, writePointer } from '../openapi/json.ts'
import type { Call } from '../request/message.ts'
import type { Context } from './behaviour.ts'
import { passes } from './filter.ts'
import { pageOf, writePage } from './listing.ts'
import type { StateParts } from './parts.ts'
import type { OperationPlan } from './resource-plan.ts'
import type { Entity } from './store.ts'

/** A context that the mock itself may change. */
export type MutableContext = { -readonly [Key in keyof Context]: Context[Key] }

/** Shows what there is in responses. */
export interface View {
  /** One as an operation shows it. */
  show(entity: Entity, plan: OperationPlan): JsonObject
  /** Puts what the operation was about into its response. */
  showIn(context: MutableContext): void
  /** Puts the page that was asked for into the response. */
  list(call: Call, plan: OperationPlan, scope: readonly string[], context: MutableContext): void
}

/** Makes the view of one provider's state. */
export function createView({ behaviour, store }: StateParts): View {
  function whole(entity: Entity, operation?: Operation): JsonObject {
    const computed = behaviour.view?.[entity.resource.name]?.(entity, store, operation?.id)
    return computed ? { ...entity.value, ...computed } : entity.value
  }

  function show(entity: Entity, plan: OperationPlan): JsonObject {
    const value = whole(entity, plan.operation)
    if (plan.shown.size === 0) return value
    const shown: JsonObject = {}
    for (const key in value) {
      const content = value[key]
      if (content === undefined || !plan.shown.has(key)) continue
      if (content !== null || !plan.notNull.has(key)) shown[key] = content
      // Nothing is said by leaving it out, or, where it must be there, by what the examples show.
      else if (plan.required.has(key) && entity.resource.template[key] !== undefined) shown[key] = entity.resource.template[key]
    }
    return shown
  }

  return {
    show,
    showIn(context) {
      const { plan, entity } = context
      if (plan.pointer === undefined || !entity || plan.action === 'list') return
      const isList = Array.isArray(resolvePointer(context.body, plan.pointer))
      const shown = isList ? context.created.map((created) => show(created, plan)) : show(entity, plan)
      context.body = writePointer(context.body, plan.pointer, shown)
    },
    list(call, plan, scope, context) {
      if (plan.pointer === undefined) return
      const { pagination, query } = asCursor(plan.pagination, call.query, call.body)
      const paging = [pagination?.parameter, pagination?.size, 'direction']
      const found = store
        .list(plan.resource.name, scope)
        .filter((entity) => passes(whole(entity), query, call.operation.parameters, paging))
      const sizes = call.operation.parameters.find(({ name }) => name === pagination?.size)?.schema ?? {}
      if (plan.resource.newestFirst) found.reverse()
      const cut = pageOf(found, pagination, query, { default: sizes['default'], maximum: sizes['maximum'] })
      const page = inOwnStyle(cut, plan.pagination, call.query)
      context.body = writePage(context.body, plan.pointer, { ...page, items: page.items.map((entity) => show(entity, plan)) }, plan)
    },
  }
}

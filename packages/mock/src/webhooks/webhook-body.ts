import { resolvePointer } from '@campaignkit/core/description'
import { createIdentifier } from '../random/identifier.ts'
import { copyJson, isObject, type JsonObject, writePointer } from '../openapi/json.ts'
import type { Random } from '../random/random.ts'
import type { Entity } from '../state/store.ts'
import { timestampLike } from '../time/timestamp.ts'
import type { Webhook } from './webhook-facts.ts'

/** What an event is about. */
export interface Subject {
  readonly entity: Entity
  /** Its status before, for an event about a change of it. */
  readonly previous?: unknown
}

/**
 * Makes the body of an event from the description's example: with an id and times of its own, and, where the example shows the resource that
 * the event is about, with that thing.
 */
export function eventBody(webhook: Webhook, now: number, random: Random, subject: Subject | undefined): JsonObject {
  const { entity } = subject ?? {}
  const shown = entity && webhook.examples.find((example) => statusIn(example, entity) === entity.value[entity.resource.statusKey])
  const example = shown ?? webhook.examples[0]
  const body = isObject(example) ? copyJson(example) : {}
  for (const template of webhook.facts.id) {
    for (const [, pointer = ''] of template.matchAll(/\{\$request\.body#([^{}]*)\}/g)) {
      const value = resolvePointer(body, pointer)
      if (/(id|key)$/i.test(pointer) && typeof value === 'string') {
        writePointer(
          body,
          pointer,
          createIdentifier(value, random, () => false),
        )
      }
    }
  }
  setTimes(body, now)
  if (subject) show(body, subject)
  return body
}

function statusIn(body: unknown, entity: Entity): unknown {
  const place = placeOf(body, entity)
  return place?.[entity.resource.statusKey]
}

/** The outermost object that has the properties by which a thing is known. */
function placeOf(body: unknown, { resource }: Entity): JsonObject | undefined {
  if (!isObject(body)) return undefined
  if (resource.idKey in body && resource.statusKey in body) return body
  for (const value of Object.values(body)) {
    const found = placeOf(value, { resource } as Entity)
    if (found) return found
  }
  return undefined
}

function show(body: JsonObject, { entity, previous }: Subject): void {
  const place = placeOf(body, entity)
  if (!place) return
  for (const key of Object.keys(place)) {
    if (/^previous_?status$/i.test(key)) place[key] = previous ?? null
    else if (Object.hasOwn(entity.value, key) && !isObject(place[key])) place[key] = copyJson(entity.value[key])
  }
}

function setTimes(node: JsonObject, now: number): void {
  for (const [key, value] of Object.entries(node)) {
    if (isObject(value)) setTimes(value, now)
    else if (/^(occurred|created|updated|started|ended)_?at$/i.test(key) && typeof value === 'string') node[key] = timestampLike(value, now)
  }
}

import { resolvePointer } from '@campaignkit/core/description'
import { isObject } from '../openapi/json.ts'
import type { Entity } from './store.ts'

/** The number in a property, which may be a list of `{ value }`: then the first. */
export function phoneIn(property: unknown): string[] {
  const first = Array.isArray(property) ? (property as unknown[])[0] : property
  const value = isObject(first) ? first['value'] : first
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

/** The number of a person that the mock keeps. */
export function phonesOf(entity: Entity): string[] {
  const { person } = entity.resource
  return phoneIn(person === undefined ? undefined : resolvePointer(entity.value, person))
}

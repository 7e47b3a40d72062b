import type { Deviation } from '../case/case.ts'
import { join } from '../openapi/json.ts'
import type { Mutation } from '../schema/mutations.ts'

/**
 * How a request with a changed value violates the description.
 * @param parameter Name of the parameter that was changed; default: the body.
 */
export function deviationOf(
  { keyword, pointer, instance, isDocumented }: Mutation,
  place: Deviation['place'],
  parameter?: string,
): Deviation {
  return {
    kind: keyword === 'format' ? 'format' : 'schema',
    place,
    pointer: join(pointer, keyword),
    keyword,
    instance: parameter ?? instance,
    ...(isDocumented ? { isDocumented } : {}),
  }
}

import type { Operation } from '../../openapi/document.ts'
import { type Exchange, succeeded } from '../../http/exchange.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import type { JsonObject } from '../../openapi/json.ts'
import { type ResourceType, resourceIn } from '../../fixtures/resources.ts'
import type { Check, Problem } from '../../checks/check.ts'
import type { Session } from '../../session/session.ts'
import type { LiveResource, Fixtures } from '../../fixtures/fixtures.ts'
import { walk, type Walk } from './page-walk.ts'

/** The phase that all of these calls belong to. */
export const phase = 'stateful'

export function reporter(session: Session, operation: Operation, title: string) {
  return (check: Check, problem: Problem, exchanges: readonly Exchange[]) =>
    session.report(check, problem, { operation, phase, title }, exchanges)
}

/** The path's parameters as an operation calls them, filled with a resource's. */
export function placed(type: ResourceType, operation: Operation, resource: LiveResource): Readonly<Record<string, unknown>> {
  const own = parametersAlong(type.path)
  const theirs = parametersAlong(operation.path)
  return Object.fromEntries(own.flatMap((name, index) => (name === undefined ? [] : [[theirs[index] ?? name, resource.path[name]]])))
}

/** For each segment of a path the parameter's name, if it is one. */
export function parametersAlong(path: string): (string | undefined)[] {
  return path.split('/').map((segment) => /^\{([^{}]+)\}$/.exec(segment)?.[1])
}

export async function readResource(
  session: Session,
  type: ResourceType,
  resource: LiveResource,
  title: string,
): Promise<{ exchange: Exchange; found: JsonObject | undefined } | undefined> {
  const { get } = type
  if (!get || !session.mayCall(get)) return undefined
  const [base] = baseInputs(session, get)
  if (!base) return undefined
  const input = { ...base.input, path: placed(type, get, resource) }
  const exchange = await session.run({ operation: get, phase, title, expectation: 'unspecified', known: type.isCreateCertain, input })
  return { exchange, found: succeeded(exchange) ? resourceIn(type, exchange.response?.json)?.value : undefined }
}

export async function listOf(session: Session, fixtures: Fixtures, type: ResourceType, resource: LiveResource): Promise<Walk | undefined> {
  const { list } = type
  const isCollection = list && list.path.split('/').length === type.path.split('/').length - 1
  if (!list || !isCollection || !session.mayCall(list)) return undefined
  const [base] = baseInputs(session, list)
  if (!base) return undefined
  const place = list.path.includes('{') ? placedInList(type, list, resource) : {}
  return walk(session, list, { ...base.input, path: { ...(await fixtures.placeFor(list, phase))?.path, ...place } }, undefined)
}

function placedInList(type: ResourceType, list: Operation, resource: LiveResource): Readonly<Record<string, unknown>> {
  const { [type.parameter]: _, ...rest } = placed(type, list, resource)
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
}

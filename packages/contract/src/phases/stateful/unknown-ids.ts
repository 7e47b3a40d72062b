import * as fc from 'fast-check'
import { stateChecks } from '../../checks/state.ts'
import type { Parameter } from '../../openapi/document.ts'
import { succeeded } from '../../http/exchange.ts'
import { withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { arbitraryFor } from '../../schema/arbitrary.ts'
import type { ResourceType } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { LiveResource, Fixtures } from '../../fixtures/fixtures.ts'
import { reporter, parametersAlong, phase } from './resource-calls.ts'

/** An id that was never given out, wherever the description says that such a resource is answered 404. */
export async function unknownIds(
  session: Session,
  fixtures: Fixtures,
  type: ResourceType,
  resource: LiveResource | undefined,
): Promise<void> {
  const below = session.included.filter(({ path }) => path === type.path || path.startsWith(`${type.path}/`))
  for (const operation of below) {
    const isRead = operation.method === 'GET'
    if (!operation.responses.some(({ status }) => status === '404') || (session.options.isRemote && !isRead)) continue
    const [base] = baseInputs(session, operation)
    const place = await fixtures.placeFor(operation, phase)
    const name = parametersAlong(operation.path)[type.path.split('/').length - 1]
    const parameter = operation.parameters.find((candidate) => candidate.place === 'path' && candidate.name === name)
    const unknown = parameter && unknownId(session, parameter, [resource?.id, place?.path[parameter.name]])
    if (!base || !place || !parameter || unknown === undefined) continue
    const input = withKey(operation, { ...base.input, path: { ...base.input.path, ...place.path, [parameter.name]: unknown } })
    const exchange = await session.run({
      operation,
      phase,
      title: 'an id that was never given out',
      expectation: 'unspecified',
      known: false,
      input,
    })
    if (succeeded(exchange) && resource?.created)
      reporter(session, operation, 'an id that was never given out')(
        stateChecks.unknownIdAccepted,
        { message: `The ${parameter.name} ${unknown}, which was never given out, was answered ${exchange.response?.status}.` },
        [exchange],
      )
  }
}

/** A valid id that nothing has. */
function unknownId(session: Session, parameter: Parameter, taken: readonly unknown[]): string | number | undefined {
  const making = { document: session.document, optional: 'none', preferExamples: false, phoneNumbers: [] } as const
  const made = fc.sample(arbitraryFor(parameter.schema, making), {
    seed: session.options.seed,
    numRuns: 20,
  })
  const candidates = [987_654_321, 'ffffffffffffffffffffffff', ...made]
  return candidates.find(
    (id): id is string | number =>
      (typeof id === 'string' || typeof id === 'number') &&
      session.requests.valid(parameter.pointer, id) &&
      !taken.map(String).includes(String(id)) &&
      !parameter.examples.includes(id),
  )
}

import { type DescribedOperation, dereference } from '../../../../scripts/generate/read/document.ts'
import { isRepeatable, rowOf } from '../document/facts.ts'
import type { PortalProvider } from '../document/portal.ts'
import type { Wanted } from './example-request.ts'
import { typescriptCall } from './typescript-sample.ts'

/** A program that makes an operation's call and handles every way in which it can fail, as this operation allows. */
export function errorSample(provider: PortalProvider, operation: DescribedOperation, wanted: Wanted = {}): string {
  const { id, name } = provider
  const error = documentedError(provider, operation)
  const unknown = unknownOutcome(provider, operation)
  const imports = ['CampaignkitError', `create${name}`, ...(error ? [`is${name}Error`] : []), ...(unknown ? ['UnknownOutcomeError'] : [])]
  const branches = [
    ...(unknown ? [`if (UnknownOutcomeError.isInstance(error)) {\n${unknown}\n  }`] : []),
    ...(error
      ? [`if (is${name}Error(error, '${operation.id}', ${error})) {\n    console.error('rejected:', error.body) // typed for ${error}\n  }`]
      : []),
    `if (CampaignkitError.isInstance(error)) {\n    console.error(error.outcome, error.message) // nothing personal in it\n  }`,
  ]
  return `import { ${imports.join(', ')} } from '@campaignkit/${id}'

const ${id} = create${name}()

try {
  await ${typescriptCall(provider, operation, wanted).replaceAll('\n', '\n  ')}
} catch (error) {
  ${branches.join(' else ')} else throw error
}
`
}

/** A documented error that a caller can act on. */
function documentedError({ document }: PortalProvider, { object }: DescribedOperation): string | undefined {
  const statuses = Object.keys(object.responses).filter((status) => {
    const reference = object.responses[status]
    return /^4\d\d$/.test(status) && reference && dereference(document, reference).content
  })
  return ['409', '422', '402', '400', '404'].find((status) => statuses.includes(status)) ?? statuses[0]
}

/** What to do about an unknown outcome; `undefined` for a call that never ends in one. */
function unknownOutcome(provider: PortalProvider, operation: DescribedOperation): string | undefined {
  const row = rowOf(provider, operation)
  if (typeof row?.idempotency === 'object')
    return `    // Sent with every attempt: another call under the same key is done once.\n    console.error('call again with idempotencyKey', error.idempotencyKey)`
  if (isRepeatable(provider, operation)) return undefined
  const recipe = provider.recipes[operation.id]
  if (!recipe || 'none' in recipe)
    return `    // It was sent once, and its response was lost. No call tells whether it was\n    // carried out: a person looks into the dashboard before it is sent again.\n    console.error('outcome unknown since', error.attemptTimes.at(-1))`
  return `    // It was sent once, and its response was lost: look before you send again.\n    const { outcome } = await error.reconcile()\n    console.error(outcome) // happened, did-not-happen or still-unknown`
}

import type { Case, Deviation } from '../case/case.ts'
import { type Operation, responseFor } from '../openapi/document.ts'
import { type Exchange, succeeded, type WireResponse } from '../http/exchange.ts'
import { isObject, objectOf } from '../openapi/json.ts'
import type { Check, ExchangeCheck, Problem } from './check.ts'
import { saysRefused } from './rejection.ts'
import { wasAskedFor } from './response.ts'

// What only an invalid request, or one in the wrong form, deserves. Other rejections (402, 403, 404, 409 …) depend on the server's state.
const rejections = new Set([400, 401, 405, 406, 411, 413, 414, 415, 422, 501])

/** Exported for `attempt.ts`, which looks into rejections. */
export const validInputRefused: ExchangeCheck = {
  name: 'valid-input-refused',
  severity: 'error',
  title: 'Valid input is accepted',
  what: 'A request that the description allows was refused as invalid (400, 415, 422 …) or as unauthenticated.',
  why: 'A client that follows the description gets an error that the description says cannot happen.',
  fix: "Loosen the server's check, or write the rule that refused it into the schema. The report names what is special about the input.",
  inspect({ response, test }) {
    if (test.expectation !== 'accepted' || !response || wasAskedFor(test) || !rejections.has(response.status)) return undefined
    if (response.status === 401 && isLogin(test)) return undefined
    if (isDocumentedReason(test.operation, response)) return undefined
    return { message: `A valid request (${test.title}) was refused with ${response.status}.` }
  },
}

/** Reported in place of `valid-input-refused` where `attempt.ts` finds that the rejection is about how fields go together. */
export const ruleNotWritten: Check = {
  name: 'rule-not-written',
  severity: 'warning',
  title: 'Rules between fields are in the schema',
  what: 'A valid request was refused although each of its values is accepted by itself, or because a value stands without a companion or before another one.',
  why: 'Types and validators let such a request through; the caller learns of the rule from an error.',
  fix: 'Write the rule into the schema where it can be (a `oneOf` over complete objects); else describe it in words.',
}

/**
 * Whether a rejection gives one of several documented reasons that is not about the form of the input: such a rule depends on the state of a
 * resource, and a schema cannot hold it (`SCHEDULED_MODE_ONLY`).
 */
function isDocumentedReason(operation: Operation, { status, json }: WireResponse): boolean {
  const documented = responseFor(operation, status)
  const codes = new Set(documented?.content.flatMap(({ examples }) => examples.flatMap(([, value]) => codesIn(value))))
  return codes.size > 1 && codesIn(json).some((code) => codes.has(code) && !/invalid|valid|malformed|bad_?request|missing/i.test(code))
}

/** Machine-readable reasons in an error body. */
function codesIn(body: unknown): string[] {
  return Object.entries(objectOf(body)).flatMap(([name, value]) => {
    if (isObject(value)) return codesIn(value)
    return /^(error|code|type|reason|error_code|errorCode)$/.test(name) && typeof value === 'string' && /^\w+$/.test(value) ? [value] : []
  })
}

/** Whether a call gives credentials in its body, or needs none: a 401 is about them then. */
function isLogin({ operation, input }: Case): boolean {
  const names = Object.keys(objectOf(input.body))
  return operation.security.length === 0 || names.some((name) => /^(password|passcode|otp|pin|code|secret|refresh_?token)$/i.test(name))
}

const invalidInputAccepted = deviationCheck(
  ['schema', 'missing-parameter', 'missing-body'],
  {
    name: 'invalid-input-accepted',
    severity: 'error',
    title: 'Invalid input is refused',
    what: 'A request that breaks exactly one rule of the description, and was validated to do so, was answered with success.',
    why: 'What the server lets pass ends in its data, or is dropped without a word: people are called at the wrong time or not at all.',
    fix: 'Enforce the rule, or take it out of the description.',
  },
  (deviation, test) => !isUnknownProperty(deviation) && !isOptionalQuery(deviation, test),
)

const queryIgnored = deviationCheck(
  ['schema', 'format'],
  {
    name: 'invalid-query-accepted',
    severity: 'warning',
    title: 'Invalid query parameters are refused',
    what: 'A query parameter that breaks a rule was answered with success, by an operation that documents no rejection of invalid input (400 or 422).',
    why: 'A filter that is dropped without a word gives more than was asked for.',
    fix: 'Refuse it and document the 400, or say in the description that such values are ignored.',
  },
  isOptionalQuery,
)

const unknownPropertyAccepted: ExchangeCheck = {
  name: 'unknown-property-accepted',
  severity: 'note',
  title: 'Unknown properties are accepted',
  what:
    'A body with a property that the description does not list was answered with success. One note for the whole server: most servers ignore what they do not know. ' +
    'It is an `invalid-input-accepted` where the description says that the list is closed and that this is documented (`x-evidence: { level: documented }` beside `additionalProperties: false`).',
  why: 'A typing error in the name of an optional property goes unnoticed: what it was to set is not set.',
  fix: 'Refuse unknown properties if callers are to hear of their typing errors; else nothing.',
  inspect(exchange) {
    const { test, response } = exchange
    if (!test.deviation || !isUnknownProperty(test.deviation) || !response || !succeeded(exchange) || saysRefused(response.json))
      return undefined
    return {
      message: `The server takes unknown properties: a request ${test.title} was answered ${response.status}.`,
      pointer: test.deviation.pointer,
      isGeneral: true,
      cause: '',
    }
  },
}

function isUnknownProperty({ keyword, isDocumented }: Deviation): boolean {
  return keyword === 'additionalProperties' && isDocumented !== true
}

function isOptionalQuery({ place, kind }: Deviation, { operation }: Case): boolean {
  return place === 'query' && kind !== 'missing-parameter' && ![400, 422].some((status) => responseFor(operation, status) !== undefined)
}

const invalidFormatAccepted = deviationCheck(
  ['format'],
  {
    name: 'invalid-format-accepted',
    severity: 'error',
    title: 'A string in the wrong format is refused',
    what: 'A string that is not in the documented `format` (date-time, uuid, email …) was accepted. It is a check of its own because JSON Schema leaves it to each server whether `format` is a rule.',
    why: 'A time that is no time or an address that is no address fails later, where nobody sees why.',
    fix: 'Enforce the format; or, if it is meant as a hint, describe it in words; or switch this check off.',
  },
  (deviation, test) => !isOptionalQuery(deviation, test),
)

const malformedBodyAccepted = deviationCheck(['malformed-body'], {
  name: 'malformed-body-accepted',
  severity: 'error',
  title: 'A body that cannot be parsed is refused',
  what: 'A body that breaks off in the middle of its JSON was answered with success.',
  why: 'A transfer that broke off must not count as a request: it may lack the recipients or the schedule.',
  fix: 'Answer 400 when parsing fails, before anything else happens.',
})

const contentTypeIgnored = deviationCheck(['content-type'], {
  name: 'content-type-ignored',
  severity: 'warning',
  title: 'A body of another media type is refused',
  what: 'A body sent as `text/plain` was accepted by an operation that documents no such media type.',
  why: 'Browsers may send `text/plain` from any page without asking first (CORS), so ignoring the media type opens a way to forge calls.',
  fix: 'Answer 415 unless the Content-Type is a documented one.',
})

const missingCredentialsAccepted = deviationCheck(['missing-credentials'], {
  name: 'missing-credentials-accepted',
  severity: 'error',
  title: 'Calls without credentials are refused',
  what: 'A valid call to an operation that needs credentials succeeded without any.',
  why: 'Anybody can make it.',
  fix: 'Check credentials first. If the operation is public on purpose, say so: `security: []`.',
})

const wrongCredentialsAccepted = deviationCheck(['wrong-credentials'], {
  name: 'wrong-credentials-accepted',
  severity: 'error',
  title: 'Calls with wrong credentials are refused',
  what: 'A valid call succeeded with credentials that nobody was ever given.',
  why: 'The server looks whether credentials are there and not whose they are.',
  fix: 'Look the credential up. A mock server that takes every credential does not need this check: switch it off there.',
})

const methodAccepted = deviationCheck(['method'], {
  name: 'undeclared-method-accepted',
  severity: 'error',
  title: 'Methods that are not documented are refused',
  what: 'A method that the path does not document was answered with success. Asked on loopback hosts only: elsewhere it could do harm.',
  why: 'Nobody reviews what nobody knows: such a method may lack the checks of the documented ones.',
  fix: 'Answer 405, or document the method.',
})

const allowHeader: ExchangeCheck = {
  name: 'allow-header',
  severity: 'warning',
  title: 'A 405 names the methods that are allowed',
  what: "A 405 has no `Allow` header (RFC 9110, 15.5.6), or one that lacks the operation's own method.",
  why: 'Proxies and tools read it; without it a caller has to guess.',
  fix: 'Send `Allow` with the methods of the path.',
  inspect({ response, test }) {
    if (response?.status !== 405 || test.method === undefined) return undefined
    const allow = response.headers.get('allow')
    if (allow === null) return { message: 'The 405 has no Allow header.' }
    const named = allow.split(',').map((method) => method.trim().toUpperCase())
    return named.includes(test.operation.method) ? undefined : { message: `The Allow header (${allow}) lacks ${test.operation.method}.` }
  },
}

/** A JSON Pointer with the positions in lists left open. */
function generic(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')
}

function deviationCheck(
  kinds: readonly Deviation['kind'][],
  check: Omit<ExchangeCheck, 'inspect'>,
  applies: (deviation: Deviation, test: Case) => boolean = () => true,
): ExchangeCheck {
  return {
    ...check,
    inspect(exchange: Exchange): Problem | undefined {
      const { test, response } = exchange
      const { deviation } = test
      if (!deviation || !kinds.includes(deviation.kind) || !response || !succeeded(exchange) || !applies(deviation, test)) return undefined
      // A batch is answered with success, and names in it what was refused.
      if (deviation.place === 'body' && saysRefused(response.json)) return undefined
      return {
        message: `A request that is not valid (${test.title}) was answered ${response.status}.`,
        pointer: deviation.pointer,
        // One rule that is not enforced shows in every variant of a body.
        ...(deviation.instance === undefined
          ? {}
          : { cause: `${deviation.place} ${generic(deviation.instance)} ${deviation.place === 'query' ? '' : deviation.keyword}` }),
      }
    },
  }
}

/** Checks of how requests are received. */
export const requestChecks: readonly ExchangeCheck[] = [
  validInputRefused,
  invalidInputAccepted,
  queryIgnored,
  unknownPropertyAccepted,
  invalidFormatAccepted,
  malformedBodyAccepted,
  contentTypeIgnored,
  missingCredentialsAccepted,
  wrongCredentialsAccepted,
  methodAccepted,
  allowHeader,
]

/** Who has to change something for a request to succeed. */
export type AtFault = 'caller' | 'description' | 'test' | 'mock'

/** Why the mock responds with an error. */
export interface Reason {
  readonly atFault: AtFault
  /** What it means, and what to do about it. */
  readonly explanation: string
}

/**
 * Every reason for which the mock responds with an error, by its code. `caller`: the request is wrong; `description`: it does not say
 * what would be needed; `test`: somebody asked for it; `mock`: a defect of the mock.
 */
export const reasons = {
  'unknown-path': { atFault: 'caller', explanation: 'The description has no such path. Compare the base URL and the path with it.' },
  'unknown-method': { atFault: 'caller', explanation: 'The path has no such method; Allow says which it has.' },
  unauthorized: { atFault: 'caller', explanation: 'Credentials are missing, or have another form than the description says.' },
  'rate-limited': {
    atFault: 'caller',
    explanation: 'More requests than the documented limit. Wait as Retry-After says; rateLimits: false lifts the limits.',
  },
  'invalid-request': { atFault: 'caller', explanation: 'The request does not fit the description; the message names what is wrong.' },
  'unreadable-body': { atFault: 'caller', explanation: 'The body cannot be read as its media type, or is nested too deep.' },
  'body-too-large': { atFault: 'caller', explanation: 'The body is larger than the mock reads.' },
  'unsupported-media-type': { atFault: 'caller', explanation: 'The operation takes no body of this Content-Type.' },
  'not-acceptable': { atFault: 'caller', explanation: 'Accept cannot be read, or asks for what the operation does not have.' },
  'not-found': { atFault: 'caller', explanation: 'There is nothing with this id: it was never made, or has been deleted.' },
  'not-possible': { atFault: 'caller', explanation: 'The status that it is in does not allow this operation.' },
  'already-exists': { atFault: 'caller', explanation: 'Only one may have this value, and one has it.' },
  'invalid-cursor': { atFault: 'caller', explanation: 'The cursor was not given out for this list and these filters.' },
  'provider-rule': { atFault: 'caller', explanation: 'A documented rule of the provider, beyond the schema, forbids it.' },
  'out-of-credit': { atFault: 'test', explanation: 'The credit that the mock was given is used up; setCredit gives more.' },
  'injected-fault': { atFault: 'test', explanation: 'A fault that was asked for with fail, --fault or X-Mock-Fault.' },
  'invalid-fault': { atFault: 'test', explanation: 'X-Mock-Fault names no fault, or a setting that it does not have.' },
  'invalid-preference': { atFault: 'caller', explanation: 'Prefer cannot be read.' },
  'unknown-preference': { atFault: 'caller', explanation: 'Prefer asks for a response or an example that the description does not have.' },
  'nothing-described': { atFault: 'description', explanation: 'The description shows neither an example nor a schema to respond with.' },
  'unusable-description': {
    atFault: 'description',
    explanation: 'A schema or a reference in the description cannot be used; the message says which.',
  },
  'control-refused': { atFault: 'caller', explanation: 'Only programs on the same machine control the mock, and no web pages.' },
  'unknown-control': { atFault: 'caller', explanation: 'There is no such request below /_campaignkit, or it was given something wrong.' },
  'mock-failed': { atFault: 'mock', explanation: 'A defect of the mock. Please report it with the request.' },
} as const satisfies Readonly<Record<string, Reason>>

/** The code of a reason. */
export type ReasonCode = keyof typeof reasons

/** Why a request got an error, as the log and the header `X-Mock-Reason` say it. */
export interface GivenReason {
  /** The code of the reason, a key of `reasons`. */
  readonly code: ReasonCode
  /** Who has to change something for the request to succeed. */
  readonly atFault: AtFault
  /** What is wrong with this request. */
  readonly detail: string
}

/** A reason with what is particular to one request. */
export function reasonOf(code: ReasonCode, detail: string): GivenReason {
  return { code, atFault: reasons[code].atFault, detail }
}

/** A reason for a header: short, one line, ASCII. */
export function headerOf({ code, atFault, detail }: GivenReason): string {
  const text = `${code}; at-fault=${atFault}; ${detail}`
  return text.replaceAll(/[^\u0020-\u007e]/g, '?').slice(0, 500)
}

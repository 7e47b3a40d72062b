import { ApiError, ArgumentError, CampaignkitError, capabilities, type Outcome, type Reconciliation } from 'campaignkit'
import type { Person } from './audience.ts'
import { isRead } from './description.ts'
import type { Launcher } from './launch/launcher.ts'
import { LaunchRefusal } from './launch/refusal.ts'
import { redact } from './redact.ts'

/** A launch that did not come to its end, for people. */
export interface Failure {
  /** The operationId. */
  readonly operation: string
  readonly outcome: Outcome
  /** What a look afterwards found out, where the outcome is unknown. */
  readonly found?: Reconciliation
  /** What happened. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
}

/** What is known about the end of a launch besides what was thrown. */
export interface FailureContext {
  readonly launcher: Launcher
  /** The step under way. */
  readonly operation: string
  /** Whose names and numbers must not be shown. */
  readonly people: readonly Person[]
  /** What a look afterwards found out. */
  readonly found?: Reconciliation | undefined
}

/** Explains what a launch has thrown. */
export function failureOf(error: unknown, { launcher, operation, people, found }: FailureContext): Failure {
  const failure = explain(error, launcher, operation)
  const looked = found ? { found, remedy: remedyAfterLook(found, launcher) } : {}
  const { message, remedy } = { ...failure, ...looked }
  return { ...failure, ...looked, message: redact(message, people), remedy: redact(remedy, people) }
}

function remedyAfterLook(found: Reconciliation, launcher: Launcher): string {
  if (found.outcome === 'happened') return 'A look afterwards shows that it was done. Do not repeat it: go on from there in the dashboard.'
  if (found.outcome === 'did-not-happen') return 'A look afterwards shows that it was not done. It may be repeated.'
  return `A look afterwards did not settle it. ${found.reason} ${findOut(launcher)}`
}

function explain(error: unknown, launcher: Launcher, operation: string): Failure {
  if (error instanceof LaunchRefusal) {
    return { operation: error.operation, outcome: error.outcome, message: error.message, remedy: error.remedy }
  }
  if (!CampaignkitError.isInstance(error)) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { operation, outcome: 'unknown', message, remedy: `This is a fault in the demo. ${findOut(launcher)}` }
  }
  const message = ApiError.isInstance(error) ? `${error.message}${details(error)}` : error.message
  return { operation: error.operation, outcome: error.outcome, message, remedy: remedyFor(error, launcher) }
}

function remedyFor(error: CampaignkitError, launcher: Launcher): string {
  if (error.outcome === 'unknown') return isRead(launcher.id, error.operation) ? 'It only reads: run this again.' : findOut(launcher)
  if (ArgumentError.isInstance(error)) return 'Give what the message names and run this again; nothing was sent.'
  if (ApiError.isInstance(error)) return remedyForStatus(error, launcher)
  return 'Nothing was sent. Check the address and the network, then run this again.'
}

function remedyForStatus({ status, retryAfter }: ApiError, launcher: Launcher): string {
  const keys = Object.values(launcher.credentials).join(' and ')
  if (status === 401) return `The key was refused: check ${keys}.`
  if (status === 402) return 'The balance or plan is used up: top it up, then run this again.'
  if (status === 403) return `The key may not do this: check ${keys}, its permissions, and whose ids these are.`
  if (status === 404)
    return `Something is not there: check ${launcher.settings.map(({ variable }) => variable).join(', ')} and the address.`
  if (status === 409) return 'The campaign is not in a state for this: look at it in the dashboard.'
  if (status === 429)
    return `Too many calls: wait ${retryAfter === undefined ? 'a minute' : `${Math.ceil(retryAfter / 1000)} s`}, then run this again.`
  return 'It was refused: correct the field that the answer names.'
}

/** Never "try again": a second campaign would reach the same people a second time. */
function findOut({ id }: Launcher): string {
  const { listCampaigns } = capabilities[id]
  const list = listCampaigns === null ? '' : `with ${listCampaigns} or `
  return `Find out before you repeat it, or people may be contacted twice: look ${list}in the dashboard.`
}

/** What the answer says beyond its message, if it is short enough to help. */
function details({ status, body }: ApiError): string {
  if (status < 400 || status === 401 || status === 403 || typeof body !== 'object' || body === null) return ''
  const text = JSON.stringify(body)
  return `\nThe answer: ${text.length > 600 ? `${text.slice(0, 600)}…` : text}`
}

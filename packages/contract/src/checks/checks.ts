import type { Check, ExchangeCheck } from './check.ts'
import { clientChecks } from './client.ts'
import { descriptionChecks } from './description.ts'
import { requestChecks, ruleNotWritten } from './request.ts'
import { responseChecks } from './response.ts'
import { runChecks } from './run.ts'
import { stateChecks } from './state.ts'

/** The checks that look at single requests, in the order in which they are made. */
export const exchangeChecks: readonly ExchangeCheck[] = [...responseChecks, ...requestChecks]

/** All checks, with their documentation. */
export const checks: readonly Check[] = [
  ...responseChecks,
  ...requestChecks,
  ruleNotWritten,
  ...Object.values(runChecks),
  ...Object.values(stateChecks),
  ...Object.values(clientChecks),
  ...Object.values(descriptionChecks),
].map(({ name, severity, title, what, why, fix }) => ({ name, severity, title, what, why, fix }))

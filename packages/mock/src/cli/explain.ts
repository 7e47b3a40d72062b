import { suggestion } from '../names/nearest.ts'
import { type Reason, reasons } from '../request/reasons.ts'
import { CommandError } from './command-error.ts'

const who: Readonly<Record<Reason['atFault'], string>> = {
  caller: 'The caller has to change something.',
  description: 'The description has to say more, or something else.',
  test: 'The test that runs the mock has asked for it.',
  mock: 'The mock has to be mended.',
}

/**
 * Explains a reason for which the mock responds with an error.
 * @throws {CommandError} If there is no such code.
 */
export function explain(code: string): string {
  const reason: Reason | undefined = Object.entries(reasons).find(([name]) => name === code)?.[1]
  if (!reason) throw new CommandError(`There is no reason "${code}". ${suggestion(code, Object.keys(reasons), 40)}`)
  return `${code}: ${reason.explanation}\n${who[reason.atFault]}\n`
}

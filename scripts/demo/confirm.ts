import type { Person } from './audience.ts'
import type { Occasion } from './launch/launcher.ts'
import type { Target } from './launch-all.ts'
import type { Output } from './output.ts'
import { maskPhoneNumber } from './phone-number.ts'

/** Asks a question; `undefined` if there is no answer, because the input ended. */
export type Ask = (question: string) => Promise<string | undefined>

/**
 * Shows what a live launch is about to do, and asks.
 * @returns Whether to go on.
 */
export async function confirm(
  targets: readonly Target[],
  people: readonly Person[],
  occasion: Occasion,
  output: Output,
  ask: Ask,
): Promise<boolean> {
  const first = maskPhoneNumber(people[0]?.phone ?? '')
  const last = maskPhoneNumber(people.at(-1)?.phone ?? '')
  for (const { launcher, server, source } of targets) {
    output.line()
    output.line(output.style('bold', `About to use the real ${launcher.label}`))
    output.line(`  Server   ${server}`)
    output.line(`  People   ${people.length}, from ${first} to ${last}`)
    for (const [index, step] of launcher.steps(people, source, occasion).entries()) {
      output.line(`  ${index === 0 ? 'Steps ' : '      '}   ${index + 1}. ${step}`)
    }
  }
  output.line()
  output.line(output.style('yellow', 'This reaches real people and may cost money.'))
  const answer = await ask('Type the number of people to go on, anything else to stop: ')
  return answer?.trim() === String(people.length)
}

import type { CampaignCreate, TetheraiClient } from '@campaignkit/tetherai'
import { missingVariable, unknownVariables, variablesOf } from '../audience/variables.ts'
import type { Adapter, Json, Recipient } from './adapter.ts'
import { callOptions } from './call-options.ts'
import { defineAdapter } from './define-adapter.ts'

/** The settings of a launch at Tether AI: those of `campaigns.create`, whose people and time are the plan's. */
export interface TetheraiSettings {
  /** Name of the campaign; the launch adds its number. */
  readonly name: string
  /** The text, with `{{firstName}}` and names of the audience's columns where they are filled in. */
  readonly message: string
  /** Id of the process that leads the conversations. */
  readonly process?: string
  /** Whether the assistant answers replies by itself. @default false */
  readonly isAutopilot?: boolean
}

/**
 * Launches SMS campaigns at Tether AI. One request names its people and messages them, and no published response tells one campaign from another: a
 * lost response needs a person's decision, about as many people as one request has.
 * @param client The client, of `createTetherai`.
 * @param settings The campaign; absent where launches of the ledger are only worked on.
 * @param options `batch`: how many people one request has (100). Tether AI states no maximum.
 * @throws {LaunchError} `invalid-plan` if `batch` is less than 1.
 */
export function tetherai(
  client: TetheraiClient,
  settings?: TetheraiSettings,
  { batch = 100 }: { readonly batch?: number } = {},
): Adapter<TetheraiSettings> {
  return defineAdapter<TetheraiSettings>({
    provider: 'tetherai',
    ...(settings ? { settings } : {}),
    capacity: batch,
    stages: [
      {
        name: 'create',
        operation: 'campaigns.create',
        carries: batch,
        reaches: true,
        repeat: { by: 'nothing', why: 'every accepted request is another campaign' },
        request: ({ settings: { name, message, process, isAutopilot = false }, people, name: launch }) => ({
          name: `${name} (${launch})`,
          message,
          type: 'sms',
          isAutopilot,
          ...(process === undefined ? {} : { process }),
          newContacts: people.map((person) => contactOf(person, message)) as unknown as Json,
        }),
        async send(request, _context, options) {
          // Made by `request`.
          const { data } = await client.campaigns.create(request as unknown as CampaignCreate, callOptions(options))
          const { _id: id } = data ?? {}
          return { outcome: 'sent', ...(id === undefined ? {} : { ref: id }) }
        },
      },
    ],
    limits: [],
    timeout: 60_000,
    schedules: false,
    undo: 'A campaign that waits can be cancelled; messages that have been sent cannot be taken back.',
    doubt: `If a response is lost, somebody has to look in the dashboard whether up to ${batch} people have been messaged.`,
    invalid: ({ message }) => unknownVariables(message, namesIn(message)),
    refuses: (person, { message }) => missingVariable(variablesOf(message, namesIn(message)).names, valuesOf(person)),
  })
}

/** The names that a text itself uses: which of them a person has is checked for each. */
function namesIn(text: string): string[] {
  return Array.from(text.matchAll(/\{\{([^{}]+)\}\}/g), ([, name = '']) => name)
}

function valuesOf({ columns, firstName, lastName, email, phone }: Recipient): Record<string, string | undefined> {
  return { ...columns, firstName, lastName, email, phoneNumber: phone }
}

/** A person with what the text needs, and no more. */
function contactOf(person: Recipient, message: string): Record<string, string> {
  const values = valuesOf(person)
  const needed = namesIn(message).map((name) => [name, values[name] ?? ''])
  const named = [
    ['firstName', person.firstName],
    ['lastName', person.lastName],
  ].filter(([, value]) => value)
  return { phoneNumber: person.phone, ...Object.fromEntries([...named, ...needed]) }
}

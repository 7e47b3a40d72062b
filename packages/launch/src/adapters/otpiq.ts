import type { OtpiqClient, Recipient as OtpiqRecipient } from '@campaignkit/otpiq'
import { missingVariable, unknownVariables, variablesOf } from '../audience/variables.ts'
import type { Adapter, Json, Recipient } from './adapter.ts'
import { callOptions } from './call-options.ts'
import { defineAdapter } from './define-adapter.ts'

/** The settings of a launch at OTPIQ: a WhatsApp template, and what stands in its places. */
export interface OtpiqSettings {
  /** Name of the campaign; the launch adds its number. */
  readonly name: string
  /** `id` of one of the `templates` in `resources.get`. */
  readonly templateId: string
  /** `id` of one of the `phoneNumbers` in `resources.get`, of the same account. */
  readonly phoneNumberId: string
  /** What stands in the places of the text, by their numbers: `{ '1': '{{firstName}}' }`. Names are those of a person and of the audience's columns. */
  readonly body?: Readonly<Record<string, string>>
}

const docs = 'https://docs.otpiq.com/api-reference/whatsapp/campaigns'
/** As many as a campaign holds. One request attaches them all: so a campaign without its people cannot be started. */
const most = 1_000

/**
 * Launches WhatsApp campaigns at OTPIQ: a draft, its recipients, start; 1,000 people a campaign, as many campaigns as it takes. A lost response of
 * `start` needs a person's decision: no operation reads campaigns.
 * @param client The client, of `createOtpiq`.
 * @param settings The campaign; absent where launches of the ledger are only worked on.
 */
export function otpiq(client: OtpiqClient, settings?: OtpiqSettings): Adapter<OtpiqSettings> {
  return defineAdapter<OtpiqSettings>({
    provider: 'otpiq',
    ...(settings ? { settings } : {}),
    capacity: most,
    stages: [
      {
        name: 'create',
        operation: 'campaigns.create',
        carries: 0,
        reaches: false,
        repeat: { by: 'nature', why: 'a draft without recipients reaches nobody', evidence: 'documented', source: `${docs}/create` },
        request: ({ settings: { name, templateId, phoneNumberId }, name: launch }) => ({
          name: `${name} (${launch})`.slice(0, 80),
          templateId,
          phoneNumberId,
        }),
        async send(request, _context, options) {
          // Made by `request`.
          const { data } = await client.campaigns.create(
            request as { name: string; templateId: string; phoneNumberId: string },
            callOptions(options),
          )
          const { _id: id } = data ?? {}
          if (id === undefined) return { outcome: 'unknown', reason: 'The response has no id.' }
          return { outcome: 'sent', ref: id, result: id }
        },
      },
      {
        name: 'attach',
        operation: 'campaigns.attachRecipients',
        carries: most,
        reaches: false,
        repeat: {
          by: 'nature',
          why: 'a number that is on the campaign already is skipped',
          evidence: 'documented',
          source: `${docs}/attach-recipients`,
        },
        request: ({ settings: { body }, people, results }) => ({
          id: results['create'] ?? null,
          recipients: people.map((person) => recipientOf(person, body)) as unknown as Json,
        }),
        async send(request, _context, options) {
          const { id, recipients } = request as unknown as { readonly id: string; readonly recipients: OtpiqRecipient[] }
          try {
            await client.campaigns.attachRecipients(id, { recipients }, callOptions(options))
          } catch (error) {
            // A list with nobody new is refused with 400: the attempt before it had attached them. If it was refused for another reason, so was that
            // one, and a campaign without recipients refuses to start.
            if (!(options.repeated && error instanceof Error && 'status' in error && error.status === 400)) throw error
          }
          return { outcome: 'sent' }
        },
      },
      {
        name: 'start',
        operation: 'campaigns.start',
        carries: 0,
        reaches: true,
        repeat: { by: 'nothing', why: 'what a second start does is not documented' },
        request: ({ results }) => ({ id: results['create'] ?? null }),
        async send(request, _context, options) {
          await client.campaigns.start((request as { readonly id: string }).id, callOptions(options))
          return { outcome: 'sent' }
        },
      },
    ],
    limits: [],
    timeout: 60_000,
    schedules: false,
    undo: 'Nothing can be paused or cancelled once a campaign has started.',
    doubt: `If the response of campaigns.start is lost, somebody has to look in the dashboard whether up to ${most} people are being written to.`,
    invalid: ({ body = {} }) =>
      Object.values(body)
        .map((text) => unknownVariables(text, namesIn(text)))
        .find((problem) => problem !== undefined),
    refuses(person, { body = {} }) {
      if (!/^\+\d{10,15}$/.test(person.phone)) return 'OTPIQ takes only numbers of 10 to 15 digits'
      return missingVariable(
        Object.values(body).flatMap((text) => variablesOf(text, namesIn(text)).names),
        valuesOf(person),
      )
    },
  })
}

/** The names that a text itself uses: which of them a person has is checked for each. */
function namesIn(text: string): string[] {
  return Array.from(text.matchAll(/\{\{([^{}]+)\}\}/g), ([, name = '']) => name)
}

function valuesOf({ columns, firstName, lastName, email, phone }: Recipient): Record<string, string | undefined> {
  return { ...columns, firstName, lastName, email, phone }
}

function recipientOf(person: Recipient, body: OtpiqSettings['body']): OtpiqRecipient {
  const phoneNumber = person.phone.slice(1)
  if (!body) return { phoneNumber }
  const values = valuesOf(person)
  const filled = Object.entries(body).map(([place, text]) => [
    place,
    text.replaceAll(/\{\{([^{}]+)\}\}/g, (_mark, name: string) => values[name] ?? ''),
  ])
  return { phoneNumber, templateParameters: { body: Object.fromEntries(filled) as Record<string, string> } }
}

import type { CampaignContact, CampaignCreate, MeetzyClient } from '@campaignkit/meetzy'
import type { Adapter, Json, Recipient } from './adapter.ts'
import { callOptions } from './call-options.ts'
import { defineAdapter } from './define-adapter.ts'
import { rankOf } from './rank.ts'

/** The settings of a launch at Meetzy: those of `campaigns.create`, whose people and time are the plan's. */
export interface MeetzySettings {
  /** The playbook that the agent follows. */
  readonly playbook_id: string
  /** Minutes after which a call is tried again: `[30, 120]`. */
  readonly recall?: readonly number[]
}

const ranks = rankOf(
  [],
  ['ringing', 'recall-scheduled'],
  ['open'],
  ['no-answer', 'busy', 'voicemail', 'failed', 'wrong-phone-format'],
  ['closed'],
)
const final = new Set(['closed', 'no-answer', 'busy', 'voicemail', 'failed', 'wrong-phone-format'])

/**
 * Launches campaigns at Meetzy. One request names its people and calls them at once, and no operation reads campaigns: a lost response needs a
 * person's decision, about as many people as one request has.
 * @param client The client, of `createMeetzy`.
 * @param settings The campaign; absent where launches of the ledger are only worked on.
 * @param options `batch`: how many people one request has (100). Meetzy states no maximum.
 * @throws {LaunchError} `invalid-plan` if `batch` is less than 1.
 */
export function meetzy(
  client: MeetzyClient,
  settings?: MeetzySettings,
  { batch = 100 }: { readonly batch?: number } = {},
): Adapter<MeetzySettings> {
  return defineAdapter<MeetzySettings>({
    provider: 'meetzy',
    ...(settings ? { settings } : {}),
    capacity: batch,
    stages: [
      {
        name: 'create',
        operation: 'campaigns.create',
        carries: batch,
        reaches: true,
        repeat: { by: 'nothing', why: 'every accepted request is another campaign' },
        request: ({ settings: campaign, people }) => ({
          ...campaign,
          recall: campaign.recall ?? null,
          contacts: people.map(contactOf) as unknown as Json,
        }),
        async send(request, _context, options) {
          // Made by `request`.
          const { recall, ...campaign } = request as unknown as CampaignCreate & { readonly recall: number[] | null }
          const accepted = await client.campaigns.create(recall === null ? campaign : { ...campaign, recall }, callOptions(options))
          return { outcome: 'sent', ...(accepted.campaign_id === undefined ? {} : { ref: accepted.campaign_id }) }
        },
      },
    ],
    limits: [
      { requests: 10, per: 1_000 },
      { requests: 100, per: 60_000 },
    ],
    timeout: 60_000,
    schedules: false,
    undo: 'Nothing can be paused or cancelled: people are called as soon as a request is accepted.',
    doubt: `If a response is lost, somebody has to look in the dashboard whether up to ${batch} people are being called.`,
    async *statuses({ settings: { playbook_id }, since }, signal) {
      // Days are read in Europe/Madrid; a day earlier is early enough in every zone.
      const startDate = new Date(since - 86_400_000).toISOString().slice(0, 10)
      for await (const { to, status, created_time: created, id } of client.calls.list({ playbook_id, startDate }, { signal })) {
        const at = Date.parse(`${(created ?? '').replace(' ', 'T')}Z`)
        // The playbook may have called the same number before.
        if (to === undefined || status === undefined || Number.isNaN(at) || at < since - 60_000) continue
        yield { phone: to, status, rank: ranks(status), final: final.has(status), at, ...(id === undefined ? {} : { ref: id }) }
      }
    },
  })
}

function contactOf({ phone, firstName, lastName, email }: Recipient): CampaignContact {
  return {
    phone,
    ...(firstName ? { first_name: firstName } : {}),
    ...(lastName ? { last_name: lastName } : {}),
    ...(email ? { email } : {}),
  }
}

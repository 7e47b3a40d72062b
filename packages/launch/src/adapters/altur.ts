import type { AlturClient, CampaignContact, CampaignCreate, ContactInput } from '@campaignkit/altur'
import type { AlturWebhookEvent, Webhooks } from '@campaignkit/altur/webhooks'
import { missingVariable, unknownVariables, variablesOf } from '../audience/variables.ts'
import type { Adapter, Json, PersonStatus, Recipient, Stage } from './adapter.ts'
import { callOptions } from './call-options.ts'
import { defineAdapter } from './define-adapter.ts'
import { lookWith } from './look.ts'
import { rankOf } from './rank.ts'

/** The settings of a launch at Altur: those of `campaigns.create`. A plan's window sets `timezone` and `scheduling`. */
export type AlturSettings = CampaignCreate

const docs = 'https://docs.altur.io/en/api-reference/campaigns'
/** What the agent's first message can say: `{name}` is in Altur's example, no other is documented. */
const variables = ['name']
/** How far each status is; a person with one of the last rank is not called or written to again. */
const ranks = rankOf(
  ['queue'],
  ['sending', 'sent', 'accepted'],
  ['delivered', 'retrying'],
  ['read', 'voicemail'],
  ['answered', 'failed', 'rejected'],
  ['converted'],
)
const final = new Set(['answered', 'failed', 'rejected', 'converted', 'read', 'voicemail'])
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/**
 * Launches campaigns at Altur: create, add contacts, activate. Lost responses heal by themselves: adding skips who is there already, and whether a
 * campaign was activated can be read.
 * @param client The client, of `createAltur`.
 * @param settings The campaign; absent where launches of the ledger are only worked on.
 * @param options `webhooks`: of `createAlturWebhooks`, for `receive`.
 */
export function altur(
  client: AlturClient,
  settings?: AlturSettings,
  { webhooks }: { readonly webhooks?: Webhooks<AlturWebhookEvent> } = {},
): Adapter<AlturSettings> {
  const create: Stage<AlturSettings> = {
    name: 'create',
    operation: 'campaigns.create',
    carries: 0,
    reaches: false,
    repeat: {
      by: 'nature',
      why: 'a campaign without contacts reaches nobody; while Altur keeps the key it is even the same one',
      evidence: 'documented',
      source: `${docs}/create`,
    },
    request({ settings: campaign, name, zone, window }) {
      const within = window && {
        timezone: zone,
        scheduling: Object.fromEntries(
          days.map((day) => [day, { startTime: window.from, stopTime: window.until, active: window.days?.includes(day) ?? true }]),
        ),
      }
      return { ...campaign, name: `${campaign.name} (${name})`.slice(0, 255), ...within }
    },
    async send(request, _context, options) {
      // Made by `request`.
      const { campaign } = await client.campaigns.create(request as CampaignCreate, {
        ...callOptions(options),
        idempotencyKey: options.idempotencyKey,
      })
      return { outcome: 'sent', ref: String(campaign.id), result: campaign.id }
    },
  }
  const add: Stage<AlturSettings> = {
    name: 'add',
    operation: 'campaigns.contacts.add',
    carries: 1_000,
    reaches: false,
    repeat: {
      by: 'nature',
      why: 'a number that the campaign has already is skipped',
      evidence: 'documented',
      source: `${docs}/create-contacts`,
    },
    request: ({ people, results }) => ({ id: results['create'] ?? null, contacts: people.map(contactOf) as unknown as Json }),
    async send(request, { people }, options) {
      const { id, contacts } = request as unknown as { readonly id: number; readonly contacts: ContactInput[] }
      const call = { ...callOptions(options), idempotencyKey: options.idempotencyKey }
      const { results = [] } = await client.campaigns.contacts.add(id, { contacts, if_duplicate: 'skip' }, call)
      // Whether `index` counts from 0 or 1 is not documented; the number comes back as it was sent.
      const lines = new Map(people.map(({ phone, line }) => [phone, line]))
      const refused = results.flatMap(({ status, contact, error }) => {
        const line = lines.get(contact ?? '')
        return status === 'failed' && line !== undefined ? [{ line, reason: error ?? 'Altur did not take it' }] : []
      })
      return { outcome: 'sent', refused }
    },
  }
  const activate: Stage<AlturSettings> = {
    name: 'activate',
    operation: 'campaigns.activate',
    carries: 0,
    reaches: true,
    repeat: { by: 'nothing', why: 'an active campaign refuses it, but one that has finished its cycle would start again' },
    request: ({ results }) => ({ id: results['create'] ?? null }),
    async send(request, _context, options) {
      await client.campaigns.activate((request as { readonly id: number }).id, callOptions(options))
      return { outcome: 'sent' }
    },
    look: (attempted, _context, signal) =>
      lookWith(
        client,
        { provider: 'altur', operation: 'campaigns.activate', path: attempted.request as { readonly id: number } },
        attempted,
        signal,
      ),
  }
  return defineAdapter<AlturSettings>({
    provider: 'altur',
    ...(settings ? { settings } : {}),
    // `message_limit` ends at 10,000, and what it counts is not documented: this leaves room for a second attempt with everybody.
    capacity: 5_000,
    stages: [create, add, activate],
    limits: [{ requests: 12, per: 1_000 }],
    timeout: 60_000,
    schedules: true,
    undo: 'Campaigns cannot be deleted. An active one can be paused; calls that have begun go on.',
    invalid: (campaign) =>
      'first_message' in campaign && campaign.first_message ? unknownVariables(campaign.first_message, variables, 'single') : undefined,
    refuses(person, campaign) {
      if (!('first_message' in campaign) || !campaign.first_message) return undefined
      return missingVariable(variablesOf(campaign.first_message, variables, 'single').names, { name: nameOf(person) })
    },
    async *statuses({ results }, signal) {
      const id = results['create']
      if (typeof id !== 'number') return
      for await (const contact of client.campaigns.contacts.list(id, { pageSize: 100 }, { signal })) yield statusOf(contact, String(id))
    },
    ...(webhooks ? { receive: async (request) => eventOf(await webhooks.verify(request)) } : {}),
  })
}

function nameOf({ firstName, lastName }: Recipient): string {
  return [firstName, lastName].filter(Boolean).join(' ')
}

function contactOf(person: Recipient): ContactInput {
  const name = nameOf(person)
  return { contact: person.phone, ...(name === '' ? {} : { name }) }
}

function statusOf({ contact = '', status = 'queue', last_call_at: at }: CampaignContact, campaign: string): PersonStatus {
  // `2025-10-03 19:11:39`, without a zone; it only orders what Altur itself says.
  const time = at ? Date.parse(`${at.replace(' ', 'T')}Z`) : 0
  return { phone: contact, status, rank: ranks(status), final: final.has(status), at: Number.isNaN(time) ? 0 : time, campaign }
}

function eventOf(event: AlturWebhookEvent): { readonly id: string; readonly statuses: readonly PersonStatus[] } {
  if (event.type !== 'on_call_end') return { id: event.id ?? '', statuses: [] }
  const { phone_number_to: phone, status = 'ended', ended_at: at } = event.body
  if (phone === undefined) return { id: event.id ?? '', statuses: [] }
  return { id: event.id ?? '', statuses: [{ phone, status, rank: ranks('answered'), final: true, at: at ? Date.parse(at) : 0 }] }
}

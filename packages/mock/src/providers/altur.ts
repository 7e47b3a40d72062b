import { resolvePointer } from '@campaignkit/core/description'
import type { Behaviour, CausedEvent, Context, Reach } from '../state/behaviour.ts'
import { isObject, type JsonObject } from '../openapi/json.ts'
import type { Outcome } from '../people/ledger.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Entity, Store } from '../state/store.ts'
import { timestampLike } from '../time/timestamp.ts'

const contactStatus: Readonly<Record<Outcome, string>> = {
  answered: 'answered',
  voicemail: 'voicemail',
  'no-answer': 'retrying',
  busy: 'retrying',
  failed: 'failed',
  invalid: 'failed',
  'opted-out': 'rejected',
}

const callStatus: Readonly<Record<Outcome, string>> = {
  answered: 'ended',
  voicemail: 'ended',
  'no-answer': 'no-answer',
  busy: 'busy',
  failed: 'failed',
  invalid: 'failed',
  'opted-out': 'failed',
}

/** Seconds that an answered call, or one to a voicemail, lasts. */
const talk = 45

/** Minutes between two cycles of a campaign that gives none. */
const defaultCooldown = 30

/** The cycle that a campaign is in, from 1. */
const iterations = new WeakMap<Entity, number>()

const immutable = ['agent_id', 'integration_id', 'integration_type', 'enabled', 'mode']

/** What is Altur's own: batches of contacts, the two forms of a campaign, what calls leave behind. */
export const altur: Behaviour = {
  before: {
    'campaigns.list': ({ call }) => {
      if ((call.query['startDate'] === undefined) !== (call.query['endDate'] === undefined)) {
        throw new ErrorResponse(400, 'startDate and endDate must be given together.')
      }
    },
    'campaigns.update': ({ call, entity }) => {
      const changes = isObject(call.body) ? call.body['cycles'] : undefined
      const cycles = entity?.value['cycles']
      if (!isObject(changes)) return
      if (!isObject(cycles) || cycles['enabled'] !== true) {
        throw new ErrorResponse(400, 'The campaign was created without cycles.', { code: 'CYCLES_NOT_ENABLED' })
      }
      const isScheduleOnly = ['schedule', 'schedule_start_date', 'schedule_end_date'].some((field) => field in changes)
      if (isScheduleOnly && cycles['mode'] !== 'scheduled') {
        throw new ErrorResponse(400, 'The schedule can only be changed in scheduled mode.', { code: 'SCHEDULED_MODE_ONLY' })
      }
    },
  },
  instead: {
    'campaigns.contacts.add': addContacts,
    'messages.send': sendMessage,
    'messages.list': (context) => {
      const thread = context.call.path['thread_id'] ?? ''
      if (!context.find('threads', thread)) throw new ErrorResponse(404, 'The thread was not found.')
      context.body = context.store.list('messages', [thread]).map(({ value }) => value)
    },
  },
  view: {
    campaigns: (campaign, _store, operation) => {
      const { value } = campaign
      if (operation !== 'campaigns.list' && operation !== undefined) return {}
      const cycles = isObject(value['cycles']) ? value['cycles'] : {}
      return {
        cycle_enabled: cycles['enabled'] === true,
        cycle_max_iterations: cycles['max_iterations'] ?? null,
        cycle_cooldown_minutes: cycles['cooldown_minutes'] ?? null,
        cycle_filter_statuses: cycles['filter_statuses'] ?? null,
        cycle_filter_tags: cycles['filter_tags'] ?? null,
        cycle_current_iteration: cycles['enabled'] === true ? (iterations.get(campaign) ?? 1) : null,
        cycle_last_iteration_at: null,
      }
    },
  },
  rest: {
    campaigns(campaign, { store, again }) {
      const { cycles } = campaign.value
      if (!isObject(cycles) || cycles['enabled'] !== true || cycles['mode'] !== 'cooldown') return undefined
      const iteration = (iterations.get(campaign) ?? 1) + 1
      const { max_iterations: most, cooldown_minutes: minutes, filter_statuses: statuses } = cycles
      if (typeof most === 'number' && iteration > most) return undefined
      iterations.set(campaign, iteration)
      // Altur does not say whom the next cycle calls if nothing filters: those whom the last one did not get hold of.
      const wanted = Array.isArray(statuses) && statuses.length > 0 ? (statuses as unknown[]) : ['retrying', 'failed', 'voicemail']
      for (const member of store.list('campaigns.contacts', [campaign.id])) {
        if (wanted.includes(member.value['status'])) again(member, `Cycle ${iteration} of the campaign.`)
      }
      return { status: 'cooldown', duration: (typeof minutes === 'number' ? minutes : defaultCooldown) * 60_000 }
    },
  },
  reached,
  events: { 'campaign.status_changed': statusChanged, on_call_end: callEnded },
  invalid(operation, violations) {
    const refused = violations.find(({ keyword }) => keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
    if (operation.id === 'campaigns.create') return { code: 'INVALID_REQUEST' }
    if (operation.id !== 'campaigns.update') return undefined
    const field = immutable.find((name) => refused?.field === `/${name}`)
    return field === undefined ? { code: 'INVALID_REQUEST', fields: { field: undefined } } : { code: 'IMMUTABLE_FIELD', fields: { field } }
  },
}

/** Every contact of a batch for itself: the response is a success even if some of them fail. */
function addContacts(context: Context): void {
  const { call, store } = context
  const body = isObject(call.body) ? call.body : {}
  const scope = [call.path['id'] ?? '']
  const summary = { created: 0, updated: 0, skipped_duplicate: 0, failed: 0 }
  const inputs = Array.isArray(body['contacts']) ? body['contacts'].filter(isObject) : []
  const wanted = new Set(inputs.map((input) => digits(input['contact'])))
  const known = new Map<string, Entity>()
  for (const entity of store.list('campaigns.contacts', scope)) {
    const own = digits(entity.value['contact'])
    if (wanted.has(own)) known.set(own, entity)
  }
  const results = inputs.map((input, index) => {
    const number = input['contact']
    const problem = isNumber(number) ? undefined : number === undefined || number === '' ? 'MISSING_CONTACT' : 'INVALID_PHONE_NUMBER'
    const existing = known.get(digits(number))
    const status = problem ? 'failed' : !existing ? 'created' : body['if_duplicate'] === 'update' ? 'updated' : 'skipped_duplicate'
    summary[status] += 1
    let entity = existing
    if (status === 'created') {
      entity = context.create('campaigns.contacts', input, scope)
      known.set(digits(number), entity)
      for (const field of ['name', 'context', 'f_id', 'extracted_data']) if (!(field in input)) delete entity.value[field]
    } else if (status === 'updated' && existing) {
      const { name, context: about, extracted_data: data, f_id: own } = input
      const changes = Object.entries({ name, context: about, extracted_data: data, f_id: own }).filter(([, value]) => value !== undefined)
      Object.assign(existing.value, Object.fromEntries(changes))
    }
    return { index, id: problem || !entity ? null : entity.id, contact: number ?? null, status, error: problem ?? null }
  })
  context.body = { success: true, summary, results }
  // A campaign that runs calls the new ones without a further request.
  const campaign = store.get('campaigns', [], scope[0] ?? '')
  if (campaign) context.settle(campaign)
}

function digits(number: unknown): string {
  const text = String(number)
  // A campaign has many contacts, and each batch meets them all: most are written so.
  if (/^\+?\d*$/.test(text)) return text.startsWith('+') ? text.slice(1) : text
  return text.replaceAll(/\D/g, '')
}

function isNumber(number: unknown): boolean {
  return /^\+?\d{8,15}$/.test(String(number).replaceAll(/[\s()-]/g, ''))
}

function sendMessage(context: Context): void {
  const { call, store, now } = context
  const body = isObject(call.body) ? call.body : {}
  const user = context.find('endUsers', body['end_user_id'])
  context.reachPeople()
  const template = isObject(context.body) ? context.body : {}
  const agent = { id: body['agent_id'] }
  const existing = store.list('threads').find(({ value }) => isObject(value['end_user']) && value['end_user']['id'] === body['end_user_id'])
  const thread =
    existing ??
    context.create('threads', {
      agent,
      // Who speaks need not be said; an end user without an id would be none.
      end_user: user?.value,
      tags: [],
      assigned_to: [],
      active: true,
      blocked: false,
    })
  const at = timestampLike('2023-11-07T05:31:56Z', now)
  const message = (values: JsonObject) =>
    context.create('messages', { thread_id: thread.id, type: 'text', sent_at: at, read: true, ...values }, [thread.id]).value
  const question = message({ sent_by: 'EU', content: body['content'] })
  const replies = Array.isArray(template['messages']) ? (template['messages'] as unknown[]) : []
  const response = message({ sent_by: 'AI', content: isObject(replies[0]) ? replies[0]['content'] : 'Thank you.', read: false })
  context.body = { thread: thread.value, messages: [response], in_response_to: question }
}

function reached(
  { cause, member, outcome, contact }: Reach,
  { create, now, random }: Pick<Context, 'create' | 'now' | 'random'>,
): Entity | undefined {
  const wasTalked = outcome === 'answered' || outcome === 'voicemail'
  const at = timestampLike('2023-11-07T05:31:56Z', now)
  const duration = wasTalked ? talk + random.below(talk) : 0
  const call = {
    type: 'outbound',
    status: callStatus[outcome],
    created_at: at,
    ...(wasTalked
      ? {
          answered_by: outcome === 'answered' ? 'human' : 'machine',
          started_at: at,
          ended_at: timestampLike(at, now + duration * 1000),
          duration,
        }
      : { answered_by: undefined, started_at: undefined, ended_at: undefined, duration: undefined }),
  }
  if (cause?.resource.name === 'calls') {
    Object.assign(cause.value, call, wasTalked ? { billable_duration: duration } : {})
    return cause
  }
  if (!member || !cause || outcome === 'invalid' || outcome === 'opted-out') {
    if (member) member.value['status'] = contactStatus[outcome]
    return undefined
  }
  const { value } = member
  Object.assign(value, {
    status: contactStatus[outcome],
    call_count: Number(value['call_count']) + 1,
    billed_duration: Number(value['billed_duration']) + duration,
    last_call_at: timestampLike('2025-10-03 19:11:39', now),
  })
  if (cause.value['integration_type'] === 'whatsapp') return undefined
  const about = { id: value['id'], f_id: value['f_id'], name: value['name'], phone_number: contact.person, status: value['status'] }
  const made = create('campaigns.calls', { ...call, billed_duration: duration, contact: about }, [cause.id])
  made.value['recording_url'] = wasTalked ? `/api/v1.0/call/${made.id}/recording` : null
  return made
}

/** Only a finished campaign has its results in the event. */
function statusChanged({ body, subject: { entity }, store }: CausedEvent): Record<string, never> {
  const { data } = body
  if (!isObject(data)) return {}
  if (entity.value['status'] === 'finished') data['analytics'] = analytics(store, entity.id)
  else delete data['analytics']
  return {}
}

/** A rate from 0 to 1, to four places. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000
}

function analytics(store: Store, campaign: string): JsonObject {
  const calls = store.list('campaigns.calls', [campaign]).map(({ value }) => value)
  const contacts = store.list('campaigns.contacts', [campaign]).map(({ value }) => value)
  const by = (who: string) => calls.filter((call) => call['answered_by'] === who).length
  const inStatus = (status: string) => contacts.filter((contact) => contact['status'] === status).length
  const called = contacts.filter((contact) => Number(contact['call_count']) > 0).length
  const parts = {
    callsAnsweredByHuman: by('human'),
    callsAnsweredByMachine: by('machine'),
    callsAnsweredByUnknown: by('unknown'),
    contactsProcessed: called,
    contactsFailed: inStatus('failed'),
    contactsVoicemail: inStatus('voicemail'),
    contactsAnswered: inStatus('answered'),
    contactsConverted: inStatus('converted'),
  }
  const rates = Object.entries(parts).map(([name, count]) => [
    `${name}Rate`,
    share(count, name.startsWith('calls') ? calls.length : contacts.length),
  ])
  return { calls: calls.length, contacts: contacts.length, ...parts, ...Object.fromEntries(rates) }
}

/** The event says more about the person than the call does, and has `billed_duration` where a single call has `billable_duration`. */
function callEnded({ body, subject: { entity }, facts }: CausedEvent): false | Record<string, never> {
  const { value } = entity
  const person = facts?.contact.person
  const wasAnswered = value['answered_by'] === 'human'
  body['phone_number_to'] = person
  body['answered_by'] = value['answered_by'] ?? null
  for (const key of ['started_at', 'ended_at', 'duration']) body[key] = value[key] ?? null
  body['billed_duration'] = value['billed_duration'] ?? value['billable_duration'] ?? 0
  if (!wasAnswered) body['transcript'] = []
  if (isObject(body['end_user'])) body['end_user']['phone_number'] = person
  const member = value['contact']
  if (isObject(member)) body['campaign_user'] = { f_id: member['f_id'], name: member['name'], contact: person }
  else delete body['campaign_user']
  if (!resolvePointer(value, '/recording_url') && !wasAnswered) body['recording_url'] = null
  return {}
}

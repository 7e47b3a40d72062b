import type { Behaviour } from '../state/behaviour.ts'
import { copyJson, isObject } from '../openapi/json.ts'
import type { Outcome } from '../people/ledger.ts'
import { timeIn } from '../time/moment.ts'
import { ErrorResponse } from '../response/error-response.ts'
import { timestampLike } from '../time/timestamp.ts'

const statuses: Readonly<Record<Outcome, string>> = {
  answered: 'closed',
  voicemail: 'voicemail',
  'no-answer': 'no-answer',
  busy: 'busy',
  failed: 'failed',
  invalid: 'wrong-phone-format',
  'opted-out': 'failed',
}

/** Seconds that an answered call lasts. */
const talk = 60

/** What is Meetzy's own: the two forms of an accepted campaign, and that calls are how one hears of it. */
export const meetzy: Behaviour = {
  before: {
    'campaigns.create': ({ call }) => {
      const launch = isObject(call.body) ? call.body['launch_at'] : undefined
      if (launch !== undefined && Number.isNaN(timeIn(launch))) throw new ErrorResponse(400, 'launch_at is not a time.')
    },
  },
  after: {
    'campaigns.create': ({ entity, call, plan }) => {
      const { body } = call
      if (!entity || !isObject(body)) return
      const total = Array.isArray(body['contacts']) ? body['contacts'].length : 0
      const launch = body['launch_at']
      entity.value['total_contacts'] = total
      if (typeof launch !== 'string') return
      const scheduled = plan.operation.success.examples.find((example) => isObject(example) && example['scheduled'] === true)
      // Without a zone, the time is read as UTC: see `launch_at` in the description.
      Object.assign(entity.value, copyJson(scheduled ?? {}), {
        campaign_id: entity.value['campaign_id'],
        message: `Scheduled ${total} calls`,
        launch_at: new Date(timeIn(launch)).toISOString(),
        total_contacts: total,
        scheduled_calls: total,
        error_calls: 0,
      })
    },
  },
  view: {
    calls: ({ value }) => {
      const { playbook_id: playbook, phone } = value
      return { ...(playbook === undefined ? {} : { assistant_id: playbook }), ...(phone === undefined ? {} : { to: phone }) }
    },
  },
  reached({ cause, contact, outcome }, { create, now }) {
    const call = {
      to: contact.person,
      status: statuses[outcome],
      duration: outcome === 'answered' ? talk : 0,
      success: outcome === 'answered',
      created_time: timestampLike('2024-11-12 10:30:00', now),
      timestamp: Math.floor(now / 1000),
      ...(outcome === 'answered' ? {} : { transcript: '', summary: '', output: {}, recording: '' }),
    }
    if (cause?.resource.name === 'calls') Object.assign(cause.value, call)
    else create('calls', { ...call, assistant_id: cause?.value['playbook_id'] })
  },
}

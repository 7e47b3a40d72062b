import type { Behaviour } from '../state/behaviour.ts'
import { copyJson, isObject } from '../openapi/json.ts'
import type { Outcome } from '../state/ledger.ts'
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
      const time = /Z$|[+-]\d\d:?\d\d$/.test(launch) ? launch : `${launch}Z`
      Object.assign(entity.value, copyJson(scheduled ?? {}), {
        campaign_id: entity.value['campaign_id'],
        message: `Scheduled ${total} calls`,
        launch_at: new Date(time).toISOString(),
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

import type { Behaviour, Context } from '../state/behaviour.ts'
import { isObject, readEach } from '../openapi/json.ts'
import type { Outcome } from '../people/ledger.ts'
import { timeIn } from '../time/moment.ts'
import { numberOf } from '../people/person.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Entity, Store } from '../state/store.ts'

/** People of one campaign at most: docs.otpiq.com/api-reference/whatsapp/campaigns/attach-recipients */
const maxRecipients = 1000
/** Messages to one number: the printed 429 of docs.otpiq.com/api-reference/messaging/post */
const window = { requests: 10, minutes: 10 }
/** Price of one message in IQD, as in the examples. */
const price = 200

const tracking: Readonly<Record<Outcome, { status: string; isFinalStatus: boolean }>> = {
  answered: { status: 'delivered', isFinalStatus: true },
  voicemail: { status: 'delivered', isFinalStatus: true },
  'no-answer': { status: 'sent', isFinalStatus: false },
  busy: { status: 'pending', isFinalStatus: false },
  failed: { status: 'failed', isFinalStatus: true },
  invalid: { status: 'failed', isFinalStatus: true },
  'opted-out': { status: 'failed', isFinalStatus: true },
}

const channels = ['sms', 'whatsapp', 'telegram']

const sent = new WeakMap<Store, Map<string, number[]>>()

/** What is OTPIQ's own: caps of recipients, sample campaigns, prices, the limit for each number. */
export const otpiq: Behaviour = {
  before: {
    'sms.send': ({ call, store, now }) => {
      const number = isObject(call.body) ? numberOf(String(call.body['phoneNumber'])) : ''
      const numbers = sent.get(store) ?? new Map<string, number[]>()
      sent.set(store, numbers)
      const recent = (numbers.get(number) ?? []).filter((time) => time > now - window.minutes * 60_000)
      const first = recent[0]
      if (first !== undefined && recent.length >= window.requests) {
        const wait = Math.ceil((first + window.minutes * 60_000 - now) / 60_000)
        const text = `Rate limit exceeded. Please try again in ${wait} minutes. Maximum ${window.requests} requests allowed per phone number in ${window.minutes} minutes.`
        throw new ErrorResponse(429, text, {
          fields: { waitMinutes: wait, maxRequests: window.requests, timeWindowMinutes: window.minutes },
        })
      }
      numbers.set(number, [...recent, now])
    },
    'campaigns.attachRecipients': ({ call, entity }) => {
      const numbers = new Set(readEach(call.body, '/recipients/*/phoneNumber').map(String))
      const fresh = [...numbers].filter((number) => !entity?.people.has(number))
      if (fresh.length === 0) throw new ErrorResponse(400, 'All recipients are on the campaign already.')
      if (entity && recipients(entity) + fresh.length > maxRecipients) {
        throw new ErrorResponse(400, `The campaign would have more than ${maxRecipients} recipients.`)
      }
    },
    'campaigns.create': requireFuture,
    'campaigns.update': requireFuture,
    'campaigns.start': ({ entity }) => {
      if (entity && recipients(entity) === 0) throw new ErrorResponse(400, 'The campaign has no recipients.')
    },
    'campaigns.getRecipientPayload': ({ call, find }) => {
      const id = call.query['_id'] ?? call.query['campaignId']
      if (id !== undefined && !find('campaigns', id)) throw new ErrorResponse(404, 'Campaign not found')
    },
  },
  instead: {
    'campaigns.sendSample': (context) => {
      const { entity, call } = context
      if (!entity) return
      const { _id, campaignId: _own, ...values } = entity.value
      const sample = context.create('campaigns', {
        ...values,
        status: 'draft',
        scheduleType: 'now',
        scheduledFor: null,
        startedAt: new Date(context.now).toISOString(),
        sentCount: 0,
        deliveredCount: 0,
        failedCount: 0,
        isSampleCampaign: true,
        sampleOfCampaign: _id,
        createdAt: new Date(context.now).toISOString(),
      })
      sample.people.add(readEach(call.body, '/recipients/*/phoneNumber').map(String), true)
      count(sample)
      sample.value['reservedAmount'] = sample.value['estimatedTotalCost']
      context.setStatus(sample, 'running')
      context.body = { success: true, data: context.show(sample) }
    },
  },
  after: {
    'campaigns.create': followSchedule,
    'campaigns.update': followSchedule,
    'campaigns.attachRecipients': ({ entity }) => {
      if (!entity) return
      count(entity)
      delete entity.value['recipients']
    },
    'campaigns.start': ({ entity }) => {
      if (entity) entity.value['reservedAmount'] = entity.value['estimatedTotalCost']
    },
    'reports.generate': ({ entity, call }) => {
      if (!entity || !isObject(call.body)) return
      entity.value['dateRange'] = { startDate: call.body['startDate'], endDate: call.body['endDate'] }
      entity.value['downloadUrl'] = `https://example.com/reports/${entity.id}.csv`
    },
  },
  reached({ cause, outcome, contact }) {
    if (!cause) return undefined
    const { value } = cause
    const { status, isFinalStatus } = tracking[outcome]
    if (cause.resource.name === 'sms') {
      Object.assign(value, { status, isFinalStatus, phoneNumber: contact.person })
      return cause
    }
    const add = (key: string) => void (value[key] = Number(value[key]) + 1)
    if (status !== 'pending') add('sentCount')
    if (status === 'delivered') add('deliveredCount')
    if (status === 'failed') add('failedCount')
    return undefined
  },
  events: {
    // Only for a message that asked for reports; where they go is for the mock's user to say, not for a request.
    deliveryReport: ({ body, subject: { entity } }) => {
      const { value } = entity
      const asked = value['deliveryReport']
      if (!isObject(asked) || value['status'] === 'pending') return false
      const type = asked['deliveryReportType'] ?? 'all'
      const isFinal = value['isFinalStatus'] === true
      if (type === 'final' && !isFinal) return false
      const channel = channels.find((name) => name === value['provider']) ?? 'sms'
      Object.assign(body, { deliveryReportType: type, isFinal, channel, status: value['status'] })
      if (value['senderId'] === undefined) delete body['senderId']
      else body['senderId'] = value['senderId']
      if (value['status'] === 'failed') body['reason'] = 'The number cannot be reached'
      else delete body['reason']
      return typeof asked['webhookSecret'] === 'string' ? { secret: asked['webhookSecret'] } : {}
    },
  },
}

/** Everybody on a campaign; one that the examples show has some whose numbers they do not show. */
function recipients({ origin, people, resource, id }: Entity): number {
  const shown = origin === 'examples' ? resource.examples.find((example) => example[resource.idKey] === id)?.['totalRecipients'] : 0
  return people.size + Number(shown ?? 0)
}

function count(campaign: Entity): void {
  campaign.value['totalRecipients'] = recipients(campaign)
  campaign.value['estimatedTotalCost'] = recipients(campaign) * price
}

function requireFuture({ call, now }: Context): void {
  const time = isObject(call.body) ? call.body['scheduledFor'] : undefined
  if (typeof time === 'string' && timeIn(time) <= now) throw new ErrorResponse(400, 'scheduledFor must be in the future.')
}

/** `scheduleType` decides between draft and scheduled, when a campaign is made and when it is changed. */
function followSchedule({ entity, call, setStatus }: Context): void {
  const type = isObject(call.body) ? call.body['scheduleType'] : undefined
  if (!entity || type === undefined) return
  if (type === 'now') entity.value['scheduledFor'] = null
  setStatus(entity, type === 'schedule' ? 'scheduled' : 'draft')
}

import type { Behaviour, Context } from '../state/behaviour.ts'
import { isObject, type JsonObject, readEach, textOf } from '../openapi/json.ts'
import { timeIn } from '../time/moment.ts'
import { numberOf } from '../people/person.ts'
import { ErrorResponse } from '../response/error-response.ts'
import type { Entity, Store } from '../state/store.ts'

/** What is Tether's own: contacts that can be looked up in many ways, and campaigns that bring their people along. */
export const tetherai: Behaviour = {
  before: {
    'reminders.create': ({ call, now }) => {
      const date = isObject(call.body) ? timeIn(call.body['reminderDate']) : Number.NaN
      if (date <= now) throw new ErrorResponse(400, 'reminderDate must be in the future')
    },
    'contacts.executeCustomFields': requireContact,
    'contacts.executeAllCustomFields': requireContact,
  },
  after: {
    'campaigns.create': ({ entity, call }) => {
      if (entity) entity.value['stats'] = stats(entity)
      if (entity && isObject(call.body)) delete entity.value['rawCsvData']
    },
    'messages.send': ({ entity, call, random: _ }) => {
      if (entity && isObject(call.body)) entity.value['content'] = call.body['content']
    },
  },
  instead: {
    'campaigns.upcoming': (context) => {
      const waiting = context.store.list('campaigns').filter(({ value }) => value['status'] === 'scheduled')
      context.body = { success: true, data: waiting.map(({ value }) => value) }
    },
    'contacts.listGenerator.list': (context) => {
      const { query } = context.call
      const page = Number(query['page'] ?? 1)
      const limit = Number(query['limit'] ?? 10)
      const wanted = textOf(query['searchValue']).toLowerCase()
      const found = context.store.list('contacts').filter(({ value }) => JSON.stringify(value).toLowerCase().includes(wanted))
      context.body = {
        contacts: found.slice((page - 1) * limit, page * limit).map(row),
        total: found.length,
        page,
        limit,
        totalPages: Math.ceil(found.length / limit),
      }
    },
    'contacts.byStage': buckets,
    'contacts.byStatuses': buckets,
    'contacts.byStatus': (context) => {
      const status = isObject(context.call.body) ? context.call.body['status'] : undefined
      const found = context.store.list('contacts').filter(({ value }) => value['status'] === status)
      context.body = { data: found.map(({ value }) => value), total: found.length, status }
    },
    'contacts.active': everybody,
    'contacts.inactive': (context) => void (context.body = { data: [], total: 0 }),
    'contacts.counts': (context) => void (context.body = counts(context.store)),
    'contacts.findByPhoneNumber': (context) => {
      const number = isObject(context.call.body) ? numberOf(String(context.call.body['phoneNumber'])) : ''
      const found = context.store.list('contacts').find((entity) => phonesOf(entity).map(numberOf).includes(number))
      if (!found) throw new ErrorResponse(404, 'Not found')
      context.body = { data: { ...found.value, phoneNumber: phonesOf(found)[0] }, message: 'Contact found' }
    },
    'contacts.bulkUpdateStatus': (context) => {
      const { status, pipelineStageId } = isObject(context.call.body) ? context.call.body : {}
      const found = chosen(context)
      for (const { value } of found) Object.assign(value, { status, pipelineStage: pipelineStageId })
      context.body = { message: 'Contacts updated', modifiedCount: found.length, matchedCount: found.length }
    },
    'contacts.bulkDelete': (context) => {
      const found = chosen(context)
      if (found.length === 0) throw new ErrorResponse(404, 'Not found')
      for (const entity of found) context.store.remove(entity)
      context.body = { message: 'Contacts deleted', deletedCount: found.length }
    },
  },
  people: {
    'campaigns.create': (context) => {
      const { body } = context.call
      const named = ['/newContacts/*/phoneNumber', '/selectedExistingContacts/*/phoneNumber'].flatMap((pattern) => readEach(body, pattern))
      const users = readEach(body, '/userIds/*').flatMap((id) => {
        const found = context.find('contacts', id)
        return found ? phonesOf(found) : []
      })
      return [...named, ...users].map(String)
    },
    'reminders.create': (context) => {
      const { body } = context.call
      const contact = isObject(body) ? context.find('contacts', body['contactId']) : undefined
      const given = readEach(body, '/phoneNumber').map(String)
      return given.length > 0 || !contact ? given : phonesOf(contact)
    },
  },
  reached({ cause, outcome }) {
    if (cause?.resource.name === 'reminders') cause.value['fired'] = true
    if (cause?.resource.name !== 'campaigns') return
    const before = isObject(cause.value['stats']) ? cause.value['stats'] : {}
    const isSent = outcome !== 'invalid' && outcome !== 'opted-out' && outcome !== 'failed'
    const sent = Number(before['sent'] ?? 0) + (isSent ? 1 : 0)
    const failed = Number(before['failed'] ?? 0) + (isSent ? 0 : 1)
    cause.value['stats'] = { ...stats(cause), sent, failed, successRate: `${Math.round((sent / (sent + failed)) * 100)}%` }
  },
}

function stats({ people, value }: Entity): JsonObject {
  const known = isObject(value['stats']) ? value['stats'] : {}
  return { sent: 0, failed: 0, successRate: '0%', ...(people.size > 0 && known['total'] === people.size ? known : {}), total: people.size }
}

/** The first of a property that is a text or a list of `{ value }`; `undefined` without one. */
function firstOf(property: unknown): string | undefined {
  const first = Array.isArray(property) ? (property as unknown[])[0] : property
  const value = isObject(first) ? first['value'] : first
  return typeof value === 'string' ? value : undefined
}

/** The contact's number, which it need not have. */
function phonesOf({ value }: Entity): string[] {
  const number = firstOf(value['phoneNumber'])
  return number === undefined ? [] : [number]
}

function requireContact({ call, find }: Context): void {
  if (!find('contacts', call.path['id'])) throw new ErrorResponse(404, 'Not found')
}

function everybody(context: Context): void {
  const found = context.store.list('contacts')
  context.body = { data: found.map(({ value }) => value), total: found.length }
}

function chosen({ call, find }: Context): Entity[] {
  return readEach(call.body, '/contactIds/*')
    .map((id) => find('contacts', id))
    .filter((entity) => entity !== undefined)
}

function counts(store: Store): Record<string, number> {
  const result: Record<string, number> = {}
  for (const { value } of store.list('contacts')) {
    const status = String(value['status'])
    result[status] = (result[status] ?? 0) + 1
  }
  return result
}

function buckets(context: Context): void {
  const data: Record<string, { contacts: JsonObject[]; total: number }> = {}
  for (const { value } of context.store.list('contacts')) {
    const bucket = (data[String(value['status'])] ??= { contacts: [], total: 0 })
    bucket.contacts.push(value)
    bucket.total += 1
  }
  context.body = { data, stageIdByName: {} }
}

/** A row has text where the contact may have null or a list; what there is none of is omitted. */
function row(entity: Entity): JsonObject {
  const { value } = entity
  return {
    id: entity.id,
    name: [value['firstName'], value['lastName']].map(firstOf).join(' ').trim(),
    phoneNumber: firstOf(value['phoneNumber']),
    email: firstOf(value['email']),
    status: firstOf(value['status']),
    pipelineStage: firstOf(value['pipelineStage']),
    lastMessageDate: null,
    messageCount: 0,
  }
}

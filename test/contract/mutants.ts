import type { ClientUnderTest, ContractOptions, Document } from '@campaignkit/contract'
import type { Description, Operation } from '@campaignkit/core'
import { referenceClient, referenceDescription } from './reference-client.ts'
import { referenceDocument } from './reference-document.ts'
import { referenceServer, type ServerDefect } from './reference-server.ts'

/** One seeded defect: what is tested, with one switch thrown. */
export interface Mutant {
  readonly name: string
  readonly kind: 'server' | 'rule' | 'description' | 'client'
  readonly options: () => ContractOptions
}

const url = 'http://127.0.0.1'

/** What is tested without any defect. */
export function referenceOptions(): ContractOptions {
  return { document: referenceDocument, url, fetch: referenceServer(referenceDocument), client: referenceClient(), timeout: 300 }
}

const serverDefects: readonly ServerDefect[] = [
  'auth not checked',
  'auth not checked on one operation',
  'any credential will do',
  'auth answers 403',
  'create answers 200',
  'delete answers 200 with a body',
  'unknown id answers 204',
  'invalid answers 422',
  'required property dropped',
  'property renamed',
  'number sent as text',
  'null where a text belongs',
  'status outside the enum',
  'time without zone',
  'error without message',
  'error as HTML',
  'content type text/plain',
  'broken JSON',
  'request id missing',
  'request id no uuid',
  'stack trace in error',
  'credential in error',
  'fails on long names',
  'fails on empty lists',
  'hangs on malformed body',
  'malformed body taken for empty',
  'text/plain body accepted',
  'PUT accepted',
  'remaining above limit',
  'limit is another',
  'created cannot be read',
  'created has another id',
  'created not in list',
  'created name changed',
  'retries not stored',
  'update not stored',
  'update resets text',
  'delete keeps it readable',
  'delete keeps it in the list',
  'key forgotten',
  'key compared by its beginning',
  'repeated key refused',
  'contacts added twice with one key',
  'pause refused when paused',
  'pause counts retries up',
  'activate changes nothing',
  'sent message not listed',
  'cursor loops',
  'cursor overlaps',
  'cursor skips one',
  'has_more always true',
  'offset ignored',
  'offset off by one',
  'page counted from 0',
  'page size off by one',
  'total too high',
  'filter to ignored with 500',
  'filter status ignored',
  'filter channels ignored',
  'filter to ignored',
  'filter status finds nothing',
  'filter to finds nothing',
  'filter status inverted',
  'update drops tags',
  'update empties tags',
  'update drops sender',
  'update resets retries',
  'update drops text',
  'update answers and stores nothing',
  'update changes the name as well',
  'key forgotten after the first repeat',
  'key forgotten after the second repeat',
  'key shared by operations',
  'repeat creates another one besides',
  'repeat adds contacts again besides',
  'repeat of contacts refused',
  'key of contacts forgotten',
  'repeat answers 200',
  'repeat answers without a body',
  'activate accepted twice',
  'pause accepted in draft',
  'pause refused when active',
  'activate refused when paused',
  'pause says so and stores nothing',
  'activate says so and stores nothing',
  'activate leads to paused',
  'activate accepted twice and says draft',
  'total one too few',
  'total of the page',
  'pages one too many',
  'pages one too few',
  '429 without Retry-After',
  'Retry-After in words',
  'slow report',
  'report not there',
  'pause not there',
  'tag not there',
  'list of messages not there',
  'update not implemented',
  'report forbidden',
  'reads need no credential',
  'text cut',
  'tags not stored',
  'start an hour later',
  'retries one more',
  'delete answers 404',
  'delete fails',
  'second page refused',
  'next cursor missing',
  'cursor ignored',
  'page ignored',
  'page size ignored',
  'limit of messages ignored',
  'unknown message answered',
  'unknown id changed',
  'unknown id deleted',
  'unknown id fails',
  'unknown id activated',
  'body encoded twice',
  'success without a body',
  'success as HTML',
  'connection closed on delete',
  'error without a body',
  'error as plain text',
  'numbers as text in a list',
  'list without its items',
  'new campaigns listed twice',
]

const schemas = '/components/schemas'
const sms = `${schemas}/SmsCampaignCreate`
const call = `${schemas}/CallCampaignCreate`
const batch = `${schemas}/ContactBatch/properties`
const query = (path: string, index: number) => `/paths/${path.replaceAll('/', '~1')}/get/parameters/${index}`

// What the server enforces in place of what the description says; `undefined` enforces nothing.
const rules: Readonly<Record<string, readonly [pointer: string, value: unknown]>> = {
  'name one longer': [`${schemas}/Name/maxLength`, 41],
  'name one shorter': [`${schemas}/Name/maxLength`, 39],
  'name may be empty': [`${schemas}/Name/minLength`, 0],
  'name needs two characters': [`${schemas}/Name/minLength`, 2],
  'text without limit': [`${sms}/properties/text/maxLength`, undefined],
  'text of any type': [`${sms}/properties/text/type`, undefined],
  'sender without pattern': [`${sms}/properties/sender/pattern`, undefined],
  'sender in lower case too': [`${sms}/properties/sender/pattern`, '^[A-Za-z]{3,11}$'],
  'sender one longer': [`${sms}/properties/sender/pattern`, '^[A-Z]{3,12}$'],
  'one tag more': [`${sms}/properties/tags/maxItems`, 4],
  'one tag fewer': [`${sms}/properties/tags/maxItems`, 2],
  'tags twice': [`${sms}/properties/tags/uniqueItems`, undefined],
  'tag one shorter': [`${sms}/properties/tags/items/minLength`, 1],
  'one retry more': [`${sms}/properties/retries/maximum`, 6],
  'one retry fewer': [`${call}/properties/retries/maximum`, 4],
  'retries below zero': [`${call}/properties/retries/minimum`, -1],
  'any voice': [`${call}/properties/voice/enum`, undefined],
  'a voice missing': [`${call}/properties/voice/enum`, ['calm', 'bright']],
  'text not required': [`${sms}/required`, ['name', 'channel']],
  'script not required': [`${call}/required`, ['name', 'channel']],
  'unknown properties': [`${sms}/additionalProperties`, true],
  'unknown properties within': [`${call}/properties/window/additionalProperties`, true],
  'window without end': [`${call}/properties/window/required`, ['from']],
  'hour 24': [`${call}/properties/window/properties/to/maximum`, 24],
  'any start': [`${call}/properties/starts_at/format`, undefined],
  'start not null': [`${call}/properties/starts_at/type`, 'string'],
  'budget of zero': [`${call}/properties/budget/exclusiveMinimum`, -1],
  'budget with fractions': [`${call}/properties/budget/multipleOf`, undefined],
  'budget without limit': [`${call}/properties/budget/maximum`, undefined],
  'empty update': [`${schemas}/CampaignUpdate/minProperties`, undefined],
  'no contacts': [`${batch}/contacts/minItems`, 0],
  'one contact more': [`${batch}/contacts/maxItems`, 21],
  'any phone': [`${batch}/contacts/items/properties/phone/pattern`, undefined],
  'any mail address': [`${batch}/contacts/items/properties/email/format`, undefined],
  'contact without phone': [`${batch}/contacts/items/required`, []],
  'any mode': [`${batch}/mode/enum`, undefined],
  'fourth priority': [`${schemas}/MessageSend/properties/priority/enum`, [1, 2, 3, 4]],
  'limit one more': [`${query('/campaigns', 3)}/schema/maximum`, 51],
  'limit of zero': [`${query('/campaigns', 3)}/schema/minimum`, 0],
  'any status': [`${query('/campaigns', 0)}/schema/enum`, undefined],
  'any channel': [`${query('/campaigns', 1)}/schema/items/enum`, undefined],
  'archived of any type': [`${query('/campaigns', 2)}/schema/type`, undefined],
  'any day': [`${query('/report', 0)}/schema/format`, undefined],
  'day not required': [`${query('/report', 0)}/required`, false],
  'id of zero': ['/paths/~1campaigns~1{id}/parameters/0/schema/minimum', 0],
  'long keys': ['/paths/~1campaigns/post/parameters/0/schema/maxLength', undefined],
  'negative offset': [`${query('/messages', 1)}/schema/minimum`, undefined],
  'name of any type': [`${schemas}/Name/type`, undefined],
  'script without limit': [`${call}/properties/script/maxLength`, undefined],
  'script may be empty': [`${call}/properties/script/minLength`, 0],
  'voice of any type': [`${call}/properties/voice`, true],
  'tags of any type': [`${sms}/properties/tags`, true],
  'retries of any type': [`${sms}/properties/retries/type`, undefined],
  'retries with fractions': [`${call}/properties/retries/type`, 'number'],
  'window of any type': [`${call}/properties/window`, true],
  'hour below zero': [`${call}/properties/window/properties/from/minimum`, -1],
  'hour of any type': [`${call}/properties/window/properties/from/type`, undefined],
  'start of any type': [`${call}/properties/starts_at`, true],
  'text may be empty': [`${sms}/properties/text/minLength`, 0],
  'text one longer': [`${sms}/properties/text/maxLength`, 161],
  'text one shorter': [`${sms}/properties/text/maxLength`, 159],
  'sender one shorter': [`${sms}/properties/sender/pattern`, '^[A-Z]{2,11}$'],
  'sender needs four letters': [`${sms}/properties/sender/pattern`, '^[A-Z]{4,11}$'],
  'name of a contact longer': [`${batch}/contacts/items/properties/name/maxLength`, 61],
  'mode of any type': [`${batch}/mode`, true],
  'contacts of any type': [`${batch}/contacts`, true],
  'unknown properties in a contact': [`${batch}/contacts/items/additionalProperties`, true],
  'unknown properties in a batch': [`${schemas}/ContactBatch/additionalProperties`, true],
  'unknown properties in a message': [`${schemas}/MessageSend/additionalProperties`, true],
  'unknown properties in an update': [`${schemas}/CampaignUpdate/additionalProperties`, true],
  'message one longer': [`${schemas}/MessageSend/properties/text/maxLength`, 101],
  'message may be empty': [`${schemas}/MessageSend/properties/text/minLength`, 0],
  'recipient without plus': [`${schemas}/MessageSend/properties/to/pattern`, String.raw`^\+?\d{8,15}$`],
  'recipient one shorter': [`${schemas}/MessageSend/properties/to/pattern`, String.raw`^\+\d{7,15}$`],
  'priority of any type': [`${schemas}/MessageSend/properties/priority`, true],
  'page of zero': [`${query('/campaigns/{id}/contacts', 0)}/schema/minimum`, 0],
  'page size one more': [`${query('/campaigns/{id}/contacts', 1)}/schema/maximum`, 101],
  'page size of zero': [`${query('/campaigns/{id}/contacts', 1)}/schema/minimum`, 0],
  'recipient of any form in the list': [`${query('/messages', 0)}/schema/pattern`, undefined],
}

// What the description says in place of what the server does.
const descriptions: Readonly<Record<string, readonly [pointer: string, value: unknown]>> = {
  'another success status': ['/paths/~1messages/post/responses/202', undefined],
  'a status not documented': ['/paths/~1campaigns~1{id}~1pause/post/responses/409', undefined],
  'a property that is never sent required': [`${schemas}/Report/required`, ['day', 'sent', 'total']],
  'a property of another type': [`${schemas}/Report/properties/rate/type`, 'string'],
  'a bound that answers exceed': [`${schemas}/Report/properties/rate/maximum`, 0.4],
  'an enum without a value that is answered': [`${schemas}/Campaign/properties/status/enum`, ['active', 'paused']],
  'a looser bound': [`${schemas}/MessageSend/properties/text/maxLength`, 120],
  'a value that is refused': [`${call}/properties/voice/enum`, ['calm', 'bright', 'plain', 'loud']],
  'an optional property that is required': [`${schemas}/MessageSend/required`, ['to']],
  'a property that is not known': [`${schemas}/MessageSend/properties/subject`, { type: 'string' }],
  'an invalid request example': ['/paths/~1messages/post/requestBody/content/application~1json/examples/plain/value/to', 'Ana'],
  'an invalid response example': ['/paths/~1report/get/responses/200/content/application~1json/examples/usual/value/sent', 'three'],
  'an invalid parameter example': [`${query('/report', 0)}/example`, 'yesterday'],
  'a header that is not sent': ['/paths/~1report/get/responses/200/headers/X-Total', { required: true, schema: { type: 'integer' } }],
  'another media type': ['/paths/~1report/get/responses/200/content', { 'application/xml': { schema: { type: 'string' } } }],
  'no security where there is some': ['/paths/~1report/get/security', []],
  'a recipe that finds nothing': ['/paths/~1messages/post/x-reconcile/match', { '/to': '$request.body#/to', '/text': 'something else' }],
  'natural where repeats are refused': ['/paths/~1campaigns~1{id}~1activate/post/x-idempotency', 'natural'],
  'another limit': ['/x-rate-limit', [{ requests: 60, per: '1m' }]],
  'a list without its next pointer': ['/paths/~1campaigns~1{id}~1contacts/get/x-pagination/first', 0],
}

const changes = (id: string, change: Partial<Operation>): Description => {
  const operation = referenceDescription.operations[id]
  if (!operation) throw new Error(`no operation ${id}`)
  return { ...referenceDescription, operations: { ...referenceDescription.operations, [id]: { ...operation, ...change } } }
}

const without = (id: string, name: keyof Operation): Description => {
  const operation = referenceDescription.operations[id]
  if (!operation) throw new Error(`no operation ${id}`)
  const { [name]: _, ...rest } = operation
  // Without one optional field it is still an operation.
  return { ...referenceDescription, operations: { ...referenceDescription.operations, [id]: rest as Operation } }
}

type Fetch = typeof fetch

/** A client whose requests are changed on their way. */
const onTheWay = (change: (headers: Headers, url: URL, init: RequestInit) => void): ClientUnderTest => ({
  ...referenceClient(),
  create: ({ fetch: send, ...options }) =>
    referenceClient().create({
      ...options,
      fetch: (async (input, init) => {
        const headers = new Headers(init?.headers)
        const address = new URL(input instanceof Request ? input.url : input)
        const changed: RequestInit = { ...init, headers }
        change(headers, address, changed)
        return (send as Fetch)(address, changed) // the tests hand it over
      }) satisfies Fetch,
    }),
})

/** A client whose methods' promises are changed. */
const atTheEnd = (
  change: (result: Promise<unknown>, args: unknown[], options: Readonly<Record<string, unknown>>) => unknown,
): ClientUnderTest => ({
  ...referenceClient(),
  create: (options) => {
    const wrap = (node: unknown): unknown =>
      new Proxy(node as object, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name)
          if (typeof value === 'function') return (...args: unknown[]) => change(value(...args), args, options)
          return typeof value === 'object' && value !== null ? wrap(value) : value
        },
      })
    return wrap(referenceClient().create(options))
  },
})

const rejecting = (make: (error: unknown, options: Readonly<Record<string, unknown>>) => unknown) =>
  atTheEnd((result, _args, options) =>
    Object.assign(
      result.catch((error: unknown) => {
        throw make(error, options)
      }),
      { [Symbol.asyncIterator]: Reflect.get(result, Symbol.asyncIterator)?.bind(result) },
    ),
  )

const clients: Readonly<Record<string, () => ClientUnderTest>> = {
  'another path': () => referenceClient(changes('campaigns.get', { path: '/campaign/{id}' })),
  'another method': () => referenceClient(changes('campaigns.update', { method: 'PUT' })),
  'a method missing': () =>
    referenceClient({
      ...referenceDescription,
      operations: Object.fromEntries(Object.entries(referenceDescription.operations).filter(([id]) => id !== 'report.read')),
    }),
  'no prefix before the secret': () =>
    referenceClient({ ...referenceDescription, securitySchemes: { apiKey: { header: 'Authorization' } } }),
  'the secret in another header': () => referenceClient({ ...referenceDescription, securitySchemes: { apiKey: { header: 'X-Api-Key' } } }),
  'no credentials': () => referenceClient(changes('report.read', { security: [] })),
  'no key': () => referenceClient(without('campaigns.create', 'idempotency')),
  'a send that is repeated': () => referenceClient(changes('messages.send', { idempotency: { header: 'X-Other' } })),
  'an activation that is repeated': () => referenceClient(changes('campaigns.activate', { idempotency: { header: 'X-Other' } })),
  'lists joined the other way': () => referenceClient(without('campaigns.list', 'joinsLists')),
  'an answer read as text': () => referenceClient(changes('campaigns.get', { response: 'text' })),
  'items in another place': () =>
    referenceClient(changes('messages.list', { pagination: { style: 'offset', items: '/items', parameter: 'offset', total: '/total' } })),
  'pages counted from 0': () =>
    referenceClient(
      changes('contacts.list', { pagination: { style: 'page', items: '/contacts', parameter: 'page', first: 0, pages: '/pages' } }),
    ),
  'another cursor': () =>
    referenceClient(changes('campaigns.list', { pagination: { style: 'cursor', items: '/campaigns', parameter: 'after', next: '/next' } })),
  'a new key for each attempt': () =>
    onTheWay((headers) => headers.has('idempotency-key') && headers.set('idempotency-key', crypto.randomUUID())),
  'the secret in the address': () => onTheWay((headers, address) => address.searchParams.set('key', headers.get('authorization') ?? '')),
  'the secret in a second header': () => onTheWay((headers) => headers.set('x-debug', headers.get('authorization') ?? '')),
  'no content type': () => onTheWay((headers) => headers.delete('content-type')),
  'a query parameter dropped': () => onTheWay((_, address) => address.searchParams.delete('limit')),
  'a path encoded twice': () =>
    onTheWay((_, address) => {
      address.pathname = address.pathname.replaceAll('%', '%25')
    }),
  'a body with something added': () =>
    onTheWay((_headers, _address, init) => {
      if (typeof init.body === 'string') init.body = init.body.replace(/\}$/, ',"sent_by":"client"}')
    }),
  'a body with something dropped': () =>
    onTheWay((_headers, _address, init) => {
      if (typeof init.body === 'string') init.body = init.body.replace(/"tags":\[[^\]]*\],?/, '').replace(/,\}$/, '}')
    }),
  'an answer in an envelope': () =>
    atTheEnd((result) =>
      Object.assign(
        result.then((data) => ({ data })),
        { [Symbol.asyncIterator]: Reflect.get(result, Symbol.asyncIterator)?.bind(result) },
      ),
    ),
  'errors without status': () => rejecting((error) => new Error(error instanceof Error ? error.message : 'failed')),
  'errors with the secret': () =>
    rejecting((error, options) => {
      if (error instanceof Error) error.message += ` (${String(options['apiKey'])})`
      return error
    }),
  'a guard that knows everything': () => ({ ...referenceClient(), isError: () => true }),
  'a guard that knows nothing': () => ({ ...referenceClient(), isError: () => false }),
  'aborting not heard': () => ({ ...referenceClient(), create: (options) => withoutSignals(referenceClient().create(options)) }),
}

/** A client whose methods never hear of a signal or time limit. */
function withoutSignals(node: unknown): unknown {
  return new Proxy(node as object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value === 'function')
        return (...args: unknown[]) => value(...args.map((one) => (typeof one === 'object' && one !== null && 'signal' in one ? {} : one)))
      return typeof value === 'object' && value !== null ? withoutSignals(value) : value
    },
  })
}

/** The document with one place changed. */
function edited(document: Document, pointer: string, value: unknown): Document {
  const copy: unknown = structuredClone(document)
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = tokens.pop() ?? ''
  const holder = tokens.reduce<unknown>((node, token) => {
    const inner: unknown = Reflect.get(Object(node), token)
    if (inner === undefined) throw new Error(`${pointer}: there is no ${token}`)
    return inner
  }, copy)
  if (value === undefined) Reflect.deleteProperty(Object(holder), last)
  else Reflect.set(Object(holder), last, value)
  return copy as Document
}

/** All seeded defects. */
export const mutants: readonly Mutant[] = [
  ...serverDefects.map((name): Mutant => ({
    name,
    kind: 'server',
    options: () => ({
      ...referenceOptions(),
      fetch: referenceServer(referenceDocument, name),
      ...(name.startsWith('slow') ? { maxResponseTime: 150 } : {}),
    }),
  })),
  ...Object.entries(rules).map(([name, [pointer, value]]): Mutant => ({
    name,
    kind: 'rule',
    options: () => ({ ...referenceOptions(), fetch: referenceServer(edited(referenceDocument, pointer, value)) }),
  })),
  ...Object.entries(descriptions).map(([name, [pointer, value]]): Mutant => ({
    name,
    kind: 'description',
    options: () => ({ ...referenceOptions(), document: edited(referenceDocument, pointer, value) }),
  })),
  ...Object.entries(clients).map(([name, make]): Mutant => ({
    name,
    kind: 'client',
    options: () => ({ ...referenceOptions(), client: make() }),
  })),
]

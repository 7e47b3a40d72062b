import { once } from 'node:events'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Document } from '@campaignkit/contract'

/** What can be wrong with the reference server; each is one switch. */
export type ServerDefect =
  | 'auth not checked'
  | 'auth not checked on one operation'
  | 'any credential will do'
  | 'auth answers 403'
  | 'create answers 200'
  | 'delete answers 200 with a body'
  | 'unknown id answers 204'
  | 'invalid answers 422'
  | 'required property dropped'
  | 'property renamed'
  | 'number sent as text'
  | 'null where a text belongs'
  | 'status outside the enum'
  | 'time without zone'
  | 'error without message'
  | 'error as HTML'
  | 'content type text/plain'
  | 'broken JSON'
  | 'request id missing'
  | 'request id no uuid'
  | 'stack trace in error'
  | 'credential in error'
  | 'fails on long names'
  | 'fails on empty lists'
  | 'hangs on malformed body'
  | 'malformed body taken for empty'
  | 'text/plain body accepted'
  | 'PUT accepted'
  | 'remaining above limit'
  | 'limit is another'
  | 'created cannot be read'
  | 'created has another id'
  | 'created not in list'
  | 'created name changed'
  | 'retries not stored'
  | 'update not stored'
  | 'update resets text'
  | 'delete keeps it readable'
  | 'delete keeps it in the list'
  | 'key forgotten'
  | 'key compared by its beginning'
  | 'repeated key refused'
  | 'contacts added twice with one key'
  | 'pause refused when paused'
  | 'pause counts retries up'
  | 'activate changes nothing'
  | 'sent message not listed'
  | 'cursor loops'
  | 'cursor overlaps'
  | 'cursor skips one'
  | 'has_more always true'
  | 'offset ignored'
  | 'offset off by one'
  | 'page counted from 0'
  | 'page size off by one'
  | 'total too high'
  | 'filter to ignored with 500'
  | 'filter status ignored'
  | 'filter channels ignored'
  | 'filter to ignored'
  | 'filter status finds nothing'
  | 'filter to finds nothing'
  | 'filter status inverted'
  | 'update drops tags'
  | 'update empties tags'
  | 'update drops sender'
  | 'update resets retries'
  | 'update drops text'
  | 'update answers and stores nothing'
  | 'update changes the name as well'
  | 'key forgotten after the first repeat'
  | 'key forgotten after the second repeat'
  | 'key shared by operations'
  | 'repeat creates another one besides'
  | 'repeat adds contacts again besides'
  | 'repeat of contacts refused'
  | 'key of contacts forgotten'
  | 'repeat answers 200'
  | 'repeat answers without a body'
  | 'activate accepted twice'
  | 'pause accepted in draft'
  | 'pause refused when active'
  | 'activate refused when paused'
  | 'pause says so and stores nothing'
  | 'activate says so and stores nothing'
  | 'activate leads to paused'
  | 'activate accepted twice and says draft'
  | 'total one too few'
  | 'total of the page'
  | 'pages one too many'
  | 'pages one too few'
  | '429 without Retry-After'
  | 'Retry-After in words'
  | 'slow report'
  | 'report not there'
  | 'pause not there'
  | 'tag not there'
  | 'list of messages not there'
  | 'update not implemented'
  | 'report forbidden'
  | 'reads need no credential'
  | 'text cut'
  | 'tags not stored'
  | 'start an hour later'
  | 'retries one more'
  | 'delete answers 404'
  | 'delete fails'
  | 'second page refused'
  | 'next cursor missing'
  | 'cursor ignored'
  | 'page ignored'
  | 'page size ignored'
  | 'limit of messages ignored'
  | 'unknown message answered'
  | 'unknown id changed'
  | 'unknown id deleted'
  | 'unknown id fails'
  | 'unknown id activated'
  | 'body encoded twice'
  | 'success without a body'
  | 'success as HTML'
  | 'connection closed on delete'
  | 'error without a body'
  | 'error as plain text'
  | 'numbers as text in a list'
  | 'list without its items'
  | 'new campaigns listed twice'

/** What is right all the same, but other than the description says or leaves open. */
export type ServerTrait = 'lenient'

interface Campaign extends Record<string, unknown> {
  id: number
}

const credential = 'api-key contract-test-credential'

/**
 * A server that does what its description says, but for the given defects.
 * @param described What it checks requests against: a copy with a rule changed makes a server with that rule changed.
 * @param defects What is wrong with it; `lenient` is no defect: unknown properties are taken, a success is 201, responses have more fields, errors other
 * words, and there is a rate limit of its own, which it tells of.
 * @returns What stands in for `fetch`.
 */
export function referenceServer(described: Document, ...defects: readonly (ServerDefect | ServerTrait)[]): typeof fetch {
  const is = (defect: ServerDefect | ServerTrait) => defects.includes(defect)
  const document = is('lenient') ? withOpenObjects(described) : described
  const ajv = new Ajv2020({ strict: false, validateSchema: false })
  // The CommonJS default export is the plugin or holds it, depending on who loads it.
  const plugin = (typeof addFormats === 'function' ? addFormats : Reflect.get(addFormats, 'default')) as (instance: Ajv2020) => void
  plugin(ajv)
  ajv.addSchema(document, 'spec')
  const validators = new Map<string, ReturnType<Ajv2020['compile']>>()
  const valid = (pointer: string, value: unknown) => {
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `spec#${encodeURI(pointer)}` })
    validators.set(pointer, validate)
    return validate(value) === true
  }
  const campaigns = new Map<number, Campaign>()
  const contacts = new Map<number, { id: number; phone: string; name?: string; status: string }[]>()
  const messages: Record<string, unknown>[] = []
  const kept = new Map<string, { status: number; body: unknown }>()
  const gone = new Set<number>()
  let lastId = 0
  let remaining = 5000
  let requests = 0
  const replays = new Map<string, number>()
  const nextId = () => (lastId += 1)
  const time = () => (is('time without zone') ? '2026-03-01 09:00:00' : new Date().toISOString())

  function received(documented: number, given?: unknown): Response {
    const status = is('lenient') && documented === 200 ? 201 : documented
    const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
    const body = is('lenient') && isObject ? { ...given, _links: { self: '/' }, revision: 3 } : given
    remaining = remaining === 0 ? 5000 : remaining - 1
    const headers: Record<string, string> = {
      'content-type': is('content type text/plain') ? 'text/plain' : 'application/json',
      'x-ratelimit-limit': is('limit is another') ? '4000' : is('lenient') ? '600' : '5000',
      'x-ratelimit-remaining': String(
        is('remaining above limit') ? 5001 : Math.min(remaining, is('limit is another') ? 4000 : is('lenient') ? 600 : 5000),
      ),
    }
    if (!is('request id missing')) headers['x-request-id'] = is('request id no uuid') ? 'request-1' : crypto.randomUUID()
    if (body === undefined) return new Response(null, { status, headers: { 'x-request-id': headers['x-request-id'] ?? '' } })
    if (is('success without a body') && status === 200) return new Response(null, { status, headers })
    if (is('success as HTML') && status === 200)
      return new Response('<p>ok</p>', { status, headers: { ...headers, 'content-type': 'text/html' } })
    const text = JSON.stringify(is('body encoded twice') && status === 200 ? JSON.stringify(body) : body)
    return new Response(is('broken JSON') && status === 200 ? text.slice(0, -1) : text, { status, headers })
  }
  function problem(status: number, error: string, sent = ''): Response {
    if (is('error as HTML') && status === 404)
      return new Response('<h1>Not found</h1>', { status, headers: { 'content-type': 'text/html' } })
    const words = is('stack trace in error')
      ? 'Error: at check (/srv/app/check.js:10:5)'
      : is('credential in error')
        ? `Not with ${sent}`
        : 'In words.'
    if (is('error without a body') && status === 400) return new Response(null, { status, headers: { 'content-type': 'application/json' } })
    if (is('error as plain text') && status === 400) return new Response('no', { status, headers: { 'content-type': 'text/plain' } })
    if (is('lenient')) return received(status, { error: `E${status}`, message: 'Nope.', details: [{ code: status }] })
    return received(status, is('error without message') ? { error } : { error, message: words })
  }
  const tooMany = (retryAfter: string | undefined) => {
    const response = problem(429, 'too_many')
    if (retryAfter !== undefined) response.headers.set('retry-after', retryAfter)
    return response
  }
  const invalid = () => problem(is('invalid answers 422') ? 422 : 400, 'invalid_request')
  const shown = (campaign: Campaign): Record<string, unknown> => {
    const copy: Record<string, unknown> = { ...campaign }
    if (is('required property dropped')) delete copy['channel']
    if (is('property renamed')) {
      copy['state'] = copy['status']
      delete copy['status']
    }
    if (is('number sent as text')) copy['id'] = String(copy['id'])
    if (is('null where a text belongs')) copy['name'] = null
    if (is('status outside the enum')) copy['status'] = 'unknown'
    return copy
  }

  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const path = url.pathname
    const template = templateOf(path)
    const method = request.method
    const sent = request.headers.get('authorization') ?? ''
    requests += 1
    if (method === 'GET' && template === '/messages' && requests % 7 === 0 && (is('429 without Retry-After') || is('Retry-After in words')))
      return tooMany(is('Retry-After in words') ? 'soon' : undefined)
    if (is('lenient') && requests % 40 === 0) return tooMany('0')
    const isOpen =
      is('auth not checked') ||
      (is('reads need no credential') && method === 'GET') ||
      (is('auth not checked on one operation') && template === '/report')
    if (!isOpen && !(is('any credential will do') ? sent.startsWith('api-key ') : sent === credential))
      return problem(is('auth answers 403') ? 403 : 401, 'unauthorized', sent)
    const item = Reflect.get(Object(document['paths']), template ?? '') as
      | Record<string, { parameters?: Record<string, unknown>[] }>
      | undefined // an OpenAPI path item
    if (!template || !item) return problem(404, 'not_found')
    const key0 = `${method} ${template}`
    if (is('report not there') && template === '/report') return problem(404, 'not_found')
    if (is('pause not there') && template.endsWith('/pause')) return problem(404, 'not_found')
    if (is('tag not there') && template === '/tags/{tag}') return problem(404, 'not_found')
    if (is('list of messages not there') && key0 === 'GET /messages') return problem(405, 'not_found')
    if (is('update not implemented') && method === 'PATCH') return problem(501, 'not_found')
    if (is('report forbidden') && template === '/report') return problem(403, 'forbidden')
    if (is('slow report') && template === '/report') await new Promise((resolve) => setTimeout(resolve, 250))
    if (is('connection closed on delete') && method === 'DELETE') throw new TypeError('fetch failed')
    if (is('PUT accepted') && method === 'PUT') return received(200, {})
    const operation = item[method.toLowerCase()]
    if (!operation) {
      const allow = ['get', 'post', 'patch', 'delete'].filter((name) => name in item).map((name) => name.toUpperCase())
      return new Response(null, { status: 405, headers: { allow: allow.join(', ') } })
    }
    // Parameters first: those of the path item stand beside the operation's.
    const escapedPath = template.replaceAll('/', '~1')
    const lists: [string, Record<string, unknown>[]][] = [
      [`/paths/${escapedPath}/parameters`, (item['parameters'] ?? []) as Record<string, unknown>[]], // a list by OpenAPI
      [`/paths/${escapedPath}/${method.toLowerCase()}/parameters`, operation.parameters ?? []],
    ]
    for (const [pointer, list] of lists) {
      for (const [index, parameter] of list.entries()) {
        const text = textOf(parameter, template, path, url, request.headers)
        if (text === null) {
          if (parameter['required'] === true) return invalid()
          continue
        }
        if (!readings(parameter, text).some((reading) => valid(`${pointer}/${index}/schema`, reading))) return invalid()
      }
    }
    let body: unknown
    if (method === 'POST' || method === 'PATCH') {
      const text = await request.text()
      const type = request.headers.get('content-type') ?? ''
      if ('requestBody' in operation) {
        if (text === '') return invalid()
        if (!type.startsWith('application/json') && !is('text/plain body accepted')) return problem(400, 'invalid_request')
        try {
          body = JSON.parse(text)
        } catch {
          if (is('hangs on malformed body')) {
            await once(request.signal, 'abort')
            throw new DOMException('aborted', 'AbortError')
          }
          if (is('malformed body taken for empty'))
            return received(201, shown({ id: nextId(), name: 'x', channel: 'sms', status: 'draft', created_at: time() }))
          return invalid()
        }
        if (is('fails on long names') && JSON.stringify(body).length > 480) return problem(500, 'internal')
        if (is('fails on empty lists') && JSON.stringify(body).includes('[]')) return problem(500, 'internal')
        if (!valid(`/paths/${escapedPath}/${method.toLowerCase()}/requestBody/content/application~1json/schema`, body)) return invalid()
      }
    }
    const keyed = request.headers.get('idempotency-key')
    const scope = is('key shared by operations') ? '' : template
    const key = keyed === null ? undefined : `${scope} ${is('key compared by its beginning') ? 'x' : keyed}`
    const replay = key === undefined ? 0 : (replays.get(key) ?? 0)
    const isForgotten =
      is('key forgotten') ||
      (is('key forgotten after the first repeat') && replay >= 2) ||
      (is('key forgotten after the second repeat') && replay >= 3) ||
      (is('key of contacts forgotten') && template.endsWith('contacts'))
    if (key !== undefined) replays.set(key, replay + 1)
    const before = key === undefined || isForgotten ? undefined : kept.get(key)
    if (before && method === 'POST') {
      if (is('repeated key refused')) return problem(409, 'wrong_status')
      if (is('repeat of contacts refused') && template.endsWith('contacts')) return problem(400, 'invalid_request')
      if (is('repeat answers without a body')) return received(before.status)
      if (is('repeat answers 200')) return received(200, before.body)
      if (is('repeat creates another one besides') && template === '/campaigns')
        campaigns.set(nextId(), { ...(before.body as Campaign), id: lastId }) // what was answered before is a campaign
      if (is('repeat adds contacts again besides') && template.endsWith('contacts'))
        contacts.set(Number(path.split('/')[2]), [
          ...(contacts.get(Number(path.split('/')[2])) ?? []),
          ...(before.body as { added: { id: number; phone: string; status: string }[] }).added, // and so is this a batch
        ])
      if (!(is('contacts added twice with one key') && template.endsWith('contacts'))) return received(before.status, before.body)
    }
    const remember = (status: number, value: unknown) => {
      if (key !== undefined) kept.set(key, { status, body: value })
      return received(status, value)
    }
    const id = Number(path.split('/')[2])
    const campaign = gone.has(id) ? undefined : campaigns.get(id)
    const needsCampaign = template.startsWith('/campaigns/{id}')
    if (needsCampaign && !campaign) {
      if (is('unknown id answers 204')) return received(204)
      if (is('unknown id fails')) return problem(500, 'internal')
      if (is('unknown id changed') && method === 'PATCH')
        return received(200, shown({ id, name: 'x', channel: 'sms', status: 'draft', created_at: time() }))
      if (is('unknown id deleted') && method === 'DELETE') return received(204)
      if (is('unknown id activated') && template.endsWith('/activate'))
        return received(200, shown({ id, name: 'x', channel: 'sms', status: 'active', created_at: time() }))
      return problem(404, 'not_found')
    }
    const query = url.searchParams
    const limit = Number(query.get('limit') ?? 50) + (is('page size off by one') ? 1 : 0)

    switch (`${method} ${template}`) {
      case 'POST /campaigns': {
        const fields = Object(body) as Record<string, unknown> // validated above
        const made: Campaign = { retries: 0, ...fields, id: nextId(), status: 'draft', created_at: time() }
        delete made['window']
        delete made['budget']
        if (is('created name changed')) made['name'] = 'Campaign'
        if (is('text cut') && typeof made['text'] === 'string') made['text'] = made['text'].slice(0, 4)
        if (is('tags not stored') && 'tags' in made) made['tags'] = []
        if (is('retries one more') && typeof fields['retries'] === 'number') made['retries'] = fields['retries'] + 1
        if (is('start an hour later') && typeof made['starts_at'] === 'string')
          made['starts_at'] = new Date(Date.parse(made['starts_at']) + 3_600_000).toISOString()
        if (is('retries not stored')) made['retries'] = 0
        if (!is('created cannot be read')) campaigns.set(made.id, made)
        if (!is('created cannot be read')) contacts.set(made.id, [])
        return remember(
          is('create answers 200') ? 200 : 201,
          shown(is('created has another id') ? { ...made, id: made.id + 100_000 } : made),
        )
      }
      case 'GET /campaigns': {
        const wanted = query.get('channels')?.split(',')
        const status = query.get('status')
        const all = [...campaigns.values()]
          .filter((one) => !(is('created not in list') && one.id === lastId))
          .filter(() => !(is('filter status finds nothing') && status !== null))
          .filter((one) => status === null || is('filter status ignored') || (one['status'] === status) !== is('filter status inverted'))
          .filter((one) => !wanted || is('filter channels ignored') || wanted.includes(String(one['channel'])))
          .flatMap((one) => (is('new campaigns listed twice') && one.id === lastId ? [one, one] : [one]))
        if (is('second page refused') && query.has('cursor')) return invalid()
        const start = is('cursor ignored') ? 0 : Number(query.get('cursor') ?? 0)
        const page = all.slice(start, start + limit)
        const end = start + page.length
        const more = end < all.length
        const next = is('cursor overlaps') ? end - 1 : is('cursor skips one') ? end + 1 : is('cursor loops') && end > 3 ? 2 : end
        const isMore = is('has_more always true') || more
        return received(200, {
          ...(is('list without its items')
            ? {}
            : { campaigns: page.map(shown).map((one) => (is('numbers as text in a list') ? { ...one, id: String(one['id']) } : one)) }),
          next: is('next cursor missing') ? null : isMore ? String(is('has_more always true') && !more ? 0 : next) : null,
          has_more: isMore,
        })
      }
      case 'GET /campaigns/{id}':
        return received(200, shown(campaign ?? { id }))
      case 'PATCH /campaigns/{id}': {
        const changed = { ...campaign, ...(is('update not stored') ? {} : Object(body)), id } as Campaign // validated above
        if (is('update resets text') && 'text' in changed) changed['text'] = 'reset'
        if (is('update drops tags')) delete changed['tags']
        if (is('update empties tags') && 'tags' in changed) changed['tags'] = []
        if (is('update drops sender')) delete changed['sender']
        if (is('update drops text')) delete changed['text']
        if (is('update resets retries') && !('retries' in Object(body))) changed['retries'] = 0
        if (is('update changes the name as well') && !('name' in Object(body))) changed['name'] = 'Campaign'
        if (!is('update answers and stores nothing')) campaigns.set(id, changed)
        return received(200, shown(changed))
      }
      case 'DELETE /campaigns/{id}':
        if (is('delete answers 404')) return problem(404, 'not_found')
        if (is('delete fails')) return problem(500, 'internal')
        if (is('delete keeps it in the list')) gone.add(id)
        else if (!is('delete keeps it readable')) campaigns.delete(id)
        return is('delete answers 200 with a body') ? received(200, { deleted: true }) : received(204)
      case 'POST /campaigns/{id}/activate':
        if (campaign?.['status'] === 'active' && !is('activate accepted twice') && !is('activate accepted twice and says draft'))
          return problem(409, 'wrong_status')
        if (is('activate accepted twice and says draft') && campaign?.['status'] === 'active')
          return received(200, { ...shown(campaign), status: 'draft' })
        if (is('activate refused when paused') && campaign?.['status'] === 'paused') return problem(409, 'wrong_status')
        if (campaign && !is('activate changes nothing') && !is('activate says so and stores nothing'))
          campaign['status'] = is('activate leads to paused') ? 'paused' : 'active'
        return received(200, {
          ...shown(campaign ?? { id }),
          ...(is('status outside the enum') || is('property renamed') ? {} : { status: 'active' }),
        })
      case 'POST /campaigns/{id}/pause':
        if (campaign?.['status'] === 'draft' && !is('pause accepted in draft')) return problem(409, 'wrong_status')
        if (campaign?.['status'] === 'active' && is('pause refused when active')) return problem(409, 'wrong_status')
        if (campaign && is('pause says so and stores nothing')) return received(200, { ...shown(campaign), status: 'paused' })
        if (is('pause refused when paused') && campaign?.['status'] === 'paused') return problem(409, 'wrong_status')
        if (campaign && is('pause counts retries up')) campaign['retries'] = Number(campaign['retries']) + 1
        if (campaign) campaign['status'] = 'paused'
        return received(200, shown(campaign ?? { id }))
      case 'POST /campaigns/{id}/contacts': {
        const { contacts: batch, mode = 'skip' } = body as { contacts: { phone: string; name?: string }[]; mode?: string } // validated above
        const added = batch.map(({ phone, name }) => ({ id: nextId(), phone, ...(name === undefined ? {} : { name }), status: 'waiting' }))
        contacts.set(id, [...(contacts.get(id) ?? []), ...added])
        return remember(200, { added, mode })
      }
      case 'GET /campaigns/{id}/contacts': {
        const all = contacts.get(id) ?? []
        const size = (is('page size ignored') ? 50 : Number(query.get('per_page') ?? 50)) + (is('page size off by one') ? 1 : 0)
        const page = (is('page ignored') ? 1 : Number(query.get('page') ?? 1)) - (is('page counted from 0') ? 0 : 1)
        return received(200, {
          contacts: all.slice(page * size, (page + 1) * size),
          pages: Math.max(0, Math.ceil(all.length / size) + (is('pages one too many') ? 1 : is('pages one too few') ? -1 : 0)),
        })
      }
      case 'POST /messages': {
        const number = String(nextId()).padStart(8, '0')
        const message = { ...Object(body), id: `msg_${number}`, status: 'sent', created_at: time() } as Record<string, unknown> // validated above
        delete message['priority']
        if (!is('sent message not listed')) messages.push(message)
        return received(202, message)
      }
      case 'GET /messages': {
        const to = query.get('to')
        if (to !== null && is('filter to ignored with 500')) return problem(500, 'internal')
        const all = messages.filter((one) => to === null || is('filter to ignored') || (one['to'] === to && !is('filter to finds nothing')))
        const asked = Number(query.get('offset') ?? 0)
        const start = is('offset ignored') ? 0 : is('offset off by one') && asked > 0 ? asked + 1 : asked
        const page = all.slice(start, start + (is('limit of messages ignored') ? 100 : limit))
        const total = is('total of the page')
          ? page.length
          : all.length + (is('total too high') ? 1 : is('total one too few') && all.length > 0 ? -1 : 0)
        return received(200, { data: page, total })
      }
      case 'GET /messages/{message_id}': {
        const found = messages.find((one) => one['id'] === path.split('/')[2])
        if (!found && is('unknown message answered'))
          return received(200, { id: path.split('/')[2], to: '+12025550143', text: 'x', status: 'sent', created_at: time() })
        return found ? received(200, found) : problem(404, 'not_found')
      }
      case 'GET /tags/{tag}': {
        const tag = decodeURIComponent(path.split('/')[2] ?? '')
        const tagged = [...campaigns.values()].filter(({ tags }) => Array.isArray(tags) && tags.includes(tag))
        return received(200, { tag, campaigns: tagged.length })
      }
      case 'GET /report':
        return received(200, { day: query.get('day'), sent: messages.length, rate: 0.5 })
      default:
        return problem(404, 'not_found')
    }
  }
}

const templates = [
  '/campaigns',
  '/campaigns/{id}',
  '/campaigns/{id}/activate',
  '/campaigns/{id}/pause',
  '/campaigns/{id}/contacts',
  '/messages',
  '/messages/{message_id}',
  '/tags/{tag}',
  '/report',
]

function templateOf(path: string): string | undefined {
  return templates.find((template) => new RegExp(`^${template.replaceAll(/\{[^{}]+\}/g, '[^/]+')}$`).test(path))
}

function textOf(parameter: Record<string, unknown>, template: string, path: string, url: URL, headers: Headers): string | null {
  const name = String(parameter['name'])
  if (parameter['in'] === 'query') return url.searchParams.get(name)
  if (parameter['in'] === 'header') return headers.get(name)
  const index = template.split('/').indexOf(`{${name}}`)
  return decodeURIComponent(path.split('/')[index] ?? '')
}

/** What a parameter's text can mean by the type in its schema. */
function readings(parameter: Record<string, unknown>, text: string): unknown[] {
  const { type } = Object(parameter['schema']) as { type?: string } // an inline schema
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? [Number(text)] : [text]
  if (type === 'boolean') return [text === 'true' ? true : text === 'false' ? false : text]
  if (type === 'array') return [text.split(',')]
  return [text]
}

/** The document with every object open to properties that it does not list. */
function withOpenObjects(document: Document): Document {
  const copy: unknown = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'additionalProperties' && value === false ? true : value)),
  )
  return copy as Document // the same document, with rules taken out
}

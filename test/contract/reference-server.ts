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

interface Campaign extends Record<string, unknown> {
  id: number
}

const credential = 'api-key contract-test-credential'

/**
 * A server that does what its description says, but for the given defects.
 * @param document What it checks requests against: a copy with a rule changed makes a server with that rule changed.
 * @returns What stands in for `fetch`.
 */
export function referenceServer(document: Document, ...defects: readonly ServerDefect[]): typeof fetch {
  const is = (defect: ServerDefect) => defects.includes(defect)
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
  const nextId = () => (lastId += 1)
  const time = () => (is('time without zone') ? '2026-03-01 09:00:00' : new Date().toISOString())

  function answer(status: number, body?: unknown): Response {
    remaining = remaining === 0 ? 5000 : remaining - 1
    const headers: Record<string, string> = {
      'content-type': is('content type text/plain') ? 'text/plain' : 'application/json',
      'x-ratelimit-limit': is('limit is another') ? '4000' : '5000',
      'x-ratelimit-remaining': String(is('remaining above limit') ? 5001 : Math.min(remaining, is('limit is another') ? 4000 : 5000)),
    }
    if (!is('request id missing')) headers['x-request-id'] = is('request id no uuid') ? 'request-1' : crypto.randomUUID()
    if (body === undefined) return new Response(null, { status, headers: { 'x-request-id': headers['x-request-id'] ?? '' } })
    const text = JSON.stringify(body)
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
    return answer(status, is('error without message') ? { error } : { error, message: words })
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
    const isOpen = is('auth not checked') || (is('auth not checked on one operation') && template === '/report')
    if (!isOpen && !(is('any credential will do') ? sent.startsWith('api-key ') : sent === credential))
      return problem(is('auth answers 403') ? 403 : 401, 'unauthorized', sent)
    const item = Reflect.get(Object(document['paths']), template ?? '') as
      | Record<string, { parameters?: Record<string, unknown>[] }>
      | undefined // an OpenAPI path item
    if (!template || !item) return problem(404, 'not_found')
    if (is('PUT accepted') && method === 'PUT') return answer(200, {})
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
            return answer(201, shown({ id: nextId(), name: 'x', channel: 'sms', status: 'draft', created_at: time() }))
          return invalid()
        }
        if (is('fails on long names') && JSON.stringify(body).length > 480) return problem(500, 'internal')
        if (is('fails on empty lists') && JSON.stringify(body).includes('[]')) return problem(500, 'internal')
        if (!valid(`/paths/${escapedPath}/${method.toLowerCase()}/requestBody/content/application~1json/schema`, body)) return invalid()
      }
    }
    const keyed = request.headers.get('idempotency-key')
    const key = keyed === null ? undefined : `${template} ${is('key compared by its beginning') ? 'x' : keyed}`
    const before = key === undefined || is('key forgotten') ? undefined : kept.get(key)
    if (before && method === 'POST') {
      if (is('repeated key refused')) return problem(409, 'wrong_status')
      if (!(is('contacts added twice with one key') && template.endsWith('contacts'))) return answer(before.status, before.body)
    }
    const remember = (status: number, value: unknown) => {
      if (key !== undefined) kept.set(key, { status, body: value })
      return answer(status, value)
    }
    const id = Number(path.split('/')[2])
    const campaign = gone.has(id) ? undefined : campaigns.get(id)
    const needsCampaign = template.startsWith('/campaigns/{id}')
    if (needsCampaign && !campaign) return is('unknown id answers 204') ? answer(204) : problem(404, 'not_found')
    const query = url.searchParams
    const limit = Number(query.get('limit') ?? 50) + (is('page size off by one') ? 1 : 0)

    switch (`${method} ${template}`) {
      case 'POST /campaigns': {
        const fields = Object(body) as Record<string, unknown> // validated above
        const made: Campaign = { retries: 0, ...fields, id: nextId(), status: 'draft', created_at: time() }
        delete made['window']
        delete made['budget']
        if (is('created name changed')) made['name'] = 'Campaign'
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
          .filter((one) => (status === null || one['status'] === status) && (!wanted || wanted.includes(String(one['channel']))))
        const start = Number(query.get('cursor') ?? 0)
        const page = all.slice(start, start + limit)
        const end = start + page.length
        const more = end < all.length
        const next = is('cursor overlaps') ? end - 1 : is('cursor skips one') ? end + 1 : is('cursor loops') && end > 3 ? 2 : end
        const isMore = is('has_more always true') || more
        return answer(200, {
          campaigns: page.map(shown),
          next: isMore ? String(is('has_more always true') && !more ? 0 : next) : null,
          has_more: isMore,
        })
      }
      case 'GET /campaigns/{id}':
        return answer(200, shown(campaign ?? { id }))
      case 'PATCH /campaigns/{id}': {
        const changed = { ...campaign, ...(is('update not stored') ? {} : Object(body)), id } as Campaign // validated above
        if (is('update resets text') && 'text' in changed) changed['text'] = 'reset'
        campaigns.set(id, changed)
        return answer(200, shown(changed))
      }
      case 'DELETE /campaigns/{id}':
        if (is('delete keeps it in the list')) gone.add(id)
        else if (!is('delete keeps it readable')) campaigns.delete(id)
        return is('delete answers 200 with a body') ? answer(200, { deleted: true }) : answer(204)
      case 'POST /campaigns/{id}/activate':
        if (campaign?.['status'] === 'active') return problem(409, 'wrong_status')
        if (campaign && !is('activate changes nothing')) campaign['status'] = 'active'
        return answer(200, {
          ...shown(campaign ?? { id }),
          ...(is('status outside the enum') || is('property renamed') ? {} : { status: 'active' }),
        })
      case 'POST /campaigns/{id}/pause':
        if (campaign?.['status'] === 'draft') return problem(409, 'wrong_status')
        if (is('pause refused when paused') && campaign?.['status'] === 'paused') return problem(409, 'wrong_status')
        if (campaign && is('pause counts retries up')) campaign['retries'] = Number(campaign['retries']) + 1
        if (campaign) campaign['status'] = 'paused'
        return answer(200, shown(campaign ?? { id }))
      case 'POST /campaigns/{id}/contacts': {
        const { contacts: batch, mode = 'skip' } = body as { contacts: { phone: string; name?: string }[]; mode?: string } // validated above
        const added = batch.map(({ phone, name }) => ({ id: nextId(), phone, ...(name === undefined ? {} : { name }), status: 'waiting' }))
        contacts.set(id, [...(contacts.get(id) ?? []), ...added])
        return remember(200, { added, mode })
      }
      case 'GET /campaigns/{id}/contacts': {
        const all = contacts.get(id) ?? []
        const size = Number(query.get('per_page') ?? 50) + (is('page size off by one') ? 1 : 0)
        const page = Number(query.get('page') ?? 1) - (is('page counted from 0') ? 0 : 1)
        return answer(200, { contacts: all.slice(page * size, (page + 1) * size), pages: Math.ceil(all.length / size) })
      }
      case 'POST /messages': {
        const number = String(nextId()).padStart(8, '0')
        const message = { ...Object(body), id: `msg_${number}`, status: 'sent', created_at: time() } as Record<string, unknown> // validated above
        delete message['priority']
        if (!is('sent message not listed')) messages.push(message)
        return answer(202, message)
      }
      case 'GET /messages': {
        const to = query.get('to')
        if (to !== null && is('filter to ignored with 500')) return problem(500, 'internal')
        const all = messages.filter((one) => to === null || one['to'] === to)
        const asked = Number(query.get('offset') ?? 0)
        const start = is('offset ignored') ? 0 : is('offset off by one') && asked > 0 ? asked + 1 : asked
        return answer(200, { data: all.slice(start, start + limit), total: all.length + (is('total too high') ? 1 : 0) })
      }
      case 'GET /messages/{message_id}': {
        const found = messages.find((one) => one['id'] === path.split('/')[2])
        return found ? answer(200, found) : problem(404, 'not_found')
      }
      case 'GET /tags/{tag}': {
        const tag = decodeURIComponent(path.split('/')[2] ?? '')
        const tagged = [...campaigns.values()].filter(({ tags }) => Array.isArray(tags) && tags.includes(tag))
        return answer(200, { tag, campaigns: tagged.length })
      }
      case 'GET /report':
        return answer(200, { day: query.get('day'), sent: messages.length, rate: 0.5 })
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

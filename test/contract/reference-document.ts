import type { Document } from '@campaignkit/contract'

// A small API that has one of everything: tags, formats, patterns, bounds, keys, cursors, pages, offsets, nesting, lifecycle.

const problem = (description: string, ...codes: string[]) => ({
  description,
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: Object.fromEntries(codes.map((code) => [code, { value: { error: code, message: 'In words.' } }])),
    },
  },
})

const response = (schema: string, value: unknown, headers = {}) => ({
  description: schema,
  headers: { 'X-Request-Id': { required: true, schema: { type: 'string', format: 'uuid' } }, ...headers },
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, examples: { usual: { value } } } },
})

const limits = {
  'X-RateLimit-Limit': { schema: { type: 'integer' } },
  'X-RateLimit-Remaining': { schema: { type: 'integer', minimum: 0 } },
}
const invalid = problem('The request is not valid', 'invalid_request')
const unauthorized = problem('No or wrong credentials', 'unauthorized')
const slower = {
  ...problem('Too many requests', 'too_many'),
  headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
}
const notFound = problem('No such thing', 'not_found')
const conflict = problem('Not in this status', 'wrong_status')

const campaign = {
  id: 7,
  name: 'Spring',
  channel: 'sms',
  status: 'draft',
  retries: 0,
  created_at: '2026-03-01T09:00:00Z',
  text: 'Hello {name}',
  sender: 'SPRING',
  tags: ['spring'],
}
const contact = { id: 3, phone: '+12025550143', name: 'Ana', status: 'waiting' }
const message = { id: 'msg_00000001', to: '+12025550143', text: 'Hello', status: 'sent', created_at: '2026-03-01T09:00:00Z' }
const id = { name: 'id', in: 'path', required: true, example: 7, schema: { type: 'integer', minimum: 1 } }
const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1, maxLength: 64 } }
const json = (schema: string, examples: Record<string, unknown>, required = true) => ({
  required,
  content: {
    'application/json': {
      schema: { $ref: `#/components/schemas/${schema}` },
      examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
    },
  },
})

/** The description of the reference server. */
export const referenceDocument: Document = {
  openapi: '3.1.0',
  info: { title: 'Reference', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com' }],
  security: [{ apiKey: [] }],
  'x-rate-limit': [{ requests: 5000, per: '1m' }],
  'x-resources': { campaigns: { status: 'status' } },
  paths: {
    '/campaigns': {
      post: {
        operationId: 'campaigns.create',
        'x-contacts-people': false,
        'x-idempotency': { header: 'Idempotency-Key' },
        parameters: [key],
        requestBody: json('CampaignCreate', {
          sms: { name: 'Spring', channel: 'sms', text: 'Hello {name}', sender: 'SPRING', tags: ['spring'] },
          call: { name: 'Autumn', channel: 'call', script: 'Hello', voice: 'calm', retries: 2, starts_at: '2026-12-01T09:00:00Z' },
        }),
        responses: { '201': response('Campaign', campaign, limits), '400': invalid, '401': unauthorized, '409': conflict },
      },
      get: {
        operationId: 'campaigns.list',
        'x-pagination': { style: 'cursor', items: '/campaigns', parameter: 'cursor', next: '/next', more: '/has_more', size: 'limit' },
        parameters: [
          { name: 'status', in: 'query', schema: { type: 'string', enum: ['draft', 'active', 'paused'] } },
          {
            name: 'channels',
            in: 'query',
            style: 'form',
            explode: false,
            schema: { type: 'array', items: { type: 'string', enum: ['sms', 'call'] } },
          },
          { name: 'archived', in: 'query', schema: { type: 'boolean' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 50 } },
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          '200': response('CampaignPage', { campaigns: [campaign], next: null, has_more: false }, limits),
          '400': invalid,
          '401': unauthorized,
        },
      },
    },
    '/campaigns/{id}': {
      parameters: [id],
      get: {
        operationId: 'campaigns.get',
        responses: { '200': response('Campaign', campaign), '400': invalid, '401': unauthorized, '404': notFound },
      },
      patch: {
        operationId: 'campaigns.update',
        'x-contacts-people': false,
        'x-idempotency': 'natural',
        requestBody: json('CampaignUpdate', { rename: { name: 'Summer' }, retries: { retries: 3 } }),
        responses: { '200': response('Campaign', { ...campaign, name: 'Summer' }), '400': invalid, '401': unauthorized, '404': notFound },
      },
      delete: {
        operationId: 'campaigns.delete',
        'x-contacts-people': false,
        'x-idempotency': 'natural',
        responses: { '204': { description: 'Deleted' }, '400': invalid, '401': unauthorized, '404': notFound },
      },
    },
    '/campaigns/{id}/activate': {
      parameters: [id],
      post: {
        operationId: 'campaigns.activate',
        'x-contacts-people': true,
        'x-idempotency': 'none',
        'x-state': { from: ['draft', 'paused'], to: 'active', rejection: 409 },
        'x-reconcile': {
          operationId: 'campaigns.get',
          parameters: { id: '$request.path.id' },
          match: { '/status': ['active'] },
          id: '/id',
        },
        responses: {
          '200': response('Campaign', { ...campaign, status: 'active' }),
          '400': invalid,
          '401': unauthorized,
          '404': notFound,
          '409': conflict,
        },
      },
    },
    '/campaigns/{id}/pause': {
      parameters: [id],
      post: {
        operationId: 'campaigns.pause',
        'x-contacts-people': false,
        'x-idempotency': 'natural',
        'x-state': { from: ['active', 'paused'], to: 'paused', rejection: 409 },
        responses: {
          '200': response('Campaign', { ...campaign, status: 'paused' }),
          '400': invalid,
          '401': unauthorized,
          '404': notFound,
          '409': conflict,
        },
      },
    },
    '/campaigns/{id}/contacts': {
      parameters: [id],
      post: {
        operationId: 'contacts.add',
        'x-contacts-people': true,
        'x-idempotency': { header: 'Idempotency-Key' },
        parameters: [key],
        requestBody: json('ContactBatch', { two: { contacts: [{ phone: '+12025550143', name: 'Ana' }, { phone: '+447700900123' }] } }),
        responses: {
          '200': response('ContactBatchResult', { added: [contact], mode: 'skip' }),
          '400': invalid,
          '401': unauthorized,
          '404': notFound,
        },
      },
      get: {
        operationId: 'contacts.list',
        'x-pagination': { style: 'page', items: '/contacts', parameter: 'page', first: 1, pages: '/pages', size: 'per_page' },
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
          { name: 'per_page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
        ],
        responses: {
          '200': response('ContactPage', { contacts: [contact], pages: 1 }),
          '400': invalid,
          '401': unauthorized,
          '404': notFound,
        },
      },
    },
    '/messages': {
      post: {
        operationId: 'messages.send',
        'x-contacts-people': true,
        'x-idempotency': 'none',
        'x-reconcile': {
          operationId: 'messages.list',
          parameters: { to: '$request.body#/to' },
          match: { '/to': '$request.body#/to', '/text': '$request.body#/text' },
          id: '/id',
        },
        requestBody: json('MessageSend', { plain: { to: '+12025550143', text: 'Hello' } }),
        responses: { '202': response('Message', message), '400': invalid, '401': unauthorized },
      },
      get: {
        operationId: 'messages.list',
        'x-pagination': { style: 'offset', items: '/data', parameter: 'offset', total: '/total', size: 'limit' },
        parameters: [
          { name: 'to', in: 'query', schema: { type: 'string', pattern: String.raw`^\+\d{8,15}$`, 'x-sensitive': 'phone' } },
          { name: 'offset', in: 'query', schema: { type: 'integer', minimum: 0 } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
        ],
        responses: { '200': response('MessagePage', { data: [message], total: 1 }), '400': invalid, '401': unauthorized, '429': slower },
      },
    },
    '/messages/{message_id}': {
      get: {
        operationId: 'messages.get',
        parameters: [
          {
            name: 'message_id',
            in: 'path',
            required: true,
            example: 'msg_00000001',
            schema: { type: 'string', pattern: String.raw`^msg_\d{8}$` },
          },
        ],
        responses: { '200': response('Message', message), '400': invalid, '401': unauthorized, '404': notFound },
      },
    },
    '/tags/{tag}': {
      get: {
        operationId: 'tags.get',
        parameters: [{ name: 'tag', in: 'path', required: true, example: 'spring', schema: { type: 'string', minLength: 1 } }],
        responses: { '200': response('Tag', { tag: 'spring', campaigns: 1 }), '401': unauthorized },
      },
    },
    '/report': {
      get: {
        operationId: 'report.read',
        parameters: [{ name: 'day', in: 'query', required: true, example: '2026-03-01', schema: { type: 'string', format: 'date' } }],
        responses: { '200': response('Report', { day: '2026-03-01', sent: 3, rate: 0.5 }), '400': invalid, '401': unauthorized },
      },
    },
  },
  components: {
    securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-value-prefix': 'api-key ' } },
    schemas: {
      Problem: {
        type: 'object',
        required: ['error', 'message'],
        properties: { error: { type: 'string', 'x-extensible-enum': ['invalid_request', 'unauthorized'] }, message: { type: 'string' } },
      },
      CampaignCreate: { oneOf: [{ $ref: '#/components/schemas/SmsCampaignCreate' }, { $ref: '#/components/schemas/CallCampaignCreate' }] },
      SmsCampaignCreate: {
        type: 'object',
        required: ['name', 'channel', 'text'],
        additionalProperties: false,
        properties: {
          name: { $ref: '#/components/schemas/Name' },
          channel: { const: 'sms' },
          text: { type: 'string', minLength: 1, maxLength: 160 },
          sender: { type: 'string', pattern: '^[A-Z]{3,11}$' },
          tags: { type: 'array', maxItems: 3, uniqueItems: true, items: { type: 'string', minLength: 2, maxLength: 12 } },
          retries: { type: 'integer', minimum: 0, maximum: 5 },
        },
      },
      CallCampaignCreate: {
        type: 'object',
        required: ['name', 'channel', 'script'],
        additionalProperties: false,
        properties: {
          name: { $ref: '#/components/schemas/Name' },
          channel: { const: 'call' },
          script: { type: 'string', minLength: 1, maxLength: 500 },
          voice: { type: 'string', enum: ['calm', 'bright', 'plain'] },
          retries: { type: 'integer', minimum: 0, maximum: 5 },
          starts_at: { type: ['string', 'null'], format: 'date-time' },
          budget: { type: 'number', exclusiveMinimum: 0, maximum: 1000, multipleOf: 0.01 },
          window: {
            type: 'object',
            required: ['from', 'to'],
            additionalProperties: false,
            properties: { from: { type: 'integer', minimum: 0, maximum: 23 }, to: { type: 'integer', minimum: 0, maximum: 23 } },
          },
        },
      },
      Name: { type: 'string', minLength: 1, maxLength: 40 },
      CampaignUpdate: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { name: { $ref: '#/components/schemas/Name' }, retries: { type: 'integer', minimum: 0, maximum: 5 } },
      },
      Campaign: {
        type: 'object',
        required: ['id', 'name', 'channel', 'status', 'created_at'],
        properties: {
          id: { type: 'integer' },
          name: { type: 'string' },
          channel: { type: 'string' },
          status: { type: 'string', enum: ['draft', 'active', 'paused'] },
          retries: { type: 'integer' },
          created_at: { type: 'string', format: 'date-time' },
          text: { type: 'string' },
          sender: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          script: { type: 'string' },
          voice: { type: 'string' },
          starts_at: { type: ['string', 'null'], format: 'date-time' },
        },
      },
      CampaignPage: {
        type: 'object',
        required: ['campaigns', 'has_more'],
        properties: {
          campaigns: { type: 'array', items: { $ref: '#/components/schemas/Campaign' } },
          next: { type: ['string', 'null'] },
          has_more: { type: 'boolean' },
        },
      },
      ContactBatch: {
        type: 'object',
        required: ['contacts'],
        additionalProperties: false,
        properties: {
          mode: { type: 'string', enum: ['skip', 'update'] },
          contacts: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: {
              type: 'object',
              required: ['phone'],
              additionalProperties: false,
              properties: {
                phone: { type: 'string', pattern: String.raw`^\+\d{8,15}$`, 'x-sensitive': 'phone' },
                name: { type: 'string', maxLength: 60 },
                email: { type: 'string', format: 'email' },
              },
            },
          },
        },
      },
      ContactBatchResult: {
        type: 'object',
        required: ['added', 'mode'],
        properties: { added: { type: 'array', items: { $ref: '#/components/schemas/Contact' } }, mode: { type: 'string' } },
      },
      Contact: {
        type: 'object',
        required: ['id', 'phone', 'status'],
        properties: {
          id: { type: 'integer' },
          phone: { type: 'string', 'x-sensitive': 'phone' },
          name: { type: 'string', 'x-sensitive': 'name' },
          status: { type: 'string' },
        },
      },
      ContactPage: {
        type: 'object',
        required: ['contacts', 'pages'],
        properties: {
          contacts: { type: 'array', items: { $ref: '#/components/schemas/Contact' } },
          pages: { type: 'integer', minimum: 0 },
        },
      },
      MessageSend: {
        type: 'object',
        required: ['to', 'text'],
        additionalProperties: false,
        properties: {
          to: { type: 'string', pattern: String.raw`^\+\d{8,15}$`, 'x-sensitive': 'phone' },
          text: { type: 'string', minLength: 1, maxLength: 100 },
          priority: { type: 'integer', enum: [1, 2, 3] },
        },
      },
      Message: {
        type: 'object',
        required: ['id', 'to', 'text', 'status', 'created_at'],
        properties: {
          id: { type: 'string', pattern: String.raw`^msg_\d{8}$` },
          to: { type: 'string', 'x-sensitive': 'phone' },
          text: { type: 'string' },
          status: { type: 'string' },
          created_at: { type: 'string', format: 'date-time' },
        },
      },
      MessagePage: {
        type: 'object',
        required: ['data', 'total'],
        properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Message' } }, total: { type: 'integer', minimum: 0 } },
      },
      Tag: { type: 'object', required: ['tag'], properties: { tag: { type: 'string' }, campaigns: { type: 'integer' } } },
      Report: {
        type: 'object',
        required: ['day', 'sent'],
        properties: {
          day: { type: 'string', format: 'date' },
          sent: { type: 'integer', minimum: 0 },
          rate: { type: 'number', maximum: 1 },
        },
      },
    },
  },
}

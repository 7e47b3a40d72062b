import type { Level } from './change.ts'

/** One change of a description, and what it asks of the client's users. */
export interface DescriptionPair {
  readonly what: string
  /** Where in the sound description, and what is there then; `undefined` takes it away. Several make one change together. */
  readonly changes: readonly (readonly [path: readonly (string | number)[], value: unknown])[]
  readonly verdict: Level | undefined
}

/** Stands for the index behind the last one. */
export const append = '+'

const list = ['paths', '/campaigns', 'get']
const create = ['paths', '/campaigns', 'post']
const remove = ['paths', '/campaigns/{id}', 'delete']
const schemas = ['components', 'schemas']
const properties = (name: string) => [...schemas, name, 'properties']
const text = { type: 'string', description: 'A text.' }
const evidence = { level: 'documented', source: 'https://docs.example.org/one' }
const gone = { description: 'Gone.' }

/** Judged by hand, with the method's caller in mind: what must be changed in code that compiled and worked, what can be used anew. */
export const descriptionPairs: readonly DescriptionPair[] = [
  { what: 'nothing', changes: [], verdict: undefined },
  { what: 'a description is reworded', changes: [[['info', 'description'], 'Other words.']], verdict: 'fix' },
  {
    what: 'an example is replaced',
    changes: [[[...create, 'requestBody', 'content', 'application/json', 'examples', 'simple', 'value'], { name: 'B' }]],
    verdict: 'fix',
  },
  { what: 'the evidence is better', changes: [[[...list, 'x-evidence', 'level'], 'example']], verdict: 'fix' },
  { what: 'a rate limit is corrected', changes: [[['x-rate-limit'], [{ requests: 6, per: '1s' }]]], verdict: 'fix' },
  { what: 'a waiting time is corrected', changes: [[[...create, 'x-reconcile', 'settle'], '60s']], verdict: 'fix' },
  {
    what: 'the word before a secret is corrected',
    changes: [
      [['components', 'securitySchemes', 'apiKey'], { type: 'apiKey', in: 'header', name: 'Authorization', 'x-value-prefix': 'Bearer ' }],
    ],
    verdict: 'breaking',
  },

  // Operations
  {
    what: 'an operation is added',
    changes: [
      [
        ['paths', '/campaigns/{id}', 'get'],
        {
          operationId: 'campaigns.get',
          tags: ['Campaigns'],
          'x-evidence': evidence,
          parameters: [{ name: 'id', in: 'path', required: true, example: 1, schema: { type: 'integer' } }],
          responses: { '204': gone },
        },
      ],
    ],
    verdict: 'feature',
  },
  { what: 'an operation is removed', changes: [[['paths', '/campaigns/{id}'], undefined]], verdict: 'breaking' },
  { what: 'an operation gets another id', changes: [[[...remove, 'operationId'], 'campaigns.remove']], verdict: 'breaking' },
  { what: 'an operation moves to another resource', changes: [[[...remove, 'operationId'], 'drafts.delete']], verdict: 'breaking' },
  {
    what: 'a path parameter is renamed',
    changes: [
      [
        ['paths', '/campaigns/{campaignId}'],
        {
          delete: {
            operationId: 'campaigns.delete',
            tags: ['Campaigns'],
            'x-contacts-people': false,
            'x-idempotency': 'natural',
            'x-evidence': { level: 'documented', source: 'https://docs.example.org/delete' },
            parameters: [
              { name: 'campaignId', in: 'path', required: true, example: 1, schema: { type: 'integer' } },
              { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } },
            ],
            responses: { '204': gone },
          },
        },
      ],
      [['paths', '/campaigns/{id}'], undefined],
    ],
    verdict: 'breaking',
  },
  { what: 'a path parameter has another type', changes: [[[...remove, 'parameters', 0, 'schema', 'type'], 'string']], verdict: 'breaking' },

  // What is sent
  { what: 'a body gets an optional field', changes: [[[...properties('CampaignCreate'), 'note'], text]], verdict: 'feature' },
  {
    what: 'a body gets a required field',
    changes: [
      [[...properties('CampaignCreate'), 'note'], text],
      [
        [...schemas, 'CampaignCreate', 'required'],
        ['name', 'note'],
      ],
    ],
    verdict: 'breaking',
  },
  {
    what: 'an optional field becomes required',
    changes: [
      [
        [...schemas, 'CampaignCreate', 'required'],
        ['name', 'owner'],
      ],
    ],
    verdict: 'breaking',
  },
  { what: 'a required field becomes optional', changes: [[[...schemas, 'CampaignCreate', 'required'], undefined]], verdict: 'feature' },
  { what: 'a field is no longer taken', changes: [[[...properties('CampaignCreate'), 'owner'], undefined]], verdict: 'breaking' },
  {
    what: 'a field of a body has another type',
    changes: [[[...properties('CampaignCreate'), 'name', 'type'], 'integer']],
    verdict: 'breaking',
  },
  {
    what: 'a choice of a body grows',
    changes: [
      [
        [...properties('CampaignOwner'), 'kind', 'enum'],
        ['team', 'person', 'partner'],
      ],
    ],
    verdict: 'feature',
  },
  { what: 'a choice of a body shrinks', changes: [[[...properties('CampaignOwner'), 'kind', 'enum'], ['team']]], verdict: 'breaking' },
  {
    what: 'a text of a body gets a maximum length',
    changes: [[[...properties('CampaignCreate'), 'name', 'maxLength'], 20]],
    verdict: 'breaking',
  },
  { what: 'a body becomes optional', changes: [[[...create, 'requestBody', 'required'], undefined]], verdict: 'feature' },
  {
    what: 'an optional query parameter is added',
    changes: [[[...list, 'parameters', append], { name: 'status', in: 'query', schema: { type: 'string' } }]],
    verdict: 'feature',
  },
  {
    what: 'a required query parameter is added',
    changes: [
      [[...list, 'parameters', append], { name: 'account', in: 'query', required: true, example: 'a', schema: { type: 'string' } }],
    ],
    verdict: 'breaking',
  },
  {
    what: 'a query parameter is removed',
    changes: [
      [[...list, 'parameters'], [{ name: 'cursor', in: 'query', schema: { type: 'string' } }]],
      [[...list, 'x-pagination', 'size'], undefined],
    ],
    verdict: 'breaking',
  },
  {
    what: 'a query parameter has another name',
    changes: [
      [[...list, 'parameters', 1, 'name'], 'limit'],
      [[...list, 'x-pagination', 'size'], 'limit'],
    ],
    verdict: 'breaking',
  },

  // What comes back
  { what: 'a response gets a field', changes: [[[...properties('Campaign'), 'note'], text]], verdict: 'feature' },
  { what: 'a response loses a field', changes: [[[...properties('Campaign'), 'status'], undefined]], verdict: 'breaking' },
  { what: 'a field of a response has another type', changes: [[[...properties('Campaign'), 'id', 'type'], 'string']], verdict: 'breaking' },
  {
    what: 'a field of a response can be null',
    changes: [
      [
        [...properties('Campaign'), 'id', 'type'],
        ['integer', 'null'],
      ],
    ],
    verdict: 'breaking',
  },
  { what: 'a field of a response is always there', changes: [[[...schemas, 'Campaign', 'required'], ['id']]], verdict: 'feature' },
  {
    what: 'an open list knows one value more',
    changes: [
      [
        [...properties('Campaign'), 'status', 'x-extensible-enum'],
        ['ready', 'paused'],
      ],
    ],
    verdict: 'feature',
  },
  {
    what: 'success has another status',
    changes: [
      [
        [...create, 'responses', '200'],
        {
          description: 'Created.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Campaign' }, example: { id: 1 } } },
        },
      ],
      [[...create, 'responses', '201'], undefined],
    ],
    verdict: 'breaking',
  },
  { what: 'an error is documented', changes: [[[...create, 'responses', '409'], gone]], verdict: 'feature' },
  {
    what: 'a schema, hence a type, is renamed',
    changes: [
      [
        [...schemas, 'Owner'],
        {
          type: 'object',
          description: 'Who owns it.',
          properties: { kind: { type: 'string', enum: ['team', 'person'], description: 'Which kind.' } },
          additionalProperties: false,
        },
      ],
      [[...properties('CampaignCreate'), 'owner'], { $ref: '#/components/schemas/Owner' }],
      [[...schemas, 'CampaignOwner'], undefined],
    ],
    verdict: 'breaking',
  },

  // Facts
  {
    what: 'a call that reaches people is repeated',
    changes: [
      [[...create, 'x-idempotency'], 'natural'],
      [[...create, 'x-reconcile'], undefined],
    ],
    verdict: 'breaking',
  },
  {
    what: 'a call is no longer repeated',
    changes: [
      [[...remove, 'x-idempotency'], 'none'],
      [[...remove, 'x-reconcile'], { none: 'Nobody can tell afterwards.' }],
    ],
    verdict: 'feature',
  },
  { what: 'a call turns out to reach people', changes: [[[...remove, 'x-contacts-people'], true]], verdict: 'feature' },
  {
    what: 'a call can no longer be looked up',
    changes: [[[...create, 'x-reconcile'], { none: 'Nobody can tell afterwards.' }]],
    verdict: 'breaking',
  },
  {
    what: 'a list can be iterated no more',
    changes: [[[...list, 'x-pagination'], { style: 'unknown', reason: 'Nobody knows how it goes on.' }]],
    verdict: 'breaking',
  },
  {
    what: 'a list goes on in another way',
    changes: [[[...list, 'x-pagination'], { style: 'offset', items: '/campaigns', parameter: 'cursor', size: 'pageSize' }]],
    verdict: 'fix',
  },

  // Servers, credentials, webhooks
  {
    what: 'a server is added behind the others',
    changes: [[['servers', append], { url: 'https://eu.example.org', 'x-id': 'eu' }]],
    verdict: 'feature',
  },
  {
    what: 'another server is the default',
    changes: [
      [
        ['servers'],
        [
          { url: 'https://eu.example.org', 'x-id': 'eu' },
          { url: 'https://api.example.org', 'x-id': 'production' },
        ],
      ],
    ],
    verdict: 'breaking',
  },
  { what: 'a server has another id', changes: [[['servers', 0, 'x-id'], 'live']], verdict: 'breaking' },
  { what: 'a server has another address', changes: [[['servers', 0, 'url'], 'https://api2.example.org']], verdict: 'breaking' },
  {
    what: 'a credential has another name',
    changes: [
      [['components', 'securitySchemes'], { apiToken: { type: 'http', scheme: 'bearer' } }],
      [['security'], [{ apiToken: [] }]],
    ],
    verdict: 'breaking',
  },
  { what: 'an operation needs no credential any more', changes: [[[...list, 'security'], []]], verdict: 'feature' },
  {
    what: 'a second credential is needed',
    changes: [
      [['components', 'securitySchemes', 'account'], { type: 'apiKey', in: 'header', name: 'X-Account' }],
      [['security'], [{ apiKey: [], account: [] }]],
    ],
    verdict: 'breaking',
  },
  {
    what: 'an event is added',
    changes: [[['webhooks', 'failed'], { post: { operationId: 'campaignFailed', responses: { '200': gone } } }]],
    verdict: 'feature',
  },
  { what: 'an event is removed', changes: [[['webhooks', 'finished'], undefined]], verdict: 'breaking' },
]

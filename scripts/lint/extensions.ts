import { durationPattern, pointerPattern } from '@campaignkit/core/description'

const duration = { type: 'string', pattern: durationPattern, description: 'a duration such as 500ms, 30s, 5m, 2h, 1d' }
const pointer = { type: 'string', pattern: pointerPattern, description: 'a JSON Pointer such as /data/items' }
const operationId = {
  type: 'string',
  pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+$',
  description: 'an operationId such as campaigns.create',
}
/** A runtime expression of OpenAPI, of those that speak of a request that has come in. */
const received = '\\$request\\.(?:header\\.[!-z|~]+|body(?:#[^{}]*)?)'
/** What can be signed besides. */
const signed = `(?:${received}|\\$url|\\$request\\.form|\\$signature\\.time)`
const signedContent = {
  type: 'string',
  pattern: `^(?:[^{}]|\\{${signed}\\})+$`,
  description:
    'text with expressions in braces, such as {$request.body}, {$request.header.X-Time}, {$signature.time}, {$url}, {$request.form}',
}
const fieldName = { type: 'string', pattern: '^[A-Za-z0-9_-]+$', description: 'the name of a field, such as t or v1' }
const expression = { pattern: `^${received}$`, description: 'an expression such as $request.body#/type' }
const template = {
  type: 'string',
  pattern: `^(?:[^{}]|\\{${received}\\})+$`,
  description: 'text with expressions in braces, such as {$request.body#/id}',
}
/** A value of a recipe: an expression of the call that was made, or itself. */
const recipeValue = {
  if: { type: 'string', pattern: '^\\$' },
  // oxlint-disable-next-line unicorn/no-thenable -- a JSON Schema keyword
  then: {
    pattern: '^\\$(request\\.(path\\..+|query\\..+|body#(/.*)?)|attempt\\.(start|date|epoch))$',
    description: 'an expression such as $request.body#/name, $request.path.id, $attempt.start, $attempt.date, $attempt.epoch',
  },
}
const sentence = { type: 'string', minLength: 10, pattern: '\\.$', description: 'a sentence with a full stop' }
const capability = {
  oneOf: [
    operationId,
    { type: 'null' },
    {
      type: 'object',
      required: ['operationId', 'with'],
      properties: { operationId, with: { type: 'string' }, value: {} },
      additionalProperties: false,
    },
  ],
}
/** What `x-capabilities` speaks of, besides channels. */
export const capabilityNames: readonly string[] = [
  'createCampaign',
  'scheduleCampaign',
  'startCampaign',
  'pauseCampaign',
  'resumeCampaign',
  'cancelCampaign',
  'listCampaigns',
  'addRecipients',
  'recipientStatus',
  'sendSingle',
]

const statuses = { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true }
const resourceName = { type: 'string', pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$' }
const bodyExpression = {
  type: 'string',
  pattern: '^\\$request\\.(path\\..+|query\\..+|header\\..+|body#(/.*)?)$',
  description: 'an expression such as $request.path.id',
}

/** The JSON Schema of each extension's value; `specs/README.md` says what they mean. */
export const extensions: Readonly<Record<string, object>> = {
  'x-id': { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
  'x-value-prefix': { type: 'string', pattern: '^[!-~]+ $' },
  'x-credentials': {
    type: 'object',
    properties: Object.fromEntries(
      ['username', 'password', 'clientId', 'clientSecret'].map((part) => [part, { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' }]),
    ),
    additionalProperties: false,
  },
  'x-extensible-enum': { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
  'x-contacts-people': { type: 'boolean' },
  'x-idempotency': {
    oneOf: [
      { enum: ['natural', 'none'] },
      {
        type: 'object',
        description: '{ header: <name> }',
        required: ['header'],
        properties: { header: { type: 'string' } },
        additionalProperties: false,
      },
    ],
  },
  'x-reconcile': {
    oneOf: [
      { type: 'object', required: ['none'], properties: { none: sentence }, additionalProperties: false },
      {
        type: 'object',
        required: ['operationId', 'match'],
        oneOf: [{ required: ['settle'] }, { required: ['absence'] }],
        properties: {
          operationId,
          parameters: { type: 'object', additionalProperties: recipeValue },
          body: { type: 'object', additionalProperties: recipeValue, minProperties: 1 },
          match: { type: 'object', propertyNames: pointer, minProperties: 1, additionalProperties: recipeValue },
          created: pointer,
          id: pointer,
          settle: duration,
          absence: { const: 'unknown' },
        },
        additionalProperties: false,
      },
    ],
  },
  'x-webhook-signature': {
    type: 'object',
    required: ['secret', 'algorithm'],
    properties: { secret: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*Secret$' } },
    oneOf: [
      { properties: { secret: true, algorithm: { const: 'shared-secret' } }, additionalProperties: false },
      {
        required: ['forms'],
        properties: {
          secret: true,
          algorithm: { enum: ['hmac-sha256', 'hmac-sha1', 'ed25519', 'es256'] },
          prefix: { type: 'string' },
          separator: { type: 'string', minLength: 1 },
          fields: {
            type: 'object',
            required: ['signature'],
            properties: { signature: fieldName, time: fieldName },
            additionalProperties: false,
          },
          forms: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['key', 'digest'],
              properties: {
                key: { enum: ['utf8', 'base64', 'hex'] },
                content: signedContent,
                compact: { const: true },
                digest: { enum: ['hex', 'base64'] },
              },
              additionalProperties: false,
            },
          },
          time: { type: 'string', pattern: '^[!-z|~]+$' },
        },
        // The header has fields or a separator; a time is in it or in a header of its own.
        not: {
          anyOf: [{ required: ['fields', 'separator'] }, { required: ['fields', 'time'], properties: { fields: { required: ['time'] } } }],
        },
        additionalProperties: false,
      },
    ],
  },
  'x-webhook-event': {
    type: 'object',
    required: ['match', 'id'],
    properties: {
      match: { type: 'object', propertyNames: expression, additionalProperties: { type: 'string' } },
      id: { type: 'array', items: template },
    },
    additionalProperties: false,
  },
  'x-webhook-delivery': {
    type: 'object',
    properties: {
      timeout: duration,
      success: { type: 'array', items: { type: 'integer', minimum: 200, maximum: 299 }, minItems: 1 },
      again: { type: 'array', items: duration, minItems: 1 },
      every: duration,
      until: duration,
      counter: { type: 'object', propertyNames: expression, additionalProperties: { type: 'integer' }, minProperties: 1 },
      cause: {
        oneOf: [
          { type: 'object', required: ['status'], properties: { status: resourceName }, additionalProperties: false },
          {
            type: 'object',
            required: ['reach'],
            properties: { reach: { type: 'array', items: resourceName, minItems: 1 } },
            additionalProperties: false,
          },
        ],
      },
    },
    dependentRequired: { every: ['until'], until: ['every'] },
    additionalProperties: false,
  },
  'x-rate-limit': {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      required: ['requests', 'per'],
      properties: { requests: { type: 'integer', minimum: 1 }, per: duration },
      additionalProperties: false,
    },
  },
  'x-pagination': {
    type: 'object',
    required: ['style'],
    oneOf: [
      {
        required: ['items', 'parameter', 'next'],
        properties: {
          style: { const: 'cursor' },
          items: pointer,
          parameter: { type: 'string' },
          next: pointer,
          more: pointer,
          size: { type: 'string' },
        },
        additionalProperties: false,
      },
      {
        required: ['items', 'parameter', 'next'],
        properties: { style: { const: 'body-cursor' }, items: pointer, parameter: pointer, next: pointer, more: pointer },
        additionalProperties: false,
      },
      {
        required: ['items'],
        properties: { style: { const: 'link' }, items: pointer, next: pointer, more: pointer, size: { type: 'string' } },
        additionalProperties: false,
      },
      {
        required: ['items', 'parameter'],
        properties: {
          style: { enum: ['page', 'offset'] },
          items: pointer,
          parameter: { type: 'string' },
          first: { type: 'integer' },
          more: pointer,
          total: pointer,
          pages: pointer,
          size: { type: 'string' },
        },
        additionalProperties: false,
      },
      { required: ['items'], properties: { style: { const: 'none' }, items: pointer }, additionalProperties: false },
      { required: ['reason'], properties: { style: { const: 'unknown' }, reason: sentence }, additionalProperties: false },
    ],
  },
  'x-evidence': {
    type: 'object',
    required: ['level', 'source'],
    properties: {
      level: { enum: ['documented', 'example', 'inferred', 'disputed'] },
      source: { type: 'string', pattern: '^https://' },
      note: { type: 'string' },
      readings: { type: 'array', items: { type: 'string' }, minItems: 2 },
    },
    if: { properties: { level: { const: 'disputed' } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a JSON Schema keyword
    then: { required: ['readings'] },
    additionalProperties: false,
  },
  'x-resources': {
    type: 'object',
    propertyNames: resourceName,
    additionalProperties: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        status: { type: 'string' },
        initial: { type: 'object', minProperties: 1 },
        later: statuses,
        newestFirst: { const: true },
        person: pointer,
        reaches: statuses,
        starts: {
          type: 'object',
          required: ['at', 'to'],
          properties: { at: pointer, from: { type: 'string' }, to: { type: 'string' } },
          additionalProperties: false,
        },
        ends: {
          type: 'object',
          required: ['from', 'to'],
          properties: { from: { type: 'string' }, after: duration, to: { type: 'string' } },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
  },
  'x-state': {
    type: 'object',
    minProperties: 1,
    properties: {
      resource: resourceName,
      action: { enum: ['create', 'read', 'list', 'update', 'delete', 'none'] },
      id: bodyExpression,
      each: pointer,
      shown: { const: false },
      unique: pointer,
      from: statuses,
      to: { type: 'string' },
      set: { type: 'object', propertyNames: pointer, minProperties: 1 },
      rejection: { type: 'integer', minimum: 400, maximum: 499 },
      people: {
        type: 'object',
        minProperties: 1,
        dependentRequired: { resource: ['ids'], ids: ['resource'] },
        properties: {
          resource: resourceName,
          ids: bodyExpression,
          at: { type: 'array', items: pointer, minItems: 1 },
          repeated: { const: 'once' },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  'x-filter': {
    oneOf: [
      { const: false },
      {
        type: 'object',
        description: '{ field: <pointer>, compare: … }',
        required: ['field'],
        properties: { field: pointer, compare: { enum: ['equal', 'from', 'to', 'contains', 'one-of'] } },
        additionalProperties: false,
      },
    ],
  },
  'x-sensitive': { enum: ['phone', 'name', 'email', 'message', 'transcript', 'personal', 'secret'] },
  'x-capabilities': {
    type: 'object',
    required: ['channels', ...capabilityNames],
    properties: {
      channels: {
        type: 'array',
        items: { enum: ['phone-call', 'whatsapp', 'sms', 'telegram', 'email', 'rcs', 'viber'] },
        minItems: 1,
        uniqueItems: true,
      },
      ...Object.fromEntries(capabilityNames.map((name) => [name, capability])),
    },
    additionalProperties: false,
  },
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConfig, lint } from '@redocly/openapi-core'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { change, type Node, soundDescription } from './fixture.ts'
import campaignkit from './plugin.ts'

const plugin = campaignkit()
const ruleNames = Object.keys(plugin.rules.oas3)
const config = await createConfig({
  plugins: [plugin],
  rules: Object.fromEntries(ruleNames.map((name) => [`campaignkit/${name}`, 'error'])),
})

async function problemsOf(description: Node, extraFile?: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'campaignkit-rules-'))
  try {
    const ref = join(folder, 'openapi.yaml')
    writeFileSync(ref, stringify(description))
    if (extraFile) writeFileSync(join(folder, extraFile), 'type: object\n')
    const problems = await lint({ ref, config })
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a description that keeps all rules has no problem', async () => {
  expect(await problemsOf(soundDescription())).toEqual([])
})

const list = ['paths', '/campaigns', 'get']
const create = ['paths', '/campaigns', 'post']
const remove = ['paths', '/campaigns/{id}', 'delete']
const json = ['content', 'application/json']
const schemas = ['components', 'schemas']
const webhook = ['webhooks', 'finished', 'post']
const signature = [...webhook, 'parameters', 3, 'x-webhook-signature']

/** For each rule: what is broken, where, with what, and a part of the message. */
const cases: readonly [rule: string, what: string, path: readonly (string | number)[], value: unknown, message: string][] = [
  ['body-example', 'a request without an example', [...create, 'requestBody', ...json, 'examples'], undefined, 'needs an example'],
  ['body-example', 'an answer without an example', [...list, 'responses', '200', ...json, 'example'], undefined, 'needs an example'],
  ['body-example', 'an empty list of examples', [...create, 'requestBody', ...json, 'examples'], {}, 'needs an example'],
  ['body-reference', 'a schema without a name', [...create, 'responses', '201', ...json, 'schema'], { type: 'object' }, 'must be a $ref'],
  ['body-reference', 'no schema', [...create, 'responses', '201', ...json, 'schema'], undefined, 'must be a $ref'],
  ['capabilities-target', 'no capabilities', ['x-capabilities'], undefined, 'needs x-capabilities'],
  [
    'capabilities-target',
    'an operation that is not there',
    ['x-capabilities', 'createCampaign'],
    'campaigns.make',
    '"campaigns.make", which is not an operation',
  ],
  [
    'capabilities-target',
    'one behind a condition',
    ['x-capabilities', 'createCampaign'],
    { operationId: 'a.b', with: 'c' },
    '"a.b", which is not an operation',
  ],
  [
    'extension-form',
    'an unknown extension',
    [...create, 'x-contact-people'],
    true,
    'x-contact-people is not an extension of this project. There are: x-id, ',
  ],
  [
    'extension-form',
    'a word in place of true',
    [...create, 'x-contacts-people'],
    'yes',
    'x-contacts-people must be a boolean; it is "yes".',
  ],
  ['extension-form', 'a rate without a unit', ['x-rate-limit', 0, 'per'], '1', 'x-rate-limit/0/per must be a duration such as 500ms'],
  ['extension-form', 'a cursor without its next', [...list, 'x-pagination', 'next'], undefined, 'x-pagination needs "next"'],
  ['extension-form', 'a dispute without readings', [...list, 'x-evidence', 'level'], 'disputed', 'x-evidence needs "readings"'],
  ['extension-form', 'a missing capability', ['x-capabilities', 'sendSingle'], undefined, 'x-capabilities needs "sendSingle"'],
  ['extension-form', 'a recipe without an end', [...create, 'x-reconcile', 'settle'], undefined, 'x-reconcile needs "settle" or "absence"'],
  [
    'extension-form',
    'an unknown kind of idempotency',
    [...create, 'x-idempotency'],
    'maybe',
    'x-idempotency must be one of: natural, none, { header: <name> }; it is "maybe".',
  ],
  [
    'extension-form',
    'an unknown sensitivity',
    [...schemas, 'Campaign', 'properties', 'id', 'x-sensitive'],
    'a bit',
    'must be one of: phone, name, email, message, transcript, personal, secret; it is "a bit".',
  ],
  [
    'extension-form',
    'an unknown action',
    [...remove, 'x-state', 'action'],
    'remove',
    'x-state/action must be one of: create, read, list, update, delete, none; it is "remove".',
  ],
  ['extension-form', 'a success as a rejection', [...remove, 'x-state', 'rejection'], 204, 'x-state/rejection must be >= 400'],
  [
    'extension-form',
    'an expression that is none',
    [...remove, 'x-state', 'id'],
    'path.id',
    'x-state/id must be an expression such as $request.path.id',
  ],
  [
    'extension-form',
    'a start without an end',
    ['x-resources', 'campaigns', 'starts', 'to'],
    undefined,
    'x-resources/campaigns/starts needs "to"',
  ],
  [
    'extension-form',
    'an unknown fact',
    ['x-resources', 'campaigns', 'colour'],
    'red',
    'has "colour", which is none of its keys: id, status,',
  ],
  [
    'extension-form',
    'an unknown comparison',
    [...list, 'parameters', 1, 'x-filter', 'compare'],
    'like',
    'x-filter/compare must be one of: equal, from, to, contains, one-of; it is "like".',
  ],
  ['list-pagination', 'a list that says nothing', [...list, 'x-pagination'], undefined, 'needs x-pagination'],
  ['list-pagination', 'paging on something else', [...list, 'operationId'], 'campaigns.all', 'is called list'],
  ['list-pagination', 'a parameter that is not there', [...list, 'x-pagination', 'parameter'], 'after', '"after" is not a query parameter'],
  ['operation-facts', 'no evidence', [...list, 'x-evidence'], undefined, 'needs x-evidence'],
  ['operation-facts', 'silence about people', [...create, 'x-contacts-people'], undefined, 'needs x-contacts-people'],
  ['operation-facts', 'silence about repetition', [...remove, 'x-idempotency'], undefined, 'needs x-idempotency'],
  ['operation-facts', 'no way to find out', [...create, 'x-reconcile'], undefined, 'needs x-reconcile'],
  ['operation-facts', 'a read that contacts people', [...list, 'x-contacts-people'], true, 'does not belong to a get'],
  [
    'operation-facts',
    'a key header that is not declared',
    [...remove, 'x-idempotency'],
    { header: 'X-Key' },
    'x-key of x-idempotency is not declared',
  ],
  ['operation-id-form', 'a single word', [...create, 'operationId'], 'create', 'not of the form'],
  ['operation-id-form', 'snake case', [...create, 'operationId'], 'campaigns.create_one', 'not of the form'],
  ['operation-id-form', 'no id', [...create, 'operationId'], undefined, 'needs an operationId'],
  ['operation-id-form', 'the reserved resource', [...create, 'operationId'], 'http.create', '"http" is taken'],
  ['operation-id-form', 'a method that is a resource', [...create, 'operationId'], 'campaigns.list.create', 'would be a method and'],
  ['parameter-example', 'a path parameter without an example', [...remove, 'parameters', 0, 'example'], undefined, '"id" needs an example'],
  [
    'property-description',
    'a property that says nothing',
    [...schemas, 'Campaign', 'properties', 'id', 'description'],
    undefined,
    '"id" needs a description',
  ],
  [
    'reconcile-target',
    'a read that is not there',
    [...create, 'x-reconcile', 'operationId'],
    'campaigns.find',
    '"campaigns.find", which is neither a GET',
  ],
  ['reconcile-target', 'a read that writes', [...create, 'x-reconcile', 'operationId'], 'campaigns.create', 'which is neither a GET'],
  [
    'reconcile-target',
    'a parameter that the read has not',
    [...create, 'x-reconcile', 'parameters'],
    { name: 'x' },
    'gives "name", which campaigns.list does not take',
  ],
  ['servers', 'a server without an id', ['servers', 0, 'x-id'], undefined, 'needs an x-id'],
  ['servers', 'an id twice', ['servers', 1], { url: 'https://b.example.org', 'x-id': 'production' }, 'Two servers'],
  [
    'component-names',
    'a name that is no type',
    [...schemas, 'campaign-two'],
    { type: 'string' },
    '"campaign-two" must have a name in PascalCase',
  ],
  ['component-names', 'a name that core exports', [...schemas, 'ApiError'], { type: 'object' }, 'the package has another type ApiError'],
  ['list-pagination', 'items that are no list', [...list, 'x-pagination', 'items'], '/next', '"/next" leads to string, not to an array'],
  ['list-pagination', 'a pointer to nothing', [...list, 'x-pagination', 'next'], '/after', '"/after" leads to no property of the response'],
  [
    'media-types',
    'a body that cannot be sent',
    [...create, 'requestBody', 'content'],
    { 'image/png': {} },
    'cannot be sent as image/png. Supported',
  ],
  ['openapi-version', 'another version', ['openapi'], '3.2.0', 'this one says "3.2.0"'],
  ['operation-parameters', 'a parameter twice', [...list, 'parameters', 1, 'name'], 'cursor', '"cursor" is described twice'],
  ['security-schemes', 'a requirement of nothing', ['security'], [{ key: [] }], 'no security scheme "key". There are: apiKey.'],
  [
    'sensitive-place',
    'a mark on items of a list',
    [...schemas, 'CampaignList'],
    { type: 'array', items: { type: 'string', 'x-sensitive': 'phone' } },
    'has no effect here',
  ],
  ['servers', 'no server', ['servers'], [], 'The description needs `servers`'],
  [
    'single-tag',
    'a tag that is not declared',
    [...create, 'tags'],
    ['Campaign'],
    '"Campaign" is not among the description\'s tags: Campaigns.',
  ],
  ['supported-operation', 'a GET with a body', [...list, 'requestBody'], { content: {} }, 'A GET has no body'],
  [
    'supported-parameter',
    'another style',
    [...list, 'parameters', 1, 'style'],
    'pipeDelimited',
    'has the style "pipeDelimited". Supported in query is: form.',
  ],
  [
    'supported-schema',
    'a keyword that is not checked',
    [...schemas, 'CampaignCreate', 'not'],
    { type: 'string' },
    'The keyword "not" cannot be checked',
  ],
  ['single-tag', 'no tag', [...create, 'tags'], undefined, 'exactly one tag'],
  ['single-tag', 'two tags', [...create, 'tags'], ['Campaigns', 'Others'], 'exactly one tag'],
  [
    'state-target',
    'a resource that is not there',
    ['x-resources', 'people'],
    { person: '/phone' },
    '"people", which no operation is about',
  ],
  [
    'state-target',
    'people of a resource that is not there',
    [...remove, 'x-state'],
    { people: { resource: 'people', ids: '$request.path.id' } },
    '"people", which no operation is about',
  ],
  ['state-target', 'a rejection that is not documented', [...remove, 'x-state', 'rejection'], 422, '422, which is not among the responses'],
  [
    'strict-request',
    'an object that does not say',
    [...schemas, 'CampaignCreate', 'additionalProperties'],
    undefined,
    'needs additionalProperties',
  ],
  [
    'strict-request',
    'an object within that does not say',
    [...schemas, 'CampaignOwner', 'additionalProperties'],
    undefined,
    'needs additionalProperties',
  ],
  [
    'tolerant-response',
    'a closed list in an answer',
    [...schemas, 'Campaign', 'properties', 'status', 'enum'],
    ['ready'],
    'x-extensible-enum in place of enum',
  ],
  ['tolerant-response', 'a closed object in an answer', [...schemas, 'CampaignList', 'additionalProperties'], false, 'must not be false'],
  [
    'tolerant-response',
    'a closed object deep in an answer and in a webhook',
    [...schemas, 'Campaign', 'additionalProperties'],
    false,
    'must not be false',
  ],
  ['webhook-facts', 'a webhook that says not what it is', [...webhook, 'x-webhook-event'], undefined, 'needs x-webhook-event'],
  ['webhook-facts', 'a webhook without a proof', [...signature], undefined, 'at exactly one of its header parameters'],
  ['webhook-facts', 'a webhook without a body', [...webhook, 'requestBody'], undefined, 'is a post with a request body'],
  ['webhook-facts', 'an event by a header that is not there', [...webhook, 'parameters', 0, 'name'], 'X-Other', 'header X-Event is not'],
  ['webhook-facts', 'an id from a header that is not there', [...webhook, 'parameters', 1, 'name'], 'X-Other', 'header X-Event-Id is not'],
  ['webhook-facts', 'a time from a header that is not there', [...webhook, 'parameters', 2, 'name'], 'X-Other', 'header X-Time is not'],
  ['webhook-facts', 'a time that is not signed', [...signature, 'forms', 0, 'content'], '{$request.body}', 'header X-Time is not signed'],
  ['extension-form', 'a digest without its forms', [...signature, 'forms'], undefined, 'x-webhook-signature needs "forms"'],
  [
    'extension-form',
    'a secret with a form',
    [...signature, 'algorithm'],
    'shared-secret',
    'has "forms", which is none of its keys: secret, algorithm.',
  ],
  [
    'extension-form',
    'an unknown way to write a digest',
    [...signature, 'forms', 0, 'digest'],
    'octal',
    'digest must be one of: hex, base64; it is "octal".',
  ],
  [
    'extension-form',
    'an expression that is none',
    [...webhook, 'x-webhook-event', 'match'],
    { 'body/type': 'a' },
    'must be an expression such as $request.body#/type; it is "body/type".',
  ],
  [
    'extension-form',
    'a text with half an expression',
    [...webhook, 'x-webhook-event', 'id'],
    ['{$request.body'],
    'must be text with expressions in braces',
  ],
  [
    'extension-form',
    'a distance without an end',
    [...webhook, 'x-webhook-delivery', 'until'],
    undefined,
    'must have property until when property every is present',
  ],
  [
    'extension-form',
    'a cause that is none',
    [...webhook, 'x-webhook-delivery', 'cause'],
    { weather: 'rain' },
    'x-webhook-delivery/cause needs "status" or "reach"',
  ],
  [
    'extension-form',
    'a number in no place',
    [...webhook, 'x-webhook-delivery', 'counter'],
    { retry: 0 },
    'must be an expression such as $request.body#/type; it is "retry".',
  ],
]

describe.each(cases)('%s', (rule, what, path, value, message) => {
  test(`reports ${what}`, async () => {
    const problems = await problemsOf(change(soundDescription(), path, value))
    const found = problems.filter((problem) => problem.startsWith(`campaignkit/${rule}: `) && problem.includes(message))
    expect(found, problems.join('\n')).not.toEqual([])
  })
})

test('no-orphan-file reports a file that nothing refers to', async () => {
  expect(await problemsOf(soundDescription(), 'Stray.yaml')).toEqual(['campaignkit/no-orphan-file: Nothing refers to the file Stray.yaml.'])
})

test('every rule has a case', () => {
  expect(new Set([...cases.map(([rule]) => rule), 'no-orphan-file'])).toEqual(new Set(ruleNames))
})

import type { Files } from '../../generate/write/output.ts'
import type { CredentialStyle, PaginationStyle, ProviderStyle } from '../style.ts'

/** The files of the description that a provider starts with, by path relative to the workspace. */
export function specFiles(style: ProviderStyle): Files {
  const folder = `specs/${style.id}`
  const components = (kind: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => [`${folder}/components/${kind}/${name}.yaml`, text] as const)
  return new Map([
    [`${folder}/openapi.yaml`, description(style)],
    [`${folder}/paths/campaigns.yaml`, campaigns(style)],
    [`${folder}/paths/campaigns_{id}.yaml`, campaign(style)],
    ...components('schemas', schemas(style.pagination)),
    ...components('responses', responses),
  ])
}

function evidence({ documentation }: ProviderStyle, indent: string): string {
  return `${indent}x-evidence:
${indent}  level: inferred
${indent}  source: ${documentation}
${indent}  note: Written by "pnpm new-provider" as a start; not yet compared with the documentation.
`
}

function description(style: ProviderStyle): string {
  return `openapi: 3.1.0
info:
  title: ${quoted(style.title)}
  version: 1.0.0
  summary: Outreach campaigns
  description: |
    What ${style.title} does, the lifecycle of a campaign, its limits and its traps: in your own words, for the people who call it.
  license:
    name: MIT
    identifier: MIT
externalDocs:
  description: ${quoted(`${style.title}'s own API documentation`)}
  url: ${style.documentation}
servers:
  - url: ${style.baseUrl}
    description: Production
    x-id: production
security:
  - ${style.credentials.map(({ option }) => `${option}: []`).join('\n    ')}
tags:
  - name: Campaigns
    description: Messages or calls to a list of people.
x-capabilities:
  channels: [sms]
  createCampaign: campaigns.create
  scheduleCampaign: null
  startCampaign: null
  pauseCampaign: null
  resumeCampaign: null
  cancelCampaign: null
  listCampaigns: campaigns.list
  addRecipients: null
  recipientStatus: null
  sendSingle: null
paths:
  /campaigns:
    $ref: paths/campaigns.yaml
  /campaigns/{id}:
    $ref: paths/campaigns_{id}.yaml
components:
  securitySchemes:
${style.credentials.map(securityScheme).join('')}`
}

function securityScheme({ option, header, word }: CredentialStyle): string {
  const text = '      description: A secret from the provider’s dashboard.\n'
  if (header === 'Authorization' && word === 'Bearer') return `    ${option}:\n      type: http\n      scheme: bearer\n${text}`
  const prefix = word ? `      x-value-prefix: '${word.replaceAll("'", "''")} '\n` : ''
  return `    ${option}:\n      type: apiKey\n      in: header\n      name: ${quoted(header)}\n${prefix}${text}`
}

const item = '{ id: c_1, name: First, status: draft }'

/** A success with a body, and an example of it. */
function success(status: string, text: string, schema: string, example: string): string {
  return `    '${status}':
      description: ${text}
      content:
        application/json:
          schema:
            $ref: ../components/schemas/${schema}.yaml
          examples:
            success:
              value: ${example}
`
}

interface ListStyle {
  readonly fact: string
  /** Of the query: name, description, schema, example. */
  readonly parameters: readonly (readonly [name: string, text: string, schema: string, example: string])[]
  /** The page's fields besides its campaigns. */
  readonly fields: string
  /** Those in the example, after the campaigns. */
  readonly example: string
}

const size = ['limit', 'Campaigns on a page', '{ type: integer, minimum: 1, maximum: 100 }', '20'] as const
const total = {
  fields: '  total:\n    type: integer\n    description: Number of campaigns on all pages\n',
  example: ', total: 1',
}

const lists: Readonly<Record<PaginationStyle, ListStyle>> = {
  cursor: {
    fact: '{ style: cursor, items: /campaigns, parameter: cursor, next: /next, size: limit }',
    parameters: [['cursor', 'Where to go on, the `next` of the page before', '{ type: string }', 'c_1'], size],
    fields: "  next:\n    type: [string, 'null']\n    description: Where the next page begins; null on the last one\n",
    example: ', next: null',
  },
  page: {
    fact: '{ style: page, items: /campaigns, parameter: page, first: 1, total: /total, size: limit }',
    parameters: [['page', 'Number of the page, from 1', '{ type: integer, minimum: 1 }', '1'], size],
    ...total,
  },
  offset: {
    fact: '{ style: offset, items: /campaigns, parameter: offset, total: /total, size: limit }',
    parameters: [['offset', 'Number of campaigns to pass over', '{ type: integer, minimum: 0 }', '0'], size],
    ...total,
  },
  none: { fact: '{ style: none, items: /campaigns }', parameters: [], fields: '', example: '' },
  unknown: {
    fact: "{ style: unknown, reason: 'How the list goes on is not documented.' }",
    parameters: [],
    fields: '',
    example: '',
  },
}

function parameterBlock([name, text, schema, example]: ListStyle['parameters'][number]): string {
  return `    - name: ${name}\n      in: query\n      description: ${quoted(text)}\n      schema: ${schema}\n      example: ${example}\n`
}

function campaigns(style: ProviderStyle): string {
  const { fact, parameters, example } = lists[style.pagination]
  return `get:
  operationId: campaigns.list
  tags: [Campaigns]
  summary: List campaigns
  description: Lists the campaigns of the account, newest first.
  x-pagination: ${fact}
${evidence(style, '  ')}${parameters.length > 0 ? `  parameters:\n${parameters.map(parameterBlock).join('')}` : ''}  responses:
${success('200', 'The campaigns.', 'CampaignList', `{ campaigns: [${item}]${example} }`)}    '401':
      $ref: ../components/responses/Unauthorized.yaml
post:
  operationId: campaigns.create
  tags: [Campaigns]
  summary: Create a campaign
  description: Creates a campaign. Say here what happens next, and whether it reaches people by itself.
  x-contacts-people: true
  x-idempotency: none
${reconcile(style.pagination)}${evidence(style, '  ')}  requestBody:
    required: true
    content:
      application/json:
        schema:
          $ref: ../components/schemas/CampaignCreate.yaml
        examples:
          simple:
            value: { name: First }
  responses:
${success('201', 'The campaign has been created.', 'Campaign', item)}    '400':
      $ref: ../components/responses/BadRequest.yaml
    '401':
      $ref: ../components/responses/Unauthorized.yaml
`
}

function reconcile(pagination: PaginationStyle): string {
  if (pagination === 'unknown') return `  x-reconcile: { none: How the list of campaigns goes on is not documented. }\n`
  return `  x-reconcile:
    operationId: campaigns.list
    match: { /name: $request.body#/name }
    id: /id
    settle: 30s
`
}

function campaign(style: ProviderStyle): string {
  return `get:
  operationId: campaigns.get
  tags: [Campaigns]
  summary: Get a campaign
  description: Reads one campaign.
${evidence(style, '  ')}  parameters:
    - name: id
      in: path
      required: true
      description: Id of the campaign
      schema: { type: string }
      example: c_1
  responses:
${success('200', 'The campaign.', 'Campaign', item)}    '401':
      $ref: ../components/responses/Unauthorized.yaml
    '404':
      $ref: ../components/responses/NotFound.yaml
`
}

function schemas(pagination: PaginationStyle): Record<string, string> {
  return {
    Campaign: `type: object
description: A campaign as the provider sends it
properties:
  id:
    type: string
    description: Id of the campaign
  name:
    type: string
    description: What the account calls it
  status:
    type: string
    description: Where it is in its lifecycle
    x-extensible-enum: [draft, running, finished]
`,
    CampaignCreate: `type: object
description: What a campaign is made of
required: [name]
properties:
  name:
    type: string
    minLength: 1
    description: What to call it
additionalProperties: false
`,
    CampaignList: `type: object
description: Campaigns
properties:
  campaigns:
    type: array
    description: The campaigns, newest first
    items:
      $ref: Campaign.yaml
${lists[pagination].fields}`,
    ErrorBody: `type: object
description: What went wrong
properties:
  message:
    type: string
    description: What went wrong, in English
`,
  }
}

const responses: Readonly<Record<string, string>> = {
  BadRequest: errorResponse('The request is not valid.', 'The name is missing'),
  NotFound: errorResponse('There is no such campaign in this account.', 'There is no such campaign'),
  Unauthorized: errorResponse('The credential is missing or wrong.', 'The key is not valid'),
}

function errorResponse(text: string, message: string): string {
  return `description: ${text}
content:
  application/json:
    schema:
      $ref: ../schemas/ErrorBody.yaml
    examples:
      error:
        value: { message: ${message} }
`
}

/** A YAML scalar, quoted if it could be read as something else. */
function quoted(text: string): string {
  return /^[A-Za-z0-9][\w ./()-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`
}

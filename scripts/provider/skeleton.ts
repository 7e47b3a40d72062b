import { environmentName } from '../../packages/core/src/environment.ts'
import type { Files } from '../generate/output.ts'
import type { CredentialStyle, PaginationStyle, ProviderStyle } from './style.ts'

/** The hand-written files that a provider starts with, by path relative to the workspace. */
export function skeletonFiles(style: ProviderStyle): Files {
  const { id } = style
  return new Map([
    [`specs/${id}/openapi.yaml`, description(style)],
    [`specs/${id}/paths/campaigns.yaml`, campaigns(style)],
    [`specs/${id}/paths/campaigns_{id}.yaml`, campaign(style)],
    ...Object.entries(schemas(style.pagination)).map(([name, text]): [string, string] => [
      `specs/${id}/components/schemas/${name}.yaml`,
      text,
    ]),
    ...Object.entries(responses).map(([name, text]): [string, string] => [`specs/${id}/components/responses/${name}.yaml`, text]),
    [`packages/${id}/package.json`, manifest(style)],
    [`packages/${id}/README.md`, readme(style)],
    [`packages/${id}/src/index.ts`, index(style)],
    [`packages/${id}/src/validate.ts`, validate(style)],
    [`packages/mock/src/providers/${id}.ts`, behaviour(style)],
    [
      `.changeset/first-${id}.md`,
      `---\n'@campaignkit/${id}': minor\n'campaignkit': minor\n---\n\nA typed client for ${style.title} campaigns.\n`,
    ],
  ])
}

/** `acme` → `Acme`, as in `createAcme`. */
export function factoryName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1)
}

function evidence({ documentation }: ProviderStyle, indent: string): string {
  return `${indent}x-evidence:
${indent}  level: inferred
${indent}  source: ${documentation}
${indent}  note: Written by "pnpm new-provider" as a start; nobody has compared it with the documentation yet.
`
}

function description(style: ProviderStyle): string {
  return `openapi: 3.1.0
info:
  title: ${quoted(style.title)}
  version: 1.0.0
  summary: Outreach campaigns
  description: |
    What ${style.title} does, the lifecycle of a campaign, its limits and its traps: in your own words, for whoever calls it.
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

const items = '[{ id: c_1, name: First, status: draft }]'

interface ListStyle {
  readonly fact: string
  /** Of the query: name, description, schema, example. */
  readonly parameters: readonly (readonly [name: string, text: string, schema: string, example: string])[]
  /** The page's fields besides its campaigns, and their example. */
  readonly fields: string
  readonly example: string
}

const size = ['limit', 'Campaigns on a page', '{ type: integer, minimum: 1, maximum: 100 }', '20'] as const
const total = {
  fields: '  total:\n    type: integer\n    description: Number of campaigns on all pages\n',
  example: '                total: 1\n',
}

const lists: Readonly<Record<PaginationStyle, ListStyle>> = {
  cursor: {
    fact: '{ style: cursor, items: /campaigns, parameter: cursor, next: /next, size: limit }',
    parameters: [['cursor', 'Where to go on, the `next` of the page before', '{ type: string }', 'c_1'], size],
    fields: "  next:\n    type: [string, 'null']\n    description: Where the next page begins; null on the last one\n",
    example: '                next: null\n',
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
    '200':
      description: The campaigns.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/CampaignList.yaml
          examples:
            campaigns:
              value:
                campaigns: ${items}
${example}    '401':
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
    '201':
      description: The campaign has been created.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/Campaign.yaml
          examples:
            created:
              value: { id: c_1, name: First, status: draft }
    '400':
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
    '200':
      description: The campaign.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/Campaign.yaml
          examples:
            campaign:
              value: { id: c_1, name: First, status: draft }
    '401':
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

function manifest({ id, title }: ProviderStyle): string {
  const files = { './openapi.json': './openapi.json', './package.json': './package.json' }
  return json({
    name: `@campaignkit/${id}`,
    version: '0.0.0',
    description: `Typed client for the ${title} API: no call that reaches people is ever sent twice by accident.`,
    license: 'MIT',
    files: ['dist', 'openapi.json', 'README.md', 'LICENSE'],
    type: 'module',
    sideEffects: false,
    exports: { '.': inside('index'), './validate': inside('validate'), ...files },
    publishConfig: { exports: { '.': published('index'), './validate': published('validate'), ...files }, access: 'public' },
    scripts: { build: 'node ../../scripts/build.ts', 'pack:check': 'node ../../scripts/check-package.ts' },
    dependencies: { '@campaignkit/core': 'workspace:^', 'openapi-fetch': '0.17.0' },
    engines: { node: '>=20' },
  })
}

function inside(name: string) {
  return { built: `./dist/${name}.d.ts`, default: `./src/${name}.ts` }
}

function published(name: string) {
  return { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` }
}

function readme({ id, title, documentation, credentials }: ProviderStyle): string {
  const name = factoryName(id)
  const variables = credentials.map(({ option }) => environmentName(id, option))
  return `# @campaignkit/${id}

A typed client for the [${title}](${documentation}) API: campaigns. It is generated from an OpenAPI description that was written by hand from
${title}'s public documentation, and it says of every operation how well that is known. This project is not affiliated with ${title}.

\`\`\`sh
npm install @campaignkit/${id}
\`\`\`

\`\`\`ts
import { create${name} } from '@campaignkit/${id}'

const ${id} = create${name}() // reads ${variables.join(' and ')}

const campaign = await ${id}.campaigns.create({ name: 'First' })
console.log(\`campaign \${campaign.id} is \${campaign.status}\`)
\`\`\`

Credentials come from the options or the environment: ${variables.map((variable) => `\`${variable}\``).join(', ')}. They belong on servers: in a browser the client
refuses to be made unless \`dangerouslyAllowBrowser\` is set.

## Good to know

- Every call returns a promise of the body as the provider sends it; \`.withResponse()\` adds the HTTP response. Lists are also async
  iterables over all items of all pages.
- Errors are typed: see [\`@campaignkit/core\`](https://www.npmjs.com/package/@campaignkit/core). \`is${name}Error(error, operation, status)\` gives a
  documented error its documented body.
- \`http\` is the plain openapi-fetch client behind the same credentials. \`@campaignkit/${id}/openapi.json\` is the description itself.

MIT
`
}

function index({ id, title }: ProviderStyle): string {
  const name = factoryName(id)
  return `import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { ${name}Client, ${name}Errors, ${name}Options } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the ${title} API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless \`dangerouslyAllowBrowser\` is set.
 */
export function create${name}(options: ${name}Options = {}): ${name}Client {
  return createClient<${name}Client>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Tells whether a thrown value is a certain documented error of the ${title} API, and types its body. */
export const is${name}Error: ErrorGuard<${name}Errors> = errorGuard('${id}')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'
`
}

function validate({ id, title }: ProviderStyle): string {
  return `import { type Validate, validator } from '@campaignkit/core/validate'
import { schemas } from './schemas.gen.ts'

/**
 * Checks request bodies by the schemas of the ${title} API before they are sent: \`create${factoryName(id)}({ validate })\`. A call with a body that does
 * not fit throws a \`ValidationError\`, and nothing is sent.
 */
export const validate: Validate = validator(schemas)

export * from '@campaignkit/core/validate'
`
}

function behaviour({ id, title }: ProviderStyle): string {
  return `import type { Behaviour } from '../behaviour.ts'

/** What is ${title}'s own: nothing that the description does not say already. */
export const ${id}: Behaviour = {}
`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A YAML scalar, quoted if it could be read as something else. */
function quoted(text: string): string {
  return /^[A-Za-z0-9][\w ./()-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`
}

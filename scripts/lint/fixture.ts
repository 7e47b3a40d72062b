import { parse } from 'yaml'

/** A description that every rule of the plugin accepts; tests break one thing at a time. */
const sound = `
openapi: 3.1.0
info: { title: Example, version: 1.0.0 }
servers: [{ url: 'https://api.example.org', x-id: production }]
security: [{ apiKey: [] }]
tags: [{ name: Campaigns }]
x-rate-limit: [{ requests: 12, per: 1s }]
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
x-resources:
  campaigns: { reaches: [running], starts: { at: /start, from: ready, to: running }, initial: { status: ready } }
paths:
  /campaigns:
    get:
      operationId: campaigns.list
      tags: [Campaigns]
      x-pagination: { style: cursor, items: /campaigns, parameter: cursor, next: /next, size: pageSize }
      x-evidence: { level: documented, source: 'https://docs.example.org/list' }
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: since, in: query, x-filter: { field: /created, compare: from }, schema: { type: string } }
        - { name: pageSize, in: query, schema: { type: integer } }
      responses:
        '200':
          description: The campaigns.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/CampaignList' }
              example: { campaigns: [{ id: 1, status: ready }] }
    post:
      operationId: campaigns.create
      tags: [Campaigns]
      x-contacts-people: true
      x-idempotency: none
      x-reconcile:
        operationId: campaigns.list
        parameters: { cursor: $request.body#/name }
        match: { /name: $request.body#/name }
        settle: 30s
      x-evidence: { level: documented, source: 'https://docs.example.org/create' }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/CampaignCreate' }
            examples: { simple: { value: { name: First, owner: { kind: team } } } }
      responses:
        '201':
          description: Created.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Campaign' }
              example: { id: 1, status: ready }
  /campaigns/{id}:
    delete:
      operationId: campaigns.delete
      tags: [Campaigns]
      x-contacts-people: false
      x-idempotency: natural
      x-state: { from: [ready], rejection: 409 }
      x-evidence: { level: documented, source: 'https://docs.example.org/delete' }
      parameters:
        - { name: id, in: path, required: true, example: 1, schema: { type: integer } }
        - { name: Idempotency-Key, in: header, schema: { type: string } }
      responses: { '204': { description: Gone. }, '409': { description: It runs. } }
webhooks:
  finished:
    post:
      operationId: campaignFinished
      x-webhook-event:
        match: { $request.header.X-Event: finished }
        id: ['{$request.body#/id} {$request.header.X-Event-Id}']
      x-webhook-delivery: { success: [200], again: [5m], every: 1h, until: 2d, counter: { $request.header.X-Event-Id: 1 }, cause: { status: campaigns } }
      parameters:
        - { name: X-Event, in: header, schema: { type: string } }
        - { name: X-Event-Id, in: header, schema: { type: string } }
        - { name: X-Time, in: header, schema: { type: string } }
        - name: X-Signature
          in: header
          description: What proves it.
          schema: { type: string }
          x-webhook-signature:
            secret: webhookSecret
            algorithm: hmac-sha256
            forms: [{ key: utf8, content: '{$request.header.X-Time}.{$request.body}', digest: hex }]
            time: X-Time
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Campaign' }
            example: { id: 1, status: finished }
      responses: { '200': { description: Taken. } }
components:
  securitySchemes:
    apiKey: { type: http, scheme: bearer }
  schemas:
    Campaign:
      type: object
      properties:
        id: { type: integer, description: Its number. }
        status: { type: string, description: Its state., x-extensible-enum: [ready] }
    CampaignList:
      type: object
      properties:
        campaigns: { type: array, description: The campaigns., items: { $ref: '#/components/schemas/Campaign' } }
        next: { type: string, description: The next cursor. }
    CampaignOwner:
      type: object
      description: Who owns it.
      properties: { kind: { type: string, enum: [team, person], description: Which kind. } }
      additionalProperties: false
    CampaignCreate:
      type: object
      required: [name]
      properties:
        name: { type: string, description: Its name. }
        owner: { $ref: '#/components/schemas/CampaignOwner' }
      additionalProperties: false
`

/** A node of a description under test; tests put whatever they need into it. */
export type Node = { [key: string]: Node } & { [key: number]: Node }

/** A fresh copy of the sound description. */
export function soundDescription(): Node {
  // YAML of our own, a few lines above.
  return parse(sound) as Node
}

/**
 * Changes one place of a description.
 * @param description What to change.
 * @param path Keys that lead to the place.
 * @param value What to put there; `undefined` removes it.
 */
export function change(description: Node, path: readonly (string | number)[], value: unknown): Node {
  const parent = path.slice(0, -1).reduce<Node>((node, key) => {
    const child = node[key]
    if (!child) throw new Error(`the fixture has no ${path.join('/')}`)
    return child
  }, description)
  const last = path.at(-1) ?? ''
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else Reflect.set(parent, last, value)
  return description
}

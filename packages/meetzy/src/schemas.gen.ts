// GENERATED from specs/meetzy/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { RequestSchemas } from '@campaignkit/core/validate'

/** What the request bodies of Meetzy must be like. */
export const schemas: RequestSchemas = {
  id: 'meetzy',
  bodies: { 'campaigns.create': { $ref: 'CampaignCreate' }, 'calls.start': { $ref: 'CallStart' } },
  definitions: {
    CallStart: {
      type: 'object',
      required: ['phone', 'playbook_id'],
      properties: {
        phone: { type: 'string', minLength: 1 },
        playbook_id: { type: 'string' },
        version_id: { type: 'string', format: 'uuid' },
        voice_id: { type: 'string', enum: ['1', '2', '3', '4', '5', '6', '7', 'random'] },
        voice_model: { type: 'string', enum: ['fast', 'human'] },
        language: { type: 'string' },
        interrupt: { type: 'boolean' },
        params: { type: 'object' },
      },
    },
    CampaignContact: {
      type: 'object',
      required: ['phone'],
      properties: {
        phone: { type: 'string', minLength: 1 },
        first_name: { type: 'string' },
        last_name: { type: 'string' },
        email: { type: 'string' },
        company: { type: 'string' },
        job_title: { type: 'string' },
        address: { type: 'string' },
        city: { type: 'string' },
        state: { type: 'string' },
        country: { type: 'string' },
        postal_code: { type: 'string' },
        timezone: { type: 'string' },
        utm_source: { type: 'string' },
        utm_medium: { type: 'string' },
        utm_campaign: { type: 'string' },
        utm_term: { type: 'string' },
        utm_content: { type: 'string' },
        custom_fields: { type: 'object' },
      },
    },
    CampaignCreate: {
      type: 'object',
      additionalProperties: false,
      required: ['playbook_id', 'contacts'],
      properties: {
        playbook_id: { type: 'string', format: 'uuid' },
        contacts: { type: 'array', minItems: 1, items: { $ref: 'CampaignContact' } },
        launch_at: {
          type: 'string',
          pattern: '^(\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))|(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)?$',
        },
        recall: { oneOf: [{ type: 'string', pattern: '^\\[\\s*\\d+(\\s*,\\s*\\d+)*\\s*\\]$' }, { type: 'array', items: { type: 'integer' } }] },
      },
    },
  },
}

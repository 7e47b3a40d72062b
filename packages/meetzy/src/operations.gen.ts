// GENERATED from specs/meetzy/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Description } from '@campaignkit/core'

/** What the runtime knows about Meetzy. */
export const description: Description = {
  id: 'meetzy',
  servers: { production: { url: 'https://api.meetzy.io' } },
  securitySchemes: { apiToken: { header: 'Authorization', prefix: 'Bearer ' } },
  security: [['apiToken']],
  sensitive: {
    email: ['email'],
    name: ['first_name', 'last_name'],
    personal: [
      'address',
      'city',
      'company',
      'country',
      'custom_fields',
      'data',
      'job_title',
      'output',
      'params',
      'postal_code',
      'recording',
      'state',
      'timezone',
    ],
    phone: ['from', 'phone', 'to'],
    transcript: ['summary', 'transcript'],
  },
  rateLimits: [{ requests: 100, per: 60000 }, { requests: 10, per: 1000 }],
  operations: {
    'campaigns.create': { method: 'POST', path: '/campaign', body: 'json', response: 'json', contactsPeople: true },
    'calls.start': {
      method: 'POST',
      path: '/call',
      body: 'json',
      response: 'json',
      contactsPeople: true,
      shows: ['phone', 'playbook_id', 'version_id', 'voice_id', 'voice_model', 'language', 'interrupt', 'params'],
    },
    'calls.get': { method: 'GET', path: '/call/{callId}', response: 'json' },
    'calls.list': { method: 'GET', path: '/calls', query: true, response: 'json', pagination: { style: 'none', items: '/calls' } },
  },
}

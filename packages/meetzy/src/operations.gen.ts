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
    'campaigns.create': {
      method: 'POST',
      path: '/campaign',
      body: 'json',
      contactsPeople: true,
      reconcile: {
        none: 'No operation reads campaigns and no call names its campaign, so a call seen later may be another campaign\'s or a retry, and a call not seen may be queued, staggered or scheduled.',
      },
    },
    'calls.start': {
      method: 'POST',
      path: '/call',
      body: 'json',
      contactsPeople: true,
      shows: ['phone', 'playbook_id', 'version_id', 'voice_id', 'voice_model', 'language', 'interrupt', 'params'],
      reconcile: {
        operationId: 'calls.list',
        parameters: { playbook_id: '$request.body#/playbook_id', startDate: '$attempt.date' },
        match: { '/to': '$request.body#/phone' },
        created: '/created_time',
        id: '/id',
      },
    },
    'calls.get': { method: 'GET', path: '/call/{callId}' },
    'calls.list': { method: 'GET', path: '/calls', query: true, pagination: { style: 'none', items: '/calls' } },
  },
}

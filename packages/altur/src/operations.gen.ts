// GENERATED from specs/altur/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Description } from '@campaignkit/core'

/** What the runtime knows about Altur. */
export const description: Description = {
  id: 'altur',
  servers: { production: { url: 'https://api.altur.io/api/v1.0' } },
  securitySchemes: { apiKey: { header: 'Authorization', prefix: 'api-key ' } },
  security: [['apiKey']],
  sensitive: {
    email: ['email'],
    message: ['content', 'first_message', 'initial_message', 'media'],
    name: ['display_name', 'end_user_display_name', 'first_name', 'last_name', 'name'],
    personal: ['context', 'end_user_context', 'extracted_data', 'f_id', 'info', 'tags'],
    phone: ['contact', 'phone_number', 'phone_number_from', 'phone_number_to'],
    transcript: ['content', 'recording_url', 'transcript'],
  },
  rateLimits: [{ requests: 12, per: 1000 }],
  operations: {
    'campaigns.list': {
      method: 'GET',
      path: '/campaigns',
      query: true,
      pagination: {
        style: 'cursor',
        items: '/campaigns',
        parameter: 'cursor',
        next: '/pagination/next_cursor',
        more: '/pagination/has_next',
        size: 'pageSize',
      },
    },
    'campaigns.create': { method: 'POST', path: '/campaigns', body: 'json', idempotency: { header: 'Idempotency-Key' } },
    'campaigns.get': { method: 'GET', path: '/campaigns/{id}' },
    'campaigns.update': { method: 'PATCH', path: '/campaigns/{id}', body: 'json', contactsPeople: true, idempotency: 'natural' },
    'campaigns.activate': { method: 'POST', path: '/campaigns/{id}/activate', contactsPeople: true },
    'campaigns.pause': { method: 'POST', path: '/campaigns/{id}/pause', idempotency: 'natural' },
    'campaigns.resume': { method: 'POST', path: '/campaigns/{id}/resume', contactsPeople: true, idempotency: 'natural' },
    'campaigns.archive': { method: 'POST', path: '/campaigns/{id}/archive', idempotency: 'natural' },
    'campaigns.contacts.list': {
      method: 'GET',
      path: '/campaigns/{id}/contacts',
      query: true,
      pagination: { style: 'page', items: '/contacts', parameter: 'pageIndex', first: 0, more: '/pagination/has_next', size: 'pageSize' },
    },
    'campaigns.contacts.add': { method: 'POST', path: '/campaigns/{id}/contacts', body: 'json', contactsPeople: true, idempotency: { header: 'Idempotency-Key' } },
    'campaigns.contacts.get': { method: 'GET', path: '/campaigns/{id}/contacts/{contact_id}' },
    'campaigns.contacts.delete': { method: 'DELETE', path: '/campaigns/{id}/contacts/{contact_id}', idempotency: 'natural' },
    'campaigns.calls.list': {
      method: 'GET',
      path: '/campaigns/{id}/calls',
      query: true,
      pagination: { style: 'page', items: '/calls', parameter: 'pageIndex', first: 0, more: '/pagination/has_next', size: 'pageSize' },
    },
    'calls.start': { method: 'POST', path: '/call', body: 'json', contactsPeople: true },
    'calls.get': { method: 'GET', path: '/call/{id}' },
    'calls.recording': { method: 'GET', path: '/call/{id}/recording', response: 'binary' },
    'messages.send': { method: 'POST', path: '/message', body: 'json', contactsPeople: true },
    'messages.list': { method: 'GET', path: '/message/{thread_id}', pagination: { style: 'none', items: '' } },
    'threads.get': { method: 'GET', path: '/thread/{id}' },
    'endUsers.create': { method: 'POST', path: '/enduser', body: 'json' },
    'endUsers.get': { method: 'GET', path: '/enduser/{id}' },
    'endUsers.update': { method: 'PUT', path: '/enduser/{id}', body: 'json', idempotency: 'natural' },
  },
}

import { type ClientUnderTest } from '@campaignkit/contract'
import { createClient, type Description, errorGuard } from '@campaignkit/core'

/** What `pnpm generate` would make of the reference document. */
export const referenceDescription: Description = {
  id: 'reference',
  servers: { production: { url: 'https://api.example.com' } },
  securitySchemes: { apiKey: { header: 'Authorization', prefix: 'api-key ' } },
  security: [['apiKey']],
  sensitive: { phone: ['phone', 'to'], name: ['name'] },
  operations: {
    'campaigns.create': { method: 'POST', path: '/campaigns', body: 'json', idempotency: { header: 'Idempotency-Key' } },
    'campaigns.list': {
      method: 'GET',
      path: '/campaigns',
      query: true,
      joinsLists: true,
      pagination: { style: 'cursor', items: '/campaigns', parameter: 'cursor', next: '/next', more: '/has_more', size: 'limit' },
    },
    'campaigns.get': { method: 'GET', path: '/campaigns/{id}' },
    'campaigns.update': { method: 'PATCH', path: '/campaigns/{id}', body: 'json', idempotency: 'natural' },
    'campaigns.delete': { method: 'DELETE', path: '/campaigns/{id}', idempotency: 'natural' },
    'campaigns.activate': { method: 'POST', path: '/campaigns/{id}/activate', contactsPeople: true },
    'campaigns.pause': { method: 'POST', path: '/campaigns/{id}/pause', idempotency: 'natural' },
    'contacts.add': {
      method: 'POST',
      path: '/campaigns/{id}/contacts',
      body: 'json',
      contactsPeople: true,
      idempotency: { header: 'Idempotency-Key' },
    },
    'contacts.list': {
      method: 'GET',
      path: '/campaigns/{id}/contacts',
      query: true,
      pagination: { style: 'page', items: '/contacts', parameter: 'page', first: 1, pages: '/pages', size: 'per_page' },
    },
    'messages.send': { method: 'POST', path: '/messages', body: 'json', contactsPeople: true },
    'messages.list': {
      method: 'GET',
      path: '/messages',
      query: true,
      pagination: { style: 'offset', items: '/data', parameter: 'offset', total: '/total', size: 'limit' },
    },
    'messages.get': { method: 'GET', path: '/messages/{message_id}' },
    'tags.get': { method: 'GET', path: '/tags/{tag}' },
    'report.read': { method: 'GET', path: '/report', query: true },
  },
}

const guard = errorGuard<Record<string, Record<number, unknown>>>('reference')

/** A client as a provider's package has it. */
export function referenceClient(description: Description = referenceDescription): ClientUnderTest {
  return {
    create: (options) => createClient(description, options),
    isError: (error, operation, status) => guard(error, operation, status),
  }
}

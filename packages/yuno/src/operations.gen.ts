// GENERATED from specs/yuno/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Description } from '@campaignkit/core'

/** What the runtime knows about Yuno Communications Campaigns. */
export const description: Description = {
  id: 'yuno',
  servers: { sandbox: { url: 'https://api-sandbox.y.uno' }, us: { url: 'https://api.y.uno' }, eu: { url: 'https://api.eu.y.uno' } },
  securitySchemes: { publicApiKey: { header: 'public-api-key' }, privateSecretKey: { header: 'private-secret-key' } },
  security: [['publicApiKey', 'privateSecretKey']],
  sensitive: {
    email: ['email'],
    name: ['first_name', 'full_name', 'last_name'],
    personal: ['customer_payer', 'declined_reason', 'expiration_month', 'expiration_year', 'iin', 'lfd', 'metadata', 'variables'],
    phone: ['country_code', 'number', 'phone_number'],
    secret: ['api_key', 'download_link', 'hmac_client_secret', 'oauth2_client_secret', 'secret', 'x-api-key', 'x-secret'],
  },
  operations: {
    'campaigns.list': {
      method: 'GET',
      path: '/v1/campaigns',
      query: true,
      response: 'json',
      pagination: { style: 'offset', items: '/data', parameter: 'offset', total: '/meta/total', size: 'limit', maxSize: 100 },
    },
    'campaigns.create': { method: 'POST', path: '/v1/campaigns', body: 'json', response: 'json', contactsPeople: true },
    'campaigns.get': { method: 'GET', path: '/v1/campaigns/{campaign_id}', response: 'json' },
    'campaigns.updateStatus': { method: 'PATCH', path: '/v1/campaigns/{campaign_id}', body: 'json', response: 'json', contactsPeople: true, idempotency: 'natural' },
    'campaigns.rules.add': { method: 'POST', path: '/v1/campaigns/{campaign_id}/rules', body: 'json', response: 'json', contactsPeople: true },
    'campaigns.rules.get': { method: 'GET', path: '/v1/campaigns/{campaign_id}/rules/{rule_id}', response: 'json' },
    'campaigns.rules.update': {
      method: 'PATCH',
      path: '/v1/campaigns/{campaign_id}/rules/{rule_id}',
      body: 'json',
      response: 'json',
      contactsPeople: true,
      idempotency: 'natural',
    },
    'campaigns.rules.updateStatus': {
      method: 'PATCH',
      path: '/v1/campaigns/{campaign_id}/rules/{rule_id}/status',
      body: 'json',
      response: 'json',
      contactsPeople: true,
      idempotency: 'natural',
    },
    'outreach.recoverPayment': { method: 'POST', path: '/v1/smart-support/external/payments/recover', body: 'json', response: 'json', contactsPeople: true },
    'outreach.recoverCheckout': { method: 'POST', path: '/v1/smart-support/external/payments', body: 'json', contactsPeople: true },
    'reports.create': { method: 'POST', path: '/v1/reports', body: 'json', headers: ['X-Organization-Code'], response: 'json' },
    'reports.list': {
      method: 'GET',
      path: '/v1/reports/list',
      query: true,
      headers: ['X-Organization-Code'],
      response: 'json',
      pagination: { style: 'page', items: '', parameter: 'page_number', first: 1, size: 'page_size', maxSize: 99, last: 10 },
    },
    'reports.get': { method: 'GET', path: '/v1/reports/{report_id}', headers: ['X-Organization-Code'], response: 'json' },
    'reports.download': { method: 'GET', path: '/v2/reports/{report_id}/download', headers: ['X-Organization-Code'], response: 'json' },
    'webhooks.list': { method: 'GET', path: '/v1/webhooks', query: true, response: 'json', pagination: { style: 'none', items: '' } },
    'webhooks.create': { method: 'POST', path: '/v1/webhooks', body: 'json', response: 'json' },
    'webhooks.get': { method: 'GET', path: '/v1/webhooks/{webhook_id}', query: true, response: 'json' },
    'webhooks.delete': { method: 'DELETE', path: '/v1/webhooks/{webhook_id}', query: true, response: 'json', idempotency: 'natural' },
    'webhooks.update': { method: 'PATCH', path: '/v1/webhooks/{webhook_id}', body: 'json', response: 'json', idempotency: 'natural' },
  },
}

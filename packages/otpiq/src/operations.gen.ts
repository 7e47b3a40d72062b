// GENERATED from specs/otpiq/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Description } from '@campaignkit/core'

/** What the runtime knows about OTPIQ. */
export const description: Description = {
  id: 'otpiq',
  servers: { production: { url: 'https://api.otpiq.com/api' } },
  securitySchemes: { apiKey: { header: 'Authorization', prefix: 'Bearer ' } },
  security: [['apiKey']],
  sensitive: {
    message: ['body', 'buttons', 'content', 'customMessage', 'header', 'imageUrl'],
    personal: ['latitude', 'longitude'],
    phone: ['displayPhoneNumber', 'phoneNumber', 'phoneNumbers'],
    secret: ['X-OTPIQ-Webhook-Secret', 'downloadUrl', 'verificationCode', 'webhookSecret'],
  },
  operations: {
    'campaigns.create': { method: 'POST', path: '/whatsapp/campaigns', body: 'json', response: 'json' },
    'campaigns.update': { method: 'PATCH', path: '/whatsapp/campaigns/{_id}', body: 'json', response: 'json', contactsPeople: true, idempotency: 'natural' },
    'campaigns.attachRecipients': { method: 'POST', path: '/whatsapp/campaigns/{_id}/recipients', body: 'json', response: 'json', contactsPeople: true },
    'campaigns.getRecipientPayload': { method: 'GET', path: '/whatsapp/campaigns/recipient-payload', query: true, response: 'json' },
    'campaigns.sendSample': { method: 'POST', path: '/whatsapp/campaigns/{_id}/sample', body: 'json', response: 'json', contactsPeople: true },
    'campaigns.start': { method: 'POST', path: '/whatsapp/campaigns/{_id}/start', response: 'json', contactsPeople: true },
    'resources.get': { method: 'GET', path: '/whatsapp/resources', response: 'json' },
    'sms.send': { method: 'POST', path: '/sms', body: 'json', response: 'json', contactsPeople: true },
    'sms.track': { method: 'GET', path: '/sms/track/{smsId}', response: 'json' },
    'internationalPricing.list': {
      method: 'GET',
      path: '/international-sms-pricing',
      query: true,
      response: 'json',
      pagination: {
        style: 'page',
        items: '/items',
        parameter: 'page',
        first: 1,
        total: '/total',
        pages: '/pages',
        size: 'limit',
        maxSize: 500,
        last: 1000000,
      },
    },
    'project.get': { method: 'GET', path: '/info', response: 'json' },
    'senderIds.list': { method: 'GET', path: '/sender-ids', response: 'json', pagination: { style: 'none', items: '/data' } },
    'reports.generate': { method: 'POST', path: '/reports/generate', body: 'json', response: 'json' },
    'reports.list': { method: 'GET', path: '/reports', query: true, joinsLists: true, response: 'json', pagination: { style: 'none', items: '' } },
  },
}

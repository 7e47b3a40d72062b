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
    'campaigns.create': { method: 'POST', path: '/whatsapp/campaigns', body: 'json' },
    'campaigns.update': { method: 'PATCH', path: '/whatsapp/campaigns/{_id}', body: 'json', contactsPeople: true, idempotency: 'natural' },
    'campaigns.attachRecipients': { method: 'POST', path: '/whatsapp/campaigns/{_id}/recipients', body: 'json', contactsPeople: true },
    'campaigns.getRecipientPayload': { method: 'GET', path: '/whatsapp/campaigns/recipient-payload', query: true },
    'campaigns.sendSample': { method: 'POST', path: '/whatsapp/campaigns/{_id}/sample', body: 'json', contactsPeople: true },
    'campaigns.start': { method: 'POST', path: '/whatsapp/campaigns/{_id}/start', contactsPeople: true },
    'resources.get': { method: 'GET', path: '/whatsapp/resources' },
    'sms.send': { method: 'POST', path: '/sms', body: 'json', contactsPeople: true },
    'sms.track': { method: 'GET', path: '/sms/track/{smsId}' },
    'internationalPricing.list': {
      method: 'GET',
      path: '/international-sms-pricing',
      query: true,
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
    'project.get': { method: 'GET', path: '/info' },
    'senderIds.list': { method: 'GET', path: '/sender-ids', pagination: { style: 'none', items: '/data' } },
    'reports.generate': { method: 'POST', path: '/reports/generate', body: 'json' },
    'reports.list': { method: 'GET', path: '/reports', query: true, joinsLists: true, pagination: { style: 'none', items: '' } },
  },
}

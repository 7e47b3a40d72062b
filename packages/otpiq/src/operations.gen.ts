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
    'campaigns.create': {
      method: 'POST',
      path: '/whatsapp/campaigns',
      body: 'json',
      reconcile: {
        none: 'OTPIQ documents no call that reads or lists campaigns, so a campaign whose id was lost with the answer shows up only in the dashboard; it has no recipients and reaches nobody, so creating another one is safe.',
      },
    },
    'campaigns.update': { method: 'PATCH', path: '/whatsapp/campaigns/{_id}', body: 'json', contactsPeople: true, idempotency: 'natural' },
    'campaigns.attachRecipients': {
      method: 'POST',
      path: '/whatsapp/campaigns/{_id}/recipients',
      body: 'json',
      contactsPeople: true,
      reconcile: {
        none: 'OTPIQ documents no call that reads a campaign or its recipients; sending the same list again yourself adds nobody twice, as numbers that are on the campaign are skipped, and it is answered with 400 if the first attempt had added them all.',
      },
    },
    'campaigns.getRecipientPayload': { method: 'GET', path: '/whatsapp/campaigns/recipient-payload', query: true },
    'campaigns.sendSample': {
      method: 'POST',
      path: '/whatsapp/campaigns/{_id}/sample',
      body: 'json',
      contactsPeople: true,
      reconcile: {
        none: 'A sample is a campaign of its own whose id was in the lost answer, and OTPIQ documents no call that lists campaigns; another call would send again, so ask one of the recipients or look in the dashboard first.',
      },
    },
    'campaigns.start': {
      method: 'POST',
      path: '/whatsapp/campaigns/{_id}/start',
      contactsPeople: true,
      reconcile: {
        none: 'OTPIQ documents no call that reads a campaign; look in the dashboard before starting it again, or call campaigns.update with the name it already has, which only a campaign that has not started should accept.',
      },
    },
    'resources.get': { method: 'GET', path: '/whatsapp/resources' },
    'sms.send': {
      method: 'POST',
      path: '/sms',
      body: 'json',
      contactsPeople: true,
      reconcile: {
        none: 'sms.track needs the smsId that was in the lost answer, and no call looks up a message by its phone number; before sending again, ask the person or look for the number in a file of reports.generate.',
      },
    },
    'sms.track': { method: 'GET', path: '/sms/track/{smsId}' },
    'internationalPricing.list': {
      method: 'GET',
      path: '/international-sms-pricing',
      query: true,
      pagination: { style: 'page', items: '/items', parameter: 'page', first: 1, total: '/total', pages: '/pages', size: 'limit' },
    },
    'project.get': { method: 'GET', path: '/info' },
    'senderIds.list': { method: 'GET', path: '/sender-ids', pagination: { style: 'none', items: '/data' } },
    'reports.generate': {
      method: 'POST',
      path: '/reports/generate',
      body: 'json',
      reconcile: {
        operationId: 'reports.list',
        parameters: { limit: 500 },
        match: { '/dateRange/startDate': '$request.body#/startDate', '/dateRange/endDate': '$request.body#/endDate' },
        created: '/createdAt',
        id: '/_id',
      },
    },
    'reports.list': { method: 'GET', path: '/reports', query: true, joinsLists: true, pagination: { style: 'none', items: '' } },
  },
}

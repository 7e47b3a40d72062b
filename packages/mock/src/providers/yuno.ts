import { resolvePointer } from '@campaignkit/core/description'
import type { Behaviour, Context } from '../state/behaviour.ts'
import { isObject, textOf } from '../openapi/json.ts'
import { ErrorResponse } from '../response/error-response.ts'

const secrets = ['api_key', 'secret', 'hmac_client_secret', 'oauth2_client_secret']
const payer = '/additional_information/payment/customer_payer/phone'

/** What is Yuno's own: rules in the campaign, two kinds of invalid, masked secrets. */
export const yuno: Behaviour = {
  before: {
    'campaigns.create': ({ call }) => {
      const start = new Date(String(resolvePointer(call.body, '/duration/start_at'))).getTime()
      const end = new Date(String(resolvePointer(call.body, '/duration/end_at'))).getTime()
      if (end <= start) throw new ErrorResponse(422, 'end_at must be after start_at')
    },
    'webhooks.create': ({ call }) => {
      const body = isObject(call.body) ? call.body : {}
      const hasTrigger = Object.entries(body).some(([key, value]) => key.endsWith('_triggers') && Array.isArray(value) && value.length > 0)
      if (!hasTrigger) throw new ErrorResponse(400, 'at least one trigger is required.', { code: 'WEBHOOK_INVALID_REQUEST' })
    },
  },
  view: {
    campaigns: ({ id }, store, operation) =>
      operation === 'campaigns.get' ? { rules: store.list('campaigns.rules', [id]).map(({ value }) => value) } : {},
    webhooks: ({ value }) => Object.fromEntries(secrets.filter((key) => typeof value[key] === 'string').map((key) => [key, '***'])),
  },
  people: {
    'outreach.recoverPayment': ({ call }: Context) => {
      const phone = resolvePointer(call.body, payer)
      if (!isObject(phone) || phone['number'] === undefined) return []
      const country = phone['country_code'] === undefined ? '' : `+${textOf(phone['country_code']).replace(/^\+/, '')}`
      return [`${country}${textOf(phone['number'])}`]
    },
  },
  // 400 for what is missing, 422 for what is there and wrong: docs.y.uno/reference/communications-campaigns
  invalid: (operation, violations) =>
    operation.path.startsWith('/v1/campaigns') && violations.every(({ keyword }) => keyword === 'required') ? { status: 400 } : undefined,
}

// GENERATED from specs/otpiq/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Recipes } from '@campaignkit/core'

/** How to find out what became of a call to OTPIQ with an unknown outcome, by operationId. */
export const recipes: Recipes = {
  'campaigns.create': {
    none: 'OTPIQ documents no call that reads or lists campaigns, so a campaign whose id was lost with the answer shows up only in the dashboard; it has no recipients and reaches nobody, so creating another one is safe.',
  },
  'campaigns.attachRecipients': {
    none: 'OTPIQ documents no call that reads a campaign or its recipients; sending the same list again yourself adds nobody twice, as numbers that are on the campaign are skipped, and it is answered with 400 if the first attempt had added them all.',
  },
  'campaigns.sendSample': {
    none: 'A sample is a campaign of its own whose id was in the lost answer, and OTPIQ documents no call that lists campaigns; another call would send again, so ask one of the recipients or look in the dashboard first.',
  },
  'campaigns.start': {
    none: 'OTPIQ documents no call that reads a campaign; look in the dashboard before starting it again, or call campaigns.update with the name it already has, which only a campaign that has not started should accept.',
  },
  'sms.send': {
    none: 'sms.track needs the smsId that was in the lost answer, and no call looks up a message by its phone number; before sending again, ask the person or look for the number in a file of reports.generate.',
  },
  'reports.generate': {
    operationId: 'reports.list',
    parameters: { limit: 500 },
    match: { '/dateRange/startDate': '$request.body#/startDate', '/dateRange/endDate': '$request.body#/endDate' },
    created: '/createdAt',
    id: '/_id',
  },
}

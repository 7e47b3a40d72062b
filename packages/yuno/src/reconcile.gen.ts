// GENERATED from specs/yuno/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Recipes } from '@campaignkit/core'

/** How to find out what became of a call to Yuno Communications Campaigns with an unknown outcome, by operationId. */
export const recipes: Recipes = {
  'campaigns.create': {
    operationId: 'campaigns.list',
    match: { '/name': '$request.body#/name', '/country': '$request.body#/country', '/channel': '$request.body#/channel' },
    created: '/created_at',
    id: '/id',
    settle: 120000,
  },
  'campaigns.rules.add': { none: 'Rules come back without a mark of the call that added them, so equal ones added before cannot be told from those of this call.' },
  'outreach.recoverPayment': { none: 'No operation reads calls or messages; the communications report shows them later and only as a file.' },
  'outreach.recoverCheckout': { none: 'The answer has no documented body and no operation reads calls or messages.' },
  'reports.create': { none: 'The list shows dates in another form than the request and need not hold an id of ours; a second report does no harm.' },
  'webhooks.create': {
    operationId: 'webhooks.list',
    parameters: { account_id: '$request.body#/account_id' },
    match: { '/name': '$request.body#/name' },
    created: '/created_at',
    id: '/id',
    settle: 120000,
  },
}

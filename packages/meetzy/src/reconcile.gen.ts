// GENERATED from specs/meetzy/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Recipes } from '@campaignkit/core'

/** How to find out what became of a call to Meetzy with an unknown outcome, by operationId. */
export const recipes: Recipes = {
  'campaigns.create': {
    none: 'No operation reads campaigns and no call names its campaign, so a call seen later may be another campaign\'s or a retry, and a call not seen may be queued, staggered or scheduled.',
  },
  'calls.start': {
    operationId: 'calls.list',
    parameters: { playbook_id: '$request.body#/playbook_id', startDate: '$attempt.date' },
    match: { '/to': '$request.body#/phone' },
    created: '/created_time',
    id: '/id',
  },
}

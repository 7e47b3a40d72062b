// GENERATED from specs/altur/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Recipes } from '@campaignkit/core'

/** How to find out what became of a call to Altur with an unknown outcome, by operationId. */
export const recipes: Recipes = {
  'campaigns.activate': {
    operationId: 'campaigns.get',
    parameters: { id: '$request.path.id' },
    match: { '/campaign/status': ['active', 'finished'] },
    id: '/campaign/id',
  },
  'calls.start': { none: 'Calls outside campaigns cannot be listed, and reading one takes the id that only the lost answer carried.' },
  'messages.send': { none: 'Messages are read by thread id, which the request does not contain and only the lost answer names.' },
  'endUsers.create': { none: 'End users cannot be listed or searched, and reading one takes the id that only the lost answer carried.' },
}

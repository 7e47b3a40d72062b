// GENERATED from redocly.yaml and specs/ by "pnpm generate". Do not edit: change those and generate again.

export * from '@campaignkit/altur/validate'

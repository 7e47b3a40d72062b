import { contractTests } from '@campaignkit/contract/vitest'

// As a user writes it who knows the address; run by ../vitest-entry.test.ts.
contractTests({ provider: 'meetzy', url: process.env['CONTRACT_URL'] ?? '', isMock: true, phases: ['examples', 'stateful', 'client'] })

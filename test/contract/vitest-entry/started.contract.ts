import { afterAll, beforeAll } from 'vitest'
import { contractTests } from '@campaignkit/contract/vitest'
import { type Mock, startMock } from '@campaignkit/mock'

// As a user writes it whose server is started by the test file; run by ../vitest-entry.test.ts.
let mock: Mock<'altur'>

beforeAll(async () => {
  mock = await startMock({ providers: ['altur'], rateLimits: false })
})

afterAll(() => mock.close())

contractTests(() => ({ provider: 'altur', url: mock.altur.baseUrl, isMock: true, phases: ['examples'] }), { provider: 'altur' })

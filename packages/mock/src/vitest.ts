import { test as base } from 'vitest'
import { type Mock, type MockOptions, startMock } from './index.ts'
import type { ProviderId } from './providers.ts'

/** What `mockTest` adds to a test. */
export interface MockFixture<Id extends string = ProviderId> {
  /** A mock that the other tests of the file do not see: it is as new at the beginning of each. */
  readonly mock: Mock<Id>
}

/**
 * Makes vitest's `test` with a fixture `mock`. One mock is started for each test that asks for it and closed after it, so tests may run
 * at the same time. Starting one takes a few milliseconds, apart from the first.
 * @param options As for `startMock`; the port is always a free one.
 * @returns `test`, to be called as vitest's own. A test that asks for `mock` fails with what `startMock` throws.
 */
export function mockTest<Id extends string = ProviderId>(options: Omit<MockOptions<Id>, 'port'> = {}) {
  return base.extend<MockFixture<Id>>({
    // vitest reads from the pattern which fixtures are needed: none.
    // oxlint-disable-next-line eslint/no-empty-pattern
    mock: async ({}, use) => {
      const mock = await startMock<Id>(options)
      try {
        await use(mock)
      } finally {
        await mock.close()
      }
    },
  })
}

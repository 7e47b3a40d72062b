import type { Check } from './check.ts'

/** Checks of the description itself; they need no server. */
export const descriptionChecks = {
  requestExample: {
    name: 'request-example',
    severity: 'error',
    title: 'Request examples are valid',
    what: 'An example of a request body or a parameter in the description does not match its own schema.',
    why: 'Examples are copied. One that the schema refuses teaches a call that fails.',
    fix: 'Correct the example or the schema: one of them is wrong.',
  },
  responseExample: {
    name: 'response-example',
    severity: 'error',
    title: 'Response examples are valid',
    what: 'An example of a response body or header in the description does not match its own schema.',
    why: 'Mock servers answer with it, and tests are written against it.',
    fix: 'Correct the example or the schema: one of them is wrong.',
  },
} as const satisfies Record<string, Check>

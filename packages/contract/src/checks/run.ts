import type { Check } from './check.ts'

/** Checks of what a whole run came to, operation by operation. */
export const runChecks = {
  operationMissing: {
    name: 'operation-missing',
    severity: 'error',
    title: 'Documented operations exist',
    what:
      'Every call of an operation was answered 404, 405 or 501, although what its path names exists or its path has no parameters. ' +
      'That the description lists a 404 for unknown ids does not excuse it.',
    why: 'The generated client has a method that can never succeed.',
    fix: 'Serve the operation, or take it out of the description.',
  },
  operationRefused: {
    name: 'operation-refused',
    severity: 'error',
    title: 'The given credential may call the operation',
    what: 'Every valid call of an operation that needs credentials was answered 401, 403 or 429, while others succeeded. Nothing of it was judged.',
    why: 'A run that has seen nothing of an operation says nothing about it.',
    fix: 'Give a credential that may call it, or leave it out with `--operation`.',
  },
  neverSucceeded: {
    name: 'never-succeeded',
    severity: 'warning',
    title: 'Every operation succeeds at least once',
    what: 'No valid call of an operation succeeded: its example refers to something that is not there, or it needs a state that the run could not bring about.',
    why: 'What it does when it succeeds was not judged.',
    fix: 'Give the operation an example that the server accepts.',
  },
} as const satisfies Record<string, Check>

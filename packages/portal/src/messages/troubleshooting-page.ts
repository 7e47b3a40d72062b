import { type Block, heading, type Page, text } from '../document/block.ts'
import { slug } from '../document/portal-path.ts'
import { type ErrorMessage, errorMessages, messageAnchor } from './error-messages.ts'

/** What each class of error means, and what to do. */
const classes: Readonly<Record<string, string>> = {
  UnknownOutcomeError:
    'The request left, and no response says what became of it. It was sent once. **Do not send it again before you have looked**: `await error.reconcile()` where there is a way, a person where there is none. [More](/guides/unknown-outcomes/).',
  ArgumentError: 'Nothing was sent: the call or the client was given something it cannot work with. Repair it in the code.',
  TimeoutError:
    'It took longer than `timeout`. With `outcome: "not-sent"` call again; a call that may have contacted people ends in an `UnknownOutcomeError` instead.',
  NotSentError: 'The request did not leave: no connection, or a proxy that refused. Call again.',
  IncompleteListError: 'A list ended before its end. What came before is right; what is missing is not known.',
  AbortError:
    'Your `signal` ended the call. Its `outcome` says whether the request had left by then: if it is `unknown`, look before you call again.',
  AttemptError:
    'The response came and cannot be read. You find these words inside the message of a `ConnectionError`, `TimeoutError` or `UnknownOutcomeError`, whose `outcome` decides what to do.',
  WebhookError: 'A delivery was not taken. `error.status` is what to respond, `error.problem` says why.',
  TypeError: 'A value of another type than the function takes. Repair it in the code.',
  RangeError: 'A value outside of what the function takes. Repair it in the code.',
  Error: 'A mistake in how the package is used. Repair it in the code.',
  '': 'Words that stand within the message of an `ArgumentError`, a `ConnectionError` or an `UnknownOutcomeError`, and say what exactly was wrong.',
}

/** What to do about single messages, by words in them. */
const remedies: Readonly<Record<string, string>> = {
  'was created in a browser':
    'Move the call to a server: everybody who opens the page can read the key. `dangerouslyAllowBrowser` is for pages that only you open.',
  'It needs a value for the path parameter':
    'An id is `undefined` or empty. Look where it comes from: often the response of a create that was not read.',
  'There is no option': 'A spelling mistake, or an option of another version. The message lists the options.',
  'no response came within':
    'The provider is slow, or something between drops the connection. Raise `timeout`; for calls that may be repeated also `attemptTimeout`.',
  'the store that counts for the rate limit failed': 'Your `RateLimitStore` threw. Nothing was sent.',
  'middleware failed':
    'Your middleware threw. Before the request it is a `not-sent`, afterwards the outcome is unknown: middleware that reads a response must not throw.',
  'match its body and the secret':
    'Two usual causes. The body was parsed and printed again before `verify`: take the raw body (`express.raw()`, `request.text()`). Or the secret is another one: a key of the sandbox, one with a space, one that was rotated. Several are taken: `webhookSecret: [next, current]`.',
  'has no header': 'The request is not from the provider, or a proxy in between drops headers it does not know.',
  'is not within': 'The delivery is old (a replay, or a late repetition), or your clock is wrong. `tolerance` sets how far it may be.',
  'Another delivery of this': 'The same event is being handled at this moment. Respond with 409 and let the provider send it again.',
  'verified by its raw body':
    'A body parser ran first. In Express put `express.raw()` on this route; in Next.js pass the `Request`; in Lambda decode `body`.',
  'may have been carried out':
    'See above: look first. For the provider’s own rules see the page of the operation, **Find out afterwards**.',
  'no way to find out whether it was done': 'A result of `reconcile()`: `still-unknown`. A person looks into the dashboard.',
  'gave no tunnel': 'The proxy refused. Nothing was sent: look at its address, user and password.',
  'was not read to its end':
    'People are missing from what you read. Read the list again; with `all()` if you delete or change while you read.',
  'used for another request':
    'One key, two different requests: the second would get the response of the first. Make a key for each call, or leave it out.',
}

/** The packages whose messages users see. */
const documented = ['core', 'campaignkit']

/** Every message that the packages throw, with an anchor of its own, what it means and what to do. */
export function troubleshootingPage(): Page {
  const messages = documented.flatMap(errorMessages)
  const order = Object.keys(classes)
  const names = [...new Set(messages.map(({ error }) => error))].toSorted((left, right) => order.indexOf(left) - order.indexOf(right))
  const blocks = names.flatMap((name) =>
    groupBlocks(
      name,
      messages.filter(({ error }) => error === name),
    ),
  )
  return {
    path: 'production/troubleshooting/',
    title: 'Troubleshooting by error message',
    description: 'Every message that the clients and the webhook receivers throw: what it means, and what to do.',
    kind: 'guide',
    group: 'Production',
    aliases: [
      'error message',
      'exception',
      'failed',
      'what does this error mean',
      'mensaje de error',
      'wrong-signature',
      'ECONNREFUSED',
      'ECONNRESET',
    ],
    blocks: [
      text(
        'Look for words of the message. What differs from case to case stands in angle brackets here. Errors of a provider (400, 402, 422 …) have their own pages: look under the provider, *Errors*.',
      ),
      ...blocks,
    ],
  }
}

/** What this page has to say and does not, or says of messages that are gone: for the check, so that a message may change before its words do. */
export function troubleshootingProblems(): string[] {
  const messages = documented.flatMap(errorMessages)
  return [
    ...Object.keys(remedies)
      .filter((words) => !messages.some(({ message }) => message.includes(words)))
      .map((words) => `no message has the words "${words}" any more`),
    ...[...new Set(messages.map(({ error }) => error))].filter((error) => !(error in classes)).map((error) => `${error} is not explained`),
  ]
}

function groupBlocks(error: string, list: readonly ErrorMessage[]): Block[] {
  const meaning = classes[error] ?? ''
  return [
    heading(2, error || 'Within messages', error ? slug(error) : 'within-messages'),
    text(meaning),
    ...list.flatMap(({ message }): Block[] => {
      const remedy = Object.entries(remedies).find(([words]) => message.includes(words))?.[1]
      return [heading(3, escaped(message), messageAnchor(message)), ...(remedy ? [text(remedy)] : [])]
    }),
  ]
}

/** A message as Markdown: its words are no markup. */
function escaped(message: string): string {
  // An address in a message is an example, and leads nowhere.
  return message.replaceAll(/[<>*_[\]`\\]|:(?=\/\/)/g, String.raw`\$&`)
}

// Declarations of `await using`, for projects whose own `lib` is older.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Clock } from './time/clock.ts'
import type { Fault } from './faults/fault-kinds.ts'
import type { PlannedFault } from './faults/fault-plan.ts'
import type { Contact, ContactedPerson, Outcome } from './people/ledger.ts'
import type { DescribedProvider, ProviderId } from './providers.ts'
import type { RecordedRequest } from './log/request-log.ts'
import type { MockedWebhooks, WebhookDelivery, WebhookTarget } from './webhooks/webhook-target.ts'

/** Settings of a mock. All are optional; one that there is not is refused. */
export interface MockOptions<Id extends string = ProviderId> {
  /** The providers to mock: ids, or descriptions of your own, also as files and addresses. @default All known ones. */
  readonly providers?: readonly (Id | DescribedProvider<Id>)[]
  /** TCP port. @default 0, a free one. */
  readonly port?: number
  /** Address to listen on. @default `127.0.0.1`, which only this machine can reach. */
  readonly host?: string
  /** Makes ids and faults with a probability repeatable. @default 1 */
  readonly seed?: number
  /** Faults from the beginning, by pattern: see `MockControls.fail`. @default None. */
  readonly faults?: Readonly<Record<string, Fault | readonly Fault[]>>
  /** Where each provider's events are sent: see also `MockedWebhooks.sendTo`. @default Nowhere. */
  readonly webhooks?: { readonly [Key in Id]?: WebhookTarget }
  /** A time at which the clock stands until it is moved: a `Date`, milliseconds since 1970, or ISO 8601. @default The machine's time. */
  readonly clock?: Date | string | number
  /**
   * People a minute whom a running campaign contacts, by the mock's clock.
   * @default 600 with a `clock` that stands; without one everybody at once, so that no test has to wait.
   */
  readonly pace?: number
  /** How many people each provider's account can pay for: see `MockControls.setCredit`. @default Any number. */
  readonly credit?: { readonly [Key in Id]?: number }
  /** Whether nothing is remembered and every call gets the description's example. @default false */
  readonly stateless?: boolean
  /** `examples` if everything that the descriptions' examples show exists from the beginning. @default `empty` */
  readonly initial?: 'empty' | 'examples'
  /** Whether documented rate limits are kept. @default true, and false for a stateless mock. */
  readonly rateLimits?: boolean
  /** What becomes of reaching single numbers, by number. @default Everybody answers, except for the magic endings. */
  readonly outcomes?: Readonly<Record<string, Outcome>>
  /** Called with every request once there is a response, or its connection has been dropped. */
  readonly onRequest?: (request: RecordedRequest) => void
}

/** Where a provider's mock is. */
export interface MockedProvider {
  /** For the client's `baseUrl`. */
  readonly baseUrl: string
  /** What the provider sends by itself. */
  readonly webhooks: MockedWebhooks
}

/** A running mock: one server for all its providers, each also a property with its `baseUrl`. */
export type Mock<Id extends string = ProviderId> = MockControls<Id> &
  (string extends Id ? unknown : { readonly [Key in Id]: MockedProvider })

/** What can be asked of, and done to, a running mock. */
export interface MockControls<Id extends string = string> {
  /** The server's own address, without a provider's path. */
  readonly url: string
  /** The address of each provider's mock. */
  readonly baseUrls: Readonly<Record<Id, string>>
  /** The mock's time. */
  readonly clock: Clock
  /** What could not be used of the descriptions, and what had to be guessed; empty if nothing. */
  readonly notes: readonly string[]
  /**
   * Who would have been called or messaged.
   * @param filter What must be so; the operation with or without the provider's id in front (`altur.calls.start`).
   * @returns Oldest first.
   * @throws {RangeError} If the mock has no such provider or operation.
   */
  contacts(filter?: { readonly provider?: Id; readonly person?: string; readonly operation?: string }): readonly Contact[]
  /** The people who were reached more than once, by whatever provider and campaign, in the order in which that became so. */
  contactedMoreThanOnce(): readonly ContactedPerson[]
  /**
   * The requests so far, at most the last 10,000 or 16 MB of them, without secrets.
   * @param filter As for `contacts`.
   * @returns Oldest first.
   * @throws {RangeError} If the mock has no such provider or operation.
   */
  requests(filter?: { readonly provider?: Id; readonly operation?: string }): readonly RecordedRequest[]
  /**
   * Has requests go wrong.
   * @param pattern `altur.campaigns.create`, with `*` for anything (`altur.*`), or a regular expression.
   * @param fault What goes wrong, and when.
   * @returns The fault, to see how often it was applied and to take it back.
   * @throws {RangeError} If there is no such fault, a setting makes no sense, or nothing of this mock fits the pattern.
   */
  fail(pattern: string | RegExp, fault: Fault): PlannedFault
  /** The faults that there are, those of the settings included. */
  faults(): readonly PlannedFault[]
  /**
   * The deliveries of webhooks so far, at most the last 10,000 or 16 MB of them.
   * @param filter What must be so; the event with or without the provider's id in front.
   * @returns Oldest first.
   * @throws {RangeError} If the mock has no such provider or event.
   */
  deliveries(filter?: { readonly provider?: Id; readonly event?: string }): readonly WebhookDelivery[]
  /** Waits until no webhook is being delivered any more; those that follow later, by the clock, are not waited for. */
  idle(): Promise<void>
  /**
   * Chooses what becomes of reaching a number from now on.
   * @param person A phone number in any spelling.
   * @throws {RangeError} If there is no such outcome.
   */
  outcome(person: string, outcome: Outcome): void
  /**
   * Sets how many people a provider's account can still pay for. When nothing is left, running campaigns contact nobody further, and what
   * would reach somebody gets the documented error; with more, they go on.
   * @param people A number that is not negative; `Infinity` for any.
   * @throws {RangeError} If it is none, or the mock has no such provider.
   */
  setCredit(provider: Id, people: number): void
  /** Forgets everything: state, contacts, requests, faults that were added by `fail`, and the clock's moves. */
  reset(): void
  /** Ends all connections, deliveries of webhooks and the server. */
  close(): Promise<void>
  /** The same, for `await using mock = await startMock()`. */
  [Symbol.asyncDispose](): Promise<void>
}

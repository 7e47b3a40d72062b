// Declarations of `await using`, for projects whose own `lib` is older.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Clock } from './time/clock.ts'
import type { Fault, PlannedFault } from './faults/fault.ts'
import type { Contact, ContactedPerson, Outcome } from './state/ledger.ts'
import type { DescribedProvider, ProviderId } from './providers.ts'
import type { RecordedRequest } from './log/request-log.ts'
import type { MockedWebhooks, WebhookDelivery, WebhookTarget } from './webhooks/webhook-sender.ts'

/** Settings of a mock. All are optional. */
export interface MockOptions<Id extends string = ProviderId> {
  /** The providers to mock: ids, or descriptions of your own. Default: all known ones. */
  readonly providers?: readonly (Id | DescribedProvider<Id>)[]
  /** TCP port; default 0: a free one. */
  readonly port?: number
  /** Address to listen on; default `127.0.0.1`, which only this machine can reach. */
  readonly host?: string
  /** Makes ids and faults with a probability repeatable; default 1. */
  readonly seed?: number
  /** Faults from the beginning, by pattern: see `Mock.fail`. */
  readonly faults?: Readonly<Record<string, Fault | readonly Fault[]>>
  /** Where each provider's events are sent; default: nowhere. See also `MockedWebhooks.sendTo`. */
  readonly webhooks?: { readonly [Key in Id]?: WebhookTarget }
  /** A time at which the clock stands until it is moved; without it the machine's time is followed. */
  readonly clock?: Date | string | number
  /** Whether nothing is remembered and every call is answered with the description's example; default false. */
  readonly stateless?: boolean
  /** `examples` if everything that the descriptions' examples show exists from the beginning; default `empty`. */
  readonly initial?: 'empty' | 'examples'
  /** Whether documented rate limits are kept; default true, and false for a stateless mock. */
  readonly rateLimits?: boolean
  /** What becomes of reaching single numbers, by number; everybody else answers, except for the magic endings. */
  readonly outcomes?: Readonly<Record<string, Outcome>>
  /** Told of every request once it is answered or dropped. */
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
  readonly clock: Clock
  /** Who would have been called or messaged, oldest first; only those that the filter asks for. */
  contacts(filter?: { readonly provider?: Id; readonly person?: string; readonly operation?: string }): readonly Contact[]
  /** The people who were reached more than once, by whatever provider and campaign. */
  contactedMoreThanOnce(): readonly ContactedPerson[]
  /** The requests so far, oldest first, at most the last 10,000 or 16 MB of them. */
  requests(filter?: { readonly provider?: Id; readonly operation?: string }): readonly RecordedRequest[]
  /**
   * Has requests go wrong.
   * @param pattern `altur.campaigns.create`, with `*` for anything (`altur.*`), or a regular expression.
   * @returns The fault, to see how often it applied and to take it back.
   * @throws {RangeError} If there is no such fault, a setting makes no sense, or nothing of this mock fits the pattern.
   */
  fail(pattern: string | RegExp, fault: Fault): PlannedFault
  /** The faults that there are, those of the settings included. */
  faults(): readonly PlannedFault[]
  /** The deliveries of webhooks so far, oldest first, at most the last 10,000 or 16 MB of them. */
  deliveries(filter?: { readonly provider?: Id; readonly event?: string }): readonly WebhookDelivery[]
  /** When no webhook is being delivered any more; those that follow later, by the clock, are not waited for. */
  idle(): Promise<void>
  /** Chooses what becomes of reaching a number from now on. */
  outcome(person: string, outcome: Outcome): void
  /** Forgets everything: state, contacts, requests, faults that were added by `fail`, and the clock's moves. */
  reset(): void
  /** Ends all connections, deliveries of webhooks and the server. */
  close(): Promise<void>
  /** The same, for `await using mock = await startMock()`. */
  [Symbol.asyncDispose](): Promise<void>
}

import type { JsonObject } from '../openapi/json.ts'
import type { Contact, Outcome } from '../people/ledger.ts'
import type { Operation } from '../openapi/document.ts'
import type { Call } from '../request/message.ts'
import type { OperationPlan } from './resource-plan.ts'
import type { Random } from '../random/random.ts'
import type { ErrorDetails } from '../response/error-response.ts'
import type { Entity, Store } from './store.ts'
import type { Violation } from '../request/validation.ts'

/** What a provider's own rules can see and do while an operation is carried out. */
export interface Context {
  readonly call: Call
  readonly plan: OperationPlan
  readonly store: Store
  readonly random: Random
  /** Milliseconds since 1970 by the mock's clock. */
  readonly now: number
  /** What the operation is about: what it reads, changed, deletes or, once it exists, has created. */
  readonly entity: Entity | undefined
  /** All that it has created. */
  readonly created: readonly Entity[]
  /** The body of the response; may be changed or replaced. */
  body: unknown
  /** Finds something by its id, wherever it belongs. */
  find(resource: string, id: unknown): Entity | undefined
  /** Makes something as an operation that creates it would; `values` go before what the examples show. */
  create(resource: string, values: JsonObject, scope?: readonly string[]): Entity
  /** Changes a status, with everything that follows from it. */
  setStatus(entity: Entity, status: string): void
  /** Contacts everybody of a campaign who has not been, if it runs. */
  settle(campaign: Entity): void
  /** Contacts whom the operation reaches; done by itself unless a provider's own rule takes the operation's place. */
  reachPeople(): void
  /** Shows something as the operation does. */
  show(entity: Entity): JsonObject
}

/** Somebody was, or could not be, reached. */
export interface Reach {
  readonly contact: Contact
  /** The campaign or the single call or message. */
  readonly cause: Entity | undefined
  /** The entry of the campaign's list that this is about, where the mock keeps one. */
  readonly member: Entity | undefined
  readonly outcome: Outcome
}

/** What is known of an event about somebody who was, or could not be, reached. */
export interface EventFacts {
  readonly contact: Contact
  readonly cause: Entity | undefined
}

/** An event that something in the mock has caused. */
export interface CausedEvent {
  /** Made from the example; to be completed. */
  readonly body: JsonObject
  readonly subject: { readonly entity: Entity; readonly previous?: unknown }
  /** For events about reaching somebody. */
  readonly facts: EventFacts | undefined
  readonly store: Store
}

/** What deciding about a rest needs. */
interface RestContext {
  readonly store: Store
  /** Has the campaign contact one of its people again. */
  again(member: Entity, note: string): void
}

/** What is one provider's own and not worth an extension of the description. Everything is optional. */
export interface Behaviour {
  /** By operationId: looks at a request before anything is changed, and throws a `Rejection` if it does not like it. */
  readonly before?: Readonly<Record<string, (context: Context) => void>>
  /** By operationId: takes the place of what the mock does by convention. */
  readonly instead?: Readonly<Record<string, (context: Context) => void>>
  /** By operationId: changes what was changed or made further, before the response shows it. */
  readonly after?: Readonly<Record<string, (context: Context) => void>>
  /** By resource: properties that are computed when one is shown. */
  readonly view?: Readonly<Record<string, (entity: Entity, store: Store, operationId: string | undefined) => JsonObject>>
  /** By operationId: whom it reaches, where that is not simply the phone numbers in the body. */
  readonly people?: Readonly<Record<string, (context: Context) => readonly string[]>>
  /** Says more about an invalid request than that it is one: another status, the provider's own code. */
  readonly invalid?: (operation: Operation, violations: readonly Violation[]) => (ErrorDetails & { readonly status?: number }) | undefined
  /**
   * By resource: what follows in the place of an end.
   * @returns The status in which it rests and for how long, in milliseconds, before it runs again; nothing if it ends.
   */
  readonly rest?: Readonly<
    Record<string, (entity: Entity, context: RestContext) => { readonly status: string; readonly duration: number } | undefined>
  >
  /**
   * What reaching somebody leaves behind: a call, another status, a counter.
   * @returns What an event about it shows.
   */
  // oxlint-disable-next-line typescript/no-invalid-void-type -- most providers send no event, and return nothing
  readonly reached?: (reach: Reach, context: Pick<Context, 'store' | 'random' | 'create' | 'now'>) => Entity | undefined | void
  /**
   * By webhook: completes the body of an event that the mock causes.
   * @returns `false` if none is sent; else what it is signed with, for providers that get it in a request.
   */
  readonly events?: Readonly<Record<string, (event: CausedEvent) => false | { readonly secret?: string | undefined }>>
}

import type { SendWindow } from '../time/window.ts'
import type { Found, Finding } from '../protocol/finding.ts'
import type { Json } from './json.ts'

export type { Json } from './json.ts'

/** A person as an adapter sees one. */
export interface Recipient {
  /** The row of the audience, from 1. */
  readonly line: number
  /** E.164, with its plus sign. */
  readonly phone: string
  /** First name, if it is known. */
  readonly firstName?: string
  /** Last name, if it is known. */
  readonly lastName?: string
  /** Email address, if it is known. */
  readonly email?: string
  /** All cells of the row, by the names of their columns; empty ones are omitted. */
  readonly columns: Readonly<Record<string, string>>
  /** The person's time zone, if it is known. */
  readonly zone?: string
}

/** How well a fact is known, as in the descriptions: only `documented` is acted upon by itself. */
export type Evidence = 'documented' | 'example' | 'inferred' | 'disputed'

/** What makes a stage's repeat reach nobody a second time. */
export type Repeat =
  /** Nothing does: after a lost response somebody must find out. */
  | { readonly by: 'nothing'; readonly why: string }
  /** The provider keeps a key: a repeat with the same key is the same request. `life`: how long it keeps one, in milliseconds; half of it is used. */
  | { readonly by: 'key'; readonly life: number; readonly evidence: Evidence; readonly source: string }
  /** The description documents that it may be repeated: it replaces, skips duplicates, or makes something that reaches nobody by itself. */
  | { readonly by: 'nature'; readonly why: string; readonly evidence: Evidence; readonly source: string }

/** What a stage has at hand when it makes and sends its request. */
export interface StageContext<Settings> {
  /** The settings as they were frozen with the plan. */
  readonly settings: Settings
  /** The people of this batch, if the stage carries people; otherwise nobody. */
  readonly people: readonly Recipient[]
  /** Name of the campaign at the provider: the same in every attempt, another one for each campaign of a launch. */
  readonly name: string
  /** Time zone of the campaign's people; absent if it is unknown or no window was asked for. */
  readonly zone?: string
  /** The hours within which the campaign may reach people, by the clock of `zone`. */
  readonly window?: SendWindow
  /** What the earlier stages of this campaign gave back, by their names. */
  readonly results: Readonly<Record<string, Json | undefined>>
}

/** What a stage is given to send its one request with. */
export interface SendOptions {
  /**
   * Must be called right before the request is handed to `fetch`, and nothing sent if it throws. Clients of this workspace take it as `beforeSend`.
   * @param event The fingerprint of what is sent, where it is known.
   * @throws {Error} If it must not be sent any more.
   */
  readonly beforeSend: (event?: { readonly fingerprint?: string }) => void
  /** Ends the request. */
  readonly signal: AbortSignal
  /** Milliseconds after which the request has to be given up. */
  readonly timeout: number
  /** The key for providers that keep one: the same in every attempt. */
  readonly idempotencyKey: string
  /** Whether an earlier attempt may have been carried out: a rejection can then mean that it was. */
  readonly repeated: boolean
}

/** What is known of a request whose response is missing. */
export interface Attempted {
  /** The request, made again from the ledger: equal to the one that was sent. */
  readonly request: Json
  /** What the client recorded of it; absent if the process died. */
  readonly record?: Json
  /** Earliest and latest time at which it can have left, in milliseconds since 1970. */
  readonly between: readonly [number, number]
  /** The timeout that it had. */
  readonly timeout: number
  /** Its key. */
  readonly idempotencyKey: string
}

/** One request of a campaign. */
export interface Stage<Settings> {
  /** Its name, unique in the adapter: `create`, `add`, `activate`. */
  readonly name: string
  /** The operationId that it calls. */
  readonly operation: string
  /** How many people one request takes, or `0` if it carries none. */
  readonly carries: number
  /** Whether people are called or messaged because of it. Exactly one stage of an adapter reaches them. */
  readonly reaches: boolean
  /** What makes its repeat safe. */
  readonly repeat: Repeat
  /** How long after the end of a request an absence may still prove nothing, in milliseconds; absent if an absence never proves anything. */
  readonly settle?: number
  /**
   * Makes the request, from nothing but its context: the same context gives the same request, in every process.
   * @param context What it is made from.
   */
  request(context: StageContext<Settings>): Json
  /**
   * Sends the request, once.
   * @param request What `request` made.
   * @param context The same context.
   * @param options Checks, timeout and key.
   * @returns What became of it. A thrown error is read by `findingOf`.
   */
  send(request: Json, context: StageContext<Settings>, options: SendOptions): Promise<Finding>
  /**
   * Looks for what became of a request whose response is missing. Absent if there is no way.
   * @param attempted What is known of it.
   * @param context The same context.
   * @param signal Ends the look.
   */
  look?(attempted: Attempted, context: StageContext<Settings>, signal: AbortSignal): Promise<Found>
}

/** What the provider says about one person. */
export interface PersonStatus {
  /** The number, in whatever spelling the provider uses. */
  readonly phone: string
  /** The status, as the provider spells it. */
  readonly status: string
  /** How far along it is: a status of a lower rank never replaces one of a higher rank. */
  readonly rank: number
  /** Whether nothing will follow. */
  readonly final: boolean
  /** When it was so, in milliseconds since 1970. */
  readonly at: number
  /** The provider's id for this person or call. */
  readonly ref?: string
  /** The provider's id of the campaign that it belongs to. */
  readonly campaign?: string
  /** Whether the person asked not to be contacted again. */
  readonly optedOut?: boolean
}

/** An event that a provider sent to a webhook. */
export interface ProviderEvent {
  /** The provider's id for the event, the same in every delivery. */
  readonly id: string
  /** What it says about people. */
  readonly statuses: readonly PersonStatus[]
}

/** What a campaign is at the provider, for reading its results. */
export interface CampaignRef<Settings> {
  /** The settings as they were frozen with the plan. */
  readonly settings: Settings
  /** What its stages gave back. */
  readonly results: Readonly<Record<string, Json | undefined>>
  /** When the reaching request was sent. */
  readonly since: number
}

/** How campaigns are launched at one provider. */
export interface Adapter<Settings = Json> {
  /** The provider's id: `altur`. */
  readonly provider: string
  /** The settings of this launch; absent in an adapter that only lends its client to launches that are in the ledger already. */
  readonly settings?: Settings
  /** How many people one campaign holds. */
  readonly capacity: number
  /** Its requests, in their order. */
  readonly stages: readonly Stage<Settings>[]
  /** The provider's limits for one credential; all of them hold, in all processes together. */
  readonly limits: readonly { readonly requests: number; readonly per: number }[]
  /** What tells one credential's limit from another's; never the credential itself. @default the provider's id */
  readonly account?: string
  /** Milliseconds that a request may take. */
  readonly timeout: number
  /** Whether the provider keeps to a window by itself, in the zone of the campaign. */
  readonly schedules: boolean
  /** What cannot be undone once it has been started, a sentence. */
  readonly undo: string
  /** What nobody can know if a response is lost, a sentence; absent if everything heals. */
  readonly doubt?: string
  /**
   * Checks the settings of a plan.
   * @param settings The settings.
   * @returns What is wrong with them, a sentence, or `undefined`.
   */
  invalid?(settings: Settings): string | undefined
  /**
   * Checks a person of the audience, before anybody is contacted.
   * @param person A person of the audience.
   * @param settings The settings.
   * @returns Why this person cannot be taken, or `undefined`.
   */
  refuses?(person: Recipient, settings: Settings): string | undefined
  /**
   * Reads what has become of a campaign's people.
   * @param campaign The campaign.
   * @param signal Ends it.
   */
  statuses?(campaign: CampaignRef<Settings>, signal: AbortSignal): AsyncIterable<PersonStatus>
  /**
   * Verifies and reads a request to the webhook.
   * @param request The request.
   * @throws {Error} If it does not come from the provider.
   */
  receive?(request: Request): Promise<ProviderEvent>
}

/** An adapter, whatever its settings are. */
export type AnyAdapter = Omit<Adapter<never>, 'settings'> & { readonly settings?: unknown }

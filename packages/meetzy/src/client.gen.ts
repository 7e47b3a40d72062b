// GENERATED from specs/meetzy/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { ApiPromise, BaseClient, CallOptions, ClientOptions, Credential, ListOptions, ListPromise } from '@campaignkit/core'
import type { Client } from 'openapi-fetch'
import type {
  operations,
  paths,
  Call,
  CallList,
  CallStart,
  CallStarted,
  CampaignAccepted,
  CampaignCreate,
  ErrorBody,
  ListedCall,
  PlainErrorBody,
} from './types.gen.ts'

/** What `createMeetzy` can be given. */
export interface MeetzyOptions extends ClientOptions {
  /**
   * An API token from the dashboard (account settings, API tokens). It is opaque, carries no scopes and expires.
   * Default: the environment variable `MEETZY_API_TOKEN`.
   */
  apiToken?: Credential
  /**
   * `production`: Production, the only environment. The host api.example.com in some of the provider's samples is a template's leftover.
   * Default: the first of these.
   */
  server?: 'production'
}

/** Meetzy. Made by `createMeetzy`. */
export interface MeetzyClient extends BaseClient {
  readonly campaigns: CampaignsResource
  readonly calls: CallsResource
  /** The plain openapi-fetch client, typed by paths, behind the same credentials and transport. */
  readonly http: Client<paths>
}

/** The operations of `campaigns`. */
export interface CampaignsResource {
  /**
   * Create a campaign that calls a list of contacts.
   *
   * Creates or updates the contacts and has the playbook's agent call each of them. **Without `launch_at` the calling begins at once**; with
   * it, one call per contact is set up for that time, a little staggered. The answer says only that the work was accepted.
   *
   * There is no way back: a campaign cannot be read, changed, paused or cancelled afterwards. Its calls appear in `calls.list` under the
   * playbook, without a reference to the campaign, so keep `campaign_id` together with the numbers you sent.
   *
   * If the answer is lost, do not repeat the request: nothing tells whether the first one was accepted, and the provider keeps no
   * idempotency key. Compare the numbers with `calls.list` by hand; a scheduled campaign may not show there before its time.
   *
   * Unstated: the largest number of contacts, what happens to a number given twice, whether a `launch_at` in the past is refused, and how
   * many calls run at a time. A name, a caller number or calling hours cannot be given.
   *
   * `POST /campaign`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 2 example, 6 inferred, 4 disputed; https://docs.meetzy.io/api-reference/endpoint/campaign. The two accepted bodies are known from one example each. Of the error bodies only that of 400 is printed. 429 comes from the introduction, whose list of statuses lacks the 202 that this operation answers.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 429, 500.
   */
  create(body: CampaignCreate, options?: CallOptions): ApiPromise<CampaignAccepted>
}

/** The operations of `calls`. */
export interface CallsResource {
  /**
   * Call one person now.
   *
   * Has the playbook's agent call `phone` at once. The answer comes before anyone picks up: follow the call with `calls.get` and the
   * returned `id`. A number that cannot be dialled may be refused with 400 or turn up later as a call with status `wrong-phone-format`.
   *
   * Keys beyond the listed ones are passed to the agent as custom parameters, so a misspelt option is not refused: it silently becomes
   * a parameter.
   *
   * If the answer is lost, do not repeat the request before looking: `calls.list` with this `playbook_id` shows whether a call with
   * `to` equal to `phone` and a `created_time` (UTC) after the attempt exists. If so, the person is being or was called. Finding none
   * proves nothing: it is not stated when a call enters the list nor whether `to` is written as it was sent.
   *
   * `POST /call`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 7 inferred, 5 disputed; https://docs.meetzy.io/api-reference/endpoint/create. The success status is not printed: the API-wide list has 200 and 201, 200 is modelled. The page lists no errors of its own, so all error statuses of that list are declared. The introduction shows a success body with `data` around `call_id` and `status` (`initiated`); this page's flat body is modelled.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 429, 500.
   */
  start(body: CallStart, options?: CallOptions): ApiPromise<CallStarted>

  /**
   * Get one call.
   *
   * Reads one call: who was called, its status and, once it has ended, transcript, summary and results. No advice on polling is given;
   * `ringing` and `open` are the states that are still to change, and after `recall-scheduled` a new attempt follows.
   *
   * The provider's page prints two bodies that differ in fields and in the type of `recording`, so expect either and rely on no field.
   *
   * `GET /call/{callId}`
   * Evidence: disputed, 8 inferred, 4 disputed; https://docs.meetzy.io/es/api-reference/endpoint/get. The page lists no error statuses; those of the API-wide list are declared.
   * @param callId The call's id, as `calls.start` returned it or `calls.list` shows it (a UUID; the introduction prints another form).
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 403, 404, 429, 500.
   */
  get(callId: string, options?: CallOptions): ApiPromise<Call>

  /**
   * List calls.
   *
   * Lists the calls of the account's own agents, newest first, in one answer: there are no pages and no documented limit, so keep the
   * period short. Without dates it covers the last 15 days.
   *
   * Dates in the query are read in the time zone Europe/Madrid, while times in the answer are UTC. `daysFromNow` is ignored as soon as
   * `startDate` or `endDate` is given. No filter by campaign or by phone number exists.
   *
   * `GET /calls`
   * Evidence: disputed, 8 inferred, 2 disputed; https://docs.meetzy.io/api-reference/endpoint/list. Two quite different versions of the page are known. 429 comes from the introduction.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 403, 429, 500.
   */
  list(query?: operations['calls.list']['parameters']['query'], options?: ListOptions): ListPromise<CallList, ListedCall>
}

/** The body of each documented error, by operation and status. */
export interface MeetzyErrors {
  'campaigns.create': { 400: PlainErrorBody; 401: ErrorBody; 403: ErrorBody; 429: ErrorBody; 500: ErrorBody }
  'calls.start': { 400: ErrorBody; 401: ErrorBody; 403: ErrorBody; 404: ErrorBody; 429: ErrorBody; 500: ErrorBody }
  'calls.get': { 401: ErrorBody; 403: ErrorBody; 404: ErrorBody; 429: ErrorBody; 500: ErrorBody }
  'calls.list': { 401: ErrorBody; 403: ErrorBody; 429: ErrorBody; 500: ErrorBody }
}

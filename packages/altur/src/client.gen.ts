// GENERATED from specs/altur/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { ApiPromise, BaseClient, CallOptions, ClientOptions, Credential, KeyedCallOptions, ListOptions, ListPromise } from '@campaignkit/core'
import type { Client } from 'openapi-fetch'
import type {
  operations,
  paths,
  Call,
  CallPage,
  CallStart,
  CampaignCall,
  CampaignContact,
  CampaignCreate,
  CampaignEnvelope,
  CampaignListItem,
  CampaignPage,
  CampaignUpdate,
  CampaignUpdateError,
  ContactBatch,
  ContactBatchResult,
  ContactEnvelope,
  ContactPage,
  EndUser,
  EndUserData,
  Error,
  Message,
  MessageList,
  MessageResponse,
  MessageSend,
  StatusTransitionError,
  Thread,
} from './types.gen.ts'

/** What `createAltur` can be given. */
export interface AlturOptions extends ClientOptions {
  /**
   * The secret from the API Keys section of the dashboard, preceded by the word `api-key` and one space. Our client adds the prefix;
   * whoever sends plain HTTP writes `Authorization: api-key <secret>`.
   * Default: the environment variable `ALTUR_API_KEY`.
   */
  apiKey?: Credential
  /**
   * `production`: Production, the only environment; calls and messages reach real people
   * Default: the first of these.
   */
  server?: 'production'
}

/** Altur. Made by `createAltur`. */
export interface AlturClient extends BaseClient {
  readonly campaigns: CampaignsResource
  readonly calls: CallsResource
  readonly messages: MessagesResource
  readonly threads: ThreadsResource
  readonly endUsers: EndUsersResource
  /** The plain openapi-fetch client, typed by paths, behind the same credentials and transport. */
  readonly http: Client<paths>
}

/** The operations of `campaigns`. */
export interface CampaignsResource {
  /**
   * List the campaigns of the organization.
   *
   * Pages through all campaigns by cursor. Keep the filters the same while paging, otherwise rows are skipped or come twice. `startDate`
   * and `endDate` must be given together; one alone is refused with 400, and no schema can say so beforehand.
   *
   * The items differ from what `campaigns.get` answers: the cycle settings are flat fields.
   *
   * `GET /campaigns`
   * Evidence: documented, 5 example, 5 inferred, 10 disputed; https://docs.altur.io/en/api-reference/campaigns/retrieve. The filters are documented, the answer is known from its sample. The paging parameters were only seen in other clients. One stored version of the page announces the operation for 29 September 2025. 401 is concluded from other operations.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  list(query?: operations['campaigns.list']['parameters']['query'], options?: ListOptions): ListPromise<CampaignPage, CampaignListItem>

  /**
   * Create a campaign.
   *
   * Creates a campaign for phone calls or WhatsApp. It has no contacts yet and reaches nobody before `campaigns.contacts.add` and
   * `campaigns.activate`.
   *
   * Decide well: agent, integration, channel, and whether and how the campaign repeats (`cycles.enabled`, `cycles.mode`) cannot be changed
   * later, and there is no way to delete a campaign. Fields of the other channel are refused with 400 `INVALID_REQUEST`.
   *
   * Send an `Idempotency-Key` so that a repeat cannot make a second campaign.
   *
   * `POST /campaigns`
   * Sent with an idempotency key, the same on every attempt.
   * Evidence: documented, 13 example, 12 inferred, 4 disputed; https://docs.altur.io/en/api-reference/campaigns/create. The success status is not printed; other creating calls answer 200, 201 is possible. 401 is concluded from other operations.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers, idempotency key.
   * @throws {ApiError} With status 400, 401.
   */
  create(body: CampaignCreate, options?: KeyedCallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Get one campaign.
   *
   * Answers the campaign with its settings. `analytics` is there only once Altur has taken a snapshot; to follow single contacts use
   * `campaigns.contacts.list`.
   *
   * `GET /campaigns/{id}`
   * Evidence: documented, 4 example, 11 inferred, 3 disputed; https://docs.altur.io/en/api-reference/campaigns/retrieve-detail. The page was available in part, so error statuses and the full answer are not known; 401 is concluded from other operations.
   * @param id Id of the campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  get(id: number, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Change a campaign.
   *
   * Changes the fields that are sent and leaves the rest. On a campaign that runs this can lead to more calls or messages (more retries,
   * longer hours, more cycles). Sending the same values again changes nothing, so a repeat is safe.
   *
   * Refused are immutable fields (`IMMUTABLE_FIELD`, which names the field), any cycle field on a campaign created without cycles
   * (`CYCLES_NOT_ENABLED`), the three `schedule` fields unless the mode is `scheduled` (`SCHEDULED_MODE_ONLY`), and every change of a
   * finished campaign (`CAMPAIGN_FINISHED`).
   *
   * `PATCH /campaigns/{id}`
   * Can cause people to be called or messaged.
   * Evidence: documented, 7 example, 11 inferred, 5 disputed; https://docs.altur.io/en/api-reference/campaigns/update. Success status and body were cut off; both are concluded from the other campaign operations, 401 too. That repeating is harmless and that a change can reach people is our conclusion.
   * @param id Id of the campaign
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 409.
   */
  update(id: number, body: CampaignUpdate, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Start a campaign.
   *
   * Starts a campaign in status `pending`, `ready` or `cooldown`; it becomes `active` and calls or messages its contacts. There is no
   * body.
   *
   * Not repeatable: an active campaign answers 409 `INVALID_STATUS_TRANSITION`, as do paused ones (use `campaigns.resume`) and finished
   * ones. After a lost answer read the status before you try again. 402 `BILLING_LIMIT_REACHED` means the plan is used up and nothing
   * started.
   *
   * `POST /campaigns/{id}/activate`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: disputed, 4 example, 11 inferred, 3 disputed; https://docs.altur.io/en/api-reference/campaigns/lifecycle. One of the four values of Altur's `/campaigns/{id}/{action}`. Success status and body come from the sample, 401 from other operations. That the status stands in the detail answer is concluded. An already active campaign would have been refused, so active or finished afterwards means that it was started; another or no status proves nothing (paused since, resting between cycles).
   * @param id Id of the campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 402, 409.
   */
  activate(id: number, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Pause a campaign.
   *
   * Pauses a campaign in status `active` or `cooldown`; it then reads `inactive`. A campaign that is paused already answers success and
   * stays as it is. What happens to calls in progress is not documented. Go on with `campaigns.resume`. There is no body.
   *
   * `POST /campaigns/{id}/pause`
   * Evidence: documented, 4 example, 11 inferred, 3 disputed; https://docs.altur.io/en/api-reference/campaigns/lifecycle. One of the four values of Altur's `/campaigns/{id}/{action}`. Success status and body come from the sample, 401 from other operations.
   * @param id Id of the campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 409.
   */
  pause(id: number, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Resume a paused campaign.
   *
   * Sets a campaign from `inactive` back to `active`; it goes on calling or messaging its contacts. An active campaign answers success and
   * stays as it is. 402 `BILLING_LIMIT_REACHED` means the plan is used up and the campaign stays paused. There is no body.
   *
   * `POST /campaigns/{id}/resume`
   * Can cause people to be called or messaged.
   * Evidence: documented, 4 example, 11 inferred, 3 disputed; https://docs.altur.io/en/api-reference/campaigns/lifecycle. One of the four values of Altur's `/campaigns/{id}/{action}`. Success status and body come from the sample, 401 from other operations.
   * @param id Id of the campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 402, 409.
   */
  resume(id: number, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Archive a campaign.
   *
   * Sets `archived` from any status and leaves the status as it is; whether a running campaign stops is not documented, so pause it first.
   * An archived campaign answers success and stays as it is. There is no way back. There is no body.
   *
   * `POST /campaigns/{id}/archive`
   * Evidence: documented, 4 example, 11 inferred, 3 disputed; https://docs.altur.io/en/api-reference/campaigns/lifecycle. One of the four values of Altur's `/campaigns/{id}/{action}`. Success status and body come from the sample, 401 from other operations. The 409 is documented for all actions together, though archiving is allowed from every status.
   * @param id Id of the campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 409.
   */
  archive(id: number, options?: CallOptions): ApiPromise<CampaignEnvelope>

  readonly contacts: CampaignsContactsResource

  readonly calls: CampaignsCallsResource
}

/** The operations of `campaigns.contacts`. */
export interface CampaignsContactsResource {
  /**
   * List the contacts of a campaign.
   *
   * Pages through the contacts by page number, counted from 0. `total_count` is computed for the first page only. Keep the filter the same
   * while paging, otherwise rows are skipped or come twice. This is where to see how far a campaign has got with each person.
   *
   * `GET /campaigns/{id}/contacts`
   * Evidence: disputed, 3 example, 1 inferred, 7 disputed; https://docs.altur.io/en/api-reference/campaigns/retrieve-contacts. The answer is known from its sample; 401 is concluded from other operations.
   * @param id Id of the campaign
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401.
   */
  list(id: number, query?: operations['campaigns.contacts.list']['parameters']['query'], options?: ListOptions): ListPromise<ContactPage, CampaignContact>

  /**
   * Add contacts to a campaign.
   *
   * Adds up to 1000 people. If the campaign runs, they are called or messaged without a further call.
   *
   * Every item stands for itself: the answer is a success even when items failed, so check `summary.failed` and `results`. A number that
   * the campaign already has is kept (`if_duplicate: skip`) or overwritten (`update`). Send an `Idempotency-Key` so that a repeat does not
   * add the batch twice.
   *
   * `POST /campaigns/{id}/contacts`
   * Can cause people to be called or messaged.
   * Sent with an idempotency key, the same on every attempt.
   * Evidence: documented, 2 example, 2 inferred, 2 disputed; https://docs.altur.io/en/api-reference/campaigns/create-contacts. The success status is not printed, no error status either; 200 and 401 are concluded from other operations.
   * @param id Id of the campaign
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers, idempotency key.
   * @throws {ApiError} With status 401.
   */
  add(id: number, body: ContactBatch, options?: KeyedCallOptions): ApiPromise<ContactBatchResult>

  /**
   * Get one contact of a campaign.
   *
   * Answers one person with status, call count and what the agent learned.
   *
   * `GET /campaigns/{id}/contacts/{contact_id}`
   * Evidence: documented, 2 example, 2 inferred, 4 disputed; https://docs.altur.io/en/api-reference/campaigns/retrieve-contact. The answer is known from its sample; 401 is concluded from other operations, and what an unknown id gets is not documented.
   * @param id Id of the campaign
   * @param contact_id Id of the contact within this campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  get(id: number, contact_id: number, options?: CallOptions): ApiPromise<ContactEnvelope>

  /**
   * Remove a contact from a campaign.
   *
   * Takes a person out of the campaign. Only possible in status `queue` or `failed`; anyone else was or is being reached and gives 409
   * `CONTACT_NOT_DELETABLE`. What a second removal answers is not documented.
   *
   * `DELETE /campaigns/{id}/contacts/{contact_id}`
   * Evidence: inferred, 1 example, 2 inferred, 1 disputed; https://docs.altur.io/en/api-reference/campaigns/delete-contact. Operation and 409 are documented; its success has no body, from which we conclude 204. 401 is concluded from other operations.
   * @param id Id of the campaign
   * @param contact_id Id of the contact within this campaign
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 409.
   */
  delete(id: number, contact_id: number, options?: CallOptions): ApiPromise<undefined>
}

/** The operations of `campaigns.calls`. */
export interface CampaignsCallsResource {
  /**
   * List the calls of a campaign.
   *
   * Pages through the calls by page number, counted from 0. Keep the filters the same while paging. The items are not the objects of
   * `calls.get`: they carry the contact, tags and extracted data, and spell the billed length `billed_duration`. The recording's path is
   * relative to the host.
   *
   * `GET /campaigns/{id}/calls`
   * Evidence: documented, 4 example, 1 inferred, 2 disputed; https://docs.altur.io/es/api-reference/campaigns/retrieve-calls. The items are known from the sample; 401 is concluded from other operations.
   * @param id Id of the campaign
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401.
   */
  list(id: number, query?: operations['campaigns.calls.list']['parameters']['query'], options?: ListOptions): ListPromise<CallPage, CampaignCall>
}

/** The operations of `calls`. */
export interface CallsResource {
  /**
   * Call one person now.
   *
   * Has an agent call a number at once, outside any campaign. There is no way to hang up, and no `Idempotency-Key`: every accepted request
   * is another call. After a lost answer the call cannot be looked up either, so wait for the `on_call_end` webhook before you try again.
   *
   * The answer shows the call at its beginning; read it again with `calls.get`, or let the webhook tell you the end.
   *
   * `POST /call`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 2 example, 2 inferred, 2 disputed; https://docs.altur.io/es/api-reference/calls/start. Statuses beyond 200 were cut off; 401 is concluded from other operations.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401.
   */
  start(body: CallStart, options?: CallOptions): ApiPromise<Call>

  /**
   * Get one call.
   *
   * Answers a call with its thread; what was said is read with `messages.list` and the thread's id.
   *
   * `GET /call/{id}`
   * Evidence: documented, 2 example, 3 inferred, 2 disputed; https://docs.altur.io/en/api-reference/calls/retrieve. Error statuses were not available; 401 is concluded from other operations.
   * @param id Id of the call, `cll_` and 20 characters in what Altur sends to webhooks
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  get(id: string, options?: CallOptions): ApiPromise<Call>

  /**
   * Download the recording of a call.
   *
   * Answers the sound of a call, the target of `recording_url` in calls and webhooks. Altur has no page about it: the media type, a
   * possible redirect and what a call without a recording gets are unknown, so look at `Content-Type` before you use the bytes.
   *
   * `GET /call/{id}/recording`
   * Evidence: inferred, 1 example, 2 inferred, 1 disputed; https://docs.altur.io/en/api-reference/webhooks/on-call-end. The address is printed in samples; other clients GET it with the usual header. Status and media type are assumed.
   * @param id Id of the call, `cll_` and 20 characters in what Altur sends to webhooks
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401.
   */
  recording(id: string, options?: CallOptions): ApiPromise<Blob>
}

/** The operations of `messages`. */
export interface MessagesResource {
  /**
   * Say something to an agent as an end user.
   *
   * Puts a message of an end user into the conversation with an agent and answers with the agent's replies. This talks to the agent, not
   * to the person; but where the end user is on WhatsApp, the documentation does not rule out that the reply is delivered there.
   *
   * There is no key against repeats: sent twice, the agent hears it twice. Create the end user with `endUsers.create` first.
   *
   * `POST /message`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 2 example, 2 inferred, 3 disputed; https://docs.altur.io/en/api-reference/messages/send. Statuses beyond 200 and 400 were cut off; 401 is concluded from other operations. Whether a reply can reach a person's phone is not stated; we take the careful reading.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  send(body: MessageSend, options?: CallOptions): ApiPromise<MessageResponse>

  /**
   * List the messages of a thread.
   *
   * Answers all messages of a thread at once, oldest first, as a bare array. Long threads give long answers; there is no paging.
   *
   * `GET /message/{thread_id}`
   * Evidence: documented, 1 example, 1 inferred, 1 disputed; https://docs.altur.io/en/api-reference/messages/retrieve
   * @param thread_id Id of the thread
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  list(thread_id: string, options?: ListOptions): ListPromise<MessageList, Message>
}

/** The operations of `threads`. */
export interface ThreadsResource {
  /**
   * Get one thread.
   *
   * Answers a conversation with its agent, end user, tags and the people assigned to it; its messages come from `messages.list`.
   *
   * `GET /thread/{id}`
   * Evidence: documented, 2 example, 3 inferred, 2 disputed; https://docs.altur.io/en/api-reference/threads/retrieve. 401 is concluded from other operations.
   * @param id Id of the thread
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  get(id: string, options?: CallOptions): ApiPromise<Thread>
}

/** The operations of `endUsers`. */
export interface EndUsersResource {
  /**
   * Create an end user.
   *
   * Makes a person whom `messages.send` can speak for; nobody is contacted. Keep the id: end users can be neither listed nor searched, and
   * a repeat makes a second one.
   *
   * `POST /enduser`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example, 1 inferred, 2 disputed; https://docs.altur.io/en/api-reference/endusers/create
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  create(body: EndUserData, options?: CallOptions): ApiPromise<EndUser>

  /**
   * Get one end user.
   *
   * Answers name, origin and notes of a person.
   *
   * `GET /enduser/{id}`
   * Evidence: documented, 1 example, 2 inferred, 2 disputed; https://docs.altur.io/en/api-reference/endusers/retrieve. 401 is concluded from other operations.
   * @param id Id of the end user, documented as a version 4 UUID
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  get(id: string, options?: CallOptions): ApiPromise<EndUser>

  /**
   * Update an end user.
   *
   * Sets name and notes of a person. Whether a field that is left out is kept or cleared is not documented, so send both.
   *
   * `PUT /enduser/{id}`
   * Evidence: documented, 1 example, 1 inferred, 2 disputed; https://docs.altur.io/en/api-reference/endusers/update. Error statuses were not available; 401 is concluded from other operations. Although a PUT, it marks no field as required.
   * @param id Id of the end user, documented as a version 4 UUID
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401.
   */
  update(id: string, body: EndUserData, options?: CallOptions): ApiPromise<EndUser>
}

/** The body of each documented error, by operation and status. */
export interface AlturErrors {
  'campaigns.list': { 400: Error; 401: Error }
  'campaigns.create': { 400: Error; 401: Error }
  'campaigns.get': { 401: Error; 404: Error }
  'campaigns.update': { 400: CampaignUpdateError; 401: Error; 409: Error }
  'campaigns.activate': { 400: Error; 401: Error; 402: Error; 409: StatusTransitionError }
  'campaigns.pause': { 400: Error; 401: Error; 409: StatusTransitionError }
  'campaigns.resume': { 400: Error; 401: Error; 402: Error; 409: StatusTransitionError }
  'campaigns.archive': { 400: Error; 401: Error; 409: StatusTransitionError }
  'campaigns.contacts.list': { 401: Error }
  'campaigns.contacts.add': { 401: Error }
  'campaigns.contacts.get': { 401: Error; 404: Error }
  'campaigns.contacts.delete': { 401: Error; 409: Error }
  'campaigns.calls.list': { 401: Error }
  'calls.start': { 401: Error }
  'calls.get': { 401: Error; 404: Error }
  'calls.recording': { 401: Error }
  'messages.send': { 400: Error; 401: Error }
  'messages.list': { 400: Error; 401: Error; 404: Error }
  'threads.get': { 400: Error; 401: Error; 404: Error }
  'endUsers.create': { 400: Error; 401: Error }
  'endUsers.get': { 400: Error; 401: Error; 404: Error }
  'endUsers.update': { 401: Error }
}

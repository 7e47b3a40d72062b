// GENERATED from specs/tetherai/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { ApiPromise, BaseClient, CallOptions, ClientOptions, Credential, ListOptions, ListPromise } from '@campaignkit/core'
import type { Client } from 'openapi-fetch'
import type {
  operations,
  paths,
  Acknowledgement,
  AiPlaygroundRequest,
  AiProcessRequest,
  ApiErrorEnvelope,
  AttachmentUpload,
  AutoSegmentPlan,
  AutoSegmentRequest,
  CallStatistics,
  CampaignCreate,
  CampaignEnvelope,
  CampaignSend,
  CampaignUpdate,
  Contact,
  ContactActiveQuery,
  ContactBlockResult,
  ContactBulkDelete,
  ContactBulkDeleteResult,
  ContactBulkStatusResult,
  ContactBulkStatusUpdate,
  ContactByPhone,
  ContactCounts,
  ContactCountsQuery,
  ContactCreate,
  ContactCustomFieldsResult,
  ContactEnvelope,
  ContactExcessDataMapping,
  ContactLegacyMutation,
  ContactList,
  ContactListGeneratorPage,
  ContactListGeneratorRow,
  ContactMessageSeen,
  ContactMutationEnvelope,
  ContactPage,
  ContactPhoneQuery,
  ContactReview,
  ContactReviewRequest,
  ContactStageBuckets,
  ContactStageQuery,
  ContactStageUpdate,
  ContactStatusList,
  ContactStatusQuery,
  ContactStatusesQuery,
  ContactUpdate,
  ConversationApplications,
  ConversationApplicationsLinked,
  ConversationApplicationsUnlinked,
  ConversationList,
  ConversationQuery,
  ConversationReference,
  ConversationResolution,
  GenericErrorBody,
  GenericObject,
  LeadConfigurationCreate,
  LeadConfigurationEnvelope,
  LeadConfigurationUpdate,
  LegacyErrorResponse,
  LoginRequest,
  LoginResponse,
  Message,
  MessageBulkSend,
  MessageSend,
  NextAvailableSlot,
  OutreachLead,
  OutreachResult,
  PipelineCreate,
  QuotaCheck,
  QuotaCheckRequest,
  RegeneratedApiKey,
  ReminderCreate,
  ReminderEnvelope,
  SatisfactionRating,
  ScheduledMessageCreate,
  ScheduledMessageUpdate,
  Template,
  TemplateCreate,
  TemplateList,
  TextgridInboundSms,
  TextgridSmsStatus,
  TokenCheck,
  TwilioInboundSms,
  UsageCalendar,
  User,
  UserList,
  UserProfileUpdate,
  UserRegistration,
} from './types.gen.ts'

/** What `createTetherai` can be given. */
export interface TetheraiOptions extends Omit<ClientOptions, 'variables'> {
  /**
   * Token from `auth.login`. It expires; the lifetime is not published.
   * Default: the environment variable `TETHERAI_TOKEN`.
   */
  token?: Credential
  /**
   * A user's API integration key (`user_…`). Good for `webhooks.outreach` only.
   * Default: the environment variable `TETHERAI_INTEGRATION_KEY`.
   */
  integrationKey?: Credential
  /**
   * `production`: The customer's own instance. Every path is below `/api`.
   * Default: the first of these.
   */
  server?: 'production'
  /** Variables of the server's address. */
  variables?: { readonly instance?: string }
}

/** Tether AI. Made by `createTetherai`. */
export interface TetheraiClient extends BaseClient {
  readonly auth: AuthResource
  readonly campaigns: CampaignsResource
  readonly scheduledMessages: ScheduledMessagesResource
  readonly templates: TemplatesResource
  readonly users: UsersResource
  readonly webhooks: WebhooksResource
  readonly calls: CallsResource
  readonly leadManagement: LeadManagementResource
  readonly pipelines: PipelinesResource
  readonly ai: AiResource
  readonly contacts: ContactsResource
  readonly messages: MessagesResource
  readonly conversations: ConversationsResource
  readonly reminders: RemindersResource
  /** The plain openapi-fetch client, typed by paths, behind the same credentials and transport. */
  readonly http: Client<paths>
}

/** The operations of `auth`. */
export interface AuthResource {
  /**
   * Get a token.
   *
   * Exchanges mail address and password for a token. The token expires after an unpublished time; call this again on a 401.
   *
   * `POST /api/auth/login`
   * Evidence: example, 3 example; https://docs.tetherai.ca/authentication. The request is documented, the answer is taken from an example; the error statuses are those of all generic routes.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  login(body: LoginRequest, options?: CallOptions): ApiPromise<LoginResponse>

  /**
   * Check a token.
   *
   * Tells whether the token that is sent along is still valid.
   *
   * `GET /api/auth/verify-token`
   * Evidence: documented, 1 example; https://docs.tetherai.ca/authentication. Documented in the oldest guide only; its 401 has the older error shape.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  verifyToken(options?: CallOptions): ApiPromise<TokenCheck>

  /**
   * Register a user.
   *
   * Adds a user. Neither the fields nor the answer are published. No token is needed in general, but an instance may ask for that of an
   * administrator.
   *
   * `POST /api/auth/register`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example, 1 inferred; https://docs.tetherai.ca/authentication. The guide names the route, exempts registration from the token, and hints at administrator rights. Bodies are not described.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500.
   */
  register(body?: UserRegistration, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `campaigns`. */
export interface CampaignsResource {
  /**
   * List campaigns.
   *
   * Campaigns of the organization. Neither filters nor pages nor the answer are published; look at what your instance returns.
   *
   * `GET /api/campaigns`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Create a campaign.
   *
   * Creates a campaign with its recipients; contacts in `newContacts` are created on the way. With `scheduleDate` it is sent at that time,
   * so check the day's quota first (`campaigns.validateDate`). Recipients cannot be added later. What happens to a campaign
   * without `scheduleDate`, without recipients, or with a date in the past is not published.
   *
   * `POST /api/campaigns`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 6 example, 1 inferred, 1 disputed; https://docs.tetherai.ca/api-reference/campaigns/create-a-new-campaign. Bodies are documented. The success status is not printed there; the earlier contract says 200. It also has the error statuses.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  create(body: CampaignCreate, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Check the quota of a day.
   *
   * Tells whether the day of a planned time, in the organization's time zone, has room for a number of messages. Reserves nothing: another
   * campaign may take the room before yours is created. When editing a campaign, pass its id as `excludeCampaignId`.
   *
   * `POST /api/campaigns/validate-date`
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/campaigns/validate-that-a-date-has-enough-remaining-sms-quota. Bodies are documented. The success status is not printed there; the earlier contract says 200. It also has the error statuses.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  validateDate(body: QuotaCheckRequest, options?: CallOptions): ApiPromise<QuotaCheck>

  /**
   * Find the next day with room.
   *
   * First day whose remaining quota is enough for a number of messages, with the state of today's quota. Reserves nothing.
   *
   * `GET /api/campaigns/next-available-slot`
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/campaigns/get-the-next-date-with-available-sms-quota. Parameters and answer are documented. The success status is not printed there; the earlier contract says 200.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  nextAvailableSlot(query?: operations['campaigns.nextAvailableSlot']['parameters']['query'], options?: CallOptions): ApiPromise<NextAvailableSlot>

  /**
   * Get the use of the quota per day.
   *
   * For each day, the messages sent and reserved, the room left, and the campaigns behind them. The only published answer that lists
   * campaigns, by name and id; it has no times of creation.
   *
   * `GET /api/campaigns/usage-calendar`
   * Evidence: inferred, 4 example, 2 inferred; https://docs.tetherai.ca/api-reference/campaigns/get-per-date-sms-usage-and-campaign-breakdown. The parameters are documented, the entries of a day come from the example. The earlier contract says 200.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  usageCalendar(query: operations['campaigns.usageCalendar']['parameters']['query'], options?: CallOptions): ApiPromise<UsageCalendar>

  /**
   * Propose a schedule over several days.
   *
   * Spreads contacts over days: as many per day as the daily quota leaves, skipping full days; 100 per day on an unlimited plan.
   * The request is in the caller's local time, the answer in UTC. It only proposes: nothing is created or reserved.
   *
   * `POST /api/campaigns/auto-segment`
   * Evidence: inferred, 2 example; https://docs.tetherai.ca/api-reference/campaigns/calculate-auto-segmented-campaign-schedule. Bodies are documented; the sample shows two of its five segments. The success status is not printed there; the earlier contract says 200.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  autoSegment(body: AutoSegmentRequest, options?: CallOptions): ApiPromise<AutoSegmentPlan>

  /**
   * Sort a contact list before a campaign.
   *
   * Sorts rows by phone number match, ownership, message history, assignee and the organization's contact protection period, so that you
   * can drop those who should not be written to. Creates nothing and messages nobody.
   *
   * `POST /api/campaigns/validate-contacts`
   * Evidence: inferred, 12 example, 1 inferred, 3 disputed; https://docs.tetherai.ca/api-reference/campaigns/classify-campaign-contacts-for-the-review-step. Bodies are documented. The success status is not printed there; the earlier contract says 200. It also has the error statuses.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  validateContacts(body: ContactReviewRequest, options?: CallOptions): ApiPromise<ContactReview>

  /**
   * List campaigns that are due.
   *
   * Campaigns that are still to be sent. Neither parameters nor answer are published.
   *
   * `GET /api/campaigns/upcoming`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer and without parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  upcoming(options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Get figures about campaigns.
   *
   * Figures about the organization's campaigns. Neither parameters nor answer are published.
   *
   * `GET /api/campaigns/analytics`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer and without parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  analytics(options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Get figures per user.
   *
   * Figures about the users' campaigns. Neither parameters nor answer are published.
   *
   * `GET /api/campaigns/team-performance`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer and without parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  teamPerformance(options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Get a campaign.
   *
   * One campaign. The answer is not published; expect the fields of `Campaign`, perhaps below `data`.
   *
   * `GET /api/campaigns/{id}`
   * Evidence: documented, 1 example, 1 inferred; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer.
   * @param id The campaign's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 500.
   */
  get(id: string, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Delete a campaign.
   *
   * Removes a campaign. In which states that is allowed, and what is left of it, is not published; to stop one, prefer `campaigns.cancel`.
   *
   * `DELETE /api/campaigns/{id}`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer.
   * @param id The campaign's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  delete(id: string, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Change a scheduled campaign.
   *
   * Changes text, time, process or segments as long as the campaign is still scheduled; recipients cannot be changed. A new date counts
   * against the quota of its day: check with `campaigns.validateDate` and `excludeCampaignId`. How a campaign
   * that is no longer scheduled is refused is not published.
   *
   * `PATCH /api/campaigns/{id}`
   * Can cause people to be called or messaged.
   * Evidence: inferred, 3 example, 1 inferred, 1 disputed; https://docs.tetherai.ca/api-reference/campaigns/update-a-scheduled-campaign. Bodies are documented. The success status is not printed there; the earlier contract says 200. It also has the error statuses.
   * @param id The campaign's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  update(id: string, body: CampaignUpdate, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Cancel a scheduled campaign.
   *
   * Stops a campaign that is still scheduled; nothing is sent any more. Cancelling again changes nothing but may be refused, so a call with
   * an unknown outcome is not repeated by itself. Messages that are out already stay out. The state that the campaign has afterwards is
   * not published.
   *
   * `POST /api/campaigns/{id}/cancel`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: disputed, 3 example, 1 disputed; https://docs.tetherai.ca/api-reference/campaigns/cancel-a-scheduled-campaign. Newest reference against earlier contract, whose success status (200) and error statuses are used.
   * @param id The campaign's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  cancel(id: string, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Send a campaign.
   *
   * Sends the campaign now, as far as its name tells; nothing else is published. After a lost answer do not repeat it: people could get the
   * message twice.
   *
   * `POST /api/campaigns/{id}/send`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with open bodies; that it sends at once is concluded from the name.
   * @param id The campaign's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  send(id: string, body?: CampaignSend, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `scheduledMessages`. */
export interface ScheduledMessagesResource {
  /**
   * List scheduled messages.
   *
   * Messages that wait for their time. Neither parameters nor answer are published.
   *
   * `GET /api/campaigns/scheduled`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The contract lists the route with an open object as its answer and without parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Schedule a message to one contact.
   *
   * Makes a campaign of one contact, delivered at `scheduleDate`. The body is not published: `contactId` in the example is our guess at the
   * field that names the contact. Change it with `scheduledMessages.update`, stop it with `campaigns.cancel`.
   *
   * `POST /api/campaigns/scheduled`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 3 example, 1 inferred, 1 disputed; https://docs.tetherai.ca/api-reference/campaigns/create-a-scheduled-message-for-a-single-contact. The stored page has lost path and body; the path comes from the earlier contract, the answer from an example printed with the sibling update. That a scheduled message can be cancelled like other campaigns is our conclusion.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  create(body: ScheduledMessageCreate, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Change a scheduled message.
   *
   * Gives a scheduled message a new text and time; both must be sent, even if only one changes. Private notes cannot be scheduled
   * (`isInternal` can only be `false`).
   *
   * `PUT /api/campaigns/scheduled/{campaignId}`
   * Can cause people to be called or messaged.
   * Evidence: disputed, 3 example, 1 disputed; https://docs.tetherai.ca/api-reference/campaigns/update-a-scheduled-message. The page's own example contradicts its heading. The success status is not printed; the earlier contract says 200.
   * @param campaignId Id of the campaign that holds the message.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  update(campaignId: string, body: ScheduledMessageUpdate, options?: CallOptions): ApiPromise<CampaignEnvelope>
}

/** The operations of `templates`. */
export interface TemplatesResource {
  /**
   * List templates.
   *
   * All templates of the organization, or those of one type, in one answer.
   *
   * `GET /api/user/sms-templates`
   * Evidence: inferred, 1 example, 1 disputed; https://docs.tetherai.ca/api-reference/users/get-all-sms-templates-for-organization. Bodies are documented. The success status is not printed there; the earlier contract says 200 for all routes. The error statuses are those of all generic routes.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(query?: operations['templates.list']['parameters']['query'], options?: ListOptions): ListPromise<TemplateList, Template>

  /**
   * Create a template.
   *
   * Adds a text for reuse. Without `category` it goes to `other`; automation templates have no category, whatever is sent.
   *
   * `POST /api/user/sms-templates`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example, 1 inferred, 1 disputed; https://docs.tetherai.ca/api-reference/user/create-a-new-sms-template. Method, path and the names of the request's fields are concluded from the list; the page describes them in words only.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  create(body: TemplateCreate, options?: CallOptions): ApiPromise<Template>
}

/** The operations of `users`. */
export interface UsersResource {
  /**
   * List users.
   *
   * The users of the organization whom the caller's role may see, in one answer.
   *
   * `GET /api/user/list`
   * Evidence: disputed, 2 example; https://docs.tetherai.ca/api-reference/users/list-users-in-organization. Newest reference against guide. The success status is the earlier contract's.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(options?: ListOptions): ListPromise<UserList, User>

  /**
   * Replace one's own integration key.
   *
   * Makes a new API integration key for the user to whom the token belongs. Presumably the key so far stops working, and with it
   * everything that hands in leads: put the new key in place at once.
   *
   * `POST /api/user/api-key/regenerate`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example, 1 inferred; https://docs.tetherai.ca/api-guides/users. The guide names the route; bodies are not described. That the old key ends is our conclusion.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  regenerateApiKey(options?: CallOptions): ApiPromise<RegeneratedApiKey>

  /**
   * Delete a user.
   *
   * Removes a user from the organization. What becomes of the user's contacts and campaigns is not published.
   *
   * `DELETE /api/user/{id}`
   * Evidence: documented, 1 example; https://docs.tetherai.ca/api-guides/users. The guide names the route; the contract has an open object as its answer. That a role may be refused (403) is said in general.
   * @param id The user's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500.
   */
  delete(id: string, options?: CallOptions): ApiPromise<GenericObject>

  readonly profile: UsersProfileResource
}

/** The operations of `users.profile`. */
export interface UsersProfileResource {
  /**
   * Get one's own profile.
   *
   * The user to whom the token belongs. The answer is not published; expect the fields of `User`.
   *
   * `GET /api/user/profile`
   * Evidence: documented, 1 example; https://docs.tetherai.ca/api-guides/users. The guide names the route; the contract has an open object as its answer.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  get(options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Change one's own profile.
   *
   * Changes fields of the user to whom the token belongs. Which fields may be changed is not published beyond the two in the example.
   *
   * `PUT /api/user/profile`
   * Evidence: example, 2 example; https://docs.tetherai.ca/api-guides/users. The body comes from an example; the answer is not published.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  update(body: UserProfileUpdate, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `webhooks`. */
export interface WebhooksResource {
  /**
   * Hand in a lead.
   *
   * Turns a lead into a contact, a conversation and, if the configuration says so, an application; the lead may be messaged at once. Needs
   * the integration key of the user who owns the configuration, not a token. What is done is set by the configuration
   * (`leadManagement.create`).
   *
   * `POST /api/webhook/outreach`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: disputed, 2 example, 1 disputed; https://docs.tetherai.ca/api-guides/outreach. The guides differ about the credential. The answer comes from an example.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 500.
   */
  outreach(body: OutreachLead, options?: CallOptions): ApiPromise<OutreachResult>

  /**
   * Report a message received through Twilio.
   *
   * For Twilio to call, not for you: hands in a text or picture message from a contact. It may make the assistant answer the contact. How
   * Tether verifies that Twilio is the caller is not published. The answer is an empty TwiML document.
   *
   * `POST /api/webhook/twilio/sms`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/webhooks/handle-inbound-sms-webhook-twilio. The fields are documented. The answer is XML text; media type and status are those of the TextGrid sibling, the error statuses those of all generic routes.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 500.
   */
  twilioSms(body: TwilioInboundSms, options?: CallOptions): ApiPromise<string>

  /**
   * Report a message received through TextGrid.
   *
   * For TextGrid to call, not for you: hands in a text or picture message from a contact. It may make the assistant answer the contact. How
   * Tether verifies that TextGrid is the caller is not published. The answer is an empty TwiML document.
   *
   * `POST /api/webhook/textgrid/sms`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/webhooks/handle-inbound-smsmms-webhook-textgrid. Fields, status and media type are documented; the error statuses are those of all generic routes.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 500.
   */
  textgridSms(body: TextgridInboundSms, options?: CallOptions): ApiPromise<string>

  /**
   * Report the delivery of a message sent through TextGrid.
   *
   * For TextGrid to call, not for you: records whether a message was delivered. Other clients of Tether learn of it from the message itself.
   *
   * `POST /api/webhook/textgrid/sms-status`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/webhooks/handle-textgrid-sms-delivery-status-callback. Fields, status and answer are documented; the error statuses are those of all generic routes.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 500.
   */
  textgridSmsStatus(body: TextgridSmsStatus, options?: CallOptions): ApiPromise<string>
}

/** The operations of `calls`. */
export interface CallsResource {
  /**
   * Get figures about phone calls.
   *
   * Number and duration of the organization's phone calls in a period, in all and per status.
   *
   * `GET /api/calls/statistics`
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/calls/get-aggregate-call-statistics-for-the-org. Bodies are documented. The success status is not printed there; the earlier contract says 200 for all routes. The error statuses are those of all generic routes.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  statistics(query?: operations['calls.statistics']['parameters']['query'], options?: CallOptions): ApiPromise<CallStatistics>
}

/** The operations of `leadManagement`. */
export interface LeadManagementResource {
  /**
   * Create a lead configuration.
   *
   * Says what happens to leads that are handed in with its id (`webhooks.outreach`) or come by mail. It is active unless `status` says
   * otherwise, and an active one with a mail address can message people without any further call.
   *
   * `POST /api/lead-management`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/lead-management/create-a-lead-management-configuration. Bodies are documented. The success status is not printed there; the earlier contract says 200 for all routes. The error statuses are those of all generic routes.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  create(body: LeadConfigurationCreate, options?: CallOptions): ApiPromise<LeadConfigurationEnvelope>

  /**
   * Change a lead configuration.
   *
   * Changes the fields that are sent. Making a configuration active lets leads that come in be messaged without any further call.
   *
   * `PUT /api/lead-management/{id}`
   * Can cause people to be called or messaged.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-reference/lead-management/update-a-lead-management-configuration. Bodies are documented. The success status is not printed there; the earlier contract says 200 for all routes. The error statuses are those of all generic routes.
   * @param id The configuration's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  update(id: string, body: LeadConfigurationUpdate, options?: CallOptions): ApiPromise<LeadConfigurationEnvelope>
}

/** The operations of `pipelines`. */
export interface PipelinesResource {
  /**
   * List pipelines.
   *
   * Pipelines of the organization, of one type if asked for. The answer is not published.
   *
   * `GET /api/pipelines`
   * Evidence: documented, 1 example; https://docs.tetherai.ca/api-guides/pipelines. The guides name the route and its parameter; the contract has an open object as its answer.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(query?: operations['pipelines.list']['parameters']['query'], options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Create a pipeline.
   *
   * Adds a pipeline. The guides disagree whether stages are objects or bare names: try objects first. The answer is not published.
   *
   * `POST /api/pipelines`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: disputed, 1 example, 1 disputed; https://docs.tetherai.ca/api-guides/pipelines. The two guides differ about the stages.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  create(body: PipelineCreate, options?: CallOptions & { query?: operations['pipelines.create']['parameters']['query'] }): ApiPromise<GenericObject>
}

/** The operations of `ai`. */
export interface AiResource {
  /**
   * Have the assistant work on a conversation.
   *
   * Runs the assistant on a conversation. Whether it sends its answer to the contact or only returns it is not published, so take it for a
   * call that sends.
   *
   * `POST /api/ai/process`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/ai. Only the request's fields are published. That a contact may be messaged is our caution.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  process(body: AiProcessRequest, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Try a prompt.
   *
   * Has a prompt answer an imagined message. No contact is involved and nothing is sent.
   *
   * `POST /api/ai/playground`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/ai. Only the request's fields are published. That nothing is sent is concluded from the name and from there being no contact in the request.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  playground(body: AiPlaygroundRequest, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `contacts`. */
export interface ContactsResource {
  /**
   * List contacts.
   *
   * Contacts page by page, narrowed down by the query. Without `ownerFilter` only the caller's own contacts are in the answer.
   * `size` should be given: sources disagree about its default.
   *
   * `GET /api/contacts`
   * Evidence: documented, 12 example, 6 disputed; https://github.com/TetherAI-ca/docs
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(query?: operations['contacts.list']['parameters']['query'], options?: ListOptions): ListPromise<ContactPage, Contact>

  /**
   * Read contacts sorted by stage.
   *
   * Reads one page of contacts per pipeline stage, as a board of columns needs it. It creates nothing, for all that it is a POST on
   * this path; `contacts.create` does.
   *
   * `POST /api/contacts`
   * Evidence: documented, 12 example, 3 disputed; https://docs.tetherai.ca/api-reference/contacts/list-contacts-by-pipeline-status-buckets
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404, 500.
   */
  byStage(body?: ContactStageQuery, options?: CallOptions): ApiPromise<ContactStageBuckets>

  /**
   * Move a contact to another stage.
   *
   * The older way of changing the stage, with the contact's id in the body; `contacts.update` does the same with the id in the path.
   * What automations of the organization make of a new stage is not documented.
   *
   * `PUT /api/contact`
   * Evidence: documented, 12 example, 4 disputed; https://github.com/TetherAI-ca/docs
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  updateStage(body: ContactStageUpdate, options?: CallOptions): ApiPromise<ContactLegacyMutation>

  /**
   * Create a contact.
   *
   * Adds a person to a pipeline. The phone number must be new to the organization and must not be one that is provisioned to the
   * organization itself, or the call is refused. Success comes as 200 or 201 with the same body. Nobody is written to by the call
   * itself; what automations of the organization make of a new contact is not documented.
   *
   * `POST /api/contact`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 12 example, 6 disputed; https://docs.tetherai.ca/api-reference/contacts/create-contact
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  create(body: ContactCreate, options?: CallOptions): ApiPromise<ContactMutationEnvelope>

  /**
   * Map leftover contact data to fields.
   *
   * Proposes fields for data about a contact that did not fit the known ones. The shapes of the objects and of the answer are not
   * published, nor whether anything is stored.
   *
   * `POST /api/contact/map-excess-data`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example, 1 disputed; https://github.com/TetherAI-ca/docs. The purpose is read off path and fields.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  mapExcessData(body: ContactExcessDataMapping, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Mark the messages of a conversation as seen.
   *
   * Clears the unread mark of a conversation; `conversations.markUnseen` sets it again.
   *
   * `POST /api/contact/message-seen`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404, 500.
   */
  markMessageSeen(body: ContactMessageSeen, options?: CallOptions): ApiPromise<Acknowledgement>

  /**
   * Read active contacts.
   *
   * Reads the contacts counted as active. What makes a contact active is not published. The body may be left out.
   *
   * `POST /api/contacts/active`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 500.
   */
  active(body?: ContactActiveQuery, options?: CallOptions): ApiPromise<ContactList>

  /**
   * Read inactive contacts.
   *
   * Reads the contacts counted as inactive. What makes a contact inactive is not published.
   *
   * `GET /api/contacts/inactive`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 500.
   */
  inactive(query?: operations['contacts.inactive']['parameters']['query'], options?: CallOptions): ApiPromise<ContactList>

  /**
   * Count contacts.
   *
   * Counts contacts, presumably per stage; the keys of the answer are not published. The body may be left out.
   *
   * `POST /api/contacts/counts`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. That the keys are stages is our guess.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 500.
   */
  counts(body?: ContactCountsQuery, options?: CallOptions): ApiPromise<ContactCounts>

  /**
   * Find a contact by phone number.
   *
   * Reads the contact that has a phone number; 404 if there is none. Numbers are unique within the organization.
   *
   * `POST /api/contacts/phoneNumber`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  findByPhoneNumber(body: ContactPhoneQuery, options?: CallOptions): ApiPromise<ContactByPhone>

  /**
   * Read the contacts of one stage.
   *
   * Reads one page of the contacts in a stage, by the stage's name. An unknown stage is answered with 404.
   *
   * `POST /api/contacts/status`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs. That 404 means an unknown stage is inferred.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404, 500.
   */
  byStatus(body: ContactStatusQuery, options?: CallOptions): ApiPromise<ContactStatusList>

  /**
   * Read contacts stage by stage.
   *
   * Reads one page of contacts per stage, like `contacts.byStage`, with the filters of the message inbox (unread, unresolved, channel).
   * The body may be left out.
   *
   * `POST /api/contacts/statuses`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  byStatuses(body?: ContactStatusesQuery, options?: CallOptions): ApiPromise<ContactStageBuckets>

  /**
   * Move several contacts to another stage.
   *
   * Sets the same stage for all given contacts; the name and the id of the stage are both needed. Ids that are not found are passed over:
   * compare the counts. What automations of the organization make of a new stage is not documented.
   *
   * `PUT /api/contacts/bulk-update-status`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. That unknown ids are passed over is inferred from the two counts.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  bulkUpdateStatus(body: ContactBulkStatusUpdate, options?: CallOptions): ApiPromise<ContactBulkStatusResult>

  /**
   * Delete several contacts.
   *
   * Deletes all given contacts. The ids go into a body, which some HTTP tools drop from a DELETE.
   *
   * `DELETE /api/contacts/bulk-delete`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 500.
   */
  bulkDelete(body: ContactBulkDelete, options?: CallOptions): ApiPromise<ContactBulkDeleteResult>

  /**
   * Read a contact.
   *
   * Reads one contact. Its phone number may be a string or a list, its creator an id or an object.
   *
   * `GET /api/contacts/{id}`
   * Evidence: documented, 12 example, 4 disputed; https://github.com/TetherAI-ca/docs
   * @param id The contact's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  get(id: string, options?: CallOptions): ApiPromise<ContactEnvelope>

  /**
   * Delete a contact.
   *
   * Deletes one contact. Whether conversations and scheduled messages go with it is not documented.
   *
   * `DELETE /api/contacts/{id}`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs
   * @param id The contact's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  delete(id: string, options?: CallOptions): ApiPromise<Acknowledgement>

  /**
   * Change a contact.
   *
   * Sets the fields that are given. The stage and the pipeline are the documented ones. What automations of the organization make of
   * a new stage is not documented.
   *
   * `PATCH /api/contacts/{id}`
   * Evidence: documented, 12 example, 4 disputed; https://github.com/TetherAI-ca/docs
   * @param id The contact's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  update(id: string, body: ContactUpdate, options?: CallOptions): ApiPromise<ContactMutationEnvelope>

  /**
   * Block a contact.
   *
   * Blocks the contact and hands the block on to the devices named in the answer. `contacts.unblock` takes it back.
   *
   * `PATCH /api/contacts/{id}/block`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs
   * @param id The contact's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  block(id: string, options?: CallOptions): ApiPromise<ContactBlockResult>

  /**
   * Unblock a contact.
   *
   * Takes back `contacts.block`, on the devices named in the answer as well.
   *
   * `PATCH /api/contacts/{id}/unblock`
   * Evidence: documented, 12 example, 3 disputed; https://github.com/TetherAI-ca/docs
   * @param id The contact's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404.
   */
  unblock(id: string, options?: CallOptions): ApiPromise<ContactBlockResult>

  /**
   * Work out custom fields of a contact.
   *
   * Has the contact's custom fields worked out anew. Nothing more is published, neither which fields are meant nor what is in the
   * answer; no request body is documented.
   *
   * `POST /api/contacts/{id}/execute-custom-fields`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The purpose is read off the path.
   * @param id The contact's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  executeCustomFields(id: string, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Work out all custom fields around a contact.
   *
   * Has the custom fields of the contact, of its conversations and of its applications worked out anew, and answers with all three.
   * No request body is documented.
   *
   * `POST /api/contacts/{id}/execute-custom-fields/all`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The purpose is read off the path and the answer.
   * @param id The contact's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  executeAllCustomFields(id: string, options?: CallOptions): ApiPromise<ContactCustomFieldsResult>

  readonly listGenerator: ContactsListGeneratorResource
}

/** The operations of `contacts.listGenerator`. */
export interface ContactsListGeneratorResource {
  /**
   * List contacts for an outreach list.
   *
   * Contacts page by page, selected by stage, time and exchanged messages, as a base for a list of recipients. The page size is
   * called `limit` here, and rows have their id in `id`.
   *
   * `GET /api/contact/list-generator`
   * Evidence: documented, 1 example, 1 disputed; https://github.com/TetherAI-ca/docs
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 500.
   */
  list(query?: operations['contacts.listGenerator.list']['parameters']['query'], options?: ListOptions): ListPromise<ContactListGeneratorPage, ContactListGeneratorRow>
}

/** The operations of `messages`. */
export interface MessagesResource {
  /**
   * Send a message to a contact.
   *
   * Sends one message at once, on the channel of the contact's conversation (text message, Facebook Messenger, webchat). A text message
   * counts against the organization's daily quota. There is no way to make a repetition harmless: after a lost answer, look into the
   * conversation before sending again. To send later, schedule the message instead (`scheduledMessages.create`).
   *
   * `POST /api/messages/send`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: disputed, 2 example; https://docs.tetherai.ca/messages. The statuses are taken over from the contract's other routes; that the quota counts these messages is inferred.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  send(body: MessageSend, options?: CallOptions): ApiPromise<Message>

  /**
   * Send one message to several contacts.
   *
   * Sends the same text to all given contacts at once. The answer is not published, so it may not tell who was reached; some
   * contacts may have been written to even if the call fails. Text messages count against the organization's daily quota.
   *
   * `POST /api/messages/quick-bulk-send`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example; https://docs.tetherai.ca/messages. The answer is not in print; the statuses are those of the contract. That the quota counts these messages is inferred.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  quickBulkSend(body: MessageBulkSend, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Upload an attachment.
   *
   * Stores a file for use in `attachments` of a later `messages.send`. Nothing is sent yet. The answer is not published; look in it for the
   * file's address.
   *
   * `POST /api/messages/upload-attachment`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: disputed, 1 example; https://docs.tetherai.ca/api-guides/messages. That the file is required and its kind of media are inferred.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  uploadAttachment(body: AttachmentUpload, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `conversations`. */
export interface ConversationsResource {
  /**
   * Delete conversations.
   *
   * Deletes conversations. How they are named is not published: the path has no id, and no body or parameter is documented. Ask the provider
   * before use; a call that names nothing may delete nothing, or too much.
   *
   * `DELETE /api/conversation`
   * Evidence: inferred, 1 example; https://docs.tetherai.ca/api-guides/conversations. Method and path are documented; that a body names the conversations is our guess.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  delete(body?: GenericObject, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Read the conversations of a contact.
   *
   * Reads the conversations of one contact on one channel, as far as the caller owns them or is assigned to them. Without `channelType`
   * only text-message conversations are in the answer.
   *
   * `POST /api/conversation/all`
   * Evidence: documented, 2 example, 2 disputed; https://docs.tetherai.ca/conversations. Status 200 and the error statuses are those of the contract.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  byContact(body: ConversationQuery, options?: CallOptions): ApiPromise<ConversationList>

  /**
   * Mark a conversation as unseen.
   *
   * Sets the unread mark of a conversation again; `contacts.markMessageSeen` clears it.
   *
   * `POST /api/conversation/unseen`
   * Evidence: documented, 1 example; https://docs.tetherai.ca/api-reference/conversations/post-apiconversationunseen. The answer is not published.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  markUnseen(body: ConversationReference, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Read a conversation.
   *
   * Reads one conversation. The form of the answer is not published; `conversations.byContact` shows the likely fields.
   *
   * `GET /api/conversation/{id}`
   * Evidence: documented, 1 example, 1 inferred; https://docs.tetherai.ca/api-guides/conversations. The answer is not published.
   * @param id The conversation's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 500.
   */
  get(id: string, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Change a conversation.
   *
   * Changes one conversation. Neither the fields that can be changed nor the answer are published.
   *
   * `PUT /api/conversation/{id}`
   * Evidence: documented, 1 example; https://docs.tetherai.ca/api-guides/conversations. Request and answer are not published.
   * @param id The conversation's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  update(id: string, body?: GenericObject, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Close a conversation.
   *
   * Marks one conversation as resolved. Whether a survey or another message goes out with it is not documented.
   *
   * `PUT /api/conversation/{id}/resolve`
   * Evidence: documented, 2 example; https://docs.tetherai.ca/api-guides/conversations. The answer is not published.
   * @param id The conversation's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  resolve(id: string, body?: ConversationResolution, options?: CallOptions): ApiPromise<GenericObject>

  readonly messages: ConversationsMessagesResource

  readonly applications: ConversationsApplicationsResource

  readonly csat: ConversationsCsatResource
}

/** The operations of `conversations.messages`. */
export interface ConversationsMessagesResource {
  /**
   * Read the messages of a conversation, older route.
   *
   * Reads the messages of one conversation, with its id in the body. `conversations.messages.list` is the route of the contract; prefer
   * it, and fall back to this one if an instance does not have it.
   *
   * `POST /api/conversation/messages`
   * Evidence: disputed, 1 example; https://docs.tetherai.ca/conversations. The answer, status 200 and the error statuses are taken over from the contract's other routes.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  byConversation(body: ConversationReference, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * List the messages of a conversation.
   *
   * Reads the messages of one conversation. Neither the form of the answer nor pages are published.
   *
   * `GET /api/conversation/{conversationId}/messages`
   * Evidence: disputed, 1 example; https://github.com/TetherAI-ca/docs. The answer is an object without published fields.
   * @param conversationId The conversation's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(conversationId: string, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `conversations.applications`. */
export interface ConversationsApplicationsResource {
  /**
   * List the applications of a conversation.
   *
   * Reads the applications (cases in an application pipeline) linked to a conversation. The form of the answer is not published.
   *
   * `GET /api/conversation/{id}/applications`
   * Evidence: documented, 1 example; https://github.com/TetherAI-ca/docs. The answer is not published.
   * @param id The conversation's `_id`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  list(id: string, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Link applications to a conversation.
   *
   * Adds applications of the caller's organization to a conversation; those linked before stay.
   *
   * `POST /api/conversation/{id}/applications/link`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 2 example; https://docs.tetherai.ca/api-reference/conversations/link-conversation-to-applications. The field is documented; the minimum of one id is taken over from unlinking, and that earlier links stay is read off the name.
   * @param id The conversation's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  link(id: string, body: ConversationApplications, options?: CallOptions): ApiPromise<ConversationApplicationsLinked>

  /**
   * Unlink applications from a conversation.
   *
   * Takes applications off a conversation. The applications themselves remain.
   *
   * `POST /api/conversation/{id}/applications/unlink`
   * Evidence: documented, 2 example; https://docs.tetherai.ca/api-reference/conversations/unlink-conversation-from-applications. That a repetition changes nothing is inferred.
   * @param id The conversation's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  unlink(id: string, body: ConversationApplications, options?: CallOptions): ApiPromise<ConversationApplicationsUnlinked>
}

/** The operations of `conversations.csat`. */
export interface ConversationsCsatResource {
  /**
   * Hand in a satisfaction rating.
   *
   * Stores how satisfied the contact was with a conversation. Whether a second rating replaces the first or is added to it is not
   * documented.
   *
   * `POST /api/conversation/{id}/csat`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 example; https://docs.tetherai.ca/api-reference/conversations/post-apiconversation-csat. The answer is not published.
   * @param id The conversation's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  submit(id: string, body: SatisfactionRating, options?: CallOptions): ApiPromise<GenericObject>

  /**
   * Ask for a satisfaction rating.
   *
   * Asks the contact to rate the conversation, so a message goes out, presumably on the conversation's own channel. A repetition may
   * ask again. Request and answer are not published.
   *
   * `POST /api/conversation/{id}/csat/request`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: inferred, 1 example; https://github.com/TetherAI-ca/docs. Method and path are documented; that the contact is written to is read off the name.
   * @param id The conversation's `_id`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  request(id: string, body?: GenericObject, options?: CallOptions): ApiPromise<GenericObject>
}

/** The operations of `reminders`. */
export interface RemindersResource {
  /**
   * Create a reminder about a contact.
   *
   * Has the calling user reminded of a contact at a time in the future; a past time is refused. It is meant for the user, but since it takes
   * the contact's channel, number and name, and nothing says where it is delivered, it is treated as a call that can reach people.
   * To write to the contact later, schedule a message (`scheduledMessages.create`).
   *
   * `POST /api/reminders`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 2 example; https://docs.tetherai.ca/api-reference/reminders/create-a-reminder-for-a-contact. Status 200 and the error statuses are taken over from the contract's other routes; that it can reach people is a precaution.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  create(body: ReminderCreate, options?: CallOptions): ApiPromise<ReminderEnvelope>
}

/** The body of each documented error, by operation and status. */
export interface TetheraiErrors {
  'auth.login': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'auth.verifyToken': { 400: GenericErrorBody; 401: LegacyErrorResponse; 500: GenericErrorBody }
  'auth.register': { 400: GenericErrorBody; 401: GenericErrorBody; 403: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.create': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.validateDate': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.nextAvailableSlot': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.usageCalendar': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.autoSegment': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.validateContacts': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.upcoming': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.analytics': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.teamPerformance': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'scheduledMessages.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'scheduledMessages.create': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'scheduledMessages.update': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.get': { 400: GenericErrorBody; 401: GenericErrorBody; 404: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.delete': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.update': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.cancel': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'campaigns.send': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'templates.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'templates.create': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'users.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'users.profile.get': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'users.profile.update': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'users.regenerateApiKey': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'users.delete': { 400: GenericErrorBody; 401: GenericErrorBody; 403: GenericErrorBody; 500: GenericErrorBody }
  'webhooks.outreach': { 400: GenericErrorBody; 401: GenericErrorBody; 404: GenericErrorBody; 500: GenericErrorBody }
  'webhooks.twilioSms': { 400: GenericErrorBody; 500: GenericErrorBody }
  'webhooks.textgridSms': { 400: GenericErrorBody; 500: GenericErrorBody }
  'webhooks.textgridSmsStatus': { 400: GenericErrorBody; 500: GenericErrorBody }
  'calls.statistics': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'leadManagement.create': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'leadManagement.update': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'pipelines.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'pipelines.create': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'ai.process': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'ai.playground': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'contacts.list': { 400: ApiErrorEnvelope; 401: GenericErrorBody; 500: ApiErrorEnvelope }
  'contacts.byStage': { 401: GenericErrorBody; 404: LegacyErrorResponse; 500: LegacyErrorResponse }
  'contacts.updateStage': { 400: ApiErrorEnvelope; 401: GenericErrorBody; 404: ApiErrorEnvelope }
  'contacts.create': { 400: ApiErrorEnvelope; 401: GenericErrorBody }
  'contacts.listGenerator.list': { 401: GenericErrorBody; 500: ApiErrorEnvelope }
  'contacts.mapExcessData': { 400: ApiErrorEnvelope; 401: GenericErrorBody; 500: ApiErrorEnvelope }
  'contacts.markMessageSeen': { 401: GenericErrorBody; 404: LegacyErrorResponse; 500: LegacyErrorResponse }
  'contacts.active': { 401: GenericErrorBody; 500: LegacyErrorResponse }
  'contacts.inactive': { 401: GenericErrorBody; 500: LegacyErrorResponse }
  'contacts.counts': { 401: GenericErrorBody; 500: LegacyErrorResponse }
  'contacts.findByPhoneNumber': { 400: LegacyErrorResponse; 401: GenericErrorBody; 404: LegacyErrorResponse }
  'contacts.byStatus': { 401: GenericErrorBody; 404: LegacyErrorResponse; 500: LegacyErrorResponse }
  'contacts.byStatuses': { 400: LegacyErrorResponse; 401: GenericErrorBody; 404: LegacyErrorResponse }
  'contacts.bulkUpdateStatus': { 400: LegacyErrorResponse; 401: GenericErrorBody; 500: LegacyErrorResponse }
  'contacts.bulkDelete': { 400: LegacyErrorResponse; 401: GenericErrorBody; 404: LegacyErrorResponse; 500: LegacyErrorResponse }
  'contacts.get': { 401: GenericErrorBody; 404: ApiErrorEnvelope }
  'contacts.delete': { 401: GenericErrorBody; 404: LegacyErrorResponse }
  'contacts.update': { 400: ApiErrorEnvelope; 401: GenericErrorBody; 404: ApiErrorEnvelope }
  'contacts.block': { 401: GenericErrorBody; 404: LegacyErrorResponse }
  'contacts.unblock': { 401: GenericErrorBody; 404: LegacyErrorResponse }
  'contacts.executeCustomFields': { 400: LegacyErrorResponse; 401: GenericErrorBody; 500: LegacyErrorResponse }
  'contacts.executeAllCustomFields': { 400: LegacyErrorResponse; 401: GenericErrorBody; 500: LegacyErrorResponse }
  'messages.send': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'messages.quickBulkSend': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'messages.uploadAttachment': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.delete': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.byContact': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.messages.byConversation': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.markUnseen': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.get': { 400: GenericErrorBody; 401: GenericErrorBody; 404: GenericErrorBody; 500: GenericErrorBody }
  'conversations.update': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.messages.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.resolve': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.applications.list': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.applications.link': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.applications.unlink': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.csat.submit': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'conversations.csat.request': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
  'reminders.create': { 400: GenericErrorBody; 401: GenericErrorBody; 500: GenericErrorBody }
}

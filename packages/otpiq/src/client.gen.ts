// GENERATED from specs/otpiq/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { ApiPromise, BaseClient, CallOptions, ClientOptions, Credential, ListOptions, ListPromise } from '@campaignkit/core'
import type { Client } from 'openapi-fetch'
import type {
  operations,
  paths,
  CampaignCreate,
  CampaignResponse,
  CampaignUpdate,
  GeneratedReport,
  GenericError,
  InternationalPrice,
  InternationalPricePage,
  MessageError,
  MessageReceipt,
  MessageRejection,
  MessageSend,
  MessageTracking,
  Project,
  RateLimitError,
  RecipientList,
  RecipientPayloadResponse,
  Report,
  ReportList,
  ReportRequest,
  SenderId,
  SenderIdList,
  WhatsappResourcesResponse,
} from './types.gen.ts'

/** What `createOtpiq` can be given. */
export interface OtpiqOptions extends ClientOptions {
  /**
   * API key of one project, from the dashboard. It begins with `sk_live` or `sk_dev`; both use the same server, and what a development
   * key does differently is not documented.
   *
   * Default: the environment variable `OTPIQ_API_KEY`.
   */
  apiKey?: Credential
  /**
   * `production`: The one server, for live and development keys alike
   * Default: the first of these.
   */
  server?: 'production'
}

/** OTPIQ. Made by `createOtpiq`. */
export interface OtpiqClient extends BaseClient {
  readonly campaigns: CampaignsResource
  readonly resources: ResourcesResource
  readonly sms: SmsResource
  readonly internationalPricing: InternationalPricingResource
  readonly project: ProjectResource
  readonly senderIds: SenderIdsResource
  readonly reports: ReportsResource
  /** The plain openapi-fetch client, typed by paths, behind the same credentials and transport. */
  readonly http: Client<paths>
}

/** The operations of `campaigns`. */
export interface CampaignsResource {
  /**
   * Create an empty campaign.
   *
   * Makes a campaign without recipients, so that nobody is contacted yet: a draft, or with `scheduleType: schedule` one that sends by
   * itself at `scheduledFor`, which must lie in the future. Template and number must be of the same WhatsApp Business account; their ids
   * come from `resources.get`. Next, attach recipients with `campaigns.attachRecipients`.
   *
   * Keep the `_id` of the answer: no documented call finds the campaign again. What a scheduled campaign without recipients does when its
   * time comes, and how far ahead it can be, is not documented.
   *
   * `POST /whatsapp/campaigns`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 22 inferred; https://docs.otpiq.com/api-reference/whatsapp/campaigns/create. Success status and errors are not printed; 200 is the status of the vendor's other calls, but 201 cannot be ruled out.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  create(body: CampaignCreate, options?: CallOptions): ApiPromise<CampaignResponse>

  /**
   * Change a campaign that has not started.
   *
   * Changes a draft or scheduled campaign; one that has started is frozen. `scheduleType: schedule` with a time in the future makes a
   * draft scheduled, so that it **sends to the recipients it has without a further call**; `scheduleType: now` makes it a draft again.
   * Recipients cannot be changed here. Whether an empty body is accepted is not documented.
   *
   * The answer is the whole campaign. As there is no call that reads one, sending the name that the campaign already has is the nearest
   * thing to it: it should show `status` and `totalRecipients`, and be refused once the campaign has started.
   *
   * `PATCH /whatsapp/campaigns/{_id}`
   * Can cause people to be called or messaged.
   * Evidence: documented, 27 inferred; https://docs.otpiq.com/api-reference/whatsapp/campaigns/update. Success status and errors are not printed; 200 is the status of the vendor's other calls.
   * @param _id Id of the campaign, `_id` in the answer of `campaigns.create`
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  update(_id: string, body: CampaignUpdate, options?: CallOptions): ApiPromise<CampaignResponse>

  /**
   * Add recipients to a campaign that has not started.
   *
   * Adds to the recipients that a draft or scheduled campaign has and never replaces them; there is no way to take one off. **A scheduled
   * campaign sends to them at its time without a further call.** A number that is on the campaign already is skipped in silence, and one
   * that occurs twice in the list counts once; the answer does not say which.
   *
   * A campaign holds at most 1000 recipients. A list that would go past that is refused, and so is a list whose numbers are all on the
   * campaign already. So sending the same list again is safe, but answered with 400.
   *
   * `POST /whatsapp/campaigns/{_id}/recipients`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 25 inferred; https://docs.otpiq.com/api-reference/whatsapp/campaigns/attach-recipients. Success status and answer are not printed, nor is the name of the array; they are taken from the other campaign calls. That the numbers of a scheduled campaign are sent to without a further call is concluded from its lifecycle.
   * @param _id Id of the campaign, `_id` in the answer of `campaigns.create`
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  attachRecipients(_id: string, body: RecipientList, options?: CallOptions): ApiPromise<CampaignResponse>

  /**
   * See which parameters a template needs.
   *
   * Lists the variables of a template, with the place of each in `templateParameters`, and makes up a recipient to be filled in. Give
   * either a template or a campaign, whose template is then taken; each parameter is optional by itself, but presumably one must be there.
   * It tells nothing about the campaign itself.
   *
   * `GET /whatsapp/campaigns/recipient-payload`
   * Evidence: documented, 4 inferred; https://docs.otpiq.com/api-reference/whatsapp/campaigns/get-recipient-payload. Success status and errors are not printed; that one parameter is needed is concluded.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  getRecipientPayload(query?: operations['campaigns.getRecipientPayload']['parameters']['query'], options?: CallOptions): ApiPromise<RecipientPayloadResponse>

  /**
   * Send a campaign to a few people at once.
   *
   * **Sends real messages right away.** OTPIQ makes a second campaign out of this one, for the recipients given here, and starts it; this
   * one stays as it is. The answer is the sample, with an `_id` and counters of its own, and presumably it costs what other messages cost.
   * Each further call makes and sends another sample. Up to 1000 recipients are accepted, so take care to pass the right list.
   *
   * `POST /whatsapp/campaigns/{_id}/sample`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 25 inferred; https://docs.otpiq.com/api-reference/whatsapp/campaigns/send-sample. Success status and errors are not printed; cost and the effect of a second call are concluded.
   * @param _id Id of the campaign, `_id` in the answer of `campaigns.create`
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  sendSample(_id: string, body: RecipientList, options?: CallOptions): ApiPromise<CampaignResponse>

  /**
   * Start sending a draft.
   *
   * **Sends to all recipients of the campaign.** The campaign becomes `running` and can no longer be changed, and nothing is documented
   * that pauses or cancels it. Recipients must have been attached before. Whether a scheduled campaign can be started ahead of its time,
   * what a second start does, and when the balance is checked is not documented.
   *
   * `POST /whatsapp/campaigns/{_id}/start`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 21 inferred; https://docs.otpiq.com/api-reference/whatsapp/campaigns/start. Success status and errors are not printed; 200 is the status of the vendor's other calls.
   * @param _id Id of the campaign, `_id` in the answer of `campaigns.create`
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404.
   */
  start(_id: string, options?: CallOptions): ApiPromise<CampaignResponse>
}

/** The operations of `resources`. */
export interface ResourcesResource {
  /**
   * Get accounts, phone numbers and templates.
   *
   * Everything the project has connected at Meta, in one answer: businesses, their WhatsApp Business accounts, and the phone numbers and
   * templates of each. Take the `id` fields for campaigns and `sms.send`; `businessId`, `whatsappBusinessId` and `phoneNumberId` are
   * Meta's own. A campaign needs a number and a template of the same account. Of most states only one value is known, so expect others.
   *
   * `GET /whatsapp/resources`
   * Evidence: documented, 8 inferred; https://docs.otpiq.com/api-reference/whatsapp/resources. Success status and errors are not printed; 200 is the status of the vendor's other calls.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401.
   */
  get(options?: CallOptions): ApiPromise<WhatsappResourcesResponse>
}

/** The operations of `sms`. */
export interface SmsResource {
  /**
   * Send one message by SMS, WhatsApp or Telegram.
   *
   * **Sends a message to a person.** `smsType` decides on the fields: `verification` (a one-time code that you make up and check
   * yourself), `custom` (a text of your own) or `whatsapp-template`. To send a code from a WhatsApp number of your own, give
   * `whatsappAccountId`, `whatsappPhoneId` and `templateName`, all three. `provider` picks the channel; values such as `whatsapp-sms` try
   * one after the other.
   *
   * The answer only says that the message was taken over. Its fate comes with `sms.track` or the webhook asked for in `deliveryReport`; a
   * `webhookUrl` of its own for each message lets you recognize it even if the answer gets lost.
   *
   * A phone number may get a limited number of messages per time, such as 10 in 10 minutes; past that the answer is 429, and the number
   * must wait for `waitMinutes` while others are free. According to clients, the dashboard can set further caps per number and address.
   * An account without credit is in trial mode and may send codes to its own number only.
   *
   * `POST /sms`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 7 inferred, 3 disputed; https://docs.otpiq.com/api-reference/messaging/post. The errors are known from the vendor's earlier OpenAPI file only.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 429, 500.
   */
  send(body: MessageSend, options?: CallOptions): ApiPromise<MessageReceipt>

  /**
   * See how far a message has come.
   *
   * State, price and channels of a message. Ask until `isFinalStatus` is true; after that nothing changes. A message that is tried on
   * several channels has one entry per channel in `channelFlow`. It cannot be found by its phone number.
   *
   * `GET /sms/track/{smsId}`
   * Evidence: documented, 1 example, 4 disputed; https://docs.otpiq.com/api-reference/messaging/track. The errors are known from the vendor's earlier OpenAPI file only.
   * @param smsId Id of the message, from the answer of `sms.send`
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 404, 500.
   */
  track(smsId: string, options?: CallOptions): ApiPromise<MessageTracking>
}

/** The operations of `internationalPricing`. */
export interface InternationalPricingResource {
  /**
   * List SMS prices by country and network.
   *
   * Prices of single SMS to all countries, Iraq included. Prices to Iraqi networks under your own sender ids are in `senderIds.list`;
   * prices of WhatsApp campaign messages are not documented.
   *
   * `GET /international-sms-pricing`
   * Evidence: documented, 4 inferred; https://docs.otpiq.com/api-reference/messaging/international-sms-pricing. Success status and errors are not printed; 200 is the status of the vendor's other calls.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  list(query?: operations['internationalPricing.list']['parameters']['query'], options?: ListOptions): ListPromise<InternationalPricePage, InternationalPrice>
}

/** The operations of `project`. */
export interface ProjectResource {
  /**
   * Get the name and balance of the project.
   *
   * Also the simplest way to check an API key. The balance alone does not prove whether a message was sent, since other calls change it
   * too.
   *
   * `GET /info`
   * Evidence: documented; https://docs.otpiq.com/api-reference/endpoint/get. The errors are known from the vendor's earlier OpenAPI file only.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 500.
   */
  get(options?: CallOptions): ApiPromise<Project>
}

/** The operations of `senderIds`. */
export interface SenderIdsResource {
  /**
   * List the sender ids of the project.
   *
   * The names that SMS can be sent under, with their state and prices. `sms.send` refuses one that is not `accepted`. They are applied for
   * in the dashboard; no call creates or deletes one.
   *
   * `GET /sender-ids`
   * Evidence: documented; https://docs.otpiq.com/api-reference/sender-id/get. The states of a sender id and the errors are known from the vendor's earlier OpenAPI file only.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 401, 500.
   */
  list(options?: ListOptions): ListPromise<SenderIdList, SenderId>
}

/** The operations of `reports`. */
export interface ReportsResource {
  /**
   * Make a delivery report as a CSV file.
   *
   * Writes the messages of a period, of some numbers or states only if asked to, into a CSV file; `endDate` must not be before
   * `startDate`. Fetch the file from `downloadUrl` within 30 days; there is no call for it. Its columns are Message ID, Phone Number,
   * Sender ID (or `System`), Cost (IQD), Message Type (OTP, Custom, WhatsApp Template, Other), Delivery Status, Error Reason, Refunded
   * (Yes, No), Created At and Sent At. Each call makes another report; no call deletes one.
   *
   * `POST /reports/generate`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 5 inferred; https://docs.otpiq.com/api-reference/reports/generate. Success status and errors are not printed; that each call makes another report is concluded. The list is capped, its order is unknown and the dates may come back in another notation, so not finding a report in it proves nothing.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  generate(body: ReportRequest, options?: CallOptions): ApiPromise<GeneratedReport>

  /**
   * List delivery reports.
   *
   * The reports of the project, up to `limit` of them. There is no further page, and neither their order nor a call for a single one is
   * documented.
   *
   * `GET /reports`
   * Evidence: documented, 4 inferred; https://docs.otpiq.com/api-reference/reports/list. Success status and errors are not printed; 200 is the status of the vendor's other calls.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401.
   */
  list(query?: operations['reports.list']['parameters']['query'], options?: ListOptions): ListPromise<ReportList, Report>
}

/** The body of each documented error, by operation and status. */
export interface OtpiqErrors {
  'campaigns.create': { 400: GenericError; 401: GenericError }
  'campaigns.update': { 400: GenericError; 401: GenericError; 404: GenericError }
  'campaigns.attachRecipients': { 400: GenericError; 401: GenericError; 404: GenericError }
  'campaigns.getRecipientPayload': { 400: GenericError; 401: GenericError; 404: GenericError }
  'campaigns.sendSample': { 400: GenericError; 401: GenericError; 404: GenericError }
  'campaigns.start': { 400: GenericError; 401: GenericError; 404: GenericError }
  'resources.get': { 401: GenericError }
  'sms.send': { 400: MessageRejection; 401: MessageError; 429: RateLimitError; 500: MessageError }
  'sms.track': { 401: MessageError; 404: MessageError; 500: MessageError }
  'internationalPricing.list': { 400: GenericError; 401: GenericError }
  'project.get': { 401: MessageError; 500: MessageError }
  'senderIds.list': { 401: MessageError; 500: MessageError }
  'reports.generate': { 400: GenericError; 401: GenericError }
  'reports.list': { 400: GenericError; 401: GenericError }
}

// GENERATED from specs/yuno/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { ApiPromise, BaseClient, CallOptions, ClientOptions, Credential, ListOptions, ListPromise } from '@campaignkit/core'
import type { Client } from 'openapi-fetch'
import type {
  operations,
  paths,
  CampaignCreate,
  CampaignEnvelope,
  CampaignError,
  CampaignPage,
  CampaignStatusEnvelope,
  CampaignStatusUpdate,
  CampaignSummary,
  OutreachError,
  PlatformError,
  RecoverCheckout,
  RecoverPayment,
  RecoverPaymentResult,
  Report,
  ReportCreate,
  ReportDownload,
  ReportList,
  RuleEnvelope,
  RuleListEnvelope,
  RuleStatusState,
  RuleStatusUpdate,
  RuleUpdate,
  RulesAdd,
  Webhook,
  WebhookCreate,
  WebhookList,
  WebhookUpdate,
} from './types.gen.ts'

/** What `createYuno` can be given. */
export interface YunoOptions extends ClientOptions {
  /**
   * The merchant's public key. The campaign guide's samples name the header `X-Public-Api-Key`; every endpoint page and the
   * authentication page say `public-api-key`.
   *
   * Default: the environment variable `YUNO_PUBLIC_API_KEY`.
   */
  publicApiKey?: Credential
  /**
   * The merchant's secret key, for servers only. The campaign guide's samples name the header `X-Private-Secret-Key`; every endpoint
   * page and the authentication page say `private-secret-key`.
   *
   * Default: the environment variable `YUNO_PRIVATE_SECRET_KEY`.
   */
  privateSecretKey?: Credential
  /**
   * `sandbox`: Sandbox. Traffic is simulated; has its own keys.
   * `us`: Production, US region. The campaign pages name the sandbox and EMEA only; the host is on the platform's pages.
   * `eu`: Production, EMEA region.
   * Default: the first of these.
   */
  server?: 'sandbox' | 'us' | 'eu'
}

/** Yuno Communications Campaigns. Made by `createYuno`. */
export interface YunoClient extends BaseClient {
  readonly campaigns: CampaignsResource
  readonly outreach: OutreachResource
  readonly reports: ReportsResource
  readonly webhooks: WebhooksResource
  /** The plain openapi-fetch client, typed by paths, behind the same credentials and transport. */
  readonly http: Client<paths>
}

/** The operations of `campaigns`. */
export interface CampaignsResource {
  /**
   * List campaigns.
   *
   * Pages through the campaigns, each without schedule, account and rules. There is no filter by status, country or channel, and the order
   * is not documented.
   *
   * `GET /v1/campaigns`
   * Evidence: disputed, 2 disputed; https://docs.y.uno/reference/communications-campaigns/list-campaigns. The operation's own page is followed.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500, 504.
   */
  list(query?: operations['campaigns.list']['parameters']['query'], options?: ListOptions): ListPromise<CampaignPage, CampaignSummary>

  /**
   * Create a campaign.
   *
   * Creates a campaign on one channel. It may be live at once: pages disagree on whether it starts `ACTIVE` or `INACTIVE`, so read
   * `status` in the answer and pause it if it must not run yet. It has no rules then; whether a campaign without rules contacts everyone
   * or nobody is not documented. Of all fields only the status can be changed later, and a campaign cannot be deleted.
   *
   * `POST /v1/campaigns`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 3 example, 2 inferred, 4 disputed; https://docs.y.uno/reference/communications-campaigns/create-campaign. A 200 without description is listed beside the 201 and left out here as a leftover. The general X-Idempotency-Key of the platform is not mentioned on any campaign page. Errors are on the guide only; 401, 403 and 504 on the platform's pages only.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 422, 500, 504.
   */
  create(body: CampaignCreate, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Get a campaign with its rules.
   *
   * Reads one campaign. The only way to see all its rules and their ids.
   *
   * `GET /v1/campaigns/{campaign_id}`
   * Evidence: documented, 1 example, 2 inferred, 4 disputed; https://docs.y.uno/reference/communications-campaigns/get-campaign. Errors are on the guide only; 401, 403 and 504 on the platform's pages only.
   * @param campaign_id The campaign's id. Anything but a UUID is refused with 400.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 500, 504.
   */
  get(campaign_id: string, options?: CallOptions): ApiPromise<CampaignEnvelope>

  /**
   * Pause, resume or end a campaign.
   *
   * Changes the status and nothing else. `ACTIVE` and `PAUSED` may be changed to each other and to `COMPLETED` or `CANCELLED`, which are
   * final: a change from there is answered as an invalid transition. `ACTIVE` makes the campaign contact people again.
   *
   * `PATCH /v1/campaigns/{campaign_id}`
   * Can cause people to be called or messaged.
   * Evidence: documented, 2 disputed; https://docs.y.uno/reference/communications-campaigns/update-campaign-status. For a week in March 2026 the page described PATCH on /status below the campaign with ACTIVE and INACTIVE; that is gone. That an invalid transition gives 422 is our conclusion, and so is that setting the present status again does no harm.
   * @param campaign_id The campaign's id. Anything but a UUID is refused with 400.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 422, 500, 504.
   */
  updateStatus(campaign_id: string, body: CampaignStatusUpdate, options?: CallOptions): ApiPromise<CampaignStatusEnvelope>

  readonly rules: CampaignsRulesResource
}

/** The operations of `campaigns.rules`. */
export interface CampaignsRulesResource {
  /**
   * Add rules to a campaign.
   *
   * Adds one or more rules, active at once. All active rules of a campaign must match, so a further rule narrows it; but the first rules are
   * what arms a campaign that contacts nobody without any, and what they let through is contacted from then on. Not documented: whether all
   * rules are refused if one is, and whether equal rules may be added twice.
   *
   * `POST /v1/campaigns/{campaign_id}/rules`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 2 example, 6 inferred, 4 disputed; https://docs.y.uno/reference/communications-campaigns/create-rules. Whether a campaign without rules contacts everyone or nobody is not documented, so adding the first rules is taken for something that can start an outreach. Errors are on the guide only; 401, 403 and 504 on the platform's pages only.
   * @param campaign_id The campaign's id. Anything but a UUID is refused with 400.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 422, 500, 504.
   */
  add(campaign_id: string, body: RulesAdd, options?: CallOptions): ApiPromise<RuleListEnvelope>

  /**
   * Get a rule.
   *
   * Reads one rule of a campaign. All rules at once come with `campaigns.get`.
   *
   * `GET /v1/campaigns/{campaign_id}/rules/{rule_id}`
   * Evidence: documented, 1 example, 2 inferred, 2 disputed; https://docs.y.uno/reference/communications-campaigns/get-rule. Errors are on the guide only; 401, 403 and 504 on the platform's pages only.
   * @param campaign_id The campaign's id. Anything but a UUID is refused with 400.
   * @param rule_id The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 500, 504.
   */
  get(campaign_id: string, rule_id: string, options?: CallOptions): ApiPromise<RuleEnvelope>

  /**
   * Change what a rule compares.
   *
   * Changes type, values, operator or metadata key of a rule, for payments from then on; what is left out stays. Loosening a rule of a
   * running campaign makes it contact more people. The rule's status is changed with `campaigns.rules.updateStatus` instead.
   *
   * `PATCH /v1/campaigns/{campaign_id}/rules/{rule_id}`
   * Can cause people to be called or messaged.
   * Evidence: documented, 2 example, 6 inferred, 4 disputed; https://docs.y.uno/reference/communications-campaigns/update-rule. The 200 has a printed answer but no schema, and that answer does not show the printed change. Which combinations a partial body may have is concluded from the rules for whole rules.
   * @param campaign_id The campaign's id. Anything but a UUID is refused with 400.
   * @param rule_id The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 422, 500, 504.
   */
  update(campaign_id: string, rule_id: string, body: RuleUpdate, options?: CallOptions): ApiPromise<RuleEnvelope>

  /**
   * Switch a rule on or off.
   *
   * Takes a rule out of the comparison without losing it, or puts it back. With a rule off a running campaign contacts more people, also
   * those that a daily limit kept out. The answer has no `data` envelope.
   *
   * `PATCH /v1/campaigns/{campaign_id}/rules/{rule_id}/status`
   * Can cause people to be called or messaged.
   * Evidence: disputed, 1 disputed; https://docs.y.uno/reference/communications-campaigns/update-rule-status. The printed answer does not show the printed change. The introduction of the page is that of another operation.
   * @param campaign_id The campaign's id. Anything but a UUID is refused with 400.
   * @param rule_id The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 404, 422, 500, 504.
   */
  updateStatus(campaign_id: string, rule_id: string, body: RuleStatusUpdate, options?: CallOptions): ApiPromise<RuleStatusState>
}

/** The operations of `outreach`. */
export interface OutreachResource {
  /**
   * Reach the payer of one declined payment.
   *
   * Starts a call or a WhatsApp message to one person about one declined payment, outside any campaign. Nothing reads its state later;
   * results are in the communications report. The schema asks for the channel only, but a printed error misses the payer's `first_name`,
   * and no number is known otherwise: send `additional_information.payment.customer_payer`. What is sent is used for the outreach only.
   *
   * `POST /v1/smart-support/external/payments/recover`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 2 disputed; https://docs.y.uno/reference/ai-caller/declined-payment-calls. In March 2026 the page briefly had payment_id, channel and language, answered by 202; in 2025 there was a bulk form on another host. Both are superseded. No answer for refused keys is described.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 500.
   */
  recoverPayment(body: RecoverPayment, options?: CallOptions): ApiPromise<RecoverPaymentResult>

  /**
   * Reach a shopper who left before paying.
   *
   * Tells the agent that someone left the shop before paying; it then calls or writes. The words for channels differ from those of
   * campaigns: `call`, `whatsapp`, `auto`. No answer has a documented body, so nothing identifies the outreach afterwards.
   *
   * `POST /v1/smart-support/external/payments`
   * Can cause people to be called or messaged.
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented; https://docs.y.uno/reference/ai-caller/initiate-recovery-outreach-for-abandoned-user-flows. Older copies give another address on prod.y.uno. A preview deployment speaks of a beta in Brazil and Mexico only and of explicit consent of the person; the official page does not.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 500.
   */
  recoverCheckout(body: RecoverCheckout, options?: CallOptions): ApiPromise<undefined>
}

/** The operations of `reports`. */
export interface ReportsResource {
  /**
   * Create a report.
   *
   * Asks for a report, which is made in the background. With `type` `COMMUNICATIONS` it lists calls and messages. Read it with `reports.get`
   * until it is `SUCCEEDED`, then fetch the link within ten minutes.
   *
   * `POST /v1/reports`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 5 disputed; https://docs.y.uno/reference/reports/create-a-report. 500 and 504 are on the platform's pages only.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500, 504.
   */
  create(body: ReportCreate, options?: CallOptions): ApiPromise<Report>

  /**
   * List reports.
   *
   * Reports of all types, newest first, as a bare array. A page holds one report unless `page_size` says otherwise, and there are at
   * most ten pages: reports beyond them are reached with the date filters only.
   *
   * `GET /v1/reports/list`
   * Evidence: disputed, 1 disputed; https://docs.y.uno/reference/reports/list-all-reports. The operation's own page is followed. 500 and 504 are on the platform's pages only.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500, 504.
   */
  list(query?: operations['reports.list']['parameters']['query'], options?: ListOptions): ListPromise<ReportList, Report>

  /**
   * Get the state of a report.
   *
   * Reads how far a report is. Once it is `SUCCEEDED` its link can be fetched for ten minutes; then it is `EXPIRED`.
   *
   * `GET /v1/reports/{report_id}`
   * Evidence: documented, 1 disputed; https://docs.y.uno/reference/reports/retrieve-a-report. An unknown report is a 400 with REPORT_NOT_FOUND. 500 and 504 are on the platform's pages only.
   * @param report_id The report's id. Usually a UUID; some printed ids are shorter.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500, 504.
   */
  get(report_id: string, options?: CallOptions): ApiPromise<Report>

  /**
   * Get the download link of a report.
   *
   * Answers where the file is. The only operation on `/v2`; its form on `/v1` is deprecated.
   *
   * Columns of the communications report, whose text and sample file disagree in places:
   *
   * - `communication_id`: 36–64 characters, or `CA` and 32 hexadecimal digits; `order_id`, `payment_id`: 36–64, shorter in the sample
   * - `communication_status`: such as `COMPLETED`, lower case in the sample; `destination_phone`; `country`: two letters
   * - `created_at`: ISO 8601 by the text, `2024-03-15 14:30:00` by its example, `5/13/2025 20:44:00` in the sample
   * - `channel`: `VOICE`, `SMS` or `WHATSAPP` by the text, `phone_call` or `whatsapp_message` in the sample
   * - `call_duration`: seconds, 0–3600; `NULL` for WhatsApp in the sample
   * - `transcription`: text of 3–1000 characters, in the sample a JSON array of `{ message, message_id, role, timestamp }` with the roles
   *   `user` and `agent`; `messages`: array of `{ content, timestamp }`, in the sample a number; `summary`: 3–500 characters
   * - `focus`: such as `Payment Verification`, in the sample `INSUFFICIENT_FUNDS`
   *
   * `GET /v2/reports/{report_id}/download`
   * Evidence: documented; https://docs.y.uno/reference/reports/download-a-report. 500 and 504 are on the platform's pages only.
   * @param report_id The report's id. Usually a UUID; some printed ids are shorter.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 403, 500, 504.
   */
  download(report_id: string, options?: CallOptions): ApiPromise<ReportDownload>
}

/** The operations of `webhooks`. */
export interface WebhooksResource {
  /**
   * List webhooks.
   *
   * All webhooks of an account in one answer, their secrets masked.
   *
   * `GET /v1/webhooks`
   * Evidence: documented; https://docs.y.uno/reference/webhooks/list-webhooks
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 502.
   */
  list(query: operations['webhooks.list']['parameters']['query'], options?: ListOptions): ListPromise<WebhookList, Webhook>

  /**
   * Create a webhook.
   *
   * Subscribes a URL to events, active at once. Keep the secrets: they come back masked. Names are unique within an account, so a
   * repetition is refused with 409, as is a second webhook with the same URL and a trigger in common.
   *
   * `POST /v1/webhooks`
   * Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.
   * Evidence: documented, 1 disputed; https://docs.y.uno/reference/webhooks/create-webhook
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 409, 502.
   */
  create(body: WebhookCreate, options?: CallOptions): ApiPromise<Webhook>

  /**
   * Get a webhook.
   *
   * Reads one webhook, its secrets masked.
   *
   * `GET /v1/webhooks/{webhook_id}`
   * Evidence: documented; https://docs.y.uno/reference/webhooks/retrieve-webhook
   * @param webhook_id The webhook's id. A number as text, not a UUID.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 502.
   */
  get(webhook_id: string, query: operations['webhooks.get']['parameters']['query'], options?: CallOptions): ApiPromise<Webhook>

  /**
   * Delete a webhook.
   *
   * Ends the deliveries and removes the webhook. The answer is the webhook as it was; a repetition is a 404.
   *
   * `DELETE /v1/webhooks/{webhook_id}`
   * Evidence: documented; https://docs.y.uno/reference/webhooks/delete-webhook
   * @param webhook_id The webhook's id. A number as text, not a UUID.
   * @param query Query parameters.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 502.
   */
  delete(webhook_id: string, query: operations['webhooks.delete']['parameters']['query'], options?: CallOptions): ApiPromise<Webhook>

  /**
   * Change a webhook.
   *
   * Changes fields of a webhook; what is left out stays, lists of triggers are replaced. Also turns it off and on (`state`) and rotates its
   * secrets. Whether the OAuth2 fields and `renewal_days` go with the rest is judged on the webhook that results.
   *
   * `PATCH /v1/webhooks/{webhook_id}`
   * Evidence: documented, 1 disputed; https://docs.y.uno/reference/webhooks/update-webhook
   * @param webhook_id The webhook's id. A number as text, not a UUID.
   * @param body The request body, as the provider spells it.
   * @param options Options of this call: signal, timeout, retries, headers.
   * @throws {ApiError} With status 400, 401, 404, 409, 502.
   */
  update(webhook_id: string, body: WebhookUpdate, options?: CallOptions): ApiPromise<Webhook>
}

/** The body of each documented error, by operation and status. */
export interface YunoErrors {
  'campaigns.list': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.create': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 422: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.get': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.updateStatus': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 422: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.rules.add': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 422: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.rules.get': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.rules.update': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 422: CampaignError; 500: CampaignError; 504: PlatformError }
  'campaigns.rules.updateStatus': { 400: CampaignError; 401: CampaignError; 403: CampaignError; 404: CampaignError; 422: CampaignError; 500: CampaignError; 504: PlatformError }
  'outreach.recoverPayment': { 400: OutreachError; 500: OutreachError }
  'outreach.recoverCheckout': { 400: undefined; 401: undefined; 500: undefined }
  'reports.create': { 400: PlatformError; 401: PlatformError; 403: PlatformError; 500: PlatformError; 504: PlatformError }
  'reports.list': { 400: PlatformError; 401: PlatformError; 403: PlatformError; 500: PlatformError; 504: PlatformError }
  'reports.get': { 400: PlatformError; 401: PlatformError; 403: PlatformError; 500: PlatformError; 504: PlatformError }
  'reports.download': { 400: PlatformError; 401: PlatformError; 403: PlatformError; 500: PlatformError; 504: PlatformError }
  'webhooks.list': { 400: PlatformError; 401: PlatformError; 502: PlatformError }
  'webhooks.create': { 400: PlatformError; 401: PlatformError; 409: PlatformError; 502: PlatformError }
  'webhooks.get': { 400: PlatformError; 401: PlatformError; 404: PlatformError; 502: PlatformError }
  'webhooks.delete': { 400: PlatformError; 401: PlatformError; 404: PlatformError; 502: PlatformError }
  'webhooks.update': { 400: PlatformError; 401: PlatformError; 404: PlatformError; 409: PlatformError; 502: PlatformError }
}

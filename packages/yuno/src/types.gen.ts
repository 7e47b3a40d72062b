// GENERATED from specs/yuno/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

export interface paths {
    "/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description Pages through the campaigns, each without schedule, account and rules. There is no filter by status, country or channel, and the order
         *     is not documented.
         */
        get: operations["campaigns.list"];
        put?: never;
        /**
         * Create a campaign
         * @description Creates a campaign on one channel. It may be live at once: pages disagree on whether it starts `ACTIVE` or `INACTIVE`, so read
         *     `status` in the answer and pause it if it must not run yet. It has no rules then; whether a campaign without rules contacts everyone
         *     or nobody is not documented. Of all fields only the status can be changed later, and a campaign cannot be deleted.
         */
        post: operations["campaigns.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaign_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /**
         * Get a campaign with its rules
         * @description Reads one campaign. The only way to see all its rules and their ids.
         */
        get: operations["campaigns.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Pause, resume or end a campaign
         * @description Changes the status and nothing else. `ACTIVE` and `PAUSED` may be changed to each other and to `COMPLETED` or `CANCELLED`, which are
         *     final: a change from there is answered as an invalid transition. `ACTIVE` makes the campaign contact people again.
         */
        patch: operations["campaigns.updateStatus"];
        trace?: never;
    };
    "/v1/campaigns/{campaign_id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add rules to a campaign
         * @description Adds one or more rules, active at once. All active rules of a campaign must match, so a further rule narrows it; but the first rules are
         *     what arms a campaign that contacts nobody without any, and what they let through is contacted from then on. Not documented: whether all
         *     rules are refused if one is, and whether equal rules may be added twice.
         */
        post: operations["campaigns.rules.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/campaigns/{campaign_id}/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
                /**
                 * @description The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
                 * @example f1e2d3c4-b5a6-7890-abcd-ef1234567890
                 */
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        /**
         * Get a rule
         * @description Reads one rule of a campaign. All rules at once come with `campaigns.get`.
         */
        get: operations["campaigns.rules.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a rule compares
         * @description Changes type, values, operator or metadata key of a rule, for payments from then on; what is left out stays. Loosening a rule of a
         *     running campaign makes it contact more people. The rule's status is changed with `campaigns.rules.updateStatus` instead.
         */
        patch: operations["campaigns.rules.update"];
        trace?: never;
    };
    "/v1/campaigns/{campaign_id}/rules/{rule_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
                /**
                 * @description The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
                 * @example f1e2d3c4-b5a6-7890-abcd-ef1234567890
                 */
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch a rule on or off
         * @description Takes a rule out of the comparison without losing it, or puts it back. With a rule off a running campaign contacts more people, also
         *     those that a daily limit kept out. The answer has no `data` envelope.
         */
        patch: operations["campaigns.rules.updateStatus"];
        trace?: never;
    };
    "/v1/smart-support/external/payments/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reach the payer of one declined payment
         * @description Starts a call or a WhatsApp message to one person about one declined payment, outside any campaign. Nothing reads its state later;
         *     results are in the communications report. The schema asks for the channel only, but a printed error misses the payer's `first_name`,
         *     and no number is known otherwise: send `additional_information.payment.customer_payer`. What is sent is used for the outreach only.
         */
        post: operations["outreach.recoverPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/smart-support/external/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reach a shopper who left before paying
         * @description Tells the agent that someone left the shop before paying; it then calls or writes. The words for channels differ from those of
         *     campaigns: `call`, `whatsapp`, `auto`. No answer has a documented body, so nothing identifies the outreach afterwards.
         */
        post: operations["outreach.recoverCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a report
         * @description Asks for a report, which is made in the background. With `type` `COMMUNICATIONS` it lists calls and messages. Read it with `reports.get`
         *     until it is `SUCCEEDED`, then fetch the link within ten minutes.
         */
        post: operations["reports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports
         * @description Reports of all types, newest first, as a bare array. A page holds one report unless `page_size` says otherwise, and there are at
         *     most ten pages: reports beyond them are reached with the date filters only.
         */
        get: operations["reports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the state of a report
         * @description Reads how far a report is. Once it is `SUCCEEDED` its link can be fetched for ten minutes; then it is `EXPIRED`.
         */
        get: operations["reports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/reports/{report_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the download link of a report
         * @description Answers where the file is. The only operation on `/v2`; its form on `/v1` is deprecated.
         *
         *     Columns of the communications report, whose text and sample file disagree in places:
         *
         *     - `communication_id`: 36–64 characters, or `CA` and 32 hexadecimal digits; `order_id`, `payment_id`: 36–64, shorter in the sample
         *     - `communication_status`: such as `COMPLETED`, lower case in the sample; `destination_phone`; `country`: two letters
         *     - `created_at`: ISO 8601 by the text, `2024-03-15 14:30:00` by its example, `5/13/2025 20:44:00` in the sample
         *     - `channel`: `VOICE`, `SMS` or `WHATSAPP` by the text, `phone_call` or `whatsapp_message` in the sample
         *     - `call_duration`: seconds, 0–3600; `NULL` for WhatsApp in the sample
         *     - `transcription`: text of 3–1000 characters, in the sample a JSON array of `{ message, message_id, role, timestamp }` with the roles
         *       `user` and `agent`; `messages`: array of `{ content, timestamp }`, in the sample a number; `summary`: 3–500 characters
         *     - `focus`: such as `Payment Verification`, in the sample `INSUFFICIENT_FUNDS`
         */
        get: operations["reports.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description All webhooks of an account in one answer, their secrets masked.
         */
        get: operations["webhooks.list"];
        put?: never;
        /**
         * Create a webhook
         * @description Subscribes a URL to events, active at once. Keep the secrets: they come back masked. Names are unique within an account, so a
         *     repetition is refused with 409, as is a second webhook with the same URL and a trigger in common.
         */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id. A number as text, not a UUID.
                 * @example 12345
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook
         * @description Reads one webhook, its secrets masked.
         */
        get: operations["webhooks.get"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Ends the deliveries and removes the webhook. The answer is the webhook as it was; a repetition is a 404.
         */
        delete: operations["webhooks.delete"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Changes fields of a webhook; what is left out stays, lists of triggers are replaced. Also turns it off and on (`state`) and rotates its
         *     secrets. Whether the OAuth2 fields and `renewal_days` go with the rest is judged on the webhook that results.
         */
        patch: operations["webhooks.update"];
        trace?: never;
    };
}
export interface webhooks {
    payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A payment changed
         * @description Sent for the payment triggers of a webhook. A payment that an outreach recovered looks like any other successful one.
         *
         *     Answer 200 (the body is ignored). Otherwise the event is sent again: up to seven tries in all, at once and 5 minutes, 50 minutes,
         *     6, 24, 48 and 96 hours after the first. Tries of one event share `idempotency_key`, which sits in `data` or, as in the printed
         *     payload, in `data.payment`.
         *
         *     Verify `x-hmac-signature` before parsing: Base64 of the HMAC-SHA256 of the raw body under the webhook's `hmac_client_secret`,
         *     compared in constant time. It covers the body only, no timestamp, so a recorded delivery can be replayed. Answer 401 if it differs.
         *     A webhook with OAuth2 also sends `Bearer` and a token, in `Authorization` or the header it names.
         *
         *     Other families have the same envelope: `enrollment`, `payout`, `subscription`, `onboarding`, `split_transfer`,
         *     `split_transfer_reverse`, `banking` and `report` (its `UPDATE` trigger would tell that a report is ready; no payload is printed).
         */
        post: operations["webhooks.payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description `ACTIVE` and `PAUSED` alternate and lead to `COMPLETED` or `CANCELLED`, which are final. `INACTIVE` is named by one page as the state
         *     of a new campaign; how a campaign leaves it is not documented (presumably by setting `ACTIVE`).
         */
        CampaignStatus: "ACTIVE" | "PAUSED" | "COMPLETED" | "CANCELLED" | "INACTIVE" | (string & {});
        /** @description The period in which the campaign reacts to payments. */
        CampaignDuration: {
            /** @description Begin of the period, ISO 8601. */
            start_at?: string;
            /** @description End of the period, ISO 8601. */
            end_at?: string;
        };
        /** @description A campaign as the list shows it, without schedule, account and rules. */
        CampaignSummary: {
            /** @description Id of the campaign, a UUID. */
            id?: string;
            /** @description Name of the campaign. */
            name?: string;
            /** @description Country of the payments, ISO 3166-1 alpha-2. */
            country?: string;
            /** @description How people are contacted. */
            channel?: "WHATSAPP_MESSAGE" | "PHONE_CALL" | (string & {});
            /** @description State of the campaign. */
            status?: components["schemas"]["CampaignStatus"];
            /** @description The period in which the campaign reacts to payments. */
            duration?: components["schemas"]["CampaignDuration"];
            /** @description Time of creation, ISO 8601. */
            created_at?: string;
            /** @description Time of the last change, ISO 8601. */
            updated_at?: string;
        };
        /** @description Position of a page. */
        PageMeta: {
            /** @description Number of items in all. */
            total?: number;
            /** @description Page size that was asked for. */
            limit?: number;
            /** @description Number of items skipped before this page. */
            offset?: number;
        };
        /** @description One page of campaigns. */
        CampaignPage: {
            /** @description The campaigns of this page. */
            data?: components["schemas"]["CampaignSummary"][];
            /** @description Position of the page. */
            meta?: components["schemas"]["PageMeta"];
        };
        /**
         * @description Error of a campaign operation. The campaign guide prints `code` (the HTTP status), `message` and `details`; the general page has
         *     a text `code` and `messages`. Both are accepted.
         */
        CampaignError: {
            /** @description The HTTP status as a number, or the platform's text code such as `INVALID_REQUEST`. */
            code?: number | string;
            /** @description What went wrong, for people (campaigns' form). */
            message?: string;
            /** @description More context, if there is any (campaigns' form). */
            details?: string;
            /** @description What went wrong, for people (platform's form). */
            messages?: string[];
        };
        /** @description Error of the platform (reports, webhook management). */
        PlatformError: {
            /** @description What went wrong, for programs. */
            code?: "INVALID_REQUEST" | "INVALID_PARAMETERS" | "MISSING_PARAMETERS" | "INVALID_STATUS" | "COUNTRY_NOT_SUPPORTED" | "INVALID_ACCOUNT_ID" | "INVALID_API_VERSION" | "NOT_FOUND" | "UNEXPECTED_RESPONSE" | "BAD_REQUEST" | "IDEMPOTENCY_DUPLICATED" | "INVALID_REPORT_ID" | "INVALID_REPORT_TYPE" | "INVALID_DATE_FORMAT" | "REPORT_MAX_RANGE_ERROR" | "REPORT_RANGE_ERROR" | "REPORT_STATUS_ERROR" | "REPORT_EMPTY" | "REPORT_NOT_FOUND" | "WEBHOOK_INVALID_REQUEST" | "WEBHOOK_INVALID_TRIGGER" | "WEBHOOK_INVALID_OAUTH2" | "WEBHOOK_INVALID_RENEWAL_DAYS" | "WEBHOOK_URL_UNSAFE" | "NOT_AUTHENTICATED" | "INVALID_CREDENTIALS" | "EXPIRED_CREDENTIALS" | "UNKNOWN_IP_ADDRESS" | "INVALID_TOKEN" | "TOKEN_IN_USE" | "AUTHORIZATION_REQUIRED" | "WEBHOOK_NOT_FOUND" | "UNSUPPORTED_METHOD" | "WEBHOOK_ALREADY_EXISTS" | "INTERNAL_ERROR" | "WEBHOOK_UPSTREAM_ERROR" | "REQUEST_TIMEOUT" | (string & {});
            /** @description What went wrong, for people. */
            messages?: string[];
        };
        /** @description The daily sending window. Not documented: whether it may cross midnight, and what becomes of a payment declined outside it. */
        CampaignScheduleInput: {
            /** @description Start of the window, `HH:MM` on a 24-hour clock. */
            daily_start_time: string;
            /** @description End of the window, `HH:MM` on a 24-hour clock. Whether it must be later than the start is not documented. */
            daily_end_time: string;
            /** @description IANA zone name such as `America/Bogota`, or UTC offset such as `-05:00`. */
            time_zone: string;
        };
        /** @description The period in which the campaign reacts to payments. What status a campaign has after its end is not documented. */
        CampaignDurationInput: {
            /**
             * Format: date-time
             * @description Begin of the period, ISO 8601.
             */
            start_at: string;
            /**
             * Format: date-time
             * @description End of the period, ISO 8601. Must be later than `start_at`, or the answer is 422.
             */
            end_at: string;
        };
        /** @description A new campaign. There is no field for its status: the create page speaks of one being provided, but its schema has none. */
        CampaignCreate: {
            /** @description Name of the campaign. No length limit is given. */
            name: string;
            /** @description Yuno account, from the dashboard. A UUID, though the printed examples have placeholders. */
            account_id: string;
            /** @description Organisation. A UUID, though the printed examples have placeholders. */
            organization_code: string;
            /** @description Country of the payments, ISO 3166-1 alpha-2 such as `CO`, `MX` or `BR`. */
            country: string;
            /**
             * @description How people are contacted. One per campaign, not to be changed later.
             * @enum {string}
             */
            channel: "WHATSAPP_MESSAGE" | "PHONE_CALL";
            /** @description Free descriptor such as `payment_recovery`. Answers do not show it. */
            focus?: string;
            /** @description The daily sending window. */
            schedule: components["schemas"]["CampaignScheduleInput"];
            /** @description The period in which the campaign reacts to payments. */
            duration: components["schemas"]["CampaignDurationInput"];
        };
        /** @description The daily sending window. */
        CampaignSchedule: {
            /** @description Start of the window, `HH:MM`. */
            daily_start_time?: string;
            /** @description End of the window, `HH:MM`. */
            daily_end_time?: string;
            /** @description IANA zone name or UTC offset. */
            time_zone?: string;
        };
        /** @description A rule of a campaign. */
        Rule: {
            /** @description Id of the rule, a UUID. */
            id?: string;
            /** @description Campaign the rule belongs to. */
            campaign_id?: string;
            /** @description What the rule compares. */
            rule_type?: "AMOUNT" | "CURRENCY" | "AMOUNT_AND_CURRENCY" | "PAYMENT_STATUS" | "PAYMENT_METHOD" | "PROVIDER" | "CARD_BIN" | "RESPONSE_CODE" | "ISO_RESPONSE_CODE" | "CATEGORY" | "METADATA" | "USER_COMMS_PER_DAY" | "UNIQUE_BY_USER" | (string & {});
            /** @description Values compared with, all text, numbers too. What a rule without values has here is not documented. */
            values?: string[] | null;
            /** @description How they are compared. What a rule without operator has here is not documented. */
            conditional?: "EQUAL" | "NOT_EQUAL" | "ONE_OF" | "NOT_ONE_OF" | "IN" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL" | "BETWEEN" | "CONTAINS" | "STARTS_WITH" | (string & {}) | null;
            /** @description Metadata field that is compared; `null` unless `rule_type` is `METADATA`. */
            metadata_key?: string | null;
            /** @description Whether the rule counts. New rules are `ACTIVE`. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
            /** @description Time of creation, ISO 8601. */
            created_at?: string;
            /** @description Time of the last change, ISO 8601. */
            updated_at?: string;
        };
        /** @description A campaign. */
        Campaign: {
            /** @description Id of the campaign, a UUID. */
            id?: string;
            /** @description Name of the campaign. */
            name?: string;
            /** @description Yuno account. */
            account_id?: string;
            /** @description Organisation. */
            organization_code?: string;
            /** @description Country of the payments, ISO 3166-1 alpha-2. */
            country?: string;
            /** @description How people are contacted. */
            channel?: "WHATSAPP_MESSAGE" | "PHONE_CALL" | (string & {});
            /** @description Free descriptor of the campaign. */
            focus?: string;
            /** @description The daily sending window. */
            schedule?: components["schemas"]["CampaignSchedule"];
            /** @description The period in which the campaign reacts to payments. */
            duration?: components["schemas"]["CampaignDuration"];
            /** @description State of the campaign. */
            status?: components["schemas"]["CampaignStatus"];
            /** @description All rules, active and inactive. Only in `campaigns.get`. */
            rules?: components["schemas"]["Rule"][];
            /** @description Time of creation, ISO 8601. */
            created_at?: string;
            /** @description Time of the last change, ISO 8601. */
            updated_at?: string;
        };
        /** @description Answer with one campaign. */
        CampaignEnvelope: {
            /** @description The campaign. */
            data?: components["schemas"]["Campaign"];
        };
        /** @description The status to set. */
        CampaignStatusUpdate: {
            /**
             * @description `PAUSED` pauses, `ACTIVE` resumes, `COMPLETED` and `CANCELLED` end the campaign for good.
             * @enum {string}
             */
            status: "ACTIVE" | "PAUSED" | "COMPLETED" | "CANCELLED";
        };
        /** @description What a change of status answers of the campaign. */
        CampaignStatusChange: {
            /** @description Id of the campaign, a UUID. */
            id?: string;
            /** @description Name of the campaign. */
            name?: string;
            /** @description State after the change. */
            status?: components["schemas"]["CampaignStatus"];
            /** @description Time of the change, ISO 8601. */
            updated_at?: string;
        };
        /** @description Answer to a change of status. */
        CampaignStatusEnvelope: {
            /** @description The changed campaign, four fields of it. */
            data?: components["schemas"]["CampaignStatusChange"];
        };
        /** @description Exactly one value. */
        RuleValueSingle: [
            string
        ];
        /**
         * @description A field of the payment is, or is not, one value.
         *
         *     Payment statuses in general: `CREATED`, `READY_TO_PAY`, `PENDING`, `VERIFIED`, `EXPIRED`, `REJECTED`, `DECLINED`, `SUCCEEDED`,
         *     `REFUNDED`, `CANCELED`, `IN_DISPUTE`, `CHARGEBACK`, `ERROR`, `FRAUD`; the campaign pages show `DECLINED` and `REJECTED`. Provider ids are
         *     lower case here (`stripe`), upper case in the list of payment types.
         */
        EqualRuleInput: {
            /**
             * @description What is compared: currency, payment status, method type, provider id, BIN prefix, response code (provider or ISO 8583) or category.
             * @enum {string}
             */
            rule_type: "CURRENCY" | "PAYMENT_STATUS" | "PAYMENT_METHOD" | "PROVIDER" | "CARD_BIN" | "RESPONSE_CODE" | "ISO_RESPONSE_CODE" | "CATEGORY";
            /**
             * @description `EQUAL` or `NOT_EQUAL`: the field is, or is not, exactly the value.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL";
            /** @description The value, exactly one. */
            values: components["schemas"]["RuleValueSingle"];
        };
        /** @description One or more values. */
        RuleValueList: string[];
        /**
         * @description A field of the payment is among several values, or is none of them.
         *
         *     Payment statuses in general: `CREATED`, `READY_TO_PAY`, `PENDING`, `VERIFIED`, `EXPIRED`, `REJECTED`, `DECLINED`, `SUCCEEDED`,
         *     `REFUNDED`, `CANCELED`, `IN_DISPUTE`, `CHARGEBACK`, `ERROR`, `FRAUD`; the campaign pages show `DECLINED` and `REJECTED`. Provider ids are
         *     lower case here (`stripe`), upper case in the list of payment types.
         */
        ListRuleInput: {
            /**
             * @description What is compared: currency, payment status, method type, provider id, BIN prefix, response code (provider or ISO 8583) or category.
             * @enum {string}
             */
            rule_type: "CURRENCY" | "PAYMENT_STATUS" | "PAYMENT_METHOD" | "PROVIDER" | "CARD_BIN" | "RESPONSE_CODE" | "ISO_RESPONSE_CODE" | "CATEGORY";
            /**
             * @description `ONE_OF` (alias `IN`): the field is one of the values. `NOT_ONE_OF`: it is none of them.
             * @enum {string}
             */
            conditional: "ONE_OF" | "NOT_ONE_OF" | "IN";
            /** @description The values, one or more. */
            values: components["schemas"]["RuleValueList"];
        };
        /** @description The BIN of the card has one of several prefixes. */
        CardBinPrefixRuleInput: {
            /**
             * @description BIN (IIN) of the card.
             * @constant
             */
            rule_type: "CARD_BIN";
            /**
             * @description The BIN starts with one of the values.
             * @constant
             */
            conditional: "STARTS_WITH";
            /** @description The prefixes, one or more. */
            values: components["schemas"]["RuleValueList"];
        };
        /** @description Exactly one number, as text. */
        RuleNumberSingle: [
            string
        ];
        /** @description The amount of the payment against one number, whatever its currency. */
        AmountRuleInput: {
            /**
             * @description Amount of the payment.
             * @constant
             */
            rule_type: "AMOUNT";
            /**
             * @description How the amount compares with the number.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description The number, exactly one. */
            values: components["schemas"]["RuleNumberSingle"];
        };
        /** @description One or more numbers, as text. */
        RuleNumberList: string[];
        /** @description The amount of the payment is among several numbers, or is none of them. */
        AmountListRuleInput: {
            /**
             * @description Amount of the payment.
             * @constant
             */
            rule_type: "AMOUNT";
            /**
             * @description `ONE_OF` (alias `IN`): the field is one of the values. `NOT_ONE_OF`: it is none of them.
             * @enum {string}
             */
            conditional: "ONE_OF" | "NOT_ONE_OF" | "IN";
            /** @description The numbers, one or more. */
            values: components["schemas"]["RuleNumberList"];
        };
        /** @description Lower and upper end of a range as text, both included. */
        RuleNumberRange: [
            string,
            string
        ];
        /** @description The amount of the payment lies in a range. */
        AmountRangeRuleInput: {
            /**
             * @description Amount of the payment.
             * @constant
             */
            rule_type: "AMOUNT";
            /**
             * @description The number lies in the range, ends included.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower and upper end. */
            values: components["schemas"]["RuleNumberRange"];
        };
        /** @description An amount and its currency. */
        RuleAmountSingle: [
            string,
            string
        ];
        /** @description Amount and currency of the payment against one amount of a currency. */
        AmountAndCurrencyRuleInput: {
            /**
             * @description Amount and currency of the payment together.
             * @constant
             */
            rule_type: "AMOUNT_AND_CURRENCY";
            /**
             * @description How the amount compares with the number.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description Amount and currency, in this order. */
            values: components["schemas"]["RuleAmountSingle"];
        };
        /** @description One or more amounts, the currency last. */
        RuleAmountList: string[];
        /** @description Amount and currency of the payment are among several amounts of a currency, or are none of them. */
        AmountAndCurrencyListRuleInput: {
            /**
             * @description Amount and currency of the payment together.
             * @constant
             */
            rule_type: "AMOUNT_AND_CURRENCY";
            /**
             * @description `ONE_OF` (alias `IN`): the field is one of the values. `NOT_ONE_OF`: it is none of them.
             * @enum {string}
             */
            conditional: "ONE_OF" | "NOT_ONE_OF" | "IN";
            /** @description The amounts, then the currency. */
            values: components["schemas"]["RuleAmountList"];
        };
        /** @description Lower and upper amount, both included, and the currency. */
        RuleAmountRange: [
            string,
            string,
            string
        ];
        /** @description The amount lies in a range and has the given currency. */
        AmountAndCurrencyRangeRuleInput: {
            /**
             * @description Amount and currency of the payment together.
             * @constant
             */
            rule_type: "AMOUNT_AND_CURRENCY";
            /**
             * @description The number lies in the range, ends included.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower end, upper end and currency. */
            values: components["schemas"]["RuleAmountRange"];
        };
        /** @description A metadata field of the payment is, or is not, one value. */
        MetadataRuleInput: {
            /**
             * @description A metadata field of the payment.
             * @constant
             */
            rule_type: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description `EQUAL` or `NOT_EQUAL`: the field is, or is not, exactly the value.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL";
            /** @description The value, exactly one; metadata values are case sensitive. */
            values: components["schemas"]["RuleValueSingle"];
        };
        /** @description A metadata field of the payment is among several values, contains one, or starts with one. */
        MetadataListRuleInput: {
            /**
             * @description A metadata field of the payment.
             * @constant
             */
            rule_type: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description `ONE_OF` (alias `IN`), `NOT_ONE_OF`; `CONTAINS`: a part of the field, in any case; `STARTS_WITH`: its beginning.
             * @enum {string}
             */
            conditional: "ONE_OF" | "NOT_ONE_OF" | "IN" | "CONTAINS" | "STARTS_WITH";
            /** @description The values, one or more. */
            values: components["schemas"]["RuleValueList"];
        };
        /** @description A metadata field of the payment, read as a number, against one number. */
        MetadataComparisonRuleInput: {
            /**
             * @description A metadata field of the payment.
             * @constant
             */
            rule_type: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description How the field, read as a number, compares with the number.
             * @enum {string}
             */
            conditional: "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description The number, exactly one. */
            values: components["schemas"]["RuleNumberSingle"];
        };
        /** @description A metadata field of the payment, read as a number, lies in a range. */
        MetadataRangeRuleInput: {
            /**
             * @description A metadata field of the payment.
             * @constant
             */
            rule_type: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description The number lies in the range, ends included.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower and upper end. */
            values: components["schemas"]["RuleNumberRange"];
        };
        /** @description The limit, one whole number as text. */
        RuleDailyLimit: [
            string
        ];
        /**
         * @description At most so many outreaches to one person a day. Needs an entry `user_id` in the metadata of the payment.
         *     There is nothing to compare, so an operator is not part of it; what one would do is not documented.
         */
        UserCommsPerDayRuleInput: {
            /**
             * @description Limit of outreaches per person and day.
             * @constant
             */
            rule_type: "USER_COMMS_PER_DAY";
            /** @description The limit, one whole number as text. */
            values: components["schemas"]["RuleDailyLimit"];
        };
        /**
         * @description At most one outreach to one person in this campaign. Needs an entry `user_id` in the metadata of the payment.
         *     It has neither values nor operator; what they would do is not documented.
         */
        UniqueByUserRuleInput: {
            /**
             * @description One outreach per person and campaign.
             * @constant
             */
            rule_type: "UNIQUE_BY_USER";
        };
        /**
         * @description A new rule. Rule type, operator and number of values belong together, so there is one form for each combination; values are always text,
         *     numbers too. A `metadata_key` is part of `METADATA` rules only: what it does on others is not documented.
         */
        RuleInput: components["schemas"]["EqualRuleInput"] | components["schemas"]["ListRuleInput"] | components["schemas"]["CardBinPrefixRuleInput"] | components["schemas"]["AmountRuleInput"] | components["schemas"]["AmountListRuleInput"] | components["schemas"]["AmountRangeRuleInput"] | components["schemas"]["AmountAndCurrencyRuleInput"] | components["schemas"]["AmountAndCurrencyListRuleInput"] | components["schemas"]["AmountAndCurrencyRangeRuleInput"] | components["schemas"]["MetadataRuleInput"] | components["schemas"]["MetadataListRuleInput"] | components["schemas"]["MetadataComparisonRuleInput"] | components["schemas"]["MetadataRangeRuleInput"] | components["schemas"]["UserCommsPerDayRuleInput"] | components["schemas"]["UniqueByUserRuleInput"];
        /** @description Rules to add to a campaign. */
        RulesAdd: {
            /** @description One or more rules. No maximum is given, nor whether all of them are refused if one is. */
            rules: components["schemas"]["RuleInput"][];
        };
        /** @description Answer with the new rules, an array even for one. */
        RuleListEnvelope: {
            /** @description The rules that were created. */
            data?: components["schemas"]["Rule"][];
        };
        /** @description Answer with one rule. */
        RuleEnvelope: {
            /** @description The rule. */
            data?: components["schemas"]["Rule"];
        };
        /** @description Makes the rule compare a field of the payment with one value. */
        EqualRuleUpdate: {
            /**
             * @description What is compared: currency, payment status, method type, provider id, BIN prefix, response code (provider or ISO 8583) or category.
             * @enum {string}
             */
            rule_type: "CURRENCY" | "PAYMENT_STATUS" | "PAYMENT_METHOD" | "PROVIDER" | "CARD_BIN" | "RESPONSE_CODE" | "ISO_RESPONSE_CODE" | "CATEGORY";
            /**
             * @description `EQUAL` or `NOT_EQUAL`: the field is, or is not, exactly the value.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL";
            /** @description The value, exactly one. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueSingle"];
        };
        /** @description Makes the rule compare a field of the payment with several values, or with its present operator. */
        ListRuleUpdate: {
            /**
             * @description What is compared: currency, payment status, method type, provider id, BIN prefix, response code (provider or ISO 8583) or category.
             * @enum {string}
             */
            rule_type: "CURRENCY" | "PAYMENT_STATUS" | "PAYMENT_METHOD" | "PROVIDER" | "CARD_BIN" | "RESPONSE_CODE" | "ISO_RESPONSE_CODE" | "CATEGORY";
            /**
             * @description `ONE_OF` (alias `IN`): the field is one of the values. `NOT_ONE_OF`: it is none of them. Absent: stays as it is.
             * @enum {string}
             */
            conditional?: "ONE_OF" | "NOT_ONE_OF" | "IN";
            /** @description The values, one or more. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueList"];
        };
        /** @description Makes the rule compare the beginning of the BIN. */
        CardBinPrefixRuleUpdate: {
            /**
             * @description BIN (IIN) of the card.
             * @constant
             */
            rule_type: "CARD_BIN";
            /**
             * @description The BIN starts with one of the values.
             * @constant
             */
            conditional: "STARTS_WITH";
            /** @description The prefixes, one or more. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueList"];
        };
        /** @description Makes the rule compare the amount with one number. */
        AmountRuleUpdate: {
            /**
             * @description Amount of the payment.
             * @constant
             */
            rule_type: "AMOUNT";
            /**
             * @description How the amount compares with the number.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description The number, exactly one. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberSingle"];
        };
        /** @description Makes the rule compare the amount with several numbers, or with its present operator. */
        AmountListRuleUpdate: {
            /**
             * @description Amount of the payment.
             * @constant
             */
            rule_type: "AMOUNT";
            /**
             * @description `ONE_OF` (alias `IN`): the field is one of the values. `NOT_ONE_OF`: it is none of them. Absent: stays as it is.
             * @enum {string}
             */
            conditional?: "ONE_OF" | "NOT_ONE_OF" | "IN";
            /** @description The numbers, one or more. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberList"];
        };
        /** @description Makes the rule compare the amount with a range. */
        AmountRangeRuleUpdate: {
            /**
             * @description Amount of the payment.
             * @constant
             */
            rule_type: "AMOUNT";
            /**
             * @description The number lies in the range, ends included.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower and upper end. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberRange"];
        };
        /** @description Makes the rule compare amount and currency with one amount. */
        AmountAndCurrencyRuleUpdate: {
            /**
             * @description Amount and currency of the payment together.
             * @constant
             */
            rule_type: "AMOUNT_AND_CURRENCY";
            /**
             * @description How the amount compares with the number.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL" | "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description Amount and currency, in this order. Absent: stay as they are. */
            values?: components["schemas"]["RuleAmountSingle"];
        };
        /** @description Makes the rule compare amount and currency with several amounts, or with its present operator. */
        AmountAndCurrencyListRuleUpdate: {
            /**
             * @description Amount and currency of the payment together.
             * @constant
             */
            rule_type: "AMOUNT_AND_CURRENCY";
            /**
             * @description `ONE_OF` (alias `IN`): the field is one of the values. `NOT_ONE_OF`: it is none of them. Absent: stays as it is.
             * @enum {string}
             */
            conditional?: "ONE_OF" | "NOT_ONE_OF" | "IN";
            /** @description The amounts, then the currency. Absent: stay as they are. */
            values?: components["schemas"]["RuleAmountList"];
        };
        /** @description Makes the rule compare the amount with a range of one currency. */
        AmountAndCurrencyRangeRuleUpdate: {
            /**
             * @description Amount and currency of the payment together.
             * @constant
             */
            rule_type: "AMOUNT_AND_CURRENCY";
            /**
             * @description The number lies in the range, ends included.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower end, upper end and currency. Absent: stay as they are. */
            values?: components["schemas"]["RuleAmountRange"];
        };
        /** @description Makes the rule compare a metadata field with one value. */
        MetadataRuleUpdate: {
            /**
             * @description A metadata field of the payment. May be left out if the rule has this type already.
             * @constant
             */
            rule_type?: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description `EQUAL` or `NOT_EQUAL`: the field is, or is not, exactly the value.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL";
            /** @description The value, exactly one. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueSingle"];
        };
        /** @description Makes the rule compare a metadata field with several values, or with its present operator. */
        MetadataListRuleUpdate: {
            /**
             * @description A metadata field of the payment. May be left out if the rule has this type already.
             * @constant
             */
            rule_type?: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description `ONE_OF` (alias `IN`), `NOT_ONE_OF`; `CONTAINS`: a part of the field, in any case; `STARTS_WITH`: its beginning. Absent: stays as it is.
             * @enum {string}
             */
            conditional?: "ONE_OF" | "NOT_ONE_OF" | "IN" | "CONTAINS" | "STARTS_WITH";
            /** @description The values, one or more. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueList"];
        };
        /** @description Makes the rule compare a metadata field, read as a number, with one number. */
        MetadataComparisonRuleUpdate: {
            /**
             * @description A metadata field of the payment. May be left out if the rule has this type already.
             * @constant
             */
            rule_type?: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description How the field, read as a number, compares with the number.
             * @enum {string}
             */
            conditional: "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description The number, exactly one. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberSingle"];
        };
        /** @description Makes the rule compare a metadata field, read as a number, with a range. */
        MetadataRangeRuleUpdate: {
            /**
             * @description A metadata field of the payment. May be left out if the rule has this type already.
             * @constant
             */
            rule_type?: "METADATA";
            /** @description Name of the payment's metadata field, case sensitive. */
            metadata_key: string;
            /**
             * @description The number lies in the range, ends included.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower and upper end. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberRange"];
        };
        /** @description Makes the rule a daily limit per person. Needs an entry `user_id` in the metadata of the payment. */
        UserCommsPerDayRuleUpdate: {
            /**
             * @description Limit of outreaches per person and day.
             * @constant
             */
            rule_type: "USER_COMMS_PER_DAY";
            /** @description The limit, one whole number as text. Absent: stays as it is. */
            values?: components["schemas"]["RuleDailyLimit"];
        };
        /** @description Makes the rule a limit of one outreach per person and campaign. Needs an entry `user_id` in the metadata of the payment. */
        UniqueByUserRuleUpdate: {
            /**
             * @description One outreach per person and campaign.
             * @constant
             */
            rule_type: "UNIQUE_BY_USER";
        };
        /**
         * @description Compares with one value from now on.
         *     The rule keeps its type, which decides at the server whether the result is valid (422 if not).
         */
        UntypedEqualRuleUpdate: {
            /**
             * @description `EQUAL` or `NOT_EQUAL`, possible for every type that compares.
             * @enum {string}
             */
            conditional: "EQUAL" | "NOT_EQUAL";
            /** @description One value; amount and currency for `AMOUNT_AND_CURRENCY`. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueSingle"] | components["schemas"]["RuleAmountSingle"];
            rule_type?: never;
            metadata_key?: never;
        };
        /**
         * @description New values, a new operator, or both.
         *     The rule keeps its type, which decides at the server whether the result is valid (422 if not).
         */
        UntypedListRuleUpdate: {
            /**
             * @description `CONTAINS` fits `METADATA` only, `STARTS_WITH` only `METADATA` and `CARD_BIN`, the others every type that compares. Absent: stays as it is.
             * @enum {string}
             */
            conditional?: "ONE_OF" | "NOT_ONE_OF" | "IN" | "CONTAINS" | "STARTS_WITH";
            /** @description One or more values. Absent: stay as they are. */
            values?: components["schemas"]["RuleValueList"];
            rule_type?: never;
            metadata_key?: never;
        };
        /**
         * @description Compares with one number from now on.
         *     The rule keeps its type, which decides at the server whether the result is valid (422 if not).
         */
        UntypedComparisonRuleUpdate: {
            /**
             * @description Fits `AMOUNT`, `AMOUNT_AND_CURRENCY` and `METADATA` only.
             * @enum {string}
             */
            conditional: "GREATER_THAN" | "GREATER_THAN_OR_EQUAL" | "LESS_THAN" | "LESS_THAN_OR_EQUAL";
            /** @description One number; amount and currency for `AMOUNT_AND_CURRENCY`. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberSingle"] | components["schemas"]["RuleAmountSingle"];
            rule_type?: never;
            metadata_key?: never;
        };
        /**
         * @description Compares with a range from now on.
         *     The rule keeps its type, which decides at the server whether the result is valid (422 if not).
         */
        UntypedRangeRuleUpdate: {
            /**
             * @description Fits `AMOUNT`, `AMOUNT_AND_CURRENCY` and `METADATA` only.
             * @constant
             */
            conditional: "BETWEEN";
            /** @description Lower and upper end; and the currency for `AMOUNT_AND_CURRENCY`. Absent: stay as they are. */
            values?: components["schemas"]["RuleNumberRange"] | components["schemas"]["RuleAmountRange"];
            rule_type?: never;
            metadata_key?: never;
        };
        /**
         * @description Changes to a rule; what is left out stays. The server judges the rule that results. Refused here is what cannot give a valid rule whatever
         *     it was before: a pair of type and operator, or a number of values, that no rule has, and `METADATA` without `metadata_key`. A
         *     `metadata_key` without `rule_type` is for rules that are `METADATA` already.
         */
        RuleUpdate: components["schemas"]["EqualRuleUpdate"] | components["schemas"]["ListRuleUpdate"] | components["schemas"]["CardBinPrefixRuleUpdate"] | components["schemas"]["AmountRuleUpdate"] | components["schemas"]["AmountListRuleUpdate"] | components["schemas"]["AmountRangeRuleUpdate"] | components["schemas"]["AmountAndCurrencyRuleUpdate"] | components["schemas"]["AmountAndCurrencyListRuleUpdate"] | components["schemas"]["AmountAndCurrencyRangeRuleUpdate"] | components["schemas"]["MetadataRuleUpdate"] | components["schemas"]["MetadataListRuleUpdate"] | components["schemas"]["MetadataComparisonRuleUpdate"] | components["schemas"]["MetadataRangeRuleUpdate"] | components["schemas"]["UserCommsPerDayRuleUpdate"] | components["schemas"]["UniqueByUserRuleUpdate"] | components["schemas"]["UntypedEqualRuleUpdate"] | components["schemas"]["UntypedListRuleUpdate"] | components["schemas"]["UntypedComparisonRuleUpdate"] | components["schemas"]["UntypedRangeRuleUpdate"];
        /** @description The status to set. */
        RuleStatusUpdate: {
            /**
             * @description `INACTIVE` takes the rule out of the comparison, `ACTIVE` puts it back.
             * @enum {string}
             */
            status: "ACTIVE" | "INACTIVE";
        };
        /** @description Answer to switching a rule, without the `data` envelope of the other operations. */
        RuleStatusState: {
            /** @description Status of the rule. */
            status?: "ACTIVE" | "INACTIVE" | (string & {});
        };
        /** @description Template of the first message. */
        MessageTemplate: {
            /** @description Yuno's id of the template. */
            id?: string;
            /** @description Values for the template's variables, by name. */
            variables?: {
                [key: string]: unknown;
            };
        };
        /** @description Template of a PDF. */
        PdfTemplate: {
            /** @description Yuno's id of the template. */
            id?: string;
            /** @description Values for the template's variables, by name. */
            variables?: {
                [key: string]: unknown;
            };
        };
        /** @description Other payment methods to pay with. */
        OfferedPaymentMethods: {
            /** @description Payment methods such as `MERCADO_PAGO`, `NEQUI` or `CREDIT_CARD`. */
            available: string[];
        };
        /** @description Reach the person by a call. Templates are for WhatsApp; the printed example has them here too. */
        PhoneContactDetails: {
            /**
             * @description A call by the AI agent.
             * @constant
             */
            channel: "PHONE_CALL";
            /** @description Template of a first WhatsApp message. No use on a call is described. */
            initial_template_message?: components["schemas"]["MessageTemplate"];
            /** @description PDF for WhatsApp. No use on a call is described. */
            pdf_template?: components["schemas"]["PdfTemplate"];
            /** @description Other payment methods the agent may offer. */
            payment_methods?: components["schemas"]["OfferedPaymentMethods"];
        };
        /** @description Reach the person by WhatsApp. */
        WhatsappContactDetails: {
            /**
             * @description A WhatsApp message.
             * @constant
             */
            channel: "WHATSAPP_MESSAGE";
            /** @description Template of the first message. */
            initial_template_message: components["schemas"]["MessageTemplate"];
            /** @description PDF to send. */
            pdf_template?: components["schemas"]["PdfTemplate"];
            /** @description Other payment methods the agent may offer. */
            payment_methods?: components["schemas"]["OfferedPaymentMethods"];
        };
        /** @description Channel, and what the channel needs. WhatsApp needs a template for the first message. */
        ContactDetails: components["schemas"]["PhoneContactDetails"] | components["schemas"]["WhatsappContactDetails"];
        /** @description How to reach the person. */
        RecoverPaymentSettings: {
            /** @description Channel, and what the channel needs. */
            contact_details: components["schemas"]["ContactDetails"];
        };
        /** @description The merchant. */
        SellerDetails: {
            /** @description Name the agent introduces itself with. */
            name?: string;
            /** @description What the agent tells people it cannot help. */
            fallback_instructions?: string;
            /** @description Where people find more help. Need not have a scheme. */
            redirection_url?: string;
        };
        /** @description The card, without its number. */
        DeclinedCard: {
            /** @description Month of expiry. */
            expiration_month?: number;
            /** @description Year of expiry. */
            expiration_year?: number;
            /** @description First digits of the card. */
            iin?: string;
            /** @description Last four digits of the card. */
            lfd?: string;
            /** @description Bank of the card. */
            issuer?: string;
            /**
             * @description Kind of card.
             * @enum {string}
             */
            type?: "CREDIT" | "DEBIT" | "PREPAID";
        };
        /** @description Details of the payment method. */
        DeclinedPaymentMethodDetail: {
            /** @description The card. */
            card_data?: components["schemas"]["DeclinedCard"];
        };
        /** @description How the person tried to pay. */
        DeclinedPaymentMethod: {
            /** @description Type of payment method. */
            type?: string;
            /** @description Details by type. */
            detail?: components["schemas"]["DeclinedPaymentMethodDetail"];
        };
        /** @description Amount that was declined. */
        DeclinedAmount: {
            /** @description Amount in units of the currency. */
            value?: number;
            /** @description Currency, ISO 4217. */
            currency?: string;
        };
        /** @description A phone number in two parts. */
        CustomerPhone: {
            /** @description Calling code of the country, without `+`. */
            country_code?: string;
            /** @description The number without the calling code. */
            number?: string;
        };
        /** @description Who is reached. Optional throughout in the published schema, yet the printed 400 complains that `first_name` is missing. */
        CustomerPayer: {
            /** @description First name. */
            first_name?: string;
            /** @description Last name. */
            last_name?: string;
            /** @description Number that is called or written to. */
            phone?: components["schemas"]["CustomerPhone"];
        };
        /** @description The declined payment and its payer. */
        DeclinedPayment: {
            /** @description Yuno account. */
            account_id?: string;
            /** @description Id of the payment. */
            id?: string;
            /** @description The merchant's order. */
            merchant_order_id?: string;
            /** @description Country of the payment, ISO 3166-1 alpha-2. */
            country?: string;
            /** @description What was to be bought. */
            description?: string;
            /**
             * Format: date-time
             * @description Time of the payment, ISO 8601 with microseconds, 27 characters.
             */
            created_at?: string;
            /** @description Why the provider declined it. */
            declined_reason?: string;
            /** @description How the person tried to pay. */
            payment_method?: components["schemas"]["DeclinedPaymentMethod"];
            /** @description Amount that was declined. */
            amount?: components["schemas"]["DeclinedAmount"];
            /** @description Who is reached. */
            customer_payer?: components["schemas"]["CustomerPayer"];
        };
        /** @description What the agent may know. */
        RecoverPaymentInformation: {
            /** @description The merchant, for questions the agent cannot answer. */
            seller_details?: components["schemas"]["SellerDetails"];
            /** @description The declined payment and its payer. */
            payment?: components["schemas"]["DeclinedPayment"];
        };
        /** @description Order to reach the payer of one declined payment. */
        RecoverPayment: {
            /** @description How to reach the person. */
            settings: components["schemas"]["RecoverPaymentSettings"];
            /** @description What the agent may know. Optional in the schema, but the service asks for the payer too. */
            additional_information?: components["schemas"]["RecoverPaymentInformation"];
        };
        /** @description The outreach was taken on. */
        RecoverPaymentResult: {
            /** @description Id of the outreach. No operation reads it. */
            id?: string;
            /** @description Remark, for people. */
            message?: string;
        };
        /** @description Error of the single outreach for a declined payment. */
        OutreachError: {
            /** @description What went wrong. */
            message?: string;
        };
        /** @description Who is reached. */
        CheckoutCustomer: {
            /** @description Full name. */
            full_name: string;
            /** @description Phone number, E.164. */
            phone_number: string;
            /**
             * Format: email
             * @description Mail address.
             */
            email?: string;
            /** @description Country, ISO 3166-1 alpha-2. */
            country_code: string;
            /** @description Language to speak, such as `es` or `en`. */
            language?: string;
        };
        /** @description Where and when the shopper left. */
        CheckoutSession: {
            /**
             * Format: date-time
             * @description Time at which the shopper left.
             */
            abandonment_timestamp: string;
            /**
             * @description How far the shopper had come.
             * @enum {string}
             */
            flow_stage: "product_selection" | "cart_review" | "checkout" | "payment";
            /**
             * @description Where the shopper was.
             * @enum {string}
             */
            platform: "web" | "ios" | "android";
            /** @description The merchant's id of the session. */
            session_id?: string;
        };
        /** @description One good in the cart. */
        CheckoutCartItem: {
            /** @description Name of the good. */
            name?: string;
            /** @description The merchant's article number. */
            sku?: string;
            /** @description Number of pieces. */
            quantity?: number;
            /**
             * Format: float
             * @description Price of one piece.
             */
            price?: number;
        };
        /** @description What was left in the cart. */
        CheckoutCart: {
            /**
             * Format: float
             * @description Value of the cart in units of the currency.
             */
            total_value?: number;
            /** @description Currency code such as `COP`. */
            currency?: string;
            /** @description The goods. */
            items?: components["schemas"]["CheckoutCartItem"][];
        };
        /** @description How to reach the shopper, and why. */
        CheckoutEngagement: {
            /**
             * @description Channel to use; `auto` leaves it to the agent. Other words than in campaigns.
             * @default auto
             * @enum {string}
             */
            preferred_channel?: "call" | "whatsapp" | "auto";
            /** @description Why the shopper left, if known. */
            reason?: string;
            /** @description Anything else, by name. */
            metadata?: {
                [key: string]: unknown;
            };
        };
        /** @description Notice that a shopper left before paying. */
        RecoverCheckout: {
            /** @description Who is reached. */
            customer: components["schemas"]["CheckoutCustomer"];
            /** @description Where and when the shopper left. */
            session: components["schemas"]["CheckoutSession"];
            /** @description What was left in the cart. */
            cart?: components["schemas"]["CheckoutCart"];
            /** @description How to reach the shopper, and why. */
            engagement?: components["schemas"]["CheckoutEngagement"];
        };
        /**
         * @description A report on calls and messages. Which of the filters apply to it is not documented. `acquirer`, `columns` and `metadata_fields` belong to
         *     other types.
         */
        CommunicationsReportCreate: {
            /**
             * @description The communications report.
             * @constant
             */
            type: "COMMUNICATIONS";
            /**
             * Format: date-time
             * @description Begin of the data, ISO 8601 with milliseconds, 24 characters.
             */
            start_date: string;
            /**
             * Format: date-time
             * @description End of the data, in the same form, at most two months after `start_date`.
             */
            end_date: string;
            /** @description User to note on the report. */
            user_code?: string;
            /** @description Your own id for the report. */
            merchant_reference_id?: string;
            /** @description Account or accounts, separated by commas. Absent: all. */
            account_id?: string;
            /** @description Countries, separated by commas, such as `AR,BR`. Absent: all. */
            country?: string;
            /** @description Currencies, separated by commas. Absent: all. */
            currency?: string;
            /** @description Payment statuses, separated by commas. Absent: all. */
            payment_status?: string;
            /** @description Payment sub-statuses, separated by commas. Absent: all. */
            payment_sub_status?: string;
            /** @description Payment methods, separated by commas. Absent: all. */
            payment_method?: string;
            /** @description Transaction types, separated by commas. Absent: all. */
            transaction_type?: string;
            /** @description Transaction statuses, separated by commas. Absent: all. */
            transaction_status?: string;
            /**
             * Format: date-time
             * @description Only data changed from this time on, ISO 8601.
             */
            updated_at_start?: string;
            /**
             * Format: date-time
             * @description Only data changed up to this time, ISO 8601.
             */
            updated_at_end?: string;
        };
        /** @description A report on money, not on outreach. */
        PaymentsReportCreate: {
            /**
             * @description Type of report.
             * @enum {string}
             */
            type: "PAYOUTS" | "PAYMENTS" | "TRANSACTIONS" | "SETTLEMENT_FEES" | "RECONCILIATION_OVERVIEW";
            /**
             * Format: date-time
             * @description Begin of the data, ISO 8601 with milliseconds, 24 characters.
             */
            start_date: string;
            /**
             * Format: date-time
             * @description End of the data, in the same form, at most two months after `start_date`.
             */
            end_date: string;
            /** @description User to note on the report. */
            user_code?: string;
            /** @description Your own id for the report. */
            merchant_reference_id?: string;
            /** @description Account or accounts, separated by commas. Absent: all. */
            account_id?: string;
            /** @description Countries, separated by commas, such as `AR,BR`. Absent: all. */
            country?: string;
            /** @description Currencies, separated by commas. Absent: all. */
            currency?: string;
            /** @description Payment statuses, separated by commas. Absent: all. */
            payment_status?: string;
            /** @description Payment sub-statuses, separated by commas. Absent: all. */
            payment_sub_status?: string;
            /** @description Payment methods, separated by commas. Absent: all. */
            payment_method?: string;
            /** @description Transaction types, separated by commas. Absent: all. */
            transaction_type?: string;
            /** @description Transaction statuses, separated by commas. Absent: all. */
            transaction_status?: string;
            /**
             * Format: date-time
             * @description Only data changed from this time on, ISO 8601.
             */
            updated_at_start?: string;
            /**
             * Format: date-time
             * @description Only data changed up to this time, ISO 8601.
             */
            updated_at_end?: string;
            /** @description Acquirer to filter by. */
            acquirer?: string;
            /** @description Columns to include, separated by commas. */
            columns?: string;
            /** @description Metadata fields to include, separated by commas. */
            metadata_fields?: string;
        };
        /** @description A report to make. Outreach results come with `type` `COMMUNICATIONS`. */
        ReportCreate: components["schemas"]["CommunicationsReportCreate"] | components["schemas"]["PaymentsReportCreate"];
        /** @description A report and how far it is. */
        Report: {
            /** @description Id of the report. */
            id?: string;
            /** @description Type of report, such as `COMMUNICATIONS`. */
            type?: string;
            /** @description Begin of the data: ISO 8601 when read, `2023-07-01 00:00:00 +0000 UTC` on creation. */
            start_date?: string;
            /** @description End of the data, in the same forms. */
            end_date?: string;
            /** @description Your own id for the report. */
            merchant_reference_id?: string;
            /** @description Time of creation, in the same forms. */
            created_at?: string;
            /** @description Time of the last change, in the same forms. */
            updated_at?: string;
            /** @description When the link ends, in the same forms; empty as long as the report is being made. */
            expires_at?: string;
            /** @description `EXPIRED` comes ten minutes after `SUCCEEDED`; create a new report then. */
            status?: "IN_PROCESS" | "SUCCEEDED" | "DOWNLOADED" | "EXPIRED" | "FAILED" | "ERROR" | (string & {});
        };
        /** @description Reports, newest first. */
        ReportList: components["schemas"]["Report"][];
        /** @description Where the file is. */
        ReportDownload: {
            /** @description Type of report, such as `COMMUNICATIONS`. */
            type?: string;
            /** @description Address of the file. Whoever has it can read names, numbers and transcripts. */
            download_link?: string;
            /** @description State of the file. */
            status?: "AVAILABLE" | (string & {});
        };
        /** @description A webhook. Secrets are masked as `***`. */
        Webhook: {
            /** @description Id of the webhook, a number as text. */
            id?: string;
            /** @description The account of the webhook. */
            account_id?: string;
            /** @description Name of the webhook. */
            name?: string;
            /** @description `ACTIVE` webhooks get events. */
            state?: "ACTIVE" | "INACTIVE" | (string & {});
            /** @description Where events go. */
            url?: string;
            /** @description Value of the header `x-api-key`, masked, or `null`. */
            api_key?: string | null;
            /** @description Value of the header `x-secret`, masked, or `null`. */
            secret?: string | null;
            /** @description Key for the signature, masked, or `null` if events are not signed. */
            hmac_client_secret?: string | null;
            /** @description Where Yuno gets a token. */
            oauth2_authentication_url?: string | null;
            /** @description Client id for the token. */
            oauth2_client_id?: string | null;
            /** @description Client secret for the token, masked, or `null`. */
            oauth2_client_secret?: string | null;
            /** @description Grant type for the token. */
            oauth2_grant_type?: string | null;
            /** @description Scope for the token. */
            oauth2_scope?: string | null;
            /** @description Header that carries the token. */
            oauth2_authorization_name?: string | null;
            /** @description Whether the client id goes to the token address as a header too. */
            oauth2_include_client_id?: boolean | null;
            /** @description Enrolment events that are sent. */
            enrollment_triggers?: string[] | null;
            /** @description Payment events that are sent. */
            payment_triggers?: string[] | null;
            /** @description Report events that are sent. */
            report_triggers?: string[] | null;
            /** @description Subscription events that are sent. */
            subscription_triggers?: string[] | null;
            /** @description Onboarding events that are sent. */
            onboarding_triggers?: string[] | null;
            /** @description Days before a renewal at which `CLOSE_TO_RENEWAL` is sent. */
            renewal_days?: number | null;
            /**
             * Format: date-time
             * @description Time of creation, ISO 8601.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description Time of the last change, ISO 8601.
             */
            updated_at?: string;
        };
        /** @description All webhooks of the account, or an empty array. */
        WebhookList: components["schemas"]["Webhook"][];
        /**
         * @description An event of the enrolment family.
         * @enum {string}
         */
        WebhookEnrollmentTrigger: "ENROLL" | "UNENROLL";
        /**
         * @description An event of the payment family.
         * @enum {string}
         */
        WebhookPaymentTrigger: "AUTHORIZE" | "CANCEL" | "CAPTURE" | "CHARGEBACK" | "PRECHARGEBACK" | "PURCHASE" | "REFUND" | "VERIFY";
        /**
         * @description An event of the report family.
         * @enum {string}
         */
        WebhookReportTrigger: "CREATE" | "UPDATE";
        /**
         * @description An event of the subscription family.
         * @enum {string}
         */
        WebhookSubscriptionTrigger: "ACTIVE" | "CANCEL" | "CLOSE_TO_RENEWAL" | "COMPLETE" | "CREATE" | "PAUSE" | "RESUME" | "PLAN_CHANGE_CANCELED" | "PLAN_CHANGE_SCHEDULED" | "PLAN_CHANGED";
        /**
         * @description An event of the onboarding family.
         * @enum {string}
         */
        WebhookOnboardingTrigger: "BLOCKED" | "CANCELLED" | "CREATED" | "DECLINED" | "ERROR" | "EXPIRED" | "INACTIVE" | "PENDING" | "SUCCEEDED" | "TRANSFERRED" | "UNBLOCKED";
        /** @description A new webhook for enrolment events, and others if wanted. */
        WebhookCreateEnrollment: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Enrolment events to send. */
            enrollment_triggers: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for enrolment events, and others if wanted, delivered with an OAuth2 token. */
        WebhookCreateEnrollmentOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send. */
            enrollment_triggers: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for payment events, and others if wanted. */
        WebhookCreatePayment: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for payment events, and others if wanted, delivered with an OAuth2 token. */
        WebhookCreatePaymentOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for report events, and others if wanted. */
        WebhookCreateReport: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for report events, and others if wanted, delivered with an OAuth2 token. */
        WebhookCreateReportOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for subscription events, and others if wanted. */
        WebhookCreateSubscription: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for subscription events, and others if wanted, delivered with an OAuth2 token. */
        WebhookCreateSubscriptionOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for onboarding events, and others if wanted. */
        WebhookCreateOnboarding: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook for onboarding events, and others if wanted, delivered with an OAuth2 token. */
        WebhookCreateOnboardingOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
        };
        /** @description A new webhook with notice some days before a renewal. */
        WebhookCreateRenewal: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send, `CLOSE_TO_RENEWAL` among them. */
            subscription_triggers: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            /** @description Days before a renewal at which `CLOSE_TO_RENEWAL` is sent. */
            renewal_days: number;
        };
        /** @description A new webhook with notice some days before a renewal, delivered with an OAuth2 token. */
        WebhookCreateRenewalOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name: string;
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send, `CLOSE_TO_RENEWAL` among them. */
            subscription_triggers: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            /** @description Days before a renewal at which `CLOSE_TO_RENEWAL` is sent. */
            renewal_days: number;
        };
        /**
         * @description A new webhook, `ACTIVE` at once. It needs at least one trigger; the four fields of the OAuth2 client come together; `renewal_days` needs
         *     the trigger `CLOSE_TO_RENEWAL`.
         */
        WebhookCreate: components["schemas"]["WebhookCreateEnrollment"] | components["schemas"]["WebhookCreateEnrollmentOauth"] | components["schemas"]["WebhookCreatePayment"] | components["schemas"]["WebhookCreatePaymentOauth"] | components["schemas"]["WebhookCreateReport"] | components["schemas"]["WebhookCreateReportOauth"] | components["schemas"]["WebhookCreateSubscription"] | components["schemas"]["WebhookCreateSubscriptionOauth"] | components["schemas"]["WebhookCreateOnboarding"] | components["schemas"]["WebhookCreateOnboardingOauth"] | components["schemas"]["WebhookCreateRenewal"] | components["schemas"]["WebhookCreateRenewalOauth"];
        /** @description A change that neither replaces the OAuth2 client nor sets days of notice. */
        WebhookUpdatePlain: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name?: string;
            /**
             * @description `INACTIVE` stops deliveries, `ACTIVE` resumes them.
             * @enum {string}
             */
            state?: "ACTIVE" | "INACTIVE";
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url?: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Scope for the token. Cannot be given on creation. */
            oauth2_scope?: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send; replaces the present ones. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send; replaces the present ones. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send; replaces the present ones. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send; replaces the present ones. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send; replaces the present ones. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
            /** @description Remove `renewal_days`. */
            clear_renewal_days?: boolean;
        };
        /** @description A change that sets the days of notice before a renewal. */
        WebhookUpdateRenewal: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name?: string;
            /**
             * @description `INACTIVE` stops deliveries, `ACTIVE` resumes them.
             * @enum {string}
             */
            state?: "ACTIVE" | "INACTIVE";
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url?: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            oauth2_authentication_url?: never;
            oauth2_client_id?: never;
            oauth2_client_secret?: never;
            oauth2_grant_type?: never;
            /** @description Scope for the token. Cannot be given on creation. */
            oauth2_scope?: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send; replaces the present ones. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send; replaces the present ones. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send; replaces the present ones. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send, `CLOSE_TO_RENEWAL` among them. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send; replaces the present ones. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            /** @description Days before a renewal at which `CLOSE_TO_RENEWAL` is sent. */
            renewal_days: number;
            clear_renewal_days?: never;
        };
        /** @description A change that replaces the OAuth2 client. */
        WebhookUpdateOauth: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name?: string;
            /**
             * @description `INACTIVE` stops deliveries, `ACTIVE` resumes them.
             * @enum {string}
             */
            state?: "ACTIVE" | "INACTIVE";
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url?: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Scope for the token. Cannot be given on creation. */
            oauth2_scope?: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send; replaces the present ones. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send; replaces the present ones. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send; replaces the present ones. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send; replaces the present ones. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send; replaces the present ones. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            renewal_days?: never;
            /** @description Remove `renewal_days`. */
            clear_renewal_days?: boolean;
        };
        /** @description A change that replaces the OAuth2 client and sets the days of notice before a renewal. */
        WebhookUpdateOauthRenewal: {
            /**
             * Format: uuid
             * @description The account of the webhook.
             */
            account_id: string;
            /** @description Name of the webhook. Unique within the account. */
            name?: string;
            /**
             * @description `INACTIVE` stops deliveries, `ACTIVE` resumes them.
             * @enum {string}
             */
            state?: "ACTIVE" | "INACTIVE";
            /**
             * Format: uri
             * @description Where events go, http or https. Must resolve to a public address.
             */
            url?: string;
            /** @description Sent with each event in the header `x-api-key`. */
            api_key?: string;
            /** @description Sent with each event in the header `x-secret`. */
            secret?: string;
            /** @description Key for the signature in `x-hmac-signature`. */
            hmac_client_secret?: string;
            /**
             * Format: uri
             * @description Where Yuno gets a token before it delivers. Only https.
             */
            oauth2_authentication_url: string;
            /** @description Client id for the token. */
            oauth2_client_id: string;
            /** @description Client secret for the token. */
            oauth2_client_secret: string;
            /** @description Grant type for the token, such as `client_credentials`. */
            oauth2_grant_type: string;
            /** @description Scope for the token. Cannot be given on creation. */
            oauth2_scope?: string;
            /** @description Header that carries the token; `Authorization` if absent on creation. */
            oauth2_authorization_name?: string;
            /** @description Send the client id to the token address as a header too. */
            oauth2_include_client_id?: boolean;
            /** @description Enrolment events to send; replaces the present ones. */
            enrollment_triggers?: components["schemas"]["WebhookEnrollmentTrigger"][];
            /** @description Payment events to send; replaces the present ones. */
            payment_triggers?: components["schemas"]["WebhookPaymentTrigger"][];
            /** @description Report events to send; replaces the present ones. */
            report_triggers?: components["schemas"]["WebhookReportTrigger"][];
            /** @description Subscription events to send, `CLOSE_TO_RENEWAL` among them. */
            subscription_triggers?: components["schemas"]["WebhookSubscriptionTrigger"][];
            /** @description Onboarding events to send; replaces the present ones. */
            onboarding_triggers?: components["schemas"]["WebhookOnboardingTrigger"][];
            /** @description Days before a renewal at which `CLOSE_TO_RENEWAL` is sent. */
            renewal_days: number;
            clear_renewal_days?: never;
        };
        /**
         * @description Changes to a webhook; what is left out stays. The four fields of the OAuth2 client are replaced together; `renewal_days` and
         *     `clear_renewal_days` exclude each other, and `renewal_days` needs the trigger `CLOSE_TO_RENEWAL` in the webhook that results.
         */
        WebhookUpdate: components["schemas"]["WebhookUpdatePlain"] | components["schemas"]["WebhookUpdateRenewal"] | components["schemas"]["WebhookUpdateOauth"] | components["schemas"]["WebhookUpdateOauthRenewal"];
        /** @description Amount of a payment. */
        EventAmount: {
            /** @description Currency, ISO 4217. */
            currency?: string;
            /** @description Amount in units of the currency. */
            value?: number;
            /** @description What of it was paid back. */
            refunded?: number;
            /** @description What of it was captured. */
            captured?: number;
        };
        /** @description The payment of an event. Only the fields that matter for recovery are described; there are many more. */
        EventPayment: {
            /** @description Id of the payment. */
            id?: string;
            /** @description The account of the payment. */
            account_id?: string;
            /** @description What was to be bought. */
            description?: string;
            /** @description Country of the payment, ISO 3166-1 alpha-2. */
            country?: string;
            /** @description State of the payment. A recovered one is `SUCCEEDED` like any other. */
            status?: "CREATED" | "READY_TO_PAY" | "PENDING" | "VERIFIED" | "EXPIRED" | "REJECTED" | "DECLINED" | "SUCCEEDED" | "REFUNDED" | "CANCELED" | "IN_DISPUTE" | "CHARGEBACK" | "ERROR" | "FRAUD" | (string & {});
            /** @description The state in more detail. */
            sub_status?: string;
            /** @description The order. */
            order_id?: string;
            /** @description The merchant's order. */
            merchant_order_id?: string;
            /** @description Time of creation, ISO 8601. */
            created_at?: string;
            /** @description Time of the last change, ISO 8601. */
            updated_at?: string;
            /** @description The same on all tries of one event. */
            idempotency_key?: string;
            /** @description Amount of the payment. */
            amount?: components["schemas"]["EventAmount"];
            /** @description The payer, with name, mail address, phone number and addresses. */
            customer_payer?: Record<string, never> | null;
        };
        /** @description What the event is about. */
        PaymentEventData: {
            /** @description The same on all tries of one event. */
            idempotency_key?: string;
            /** @description The payment. */
            payment?: components["schemas"]["EventPayment"];
        };
        /** @description Envelope of a platform event, here with a payment in it. */
        PaymentEvent: {
            /** @description The account of the payment. */
            account_id?: string;
            /** @description Family of the event, here `payment`. */
            type?: "payment" | (string & {});
            /** @description The event. */
            type_event?: "payment.purchase" | "payment.authorize" | "payment.capture" | "payment.refund" | "payment.cancel" | "payment.verify" | "payment.chargeback" | "payment.fraud_screening" | (string & {});
            /** @description Version of the event, now 2. */
            version?: number | string;
            /** @description Number of earlier tries, 0 on the first. */
            retry?: number | string;
            /** @description What the event is about. */
            data?: components["schemas"]["PaymentEventData"];
        };
    };
    responses: {
        /** @description A path id is not a UUID, a required field is missing, or a query parameter is invalid. */
        CampaignBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignError"];
            };
        };
        /**
         * @description The keys are missing, wrong or expired, or the caller's IP address is not on the organisation's list. Documented for the platform, not
         *     on the campaign pages, so the body may have either form.
         */
        CampaignUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignError"];
            };
        };
        /** @description The keys may not use this API. Documented for the platform, not on the campaign pages, so the body may have either form. */
        CampaignForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignError"];
            };
        };
        /** @description Unexpected error. Whether the call took effect is unknown. */
        CampaignServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignError"];
            };
        };
        /** @description No answer within the platform's 60 seconds. Whether the call took effect is unknown. */
        GatewayTimeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description There is no such campaign or rule. */
        CampaignNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignError"];
            };
        };
        /**
         * @description The fields contradict each other or the state: unknown rule type, operator not for this rule type, wrong number of values, `METADATA`
         *     without `metadata_key`, `end_at` not after `start_at`, or a status change from a final status. The guide gives 422 for the first two and
         *     for the dates; for the others the status is our conclusion.
         */
        CampaignUnprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CampaignError"];
            };
        };
        /**
         * @description The request is invalid. `code` tells why: besides `INVALID_REQUEST` there are `INVALID_REPORT_ID`, `INVALID_REPORT_TYPE`,
         *     `INVALID_DATE_FORMAT`, `REPORT_MAX_RANGE_ERROR`, `REPORT_RANGE_ERROR`, `REPORT_STATUS_ERROR`, `REPORT_EMPTY`, and `REPORT_NOT_FOUND`
         *     for an unknown report (there is no 404).
         */
        ReportBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The keys are missing, wrong or expired, or the caller's IP address is not on the organisation's list. */
        ReportUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The keys may not use the reports API. */
        ReportForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description Unexpected error of the platform. */
        ReportServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description `account_id` is missing or invalid, or a filter has an unknown value. */
        WebhookAccountRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The keys are missing (`NOT_AUTHENTICATED`) or wrong (`INVALID_CREDENTIALS`). */
        WebhookUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The webhook service is not reachable for the moment. */
        WebhookUpstreamError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The request is invalid; `code` tells which rule it breaks. `WEBHOOK_URL_UNSAFE`: the URL does not resolve to a public address. */
        WebhookBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The account already has a webhook with this name, or one with this URL and a trigger in common. */
        WebhookConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
        /** @description The account has no such webhook. */
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PlatformError"];
            };
        };
    };
    parameters: {
        /**
         * @description The campaign's id. Anything but a UUID is refused with 400.
         * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
         */
        CampaignId: string;
        /**
         * @description The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
         * @example f1e2d3c4-b5a6-7890-abcd-ef1234567890
         */
        RuleId: string;
        /**
         * @description Code of the organisation the report belongs to.
         * @example 550e8400-e29b-41d4-a716-446655440000
         */
        OrganizationCode: string;
        /**
         * @description The report's id. Usually a UUID; some printed ids are shorter.
         * @example 6d905149-b388-4522-8c0a-759fed1f39da
         */
        ReportId: string;
        /**
         * @description The account the webhooks belong to.
         * @example 493e9374-510a-4201-9e09-de669d75f256
         */
        WebhookAccountId: string;
        /**
         * @description The webhook's id. A number as text, not a UUID.
         * @example 12345
         */
        WebhookId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type CampaignStatus = components['schemas']['CampaignStatus'];
export type CampaignDuration = components['schemas']['CampaignDuration'];
export type CampaignSummary = components['schemas']['CampaignSummary'];
export type PageMeta = components['schemas']['PageMeta'];
export type CampaignPage = components['schemas']['CampaignPage'];
export type CampaignError = components['schemas']['CampaignError'];
export type PlatformError = components['schemas']['PlatformError'];
export type CampaignScheduleInput = components['schemas']['CampaignScheduleInput'];
export type CampaignDurationInput = components['schemas']['CampaignDurationInput'];
export type CampaignCreate = components['schemas']['CampaignCreate'];
export type CampaignSchedule = components['schemas']['CampaignSchedule'];
export type Rule = components['schemas']['Rule'];
export type Campaign = components['schemas']['Campaign'];
export type CampaignEnvelope = components['schemas']['CampaignEnvelope'];
export type CampaignStatusUpdate = components['schemas']['CampaignStatusUpdate'];
export type CampaignStatusChange = components['schemas']['CampaignStatusChange'];
export type CampaignStatusEnvelope = components['schemas']['CampaignStatusEnvelope'];
export type RuleValueSingle = components['schemas']['RuleValueSingle'];
export type EqualRuleInput = components['schemas']['EqualRuleInput'];
export type RuleValueList = components['schemas']['RuleValueList'];
export type ListRuleInput = components['schemas']['ListRuleInput'];
export type CardBinPrefixRuleInput = components['schemas']['CardBinPrefixRuleInput'];
export type RuleNumberSingle = components['schemas']['RuleNumberSingle'];
export type AmountRuleInput = components['schemas']['AmountRuleInput'];
export type RuleNumberList = components['schemas']['RuleNumberList'];
export type AmountListRuleInput = components['schemas']['AmountListRuleInput'];
export type RuleNumberRange = components['schemas']['RuleNumberRange'];
export type AmountRangeRuleInput = components['schemas']['AmountRangeRuleInput'];
export type RuleAmountSingle = components['schemas']['RuleAmountSingle'];
export type AmountAndCurrencyRuleInput = components['schemas']['AmountAndCurrencyRuleInput'];
export type RuleAmountList = components['schemas']['RuleAmountList'];
export type AmountAndCurrencyListRuleInput = components['schemas']['AmountAndCurrencyListRuleInput'];
export type RuleAmountRange = components['schemas']['RuleAmountRange'];
export type AmountAndCurrencyRangeRuleInput = components['schemas']['AmountAndCurrencyRangeRuleInput'];
export type MetadataRuleInput = components['schemas']['MetadataRuleInput'];
export type MetadataListRuleInput = components['schemas']['MetadataListRuleInput'];
export type MetadataComparisonRuleInput = components['schemas']['MetadataComparisonRuleInput'];
export type MetadataRangeRuleInput = components['schemas']['MetadataRangeRuleInput'];
export type RuleDailyLimit = components['schemas']['RuleDailyLimit'];
export type UserCommsPerDayRuleInput = components['schemas']['UserCommsPerDayRuleInput'];
export type UniqueByUserRuleInput = components['schemas']['UniqueByUserRuleInput'];
export type RuleInput = components['schemas']['RuleInput'];
export type RulesAdd = components['schemas']['RulesAdd'];
export type RuleListEnvelope = components['schemas']['RuleListEnvelope'];
export type RuleEnvelope = components['schemas']['RuleEnvelope'];
export type EqualRuleUpdate = components['schemas']['EqualRuleUpdate'];
export type ListRuleUpdate = components['schemas']['ListRuleUpdate'];
export type CardBinPrefixRuleUpdate = components['schemas']['CardBinPrefixRuleUpdate'];
export type AmountRuleUpdate = components['schemas']['AmountRuleUpdate'];
export type AmountListRuleUpdate = components['schemas']['AmountListRuleUpdate'];
export type AmountRangeRuleUpdate = components['schemas']['AmountRangeRuleUpdate'];
export type AmountAndCurrencyRuleUpdate = components['schemas']['AmountAndCurrencyRuleUpdate'];
export type AmountAndCurrencyListRuleUpdate = components['schemas']['AmountAndCurrencyListRuleUpdate'];
export type AmountAndCurrencyRangeRuleUpdate = components['schemas']['AmountAndCurrencyRangeRuleUpdate'];
export type MetadataRuleUpdate = components['schemas']['MetadataRuleUpdate'];
export type MetadataListRuleUpdate = components['schemas']['MetadataListRuleUpdate'];
export type MetadataComparisonRuleUpdate = components['schemas']['MetadataComparisonRuleUpdate'];
export type MetadataRangeRuleUpdate = components['schemas']['MetadataRangeRuleUpdate'];
export type UserCommsPerDayRuleUpdate = components['schemas']['UserCommsPerDayRuleUpdate'];
export type UniqueByUserRuleUpdate = components['schemas']['UniqueByUserRuleUpdate'];
export type UntypedEqualRuleUpdate = components['schemas']['UntypedEqualRuleUpdate'];
export type UntypedListRuleUpdate = components['schemas']['UntypedListRuleUpdate'];
export type UntypedComparisonRuleUpdate = components['schemas']['UntypedComparisonRuleUpdate'];
export type UntypedRangeRuleUpdate = components['schemas']['UntypedRangeRuleUpdate'];
export type RuleUpdate = components['schemas']['RuleUpdate'];
export type RuleStatusUpdate = components['schemas']['RuleStatusUpdate'];
export type RuleStatusState = components['schemas']['RuleStatusState'];
export type MessageTemplate = components['schemas']['MessageTemplate'];
export type PdfTemplate = components['schemas']['PdfTemplate'];
export type OfferedPaymentMethods = components['schemas']['OfferedPaymentMethods'];
export type PhoneContactDetails = components['schemas']['PhoneContactDetails'];
export type WhatsappContactDetails = components['schemas']['WhatsappContactDetails'];
export type ContactDetails = components['schemas']['ContactDetails'];
export type RecoverPaymentSettings = components['schemas']['RecoverPaymentSettings'];
export type SellerDetails = components['schemas']['SellerDetails'];
export type DeclinedCard = components['schemas']['DeclinedCard'];
export type DeclinedPaymentMethodDetail = components['schemas']['DeclinedPaymentMethodDetail'];
export type DeclinedPaymentMethod = components['schemas']['DeclinedPaymentMethod'];
export type DeclinedAmount = components['schemas']['DeclinedAmount'];
export type CustomerPhone = components['schemas']['CustomerPhone'];
export type CustomerPayer = components['schemas']['CustomerPayer'];
export type DeclinedPayment = components['schemas']['DeclinedPayment'];
export type RecoverPaymentInformation = components['schemas']['RecoverPaymentInformation'];
export type RecoverPayment = components['schemas']['RecoverPayment'];
export type RecoverPaymentResult = components['schemas']['RecoverPaymentResult'];
export type OutreachError = components['schemas']['OutreachError'];
export type CheckoutCustomer = components['schemas']['CheckoutCustomer'];
export type CheckoutSession = components['schemas']['CheckoutSession'];
export type CheckoutCartItem = components['schemas']['CheckoutCartItem'];
export type CheckoutCart = components['schemas']['CheckoutCart'];
export type CheckoutEngagement = components['schemas']['CheckoutEngagement'];
export type RecoverCheckout = components['schemas']['RecoverCheckout'];
export type CommunicationsReportCreate = components['schemas']['CommunicationsReportCreate'];
export type PaymentsReportCreate = components['schemas']['PaymentsReportCreate'];
export type ReportCreate = components['schemas']['ReportCreate'];
export type Report = components['schemas']['Report'];
export type ReportList = components['schemas']['ReportList'];
export type ReportDownload = components['schemas']['ReportDownload'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookList = components['schemas']['WebhookList'];
export type WebhookEnrollmentTrigger = components['schemas']['WebhookEnrollmentTrigger'];
export type WebhookPaymentTrigger = components['schemas']['WebhookPaymentTrigger'];
export type WebhookReportTrigger = components['schemas']['WebhookReportTrigger'];
export type WebhookSubscriptionTrigger = components['schemas']['WebhookSubscriptionTrigger'];
export type WebhookOnboardingTrigger = components['schemas']['WebhookOnboardingTrigger'];
export type WebhookCreateEnrollment = components['schemas']['WebhookCreateEnrollment'];
export type WebhookCreateEnrollmentOauth = components['schemas']['WebhookCreateEnrollmentOauth'];
export type WebhookCreatePayment = components['schemas']['WebhookCreatePayment'];
export type WebhookCreatePaymentOauth = components['schemas']['WebhookCreatePaymentOauth'];
export type WebhookCreateReport = components['schemas']['WebhookCreateReport'];
export type WebhookCreateReportOauth = components['schemas']['WebhookCreateReportOauth'];
export type WebhookCreateSubscription = components['schemas']['WebhookCreateSubscription'];
export type WebhookCreateSubscriptionOauth = components['schemas']['WebhookCreateSubscriptionOauth'];
export type WebhookCreateOnboarding = components['schemas']['WebhookCreateOnboarding'];
export type WebhookCreateOnboardingOauth = components['schemas']['WebhookCreateOnboardingOauth'];
export type WebhookCreateRenewal = components['schemas']['WebhookCreateRenewal'];
export type WebhookCreateRenewalOauth = components['schemas']['WebhookCreateRenewalOauth'];
export type WebhookCreate = components['schemas']['WebhookCreate'];
export type WebhookUpdatePlain = components['schemas']['WebhookUpdatePlain'];
export type WebhookUpdateRenewal = components['schemas']['WebhookUpdateRenewal'];
export type WebhookUpdateOauth = components['schemas']['WebhookUpdateOauth'];
export type WebhookUpdateOauthRenewal = components['schemas']['WebhookUpdateOauthRenewal'];
export type WebhookUpdate = components['schemas']['WebhookUpdate'];
export type EventAmount = components['schemas']['EventAmount'];
export type EventPayment = components['schemas']['EventPayment'];
export type PaymentEventData = components['schemas']['PaymentEventData'];
export type PaymentEvent = components['schemas']['PaymentEvent'];
export type ResponseCampaignBadRequest = components['responses']['CampaignBadRequest'];
export type ResponseCampaignUnauthorized = components['responses']['CampaignUnauthorized'];
export type ResponseCampaignForbidden = components['responses']['CampaignForbidden'];
export type ResponseCampaignServerError = components['responses']['CampaignServerError'];
export type ResponseGatewayTimeout = components['responses']['GatewayTimeout'];
export type ResponseCampaignNotFound = components['responses']['CampaignNotFound'];
export type ResponseCampaignUnprocessable = components['responses']['CampaignUnprocessable'];
export type ResponseReportBadRequest = components['responses']['ReportBadRequest'];
export type ResponseReportUnauthorized = components['responses']['ReportUnauthorized'];
export type ResponseReportForbidden = components['responses']['ReportForbidden'];
export type ResponseReportServerError = components['responses']['ReportServerError'];
export type ResponseWebhookAccountRequired = components['responses']['WebhookAccountRequired'];
export type ResponseWebhookUnauthorized = components['responses']['WebhookUnauthorized'];
export type ResponseWebhookUpstreamError = components['responses']['WebhookUpstreamError'];
export type ResponseWebhookBadRequest = components['responses']['WebhookBadRequest'];
export type ResponseWebhookConflict = components['responses']['WebhookConflict'];
export type ResponseWebhookNotFound = components['responses']['WebhookNotFound'];
export type ParameterCampaignId = components['parameters']['CampaignId'];
export type ParameterRuleId = components['parameters']['RuleId'];
export type ParameterOrganizationCode = components['parameters']['OrganizationCode'];
export type ParameterReportId = components['parameters']['ReportId'];
export type ParameterWebhookAccountId = components['parameters']['WebhookAccountId'];
export type ParameterWebhookId = components['parameters']['WebhookId'];
export type $defs = Record<string, never>;
export interface operations {
    "campaigns.list": {
        parameters: {
            query?: {
                /**
                 * @description Campaigns per page.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description Campaigns to skip.
                 * @example 0
                 */
                offset?: number;
                /**
                 * @description Filter by start date, ISO 8601. Whether the period or the creation is meant, and whether a bare date will do, is not documented.
                 * @example 2025-07-01T00:00:00Z
                 */
                start_date?: string;
                /**
                 * @description Filter by end date, ISO 8601; see `start_date`.
                 * @example 2026-07-01T00:00:00Z
                 */
                end_date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of campaigns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignCreate"];
            };
        };
        responses: {
            /** @description The new campaign, without `rules` and `focus`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            422: components["responses"]["CampaignUnprocessable"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.updateStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignStatusUpdate"];
            };
        };
        responses: {
            /** @description The new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignStatusEnvelope"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            422: components["responses"]["CampaignUnprocessable"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.rules.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesAdd"];
            };
        };
        responses: {
            /** @description The new rules. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleListEnvelope"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            422: components["responses"]["CampaignUnprocessable"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.rules.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
                /**
                 * @description The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
                 * @example f1e2d3c4-b5a6-7890-abcd-ef1234567890
                 */
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleEnvelope"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.rules.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
                /**
                 * @description The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
                 * @example f1e2d3c4-b5a6-7890-abcd-ef1234567890
                 */
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleUpdate"];
            };
        };
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleEnvelope"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            422: components["responses"]["CampaignUnprocessable"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "campaigns.rules.updateStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's id. Anything but a UUID is refused with 400.
                 * @example a1b2c3d4-e5f6-7890-abcd-ef1234567890
                 */
                campaign_id: components["parameters"]["CampaignId"];
                /**
                 * @description The rule's id, from `campaigns.rules.add` or the rules in `campaigns.get`.
                 * @example f1e2d3c4-b5a6-7890-abcd-ef1234567890
                 */
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleStatusUpdate"];
            };
        };
        responses: {
            /** @description The status of the rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleStatusState"];
                };
            };
            400: components["responses"]["CampaignBadRequest"];
            401: components["responses"]["CampaignUnauthorized"];
            403: components["responses"]["CampaignForbidden"];
            404: components["responses"]["CampaignNotFound"];
            422: components["responses"]["CampaignUnprocessable"];
            500: components["responses"]["CampaignServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "outreach.recoverPayment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverPayment"];
            };
        };
        responses: {
            /** @description The outreach was taken on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoverPaymentResult"];
                };
            };
            /** @description The request is invalid. No one is reached. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutreachError"];
                };
            };
            /** @description Unexpected error. Whether someone is reached is unknown. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutreachError"];
                };
            };
        };
    };
    "outreach.recoverCheckout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverCheckout"];
            };
        };
        responses: {
            /** @description The outreach was taken on. No body is documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is invalid. No body is documented. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The keys are missing or wrong. No body is documented. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unexpected error. Whether someone is reached is unknown. No body is documented. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "reports.create": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Code of the organisation the report belongs to.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "X-Organization-Code": components["parameters"]["OrganizationCode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCreate"];
            };
        };
        responses: {
            /** @description The report, not ready yet. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["ReportBadRequest"];
            401: components["responses"]["ReportUnauthorized"];
            403: components["responses"]["ReportForbidden"];
            500: components["responses"]["ReportServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "reports.list": {
        parameters: {
            query?: {
                /**
                 * @description Only reports of this account.
                 * @example 493e9374-510a-4201-9e09-de669d75f256
                 */
                account_id?: string;
                /**
                 * @description Reports per page.
                 * @example 99
                 */
                page_size?: number;
                /**
                 * @description Page, from 1.
                 * @example 1
                 */
                page_number?: number;
                /**
                 * @description Only reports created from this time on, ISO 8601 with microseconds, 27 characters.
                 * @example 2022-05-09T20:46:54.786342Z
                 */
                start_date?: string;
                /**
                 * @description Only reports created up to this time, in the same form.
                 * @example 2022-05-16T20:46:54.786342Z
                 */
                end_date?: string;
            };
            header: {
                /**
                 * @description Code of the organisation the report belongs to.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "X-Organization-Code": components["parameters"]["OrganizationCode"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            400: components["responses"]["ReportBadRequest"];
            401: components["responses"]["ReportUnauthorized"];
            403: components["responses"]["ReportForbidden"];
            500: components["responses"]["ReportServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "reports.get": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Code of the organisation the report belongs to.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "X-Organization-Code": components["parameters"]["OrganizationCode"];
            };
            path: {
                /**
                 * @description The report's id. Usually a UUID; some printed ids are shorter.
                 * @example 6d905149-b388-4522-8c0a-759fed1f39da
                 */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["ReportBadRequest"];
            401: components["responses"]["ReportUnauthorized"];
            403: components["responses"]["ReportForbidden"];
            500: components["responses"]["ReportServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "reports.download": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Code of the organisation the report belongs to.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "X-Organization-Code": components["parameters"]["OrganizationCode"];
            };
            path: {
                /**
                 * @description The report's id. Usually a UUID; some printed ids are shorter.
                 * @example 6d905149-b388-4522-8c0a-759fed1f39da
                 */
                report_id: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDownload"];
                };
            };
            400: components["responses"]["ReportBadRequest"];
            401: components["responses"]["ReportUnauthorized"];
            403: components["responses"]["ReportForbidden"];
            500: components["responses"]["ReportServerError"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    "webhooks.list": {
        parameters: {
            query: {
                /**
                 * @description The account the webhooks belong to.
                 * @example 493e9374-510a-4201-9e09-de669d75f256
                 */
                account_id: components["parameters"]["WebhookAccountId"];
                /**
                 * @description Only webhooks in this state.
                 * @example ACTIVE
                 */
                state?: "ACTIVE" | "INACTIVE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks, or an empty array. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["WebhookAccountRequired"];
            401: components["responses"]["WebhookUnauthorized"];
            502: components["responses"]["WebhookUpstreamError"];
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreate"];
            };
        };
        responses: {
            /** @description The new webhook. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            409: components["responses"]["WebhookConflict"];
            502: components["responses"]["WebhookUpstreamError"];
        };
    };
    "webhooks.get": {
        parameters: {
            query: {
                /**
                 * @description The account the webhooks belong to.
                 * @example 493e9374-510a-4201-9e09-de669d75f256
                 */
                account_id: components["parameters"]["WebhookAccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The webhook's id. A number as text, not a UUID.
                 * @example 12345
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["WebhookAccountRequired"];
            401: components["responses"]["WebhookUnauthorized"];
            404: components["responses"]["WebhookNotFound"];
            502: components["responses"]["WebhookUpstreamError"];
        };
    };
    "webhooks.delete": {
        parameters: {
            query: {
                /**
                 * @description The account the webhooks belong to.
                 * @example 493e9374-510a-4201-9e09-de669d75f256
                 */
                account_id: components["parameters"]["WebhookAccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The webhook's id. A number as text, not a UUID.
                 * @example 12345
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deleted webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["WebhookAccountRequired"];
            401: components["responses"]["WebhookUnauthorized"];
            404: components["responses"]["WebhookNotFound"];
            502: components["responses"]["WebhookUpstreamError"];
        };
    };
    "webhooks.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id. A number as text, not a UUID.
                 * @example 12345
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        responses: {
            /** @description The changed webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["WebhookBadRequest"];
            401: components["responses"]["WebhookUnauthorized"];
            404: components["responses"]["WebhookNotFound"];
            409: components["responses"]["WebhookConflict"];
            502: components["responses"]["WebhookUpstreamError"];
        };
    };
    "webhooks.payment": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Base64 of HMAC-SHA256 over the raw request body. Present if the webhook has an `hmac_client_secret`.
                 * @example K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=
                 */
                "x-hmac-signature"?: string;
                /**
                 * @description The `api_key` of the webhook, if it has one.
                 * @example my-webhook-key
                 */
                "x-api-key"?: string;
                /**
                 * @description The `secret` of the webhook, if it has one.
                 * @example my-webhook-secret
                 */
                "x-secret"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentEvent"];
            };
        };
        responses: {
            /** @description Taken. The body is ignored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature does not fit the body. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

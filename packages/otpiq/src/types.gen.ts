// GENERATED from specs/otpiq/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

export interface paths {
    "/whatsapp/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an empty campaign
         * @description Makes a campaign without recipients, so that nobody is contacted yet: a draft, or with `scheduleType: schedule` one that sends by
         *     itself at `scheduledFor`, which must lie in the future. Template and number must be of the same WhatsApp Business account; their ids
         *     come from `resources.get`. Next, attach recipients with `campaigns.attachRecipients`.
         *
         *     Keep the `_id` of the answer: no documented call finds the campaign again. What a scheduled campaign without recipients does when its
         *     time comes, and how far ahead it can be, is not documented.
         */
        post: operations["campaigns.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whatsapp/campaigns/{_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
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
         * Change a campaign that has not started
         * @description Changes a draft or scheduled campaign; one that has started is frozen. `scheduleType: schedule` with a time in the future makes a
         *     draft scheduled, so that it **sends to the recipients it has without a further call**; `scheduleType: now` makes it a draft again.
         *     Recipients cannot be changed here. Whether an empty body is accepted is not documented.
         *
         *     The answer is the whole campaign. As there is no call that reads one, sending the name that the campaign already has is the nearest
         *     thing to it: it should show `status` and `totalRecipients`, and be refused once the campaign has started.
         */
        patch: operations["campaigns.update"];
        trace?: never;
    };
    "/whatsapp/campaigns/{_id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add recipients to a campaign that has not started
         * @description Adds to the recipients that a draft or scheduled campaign has and never replaces them; there is no way to take one off. **A scheduled
         *     campaign sends to them at its time without a further call.** A number that is on the campaign already is skipped in silence, and one
         *     that occurs twice in the list counts once; the answer does not say which.
         *
         *     A campaign holds at most 1000 recipients. A list that would go past that is refused, and so is a list whose numbers are all on the
         *     campaign already. So sending the same list again is safe, but answered with 400.
         */
        post: operations["campaigns.attachRecipients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whatsapp/campaigns/recipient-payload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See which parameters a template needs
         * @description Lists the variables of a template, with the place of each in `templateParameters`, and makes up a recipient to be filled in. Give
         *     either a template or a campaign, whose template is then taken; each parameter is optional by itself, but presumably one must be there.
         *     It tells nothing about the campaign itself.
         */
        get: operations["campaigns.getRecipientPayload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whatsapp/campaigns/{_id}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a campaign to a few people at once
         * @description **Sends real messages right away.** OTPIQ makes a second campaign out of this one, for the recipients given here, and starts it; this
         *     one stays as it is. The answer is the sample, with an `_id` and counters of its own, and presumably it costs what other messages cost.
         *     Each further call makes and sends another sample. Up to 1000 recipients are accepted, so take care to pass the right list.
         */
        post: operations["campaigns.sendSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whatsapp/campaigns/{_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start sending a draft
         * @description **Sends to all recipients of the campaign.** The campaign becomes `running` and can no longer be changed, and nothing is documented
         *     that pauses or cancels it. Recipients must have been attached before. Whether a scheduled campaign can be started ahead of its time,
         *     what a second start does, and when the balance is checked is not documented.
         */
        post: operations["campaigns.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/whatsapp/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get accounts, phone numbers and templates
         * @description Everything the project has connected at Meta, in one answer: businesses, their WhatsApp Business accounts, and the phone numbers and
         *     templates of each. Take the `id` fields for campaigns and `sms.send`; `businessId`, `whatsappBusinessId` and `phoneNumberId` are
         *     Meta's own. A campaign needs a number and a template of the same account. Of most states only one value is known, so expect others.
         */
        get: operations["resources.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one message by SMS, WhatsApp or Telegram
         * @description **Sends a message to a person.** `smsType` decides on the fields: `verification` (a one-time code that you make up and check
         *     yourself), `custom` (a text of your own) or `whatsapp-template`. To send a code from a WhatsApp number of your own, give
         *     `whatsappAccountId`, `whatsappPhoneId` and `templateName`, all three. `provider` picks the channel; values such as `whatsapp-sms` try
         *     one after the other.
         *
         *     The answer only says that the message was taken over. Its fate comes with `sms.track` or the webhook asked for in `deliveryReport`; a
         *     `webhookUrl` of its own for each message lets you recognize it even if the answer gets lost.
         *
         *     A phone number may get a limited number of messages per time, such as 10 in 10 minutes; past that the answer is 429, and the number
         *     must wait for `waitMinutes` while others are free. According to clients, the dashboard can set further caps per number and address.
         *     An account without credit is in trial mode and may send codes to its own number only.
         */
        post: operations["sms.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/track/{smsId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far a message has come
         * @description State, price and channels of a message. Ask until `isFinalStatus` is true; after that nothing changes. A message that is tried on
         *     several channels has one entry per channel in `channelFlow`. It cannot be found by its phone number.
         */
        get: operations["sms.track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/international-sms-pricing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List SMS prices by country and network
         * @description Prices of single SMS to all countries, Iraq included. Prices to Iraqi networks under your own sender ids are in `senderIds.list`;
         *     prices of WhatsApp campaign messages are not documented.
         */
        get: operations["internationalPricing.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the name and balance of the project
         * @description Also the simplest way to check an API key. The balance alone does not prove whether a message was sent, since other calls change it
         *     too.
         */
        get: operations["project.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sender-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sender ids of the project
         * @description The names that SMS can be sent under, with their state and prices. `sms.send` refuses one that is not `accepted`. They are applied for
         *     in the dashboard; no call creates or deletes one.
         */
        get: operations["senderIds.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a delivery report as a CSV file
         * @description Writes the messages of a period, of some numbers or states only if asked to, into a CSV file; `endDate` must not be before
         *     `startDate`. Fetch the file from `downloadUrl` within 30 days; there is no call for it. Its columns are Message ID, Phone Number,
         *     Sender ID (or `System`), Cost (IQD), Message Type (OTP, Custom, WhatsApp Template, Other), Delivery Status, Error Reason, Refunded
         *     (Yes, No), Created At and Sent At. Each call makes another report; no call deletes one.
         */
        post: operations["reports.generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List delivery reports
         * @description The reports of the project, up to `limit` of them. There is no further page, and neither their order nor a call for a single one is
         *     documented.
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
}
export interface webhooks {
    deliveryReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The state of a message has changed
         * @description Sent to `deliveryReport.webhookUrl` of the `sms.send` call, for every change or only for the final one, as asked for there. There
         *     is no signature: compare `X-OTPIQ-Webhook-Secret` with your secret in constant time, and refuse what lacks it. The body carries no
         *     phone number, so keep the `smsId` of the answer, or give each message its own `webhookUrl`.
         *
         *     Clients advise to answer within 10 seconds and to expect duplicates. Whether a failed delivery is repeated is not documented.
         */
        post: operations["deliveryReports.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "whatsapp.inbound_message.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person has written to one of your WhatsApp numbers
         * @description Sent to the address set for the phone number in OTPIQ's dashboard. To verify it, compute HMAC-SHA256 with the webhook's secret
         *     (`otpiq_live_sk` and 64 hexadecimal characters) over the `X-OTPIQ-Webhook-Timestamp` header, a full stop and the raw body (UTF-8,
         *     not parsed and printed again). Put `sha256=` before the hexadecimal result and compare it with `X-OTPIQ-Webhook-Signature` in
         *     constant time. Answer 401 or 403 if it differs.
         *
         *     Any 2xx in time counts as received; redirects are not followed. Drop repetitions by `X-OTPIQ-Webhook-Event-Id`: according to a
         *     client, three attempts come at once, then one an hour for two days.
         */
        post: operations["inboundMessages.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A campaign that waits for `campaigns.start` */
        DraftCampaignCreate: {
            /** @description Name of the campaign, 3 to 80 characters */
            name: string;
            /** @description Template to send, `id` of one of the `templates` in `resources.get` */
            templateId: string;
            /** @description Sending number, `id` (not `phoneNumberId`) in `resources.get`; from the same WhatsApp Business account as the template */
            phoneNumberId: string;
            /**
             * @description The campaign becomes a draft. Despite its name, `now` sends nothing.
             * @default now
             * @constant
             */
            scheduleType?: "now";
            scheduledFor?: never;
        };
        /** @description A campaign that sends by itself at a given time, to the recipients that it has by then */
        ScheduledCampaignCreate: {
            /** @description Name of the campaign, 3 to 80 characters */
            name: string;
            /** @description Template to send, `id` of one of the `templates` in `resources.get` */
            templateId: string;
            /** @description Sending number, `id` (not `phoneNumberId`) in `resources.get`; from the same WhatsApp Business account as the template */
            phoneNumberId: string;
            /**
             * @description The campaign becomes scheduled.
             * @constant
             */
            scheduleType: "schedule";
            /**
             * Format: date-time
             * @description When to send; must lie in the future
             */
            scheduledFor: string;
        };
        /** @description An empty campaign, as a draft or with a time. The template decides on the category. */
        CampaignCreate: components["schemas"]["DraftCampaignCreate"] | components["schemas"]["ScheduledCampaignCreate"];
        /** @description A campaign and its counters, as the answer of the call leaves it. More fields may be there. */
        Campaign: {
            /** @description Id of the campaign, for all further calls */
            _id: string;
            /** @description Presumably the same as `_id` */
            campaignId?: string;
            /** @description Name of the campaign */
            name?: string;
            /** @description Id of the template */
            template?: string;
            /** @description Id of the sending number; not a phone number */
            phoneNumber?: string;
            /** @description Where the campaign stands. More values are likely, one for a finished campaign among them. */
            status?: "draft" | "scheduled" | "running" | (string & {});
            /** @description Category of the messages at Meta */
            category?: "MARKETING" | "UTILITY" | (string & {});
            /** @description Whether the campaign waits for `campaigns.start` (`now`) or for its time (`schedule`) */
            scheduleType?: "now" | "schedule" | (string & {});
            /**
             * Format: date-time
             * @description When the campaign sends by itself; absent or null for a draft
             */
            scheduledFor?: string | null;
            /**
             * Format: date-time
             * @description When sending began; absent or null until then
             */
            startedAt?: string | null;
            /**
             * Format: date-time
             * @description When sending ended; absent or null until then
             */
            completedAt?: string | null;
            /** @description Number of recipients attached */
            totalRecipients?: number;
            /** @description Number of messages sent */
            sentCount?: number;
            /** @description Number of messages delivered. There is no counter of those read. */
            deliveredCount?: number;
            /** @description Number of messages that failed */
            failedCount?: number;
            /** @description Expected cost of the campaign, presumably in IQD */
            estimatedTotalCost?: number;
            /** @description Money set aside for the campaign, presumably in IQD */
            reservedAmount?: number;
            /** @description Money charged once the campaign was settled, presumably in IQD */
            reconciledAmount?: number;
            /** @description Whether `campaigns.sendSample` made this campaign */
            isSampleCampaign?: boolean;
            /** @description Id of the campaign that this one is a sample of; absent or null on others */
            sampleOfCampaign?: string | null;
            /**
             * Format: date-time
             * @description When the campaign was created
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the campaign last changed
             */
            updatedAt?: string;
        };
        /** @description Envelope of a campaign */
        CampaignResponse: {
            /**
             * @description Always true
             * @constant
             */
            success: true;
            data: components["schemas"]["Campaign"];
        };
        /** @description Error of a call whose errors are not printed. Expect a text in `error` or in `message`. */
        GenericError: {
            /** @description What was wrong, in English */
            error?: string;
            /** @description What was wrong, in English */
            message?: string;
            /** @description Presumably false, as successes come with true */
            success?: boolean;
        };
        /** @description A change that leaves the campaign a draft or scheduled, whichever it is */
        PlainCampaignUpdate: {
            /** @description New name, 3 to 80 characters */
            name?: string;
            /** @description New template, `id` of one of the `templates` in `resources.get` */
            templateId?: string;
            /** @description New sending number, `id` (not `phoneNumberId`) in `resources.get`; presumably from the account of the template */
            phoneNumberId?: string;
            /**
             * @description Category of the messages at Meta; `campaigns.create` has no such field
             * @enum {string}
             */
            category?: "MARKETING" | "UTILITY";
            /**
             * Format: date-time
             * @description New time of a scheduled campaign; must lie in the future. To schedule a draft, add `scheduleType`.
             */
            scheduledFor?: string | null;
            scheduleType?: never;
        };
        /** @description A change that makes a draft scheduled, or gives a scheduled campaign a new time. The recipients it has will get the message. */
        ScheduledCampaignUpdate: {
            /** @description New name, 3 to 80 characters */
            name?: string;
            /** @description New template, `id` of one of the `templates` in `resources.get` */
            templateId?: string;
            /** @description New sending number, `id` (not `phoneNumberId`) in `resources.get`; presumably from the account of the template */
            phoneNumberId?: string;
            /**
             * @description Category of the messages at Meta; `campaigns.create` has no such field
             * @enum {string}
             */
            category?: "MARKETING" | "UTILITY";
            /**
             * @description The campaign becomes, or stays, scheduled.
             * @constant
             */
            scheduleType: "schedule";
            /**
             * Format: date-time
             * @description When to send; must lie in the future
             */
            scheduledFor: string;
        };
        /** @description A change that makes a scheduled campaign a draft again, so that it waits for `campaigns.start` */
        DraftCampaignUpdate: {
            /** @description New name, 3 to 80 characters */
            name?: string;
            /** @description New template, `id` of one of the `templates` in `resources.get` */
            templateId?: string;
            /** @description New sending number, `id` (not `phoneNumberId`) in `resources.get`; presumably from the account of the template */
            phoneNumberId?: string;
            /**
             * @description Category of the messages at Meta; `campaigns.create` has no such field
             * @enum {string}
             */
            category?: "MARKETING" | "UTILITY";
            /**
             * @description The campaign becomes, or stays, a draft. Despite its name, `now` sends nothing.
             * @constant
             */
            scheduleType: "now";
            /** @description Null clears the time; a draft has none */
            scheduledFor?: null;
        };
        /** @description What to change. Fields that are left out stay as they are. */
        CampaignUpdate: components["schemas"]["PlainCampaignUpdate"] | components["schemas"]["ScheduledCampaignUpdate"] | components["schemas"]["DraftCampaignUpdate"];
        /** @description Values for the variables of a template; `campaigns.getRecipientPayload` tells which ones it needs */
        TemplateParameters: {
            /** @description Values of the text, by placeholder (`1`, `2` and so on) */
            body?: {
                [key: string]: string;
            };
            /** @description Values of the header */
            header?: {
                /** @description Address of the picture in an image header */
                imageUrl?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Values of the buttons, by index of the button (from `0`). Never an array, which OTPIQ ignores without a word. */
            buttons?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** @description One person, with the values for the template's variables */
        Recipient: {
            /** @description Number with country code, digits only, no `+` */
            phoneNumber: string;
            templateParameters?: components["schemas"]["TemplateParameters"];
        };
        /** @description The people to send to */
        RecipientList: {
            /** @description 1 to 1000 recipients */
            recipients: components["schemas"]["Recipient"][];
        };
        /** @description One variable of a template. More fields may be there, such as the part of the template it is in. */
        TemplateField: {
            /** @description Placeholder, such as `1` */
            key?: string;
            /** @description Name for people, such as `Body {{1}}` */
            label?: string;
            /** @description Whether each recipient must have a value */
            required?: boolean;
            /** @description A value as it might be */
            example?: string;
            /** @description Where the value goes in a recipient, such as `templateParameters.body.1` */
            templateParametersPath?: string;
        };
        /** @description A recipient made up for the template, to be filled in */
        ExampleRecipient: {
            /** @description A number as it might be */
            phoneNumber?: string;
            /** @description The parts of the template that take values */
            templateParameters?: {
                /** @description Values of the text, by placeholder */
                body?: {
                    [key: string]: unknown;
                };
                /** @description Values of the header */
                header?: {
                    [key: string]: unknown;
                };
                /** @description Values of the buttons, by index of the button */
                buttons?: {
                    [key: string]: unknown;
                };
            };
        };
        /** @description What the recipients of a template have to bring along */
        RecipientPayload: {
            /** @description The template */
            template?: {
                /** @description Id of the template at OTPIQ */
                id?: string;
                /** @description Name of the template at Meta */
                name?: string;
                /** @description Language code of the template */
                language?: string;
            };
            /** @description The variables of the template */
            fields?: components["schemas"]["TemplateField"][];
            exampleRecipient?: components["schemas"]["ExampleRecipient"];
        };
        /** @description Envelope of what a template needs */
        RecipientPayloadResponse: {
            /**
             * @description Always true
             * @constant
             */
            success: true;
            data: components["schemas"]["RecipientPayload"];
        };
        /** @description A number that messages are sent from */
        WhatsappPhoneNumber: {
            /** @description Id at OTPIQ, the `phoneNumberId` of a campaign and the `whatsappPhoneId` of `sms.send` */
            id?: string;
            /** @description Id at Meta, digits; not the `phoneNumberId` of a campaign */
            phoneNumberId?: string;
            /** @description The number with spaces, for people */
            displayPhoneNumber?: string;
            /** @description The number with `+` and country code */
            phoneNumber?: string;
            /** @description Name that recipients see */
            verifiedName?: string;
            /** @description Meta's rating of the number */
            qualityRating?: "GREEN" | (string & {});
            /** @description Meta's limit on how many people the number may write to */
            messagingLimit?: "TIER_1K" | (string & {});
            /** @description State of the number */
            status?: "CONNECTED" | (string & {});
            /** @description State of the verification of the number */
            codeVerificationStatus?: "VERIFIED" | (string & {});
            /** @description Whether Meta shows the number as an official account */
            isOfficialBusinessAccount?: boolean;
            /** @description State of Meta's review of the name */
            nameStatus?: "APPROVED" | (string & {});
            /**
             * Format: date-time
             * @description When it was connected
             */
            createdAt?: string;
        };
        /** @description A message template */
        WhatsappTemplate: {
            /** @description Id at OTPIQ, the `templateId` of a campaign */
            id?: string;
            /** @description Name at Meta, the `templateName` of `sms.send` */
            name?: string;
            /** @description Category at Meta. Templates for authentication are listed, but a campaign presumably cannot use them. */
            category?: "AUTHENTICATION" | "MARKETING" | "UTILITY" | (string & {});
            /** @description How the variables are named; the one field in snake case */
            parameter_format?: "POSITIONAL" | (string & {});
            /** @description Language code */
            language?: string;
            /** @description How long Meta tries to deliver, in seconds */
            messageSendTtlSeconds?: number;
            /** @description Presumably why Meta refused the template; empty if it did not */
            reason?: string;
            /** @description State of Meta's review */
            status?: "APPROVED" | (string & {});
            /** @description Whether the template opens a WhatsApp flow */
            isWhatsappFlow?: boolean;
            /**
             * Format: date-time
             * @description When it was created
             */
            createdAt?: string;
        };
        /** @description A WhatsApp Business account. Template and number of a campaign must be of the same one. */
        WhatsappAccount: {
            /** @description Id at OTPIQ, the `whatsappAccountId` of `sms.send` */
            id?: string;
            /** @description Id at Meta, digits */
            whatsappBusinessId?: string;
            /** @description Name of the account */
            name?: string;
            /** @description State of Meta's review */
            accountReviewStatus?: "APPROVED" | (string & {});
            /** @description State of Meta's verification of the business, in lower case */
            businessVerificationStatus?: "verified" | (string & {});
            /** @description Whether Meta has banned the account; empty if not */
            banState?: string;
            /** @description When Meta banned the account; empty if not */
            banDate?: string;
            /** @description Which rule the account broke; empty if none */
            violationType?: string;
            /**
             * Format: date-time
             * @description When it was connected
             */
            createdAt?: string;
            /** @description Its phone numbers */
            phoneNumbers?: components["schemas"]["WhatsappPhoneNumber"][];
            /** @description Its message templates */
            templates?: components["schemas"]["WhatsappTemplate"][];
        };
        /** @description A business at Meta */
        WhatsappBusiness: {
            /** @description Id at OTPIQ */
            id?: string;
            /** @description Id at Meta, digits */
            businessId?: string;
            /** @description Name of the business */
            name?: string;
            /**
             * Format: date-time
             * @description When it was connected
             */
            createdAt?: string;
            /** @description Its WhatsApp Business accounts */
            whatsappAccounts?: components["schemas"]["WhatsappAccount"][];
        };
        /** @description What the project has connected at Meta */
        WhatsappResources: {
            /** @description The project of the API key */
            project?: {
                /** @description Id of the project */
                id?: string;
                /** @description Short name of the project */
                slug?: string;
                /** @description Name of the project */
                name?: string;
            };
            /** @description How much there is. In the documented example the figures do not equal the lengths of the lists. */
            summary?: {
                /** @description Number of businesses */
                businessCount?: number;
                /** @description Number of WhatsApp Business accounts */
                accountCount?: number;
                /** @description Number of phone numbers */
                phoneNumberCount?: number;
                /** @description Number of templates */
                templateCount?: number;
            };
            /** @description The businesses connected to the project */
            businesses?: components["schemas"]["WhatsappBusiness"][];
        };
        /** @description Envelope of what is connected */
        WhatsappResourcesResponse: {
            /**
             * @description Always true
             * @constant
             */
            success: true;
            data: components["schemas"]["WhatsappResources"];
        };
        /**
         * @description Channel, or channels to be tried from left to right; `auto` leaves the choice to OTPIQ
         * @default auto
         * @enum {string}
         */
        MessageProvider: "auto" | "whatsapp-sms" | "telegram-sms" | "whatsapp-telegram-sms" | "sms" | "whatsapp" | "telegram";
        /** @description Asks for webhooks about the message */
        DeliveryReportRequest: {
            /**
             * Format: uri
             * @description Where to send them, HTTPS only. One address per message tells afterwards which message a report is about.
             */
            webhookUrl: string;
            /**
             * @description Every change (`all`), or only delivered and failed (`final`)
             * @default all
             * @enum {string}
             */
            deliveryReportType?: "all" | "final";
            /** @description Comes back as it is in the header `X-OTPIQ-Webhook-Secret` */
            webhookSecret?: string;
        };
        /** @description A one-time code through OTPIQ's own senders */
        VerificationMessage: {
            /** @description Number with country code, 10 to 15 digits, no `+` */
            phoneNumber: string;
            /**
             * @description A one-time code
             * @constant
             */
            smsType: "verification";
            /** @description The code, made by you; 1 to 20 characters */
            verificationCode: string;
            /** @description Name to send SMS under, an accepted one of `senderIds.list`; up to 11 characters */
            senderId?: string;
            provider?: components["schemas"]["MessageProvider"];
            deliveryReport?: components["schemas"]["DeliveryReportRequest"];
            whatsappAccountId?: never;
            whatsappPhoneId?: never;
            templateName?: never;
        };
        /** @description A one-time code from a WhatsApp number of your own. Account, number and template go together. */
        WhatsappVerificationMessage: {
            /** @description Number with country code, 10 to 15 digits, no `+` */
            phoneNumber: string;
            /**
             * @description A one-time code
             * @constant
             */
            smsType: "verification";
            /** @description The code, made by you; 1 to 20 characters */
            verificationCode: string;
            /** @description WhatsApp Business account, its `id` in `resources.get` */
            whatsappAccountId: string;
            /** @description Sending number, its `id` (not `phoneNumberId`) in `resources.get` */
            whatsappPhoneId: string;
            /** @description Template, its `name` in `resources.get` */
            templateName: string;
            /** @description Name to send SMS under, an accepted one of `senderIds.list`; up to 11 characters */
            senderId?: string;
            provider?: components["schemas"]["MessageProvider"];
            deliveryReport?: components["schemas"]["DeliveryReportRequest"];
        };
        /** @description A text of your own. According to older texts it goes out by SMS, whatever the provider. */
        CustomMessage: {
            /** @description Number with country code, 10 to 15 digits, no `+` */
            phoneNumber: string;
            /**
             * @description A text of your own
             * @constant
             */
            smsType: "custom";
            /** @description The text, up to 1000 characters */
            customMessage: string;
            /** @description Name to send SMS under, an accepted one of `senderIds.list`; up to 11 characters */
            senderId?: string;
            provider?: components["schemas"]["MessageProvider"];
            deliveryReport?: components["schemas"]["DeliveryReportRequest"];
        };
        /** @description A WhatsApp template from a number of your own */
        WhatsappTemplateMessage: {
            /** @description Number with country code, 10 to 15 digits, no `+` */
            phoneNumber: string;
            /**
             * @description A WhatsApp template
             * @constant
             */
            smsType: "whatsapp-template";
            /** @description WhatsApp Business account, its `id` in `resources.get` */
            whatsappAccountId: string;
            /** @description Sending number, its `id` (not `phoneNumberId`) in `resources.get` */
            whatsappPhoneId: string;
            /** @description Template, its `name` in `resources.get` */
            templateName: string;
            templateParameters?: components["schemas"]["TemplateParameters"];
            /** @description Normally `whatsapp` */
            provider?: components["schemas"]["MessageProvider"];
            deliveryReport?: components["schemas"]["DeliveryReportRequest"];
        };
        /** @description One message to one person; `smsType` says which kind. A code goes out by OTPIQ's own senders or from your WhatsApp number. */
        MessageSend: components["schemas"]["VerificationMessage"] | components["schemas"]["WhatsappVerificationMessage"] | components["schemas"]["CustomMessage"] | components["schemas"]["WhatsappTemplateMessage"];
        /** @description Id of a message */
        SmsId: string;
        /** @description OTPIQ has taken the message over; nothing is delivered yet. */
        MessageReceipt: {
            /** @description Success in words */
            message: string;
            /** @description Id for `sms.track`, and in delivery reports */
            smsId: components["schemas"]["SmsId"];
            /** @description Balance after this message, in IQD */
            remainingCredit: number;
            /** @description Price of this message, in IQD */
            cost: number;
            /** @description Whether the balance covers the price */
            canCover: boolean;
            /** @description How the account pays */
            paymentType: "prepaid" | "postpaid" | (string & {});
        };
        /** @description The balance does not cover the message. */
        InsufficientCreditError: {
            /** @description What was wrong, in English */
            error: string;
            /** @description Balance of the account, in IQD */
            yourCredit: number;
            /** @description Price of the message, in IQD */
            requiredCredit: number;
            /** @description Whether the balance covers the price */
            canCover: boolean;
        };
        /** @description The message would exceed the spending limit of the project. */
        SpendingLimitError: {
            /** @description What was wrong, in English */
            error: string;
            /** @description What the project has spent, in IQD */
            currentSpending: number;
            /** @description Spending limit of the project, in IQD */
            spendingThreshold: number;
            /** @description Price of the message, in IQD */
            cost: number;
        };
        /** @description The request is not valid, the sender id is unknown or not accepted yet, or an account in trial mode may not send there. */
        ValidationError: {
            /** @description What was wrong, in English */
            error: string;
        };
        /** @description Why a message was refused. No code tells; look for `requiredCredit` (balance) and `spendingThreshold` (spending limit). */
        MessageRejection: components["schemas"]["InsufficientCreditError"] | components["schemas"]["SpendingLimitError"] | components["schemas"]["ValidationError"];
        /** @description Error of any status but 400 */
        MessageError: {
            /** @description What was wrong, in English */
            message: string;
        };
        /** @description Too many messages to one phone number */
        RateLimitError: {
            /** @description The limit in words */
            message: string;
            /** @description Minutes until the number may be written to again */
            waitMinutes: number;
            /** @description Messages that one number may get within the window */
            maxRequests: number;
            /** @description Length of the window, in minutes */
            timeWindowMinutes: number;
        };
        /** @description One channel of a message */
        ChannelAttempt: {
            /** @description The channel */
            channel?: "sms" | "whatsapp" | "telegram" | (string & {});
            /** @description Whether the message was sent this way */
            tried?: boolean;
            /** @description Whether it worked; absent while the channel is untried */
            success?: boolean;
        };
        /** @description How far a message has come */
        MessageTracking: {
            smsId: components["schemas"]["SmsId"];
            /** @description Number it went to */
            phoneNumber: string;
            /** @description State of the message */
            status: "pending" | "sent" | "delivered" | "read" | "failed" | "expired" | (string & {});
            /** @description Price, in IQD */
            cost: number;
            /** @description Whether nothing more will be tried */
            isFinalStatus: boolean;
            /** @description Channel tried last */
            lastChannel: "sms" | "whatsapp" | "telegram" | (string & {});
            /** @description The channels in the order in which they are tried */
            channelFlow: components["schemas"]["ChannelAttempt"][];
        };
        /** @description Price of an SMS to one network */
        InternationalPrice: {
            /** @description Continent, in English */
            continent?: string;
            /** @description Country, two letters */
            countryIso?: string;
            /** @description Dialling code of the country, digits */
            countryCode?: string;
            /** @description Country, in English */
            country?: string;
            /** @description OTPIQ's id of the network */
            networkId?: string;
            /** @description Name of the network */
            network?: string;
            /** @description Mobile country and network code */
            mccMnc?: string;
            /** @description Price of one SMS, in the currency of the page */
            price?: number;
        };
        /** @description One page of the price list */
        InternationalPricePage: {
            /** @description Currency of all prices */
            currency: "IQD" | (string & {});
            /** @description Number of this page */
            page: number;
            /** @description Prices per page */
            limit: number;
            /** @description Number of prices altogether */
            total: number;
            /** @description Number of pages */
            pages: number;
            /** @description The filter applied; empty if none */
            filter?: {
                /** @description Country, two letters */
                countryIso?: string;
            };
            /** @description The prices, by country, then network code, then network */
            items?: components["schemas"]["InternationalPrice"][];
        };
        /** @description The project of the API key */
        Project: {
            /** @description Name of the project */
            projectName: string;
            /** @description Balance, in IQD */
            credit: number;
        };
        /** @description A name to send SMS under */
        SenderId: {
            /** @description Id of the entry; `sms.send` takes `senderId`, not this */
            _id: string;
            /** @description The name, up to 11 characters */
            senderId: string;
            /** @description Whether it may be used; only `accepted` ones can */
            status: "pending" | "accepted" | "rejected" | (string & {});
            /** @description Price of an SMS under this name, in IQD */
            pricePerSms: {
                /** @description To Korek Telecom */
                korekTelecom?: number;
                /** @description To Asiacell */
                asiaCell?: number;
                /** @description To Zain Iraq */
                zainIraq?: number;
                /** @description To other networks */
                others?: number;
            };
        };
        /** @description All sender ids of the project */
        SenderIdList: {
            /** @description Whether the call worked */
            success: boolean;
            /** @description The sender ids */
            data: components["schemas"]["SenderId"][];
        };
        /** @description Which messages to report on */
        ReportRequest: {
            /**
             * Format: date-time
             * @description Beginning of the period
             */
            startDate: string;
            /**
             * Format: date-time
             * @description End of the period; not before `startDate`
             */
            endDate: string;
            /** @description Only messages to these numbers, with `+` and country code */
            phoneNumbers?: string[];
            /** @description Only messages in these states */
            statuses?: ("pending" | "sent" | "delivered" | "read" | "failed")[];
        };
        /** @description A delivery report and where its file is */
        Report: {
            /** @description Id of the report */
            _id: string;
            /** @description The same as `_id` */
            reportId: string;
            /**
             * Format: uri
             * @description Address of the CSV file, fetched without the API; it lists phone numbers, so keep it to yourself
             */
            downloadUrl: string;
            /** @description Number of messages in the file */
            recordCount: number;
            /** @description The period */
            dateRange: {
                /**
                 * Format: date-time
                 * @description Beginning of the period
                 */
                startDate?: string;
                /**
                 * Format: date-time
                 * @description End of the period
                 */
                endDate?: string;
            };
            /** @description Whether the file can still be fetched */
            status: "available" | "expired" | "deleted" | (string & {});
            /**
             * Format: date-time
             * @description When the file goes away, 30 days after it was made
             */
            expiresAt?: string;
            /** @description Id of the project */
            project?: string;
            /** @description Name of the file */
            filename?: string;
            /** @description Id of the file */
            fileId?: string;
            /** @description What was asked for */
            filters?: {
                /**
                 * Format: date-time
                 * @description Beginning of the period
                 */
                startDate?: string;
                /**
                 * Format: date-time
                 * @description End of the period
                 */
                endDate?: string;
                /** @description Only messages to these numbers */
                phoneNumbers?: string[];
                /** @description Only messages in these states */
                statuses?: ("pending" | "sent" | "delivered" | "read" | "failed" | (string & {}))[];
            };
            /**
             * Format: date-time
             * @description When the report was made
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the report last changed
             */
            updatedAt?: string;
        };
        /** @description A report that was just made */
        GeneratedReport: components["schemas"]["Report"] & {
            /** @description Success in words */
            message?: string;
        };
        /** @description Reports; the bare list is the whole answer */
        ReportList: components["schemas"]["Report"][];
        /** @description The state of one message */
        DeliveryReport: {
            /** @description Id that the answer of `sms.send` gave */
            smsId: components["schemas"]["SmsId"];
            /** @description What was asked for with the message */
            deliveryReportType: "all" | "final" | (string & {});
            /** @description Whether no further report follows */
            isFinal: boolean;
            /** @description Channel the state is about */
            channel: "sms" | "whatsapp" | "telegram" | (string & {});
            /** @description State of the message. Reading is not reported; `sms.track` shows it. */
            status: "sent" | "delivered" | "failed" | (string & {});
            /** @description Why it failed; only with `failed` */
            reason?: string;
            /** @description Name it was sent under; only if it was one of your own */
            senderId?: string;
        };
        /** @description A message that a person wrote. More fields are likely. */
        InboundMessageEvent: {
            /** @description Presumably the id of the header `X-OTPIQ-Webhook-Event-Id` */
            eventId?: string;
            /** @description Who wrote */
            contact?: {
                /** @description Number of the writer */
                phoneNumber?: string;
            };
            /** @description What was written */
            message?: {
                /** @description Id of the message */
                id?: string;
                /** @description Kind of message, which decides what `content` holds */
                type?: "location" | (string & {});
                /** @description The message itself */
                content?: {
                    /** @description Latitude, of a location */
                    latitude?: number;
                    /** @description Longitude, of a location */
                    longitude?: number;
                } & {
                    [key: string]: unknown;
                };
            };
        };
    };
    responses: {
        /** @description A parameter or field is missing or not allowed. Neither status nor body is printed for this call. */
        AssumedBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericError"];
            };
        };
        /** @description The API key is missing or not valid. Neither status nor body is printed for this call; both are those of the other calls. */
        AssumedUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericError"];
            };
        };
        /** @description The project has no such campaign or template. Neither status nor body is printed for this call. */
        AssumedNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericError"];
            };
        };
        /** @description The API key is missing or not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MessageError"];
            };
        };
        /** @description OTPIQ failed. Whether the call took effect is unknown. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MessageError"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the campaign, `_id` in the answer of `campaigns.create`
         * @example 6650f1a2b3c4d5e6f7a8b9c0
         */
        CampaignId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type DraftCampaignCreate = components['schemas']['DraftCampaignCreate'];
export type ScheduledCampaignCreate = components['schemas']['ScheduledCampaignCreate'];
export type CampaignCreate = components['schemas']['CampaignCreate'];
export type Campaign = components['schemas']['Campaign'];
export type CampaignResponse = components['schemas']['CampaignResponse'];
export type GenericError = components['schemas']['GenericError'];
export type PlainCampaignUpdate = components['schemas']['PlainCampaignUpdate'];
export type ScheduledCampaignUpdate = components['schemas']['ScheduledCampaignUpdate'];
export type DraftCampaignUpdate = components['schemas']['DraftCampaignUpdate'];
export type CampaignUpdate = components['schemas']['CampaignUpdate'];
export type TemplateParameters = components['schemas']['TemplateParameters'];
export type Recipient = components['schemas']['Recipient'];
export type RecipientList = components['schemas']['RecipientList'];
export type TemplateField = components['schemas']['TemplateField'];
export type ExampleRecipient = components['schemas']['ExampleRecipient'];
export type RecipientPayload = components['schemas']['RecipientPayload'];
export type RecipientPayloadResponse = components['schemas']['RecipientPayloadResponse'];
export type WhatsappPhoneNumber = components['schemas']['WhatsappPhoneNumber'];
export type WhatsappTemplate = components['schemas']['WhatsappTemplate'];
export type WhatsappAccount = components['schemas']['WhatsappAccount'];
export type WhatsappBusiness = components['schemas']['WhatsappBusiness'];
export type WhatsappResources = components['schemas']['WhatsappResources'];
export type WhatsappResourcesResponse = components['schemas']['WhatsappResourcesResponse'];
export type MessageProvider = components['schemas']['MessageProvider'];
export type DeliveryReportRequest = components['schemas']['DeliveryReportRequest'];
export type VerificationMessage = components['schemas']['VerificationMessage'];
export type WhatsappVerificationMessage = components['schemas']['WhatsappVerificationMessage'];
export type CustomMessage = components['schemas']['CustomMessage'];
export type WhatsappTemplateMessage = components['schemas']['WhatsappTemplateMessage'];
export type MessageSend = components['schemas']['MessageSend'];
export type SmsId = components['schemas']['SmsId'];
export type MessageReceipt = components['schemas']['MessageReceipt'];
export type InsufficientCreditError = components['schemas']['InsufficientCreditError'];
export type SpendingLimitError = components['schemas']['SpendingLimitError'];
export type ValidationError = components['schemas']['ValidationError'];
export type MessageRejection = components['schemas']['MessageRejection'];
export type MessageError = components['schemas']['MessageError'];
export type RateLimitError = components['schemas']['RateLimitError'];
export type ChannelAttempt = components['schemas']['ChannelAttempt'];
export type MessageTracking = components['schemas']['MessageTracking'];
export type InternationalPrice = components['schemas']['InternationalPrice'];
export type InternationalPricePage = components['schemas']['InternationalPricePage'];
export type Project = components['schemas']['Project'];
export type SenderId = components['schemas']['SenderId'];
export type SenderIdList = components['schemas']['SenderIdList'];
export type ReportRequest = components['schemas']['ReportRequest'];
export type Report = components['schemas']['Report'];
export type GeneratedReport = components['schemas']['GeneratedReport'];
export type ReportList = components['schemas']['ReportList'];
export type DeliveryReport = components['schemas']['DeliveryReport'];
export type InboundMessageEvent = components['schemas']['InboundMessageEvent'];
export type ResponseAssumedBadRequest = components['responses']['AssumedBadRequest'];
export type ResponseAssumedUnauthorized = components['responses']['AssumedUnauthorized'];
export type ResponseAssumedNotFound = components['responses']['AssumedNotFound'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ParameterCampaignId = components['parameters']['CampaignId'];
export type $defs = Record<string, never>;
export interface operations {
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
            /** @description The campaign was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            400: components["responses"]["AssumedBadRequest"];
            401: components["responses"]["AssumedUnauthorized"];
        };
    };
    "campaigns.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignUpdate"];
            };
        };
        responses: {
            /** @description The campaign was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            /** @description A field is not allowed, or the campaign has started. Neither status nor body is printed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericError"];
                };
            };
            401: components["responses"]["AssumedUnauthorized"];
            404: components["responses"]["AssumedNotFound"];
        };
    };
    "campaigns.attachRecipients": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientList"];
            };
        };
        responses: {
            /** @description The recipients were added; `totalRecipients` has grown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            /** @description The list is not valid, would go past 1000 recipients, or has nobody new. The body is not printed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericError"];
                };
            };
            401: components["responses"]["AssumedUnauthorized"];
            404: components["responses"]["AssumedNotFound"];
        };
    };
    "campaigns.getRecipientPayload": {
        parameters: {
            query?: {
                /**
                 * @description Template, `id` of one of the `templates` in `resources.get`
                 * @example 664abc123def456789012345
                 */
                templateId?: string;
                /**
                 * @description Campaign whose template is meant
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id?: string;
                /**
                 * @description Another name for `_id`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                campaignId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variables of the template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientPayloadResponse"];
                };
            };
            400: components["responses"]["AssumedBadRequest"];
            401: components["responses"]["AssumedUnauthorized"];
            404: components["responses"]["AssumedNotFound"];
        };
    };
    "campaigns.sendSample": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientList"];
            };
        };
        responses: {
            /** @description The sample was created and is being sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            400: components["responses"]["AssumedBadRequest"];
            401: components["responses"]["AssumedUnauthorized"];
            404: components["responses"]["AssumedNotFound"];
        };
    };
    "campaigns.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign, `_id` in the answer of `campaigns.create`
                 * @example 6650f1a2b3c4d5e6f7a8b9c0
                 */
                _id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is running. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignResponse"];
                };
            };
            /** @description The campaign has no recipients, is not a draft, or the balance does not cover it; all of this is assumed, and neither status nor body is printed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericError"];
                };
            };
            401: components["responses"]["AssumedUnauthorized"];
            404: components["responses"]["AssumedNotFound"];
        };
    };
    "resources.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is connected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsappResourcesResponse"];
                };
            };
            401: components["responses"]["AssumedUnauthorized"];
        };
    };
    "sms.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSend"];
            };
        };
        responses: {
            /** @description The message was taken over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageReceipt"];
                };
            };
            /** @description The message was refused, see `error`; nothing was sent. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageRejection"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The phone number has had its share; nothing was sent. Only the body says how long to wait, as no header is documented for it. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateLimitError"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    "sms.track": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message, from the answer of `sms.send`
                 * @example sms-1234567890abcdef123456
                 */
                smsId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State of the message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTracking"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageError"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    "internationalPricing.list": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Prices per page
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Only this country, two letters in upper or lower case
                 * @example IQ
                 */
                countryIso?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of prices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InternationalPricePage"];
                };
            };
            400: components["responses"]["AssumedBadRequest"];
            401: components["responses"]["AssumedUnauthorized"];
        };
    };
    "project.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "senderIds.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sender ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SenderIdList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "reports.generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description The report was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedReport"];
                };
            };
            400: components["responses"]["AssumedBadRequest"];
            401: components["responses"]["AssumedUnauthorized"];
        };
    };
    "reports.list": {
        parameters: {
            query?: {
                /**
                 * @description Most reports to return
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Only reports in these states, separated by commas
                 * @example [
                 *       "available",
                 *       "expired"
                 *     ]
                 */
                status?: ("available" | "expired" | "deleted")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            400: components["responses"]["AssumedBadRequest"];
            401: components["responses"]["AssumedUnauthorized"];
        };
    };
    "deliveryReports.receive": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `webhookSecret` that the message was sent with, as it is. Absent if there was none.
                 * @example your-webhook-secret
                 */
                "X-OTPIQ-Webhook-Secret"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryReport"];
            };
        };
        responses: {
            /** @description Received. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "inboundMessages.receive": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Name of the event
                 * @example whatsapp.inbound_message.received
                 */
                "X-OTPIQ-Webhook-Event": "whatsapp.inbound_message.received";
                /**
                 * @description Unique id of the event, the same in every attempt
                 * @example evt_7d0c5d1e4b2f
                 */
                "X-OTPIQ-Webhook-Event-Id": string;
                /**
                 * @description The time that goes into the signature, to be used literally. Its format is not documented.
                 * @example 2026-01-15T10:00:00.000Z
                 */
                "X-OTPIQ-Webhook-Timestamp": string;
                /**
                 * @description Number of the delivery attempt, from 1
                 * @example 1
                 */
                "X-OTPIQ-Webhook-Attempt": number;
                /**
                 * @description `sha256=` and the hexadecimal HMAC-SHA256 of timestamp, full stop and raw body
                 * @example sha256=5f2b0c8e4d1a7f3960b5e2c4d8a1f7036e9b2c5d8f1a4073b6e9c2d5f8a1b407
                 */
                "X-OTPIQ-Webhook-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboundMessageEvent"];
            };
        };
        responses: {
            /** @description The signature is wrong or missing. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The signature is wrong or missing. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Anything else, a timeout included, leads to another attempt. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

// GENERATED from specs/altur/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

export interface paths {
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the campaigns of the organization
         * @description Pages through all campaigns by cursor. Keep the filters the same while paging, otherwise rows are skipped or come twice. `startDate`
         *     and `endDate` must be given together; one alone is refused with 400, and no schema can say so beforehand.
         *
         *     The items differ from what `campaigns.get` answers: the cycle settings are flat fields.
         */
        get: operations["campaigns.list"];
        put?: never;
        /**
         * Create a campaign
         * @description Creates a campaign for phone calls or WhatsApp. It has no contacts yet and reaches nobody before `campaigns.contacts.add` and
         *     `campaigns.activate`.
         *
         *     Decide well: agent, integration, channel, and whether and how the campaign repeats (`cycles.enabled`, `cycles.mode`) cannot be changed
         *     later, and there is no way to delete a campaign. Fields of the other channel are refused with 400 `INVALID_REQUEST`.
         *
         *     Send an `Idempotency-Key` so that a repeat cannot make a second campaign.
         */
        post: operations["campaigns.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one campaign
         * @description Answers the campaign with its settings. `analytics` is there only once Altur has taken a snapshot; to follow single contacts use
         *     `campaigns.contacts.list`.
         */
        get: operations["campaigns.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a campaign
         * @description Changes the fields that are sent and leaves the rest. On a campaign that runs this can lead to more calls or messages (more retries,
         *     longer hours, more cycles). Sending the same values again changes nothing, so a repeat is safe.
         *
         *     Refused are immutable fields (`IMMUTABLE_FIELD`, which names the field), any cycle field on a campaign created without cycles
         *     (`CYCLES_NOT_ENABLED`), the three `schedule` fields unless the mode is `scheduled` (`SCHEDULED_MODE_ONLY`), and every change of a
         *     finished campaign (`CAMPAIGN_FINISHED`).
         */
        patch: operations["campaigns.update"];
        trace?: never;
    };
    "/campaigns/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a campaign
         * @description Starts a campaign in status `pending`, `ready` or `cooldown`; it becomes `active` and calls or messages its contacts. There is no
         *     body.
         *
         *     Not repeatable: an active campaign answers 409 `INVALID_STATUS_TRANSITION`, as do paused ones (use `campaigns.resume`) and finished
         *     ones. After a lost answer read the status before you try again. 402 `BILLING_LIMIT_REACHED` means the plan is used up and nothing
         *     started.
         */
        post: operations["campaigns.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a campaign
         * @description Pauses a campaign in status `active` or `cooldown`; it then reads `inactive`. A campaign that is paused already answers success and
         *     stays as it is. What happens to calls in progress is not documented. Go on with `campaigns.resume`. There is no body.
         */
        post: operations["campaigns.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused campaign
         * @description Sets a campaign from `inactive` back to `active`; it goes on calling or messaging its contacts. An active campaign answers success and
         *     stays as it is. 402 `BILLING_LIMIT_REACHED` means the plan is used up and the campaign stays paused. There is no body.
         */
        post: operations["campaigns.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a campaign
         * @description Sets `archived` from any status and leaves the status as it is; whether a running campaign stops is not documented, so pause it first.
         *     An archived campaign answers success and stays as it is. There is no way back. There is no body.
         */
        post: operations["campaigns.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts of a campaign
         * @description Pages through the contacts by page number, counted from 0. `total_count` is computed for the first page only. Keep the filter the same
         *     while paging, otherwise rows are skipped or come twice. This is where to see how far a campaign has got with each person.
         */
        get: operations["campaigns.contacts.list"];
        put?: never;
        /**
         * Add contacts to a campaign
         * @description Adds up to 1000 people. If the campaign runs, they are called or messaged without a further call.
         *
         *     Every item stands for itself: the answer is a success even when items failed, so check `summary.failed` and `results`. A number that
         *     the campaign already has is kept (`if_duplicate: skip`) or overwritten (`update`). Send an `Idempotency-Key` so that a repeat does not
         *     add the batch twice.
         */
        post: operations["campaigns.contacts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one contact of a campaign
         * @description Answers one person with status, call count and what the agent learned.
         */
        get: operations["campaigns.contacts.get"];
        put?: never;
        post?: never;
        /**
         * Remove a contact from a campaign
         * @description Takes a person out of the campaign. Only possible in status `queue` or `failed`; anyone else was or is being reached and gives 409
         *     `CONTACT_NOT_DELETABLE`. What a second removal answers is not documented.
         */
        delete: operations["campaigns.contacts.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the calls of a campaign
         * @description Pages through the calls by page number, counted from 0. Keep the filters the same while paging. The items are not the objects of
         *     `calls.get`: they carry the contact, tags and extracted data, and spell the billed length `billed_duration`. The recording's path is
         *     relative to the host.
         */
        get: operations["campaigns.calls.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call one person now
         * @description Has an agent call a number at once, outside any campaign. There is no way to hang up, and no `Idempotency-Key`: every accepted request
         *     is another call. After a lost answer the call cannot be looked up either, so wait for the `on_call_end` webhook before you try again.
         *
         *     The answer shows the call at its beginning; read it again with `calls.get`, or let the webhook tell you the end.
         */
        post: operations["calls.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one call
         * @description Answers a call with its thread; what was said is read with `messages.list` and the thread's id.
         */
        get: operations["calls.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the recording of a call
         * @description Answers the sound of a call, the target of `recording_url` in calls and webhooks. Altur has no page about it: the media type, a
         *     possible redirect and what a call without a recording gets are unknown, so look at `Content-Type` before you use the bytes.
         */
        get: operations["calls.recording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something to an agent as an end user
         * @description Puts a message of an end user into the conversation with an agent and answers with the agent's replies. This talks to the agent, not
         *     to the person; but where the end user is on WhatsApp, the documentation does not rule out that the reply is delivered there.
         *
         *     There is no key against repeats: sent twice, the agent hears it twice. Create the end user with `endUsers.create` first.
         */
        post: operations["messages.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message/{thread_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages of a thread
         * @description Answers all messages of a thread at once, oldest first, as a bare array. Long threads give long answers; there is no paging.
         */
        get: operations["messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/thread/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one thread
         * @description Answers a conversation with its agent, end user, tags and the people assigned to it; its messages come from `messages.list`.
         */
        get: operations["threads.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enduser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an end user
         * @description Makes a person whom `messages.send` can speak for; nobody is contacted. Keep the id: end users can be neither listed nor searched, and
         *     a repeat makes a second one.
         */
        post: operations["endUsers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enduser/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one end user
         * @description Answers name, origin and notes of a person.
         */
        get: operations["endUsers.get"];
        /**
         * Update an end user
         * @description Sets name and notes of a person. Whether a field that is left out is kept or cleared is not documented, so send both.
         */
        put: operations["endUsers.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    on_call_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A call has ended
         * @description Sent after every call, in campaigns and outside, with transcript and recording. The body is flat. Answer 200, best within 10 seconds,
         *     and do longer work afterwards; anything else or a timeout brings up to 5 further deliveries at growing distance, so deduplicate by the
         *     call's `id`.
         */
        post: operations["webhooks.callEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "campaign.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The status of a campaign has changed
         * @description Sent on every change of status, or only for the target statuses that `filters.status` of the webhook's settings names. With `finished`
         *     the results come along as `analytics`. The new status is `data.campaign.status`; Altur's text also speaks of `new_status`, which does
         *     not exist. Answer 200, best within 10 seconds; otherwise up to 5 further deliveries follow at growing distance, so deduplicate by
         *     `event_id`.
         */
        post: operations["webhooks.campaignStatusChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "campaign.cycle_completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cycle of a campaign has ended
         * @description Sent when a phone-call campaign with cycles has gone through its contacts once, whether or not another round follows
         *     (`next_cycle_at`). Answer 200, best within 10 seconds; otherwise up to 5 further deliveries follow at growing distance, so deduplicate
         *     by `event_id`.
         */
        post: operations["webhooks.campaignCycleCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Status of a campaign; a paused one reads `inactive`, being archived is a flag and no status */
        CampaignStatus: "pending" | "ready" | "active" | "inactive" | "cooldown" | "finished" | (string & {});
        /** @description The agent in short */
        AgentReference: {
            /** @description Public id of the agent */
            id?: string;
            /** @description Name of the agent */
            name?: string;
        };
        /** @description The part of one day in which people may be contacted; its keys are camelCase */
        DayWindow: {
            /** @description Start of the window; the clock format is not documented */
            startTime?: string;
            /** @description End of the window; the clock format is not documented */
            stopTime?: string;
            /** @description Whether the window counts at all */
            active?: boolean;
        };
        /** @description One window per weekday; days may be missing */
        WeekSchedule: {
            /** @description Window on Mondays */
            mon?: components["schemas"]["DayWindow"];
            /** @description Window on Tuesdays */
            tue?: components["schemas"]["DayWindow"];
            /** @description Window on Wednesdays */
            wed?: components["schemas"]["DayWindow"];
            /** @description Window on Thursdays */
            thu?: components["schemas"]["DayWindow"];
            /** @description Window on Fridays */
            fri?: components["schemas"]["DayWindow"];
            /** @description Window on Saturdays */
            sat?: components["schemas"]["DayWindow"];
            /** @description Window on Sundays */
            sun?: components["schemas"]["DayWindow"];
        };
        /** @description How far a campaign has got with a contact; which values occur depends on the channel */
        ContactStatus: "queue" | "sending" | "sent" | "delivered" | "voicemail" | "read" | "failed" | "retrying" | "converted" | "answered" | "accepted" | "rejected" | (string & {});
        /** @description A campaign as the list shows it, with flat cycle fields instead of a `cycles` object */
        CampaignListItem: {
            /** @description Id of the campaign */
            id: number;
            /** @description Name of the campaign */
            name?: string;
            /** @description Note for your own side */
            description?: string | null;
            /** @description Status of the campaign */
            status?: components["schemas"]["CampaignStatus"];
            /** @description When the campaign was created; the format is not documented */
            created_at?: string;
            /** @description Agent that runs the campaign */
            agent?: components["schemas"]["AgentReference"];
            /** @description Hours of the week in which the campaign may contact people */
            scheduling?: components["schemas"]["WeekSchedule"];
            /** @description IANA time zone of the campaign */
            timezone?: string;
            /** @description Further attempts per contact */
            retries?: number;
            /** @description Whether the campaign is archived, whatever its status */
            archived?: boolean;
            /** @description Name of the WhatsApp template, WhatsApp campaigns only */
            template?: string | null;
            /** @description What the agent says first, phone-call campaigns only */
            first_message?: string | null;
            /** @description Contacts worked on at the same time */
            concurrency_limit?: number | null;
            /** @description Whether the campaign repeats */
            cycle_enabled?: boolean;
            /** @description Cycles at most */
            cycle_max_iterations?: number | null;
            /** @description Minutes of rest before the next cycle */
            cycle_cooldown_minutes?: number | null;
            /** @description Contact statuses that filter the next cycle */
            cycle_filter_statuses?: components["schemas"]["ContactStatus"][] | null;
            /** @description Contact tags that filter the next cycle */
            cycle_filter_tags?: string[] | null;
            /** @description Number of the present cycle */
            cycle_current_iteration?: number | null;
            /** @description When the last cycle ran; the format is not documented */
            cycle_last_iteration_at?: string | null;
        };
        /** @description Position in the list of campaigns, by cursor */
        CampaignPagination: {
            /** @description Whether a page follows */
            has_next?: boolean;
            /** @description Whether a page comes before */
            has_previous?: boolean;
            /** @description Value of `cursor` for the following page */
            next_cursor?: string | null;
            /** @description Value of `cursor` for the page before */
            previous_cursor?: string | null;
        };
        /** @description One page of campaigns */
        CampaignPage: {
            /** @description Number of campaigns that match */
            total_count?: number | null;
            /** @description The campaigns of this page */
            campaigns: components["schemas"]["CampaignListItem"][];
            /** @description How to get to the neighbouring pages */
            pagination?: components["schemas"]["CampaignPagination"];
        };
        /** @description A number in the documented schema, a named code in the prose; the list of codes is open */
        ErrorCode: number | ("INVALID_REQUEST" | "IMMUTABLE_FIELD" | "CYCLES_NOT_ENABLED" | "SCHEDULED_MODE_ONLY" | "UNKNOWN_ACTION" | "BILLING_LIMIT_REACHED" | "CAMPAIGN_FINISHED" | "INVALID_STATUS_TRANSITION" | "CONTACT_NOT_DELETABLE" | (string & {}));
        /** @description The body of an error response; more keys may come with it */
        Error: {
            /** @description Numeric or named code */
            error?: components["schemas"]["ErrorCode"];
            /** @description Explanation for humans; do not parse it */
            message?: string;
        };
        /** @description The part of one day in which people may be contacted; its keys are camelCase */
        DayWindowInput: {
            /** @description Start of the window; the clock format is not documented */
            startTime?: string;
            /** @description End of the window; the clock format is not documented */
            stopTime?: string;
            /** @description Whether the window counts at all */
            active?: boolean;
        };
        /** @description One window per weekday; no day is required */
        WeekScheduleInput: {
            /** @description Window on Mondays */
            mon?: components["schemas"]["DayWindowInput"];
            /** @description Window on Tuesdays */
            tue?: components["schemas"]["DayWindowInput"];
            /** @description Window on Wednesdays */
            wed?: components["schemas"]["DayWindowInput"];
            /** @description Window on Thursdays */
            thu?: components["schemas"]["DayWindowInput"];
            /** @description Window on Fridays */
            fri?: components["schemas"]["DayWindowInput"];
            /** @description Window on Saturdays */
            sat?: components["schemas"]["DayWindowInput"];
            /** @description Window on Sundays */
            sun?: components["schemas"]["DayWindowInput"];
        };
        /** @description Cycles that are off; all other fields are accepted and ignored, in any combination */
        DisabledCyclePlan: {
            /**
             * @description Left out or false means no cycles, for good
             * @constant
             */
            enabled?: false;
            /**
             * @description Ignored while cycles are off
             * @enum {string}
             */
            mode?: "cooldown" | "scheduled";
            /** @description Cycles at most; the range is not documented (Altur's samples have 3 and 7) */
            max_iterations?: number;
            /** @description Minutes of rest before the next cycle; the range is not documented (Altur's samples have 30 and 720) */
            cooldown_minutes?: number;
            /** @description Contact statuses that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_statuses?: components["schemas"]["ContactStatus"][];
            /** @description Contact tags that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_tags?: string[];
            /** @description Hours of the week in which a cycle may start */
            schedule?: components["schemas"]["WeekScheduleInput"];
            /**
             * Format: date
             * @description First day of the cycles, such as 2023-12-25
             */
            schedule_start_date?: string;
            /**
             * Format: date
             * @description Last day of the cycles, such as 2023-12-31
             */
            schedule_end_date?: string;
        };
        /** @description Cycles that follow each other after a rest; `schedule`, `schedule_start_date` and `schedule_end_date` are refused */
        CooldownCyclePlan: {
            /**
             * @description Turns cycles on; cannot be changed later
             * @constant
             */
            enabled: true;
            /**
             * @description A new cycle starts when the rest is over; cannot be changed later
             * @constant
             */
            mode: "cooldown";
            /** @description Cycles at most; the range is not documented (Altur's samples have 3 and 7) */
            max_iterations?: number;
            /** @description Minutes of rest before the next cycle; the range is not documented (Altur's samples have 30 and 720) */
            cooldown_minutes?: number;
            /** @description Contact statuses that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_statuses?: components["schemas"]["ContactStatus"][];
            /** @description Contact tags that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_tags?: string[];
        };
        /** @description Cycles that follow a calendar */
        ScheduledCyclePlan: {
            /**
             * @description Turns cycles on; cannot be changed later
             * @constant
             */
            enabled: true;
            /**
             * @description A new cycle starts by the calendar; cannot be changed later
             * @constant
             */
            mode?: "scheduled";
            /** @description Cycles at most; the range is not documented (Altur's samples have 3 and 7) */
            max_iterations?: number;
            /** @description Minutes of rest before the next cycle; the range is not documented (Altur's samples have 30 and 720) */
            cooldown_minutes?: number;
            /** @description Contact statuses that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_statuses?: components["schemas"]["ContactStatus"][];
            /** @description Contact tags that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_tags?: string[];
            /** @description Hours of the week in which a cycle may start */
            schedule?: components["schemas"]["WeekScheduleInput"];
            /**
             * Format: date
             * @description First day of the cycles, such as 2023-12-25
             */
            schedule_start_date?: string;
            /**
             * Format: date
             * @description Last day of the cycles, such as 2023-12-31
             */
            schedule_end_date?: string;
        };
        /**
         * @description Cycles of a new phone-call campaign. Without `enabled: true` the rest is ignored. With `mode: cooldown` the three `schedule` fields are
         *     refused. `enabled` and `mode` are fixed from creation on.
         */
        CyclePlanCreate: components["schemas"]["DisabledCyclePlan"] | components["schemas"]["CooldownCyclePlan"] | components["schemas"]["ScheduledCyclePlan"];
        /** @description A campaign in which the agent calls its contacts */
        PhoneCallCampaignCreate: {
            /** @description Name of the campaign, at most 255 characters */
            name: string;
            /** @description Public id of the agent that runs the campaign (documented as a UUID, not enforced); cannot be changed later */
            agent_id: string;
            /** @description Public id (`iph_…`) of a phone integration that belongs to this agent; cannot be changed later */
            integration_id: string;
            /**
             * @description The channel; cannot be changed later
             * @constant
             */
            integration_type: "phone_call";
            /** @description Note for your own side, for example the goal */
            description?: string;
            /**
             * @description IANA time zone, for example that of the contacts
             * @default America/Mexico_City
             */
            timezone?: string;
            /**
             * @description Further attempts per contact after no answer or voicemail, 0 to 5
             * @default 1
             */
            retries?: number;
            /**
             * @description Message limit of the campaign, 1 to 10000; what exactly is counted is not documented
             * @default 250
             */
            message_limit?: number;
            /** @description What the agent says when somebody answers; a placeholder such as `{name}` appears in Altur's example */
            first_message?: string;
            /** @description Hours of the week in which the campaign may call */
            scheduling?: components["schemas"]["WeekScheduleInput"];
            /** @description Repeated rounds over the contacts; can be enabled only here, never by a later update */
            cycles?: components["schemas"]["CyclePlanCreate"];
        };
        /** @description A campaign in which the agent writes to its contacts on WhatsApp; `first_message` and `cycles` do not exist here */
        WhatsappCampaignCreate: {
            /** @description Name of the campaign, at most 255 characters */
            name: string;
            /** @description Public id of the agent that runs the campaign (documented as a UUID, not enforced); cannot be changed later */
            agent_id: string;
            /** @description Public id (`iwa_…`) of a WhatsApp integration that belongs to this agent; cannot be changed later */
            integration_id: string;
            /**
             * @description The channel; cannot be changed later
             * @constant
             */
            integration_type: "whatsapp";
            /** @description Note for your own side, for example the goal */
            description?: string;
            /**
             * @description IANA time zone, for example that of the contacts
             * @default America/Mexico_City
             */
            timezone?: string;
            /**
             * @description Further attempts per contact that does not respond, 0 to 5
             * @default 1
             */
            retries?: number;
            /**
             * @description Message limit of the campaign, 1 to 10000; what exactly is counted is not documented
             * @default 250
             */
            message_limit?: number;
            /** @description Name of an approved WhatsApp template; no rule makes it mandatory */
            template?: string;
            /** @description Name of a second approved WhatsApp template */
            template_alt?: string;
            /** @description Hours of the week in which the campaign may write */
            scheduling?: components["schemas"]["WeekScheduleInput"];
        };
        /**
         * @description A new campaign for one channel. `integration_type` decides which fields are allowed: `first_message` and `cycles` belong to
         *     `phone_call`, `template` and `template_alt` to `whatsapp`; a field of the other channel is answered with 400 `INVALID_REQUEST`.
         */
        CampaignCreate: components["schemas"]["PhoneCallCampaignCreate"] | components["schemas"]["WhatsappCampaignCreate"];
        /** @description The phone number or WhatsApp line in short */
        IntegrationReference: {
            /** @description Public id of the integration */
            id?: string;
            /** @description Kind of the integration, an open list (`api` is seen in threads) */
            type?: string;
        };
        /** @description Cycles of a campaign */
        CyclePlan: {
            /** @description Whether the campaign repeats */
            enabled?: boolean;
            /** @description Whether a rest or a calendar starts the next cycle */
            mode?: "cooldown" | "scheduled" | (string & {});
            /** @description Cycles at most */
            max_iterations?: number | null;
            /** @description Minutes of rest before the next cycle */
            cooldown_minutes?: number | null;
            /** @description Contact statuses that filter the next cycle */
            filter_statuses?: components["schemas"]["ContactStatus"][];
            /** @description Contact tags that filter the next cycle */
            filter_tags?: string[];
            /** @description Hours of the week in which a cycle may start */
            schedule?: components["schemas"]["WeekSchedule"];
            /**
             * Format: date
             * @description First day of the cycles
             */
            schedule_start_date?: string | null;
            /**
             * Format: date
             * @description Last day of the cycles
             */
            schedule_end_date?: string | null;
        };
        /**
         * @description Counts and rates (0 to 1) of a phone-call campaign, in camelCase. A WhatsApp campaign has other keys, about messages, which Altur does
         *     not print.
         */
        CampaignAnalytics: {
            /** @description Calls made */
            calls?: number;
            /** @description Calls that a person answered */
            callsAnsweredByHuman?: number;
            /** @description Calls that a machine answered */
            callsAnsweredByMachine?: number;
            /** @description Calls answered by one or the other */
            callsAnsweredByUnknown?: number;
            /** @description Share of calls that a person answered */
            callsAnsweredByHumanRate?: number;
            /** @description Share of calls that a machine answered */
            callsAnsweredByMachineRate?: number;
            /** @description Share of calls answered by one or the other */
            callsAnsweredByUnknownRate?: number;
            /** @description Contacts of the campaign */
            contacts?: number;
            /** @description Contacts worked on */
            contactsProcessed?: number;
            /** @description Share of contacts worked on */
            contactsProcessedRate?: number;
            /** @description Contacts that could not be reached */
            contactsFailed?: number;
            /** @description Share of contacts that could not be reached */
            contactsFailedRate?: number;
            /** @description Contacts whose voicemail answered */
            contactsVoicemail?: number;
            /** @description Share of contacts whose voicemail answered */
            contactsVoicemailRate?: number;
            /** @description Contacts who answered */
            contactsAnswered?: number;
            /** @description Share of contacts who answered */
            contactsAnsweredRate?: number;
            /** @description Contacts who converted */
            contactsConverted?: number;
            /** @description Share of contacts who converted */
            contactsConvertedRate?: number;
        };
        /** @description A campaign as create, get, update and the lifecycle actions answer it. The list has another shape, see `CampaignListItem`. */
        Campaign: {
            /** @description Id of the campaign */
            id: number;
            /** @description Name of the campaign */
            name?: string;
            /** @description Note for your own side */
            description?: string | null;
            /** @description Status of the campaign, the one that lifecycle actions change */
            status?: components["schemas"]["CampaignStatus"];
            /** @description Whether the campaign is archived, whatever its status */
            archived?: boolean;
            /** @description Channel of the campaign */
            integration_type?: "phone_call" | "whatsapp" | (string & {});
            /** @description Phone number or WhatsApp line in use */
            integration?: components["schemas"]["IntegrationReference"];
            /** @description Agent that runs the campaign */
            agent?: components["schemas"]["AgentReference"];
            /**
             * Format: date-time
             * @description When the campaign was created
             */
            created_at?: string;
            /** @description IANA time zone of the campaign */
            timezone?: string;
            /** @description Further attempts per contact */
            retries?: number;
            /** @description Message limit of the campaign */
            message_limit?: number;
            /** @description What the agent says first, phone-call campaigns only */
            first_message?: string | null;
            /** @description Name of the WhatsApp template, WhatsApp campaigns only */
            template?: string | null;
            /** @description Name of the second WhatsApp template, WhatsApp campaigns only */
            template_alt?: string | null;
            /** @description Hours of the week in which the campaign may contact people */
            scheduling?: components["schemas"]["WeekSchedule"];
            /** @description Cycles of the campaign */
            cycles?: components["schemas"]["CyclePlan"];
            /** @description Results so far; present only once Altur has a snapshot of them */
            analytics?: components["schemas"]["CampaignAnalytics"];
        };
        /** @description One campaign with a sign of success */
        CampaignEnvelope: {
            /** @description True when the request was carried out */
            success?: boolean;
            /** @description The campaign after the request */
            campaign: components["schemas"]["Campaign"];
        };
        /**
         * @description Changes to existing cycles. The three `schedule` fields need a campaign in `scheduled` mode (400 `SCHEDULED_MODE_ONLY`); `enabled` and
         *     `mode` are immutable and do not exist here.
         */
        CyclePlanUpdate: {
            /** @description Cycles at most; the range is not documented (Altur's samples have 3 and 7) */
            max_iterations?: number;
            /** @description Minutes of rest before the next cycle; the range is not documented (Altur's samples have 30 and 720) */
            cooldown_minutes?: number;
            /** @description Contact statuses that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_statuses?: components["schemas"]["ContactStatus"][];
            /** @description Contact tags that filter the next cycle; whether they keep a contact in or leave it out is not documented */
            filter_tags?: string[];
            /** @description Hours of the week in which a cycle may start */
            schedule?: components["schemas"]["WeekScheduleInput"];
            /**
             * Format: date
             * @description First day of the cycles, such as 2023-12-25
             */
            schedule_start_date?: string;
            /**
             * Format: date
             * @description Last day of the cycles, such as 2023-12-31
             */
            schedule_end_date?: string;
        };
        /**
         * @description The fields to change; what is left out stays. `agent_id`, `integration_id` and `integration_type` are immutable (400 `IMMUTABLE_FIELD`)
         *     and do not exist here.
         */
        CampaignUpdate: {
            /** @description New name, at most 255 characters */
            name?: string;
            /** @description New note for your own side */
            description?: string;
            /** @description New IANA time zone */
            timezone?: string;
            /** @description Further attempts per contact, 0 to 5 */
            retries?: number;
            /** @description Message limit of the campaign, 1 to 10000 */
            message_limit?: number;
            /** @description New opening words; meant for phone-call campaigns (whether others are refused is not documented) */
            first_message?: string;
            /** @description New template name; meant for WhatsApp campaigns (whether others are refused is not documented) */
            template?: string;
            /** @description New second template name; meant for WhatsApp campaigns (whether others are refused is not documented) */
            template_alt?: string;
            /** @description New hours of the week in which the campaign may contact people */
            scheduling?: components["schemas"]["WeekScheduleInput"];
            /** @description Changes to the cycles of a campaign that was created with them, else 400 `CYCLES_NOT_ENABLED` */
            cycles?: components["schemas"]["CyclePlanUpdate"];
        };
        /** @description The body of a refused update */
        CampaignUpdateError: {
            /** @description Numeric or named code */
            error?: components["schemas"]["ErrorCode"];
            /** @description Explanation for humans; do not parse it */
            message?: string;
            /** @description With `IMMUTABLE_FIELD`, the field that cannot be changed */
            field?: string;
        };
        /** @description The body of a refused lifecycle action */
        StatusTransitionError: {
            /** @description Numeric or named code */
            error?: components["schemas"]["ErrorCode"];
            /** @description Explanation for humans; do not parse it */
            message?: string;
            /** @description Status that the campaign has now */
            current_status?: components["schemas"]["CampaignStatus"];
            /** @description What the campaign could change to from here */
            valid_targets?: string[];
        };
        /** @description One person in one campaign */
        CampaignContact: {
            /** @description Id of the contact within Altur */
            id: number;
            /** @description Your own identifier of the person */
            f_id?: string | null;
            /** @description Name of the person */
            name?: string | null;
            /** @description Phone number */
            contact?: string;
            /** @description What the agent knows about the person */
            context?: string | null;
            /** @description How far the campaign has got with this person */
            status?: components["schemas"]["ContactStatus"];
            /** @description Attempts repeated so far */
            retries?: number;
            /** @description Whether a follow-up is planned */
            has_follow_up?: boolean;
            /** @description Calls made to this person */
            call_count?: number;
            /** @description Billed call time, in seconds when it is a number */
            billed_duration?: number | string | null;
            /** @description Time of the last call such as `2025-10-03 19:11:39`, with a space and without a zone, so not RFC 3339 */
            last_call_at?: string | null;
            /** @description What the agent learned, with free keys (strings in the sample) */
            extracted_data?: {
                [key: string]: unknown;
            } | null;
            /** @description Names of the tags set on this person */
            tags?: string[];
        };
        /** @description Position in the list of contacts, by page number */
        ContactPagination: {
            /** @description Whether a page follows */
            has_next?: boolean;
            /** @description Whether a page comes before */
            has_previous?: boolean;
            /** @description Value of `pageIndex` for the following page */
            next_page?: number | null;
            /** @description Value of `pageIndex` for the page before */
            previous_page?: number | null;
        };
        /** @description One page of a campaign's contacts */
        ContactPage: {
            /** @description Number of contacts that match; computed for the first page only */
            total_count?: number | null;
            /** @description The contacts of this page */
            contacts: components["schemas"]["CampaignContact"][];
            /** @description How to get to the neighbouring pages */
            pagination?: components["schemas"]["ContactPagination"];
        };
        /** @description One person to reach */
        ContactInput: {
            /** @description Phone number, with country code as in `+521234567890`; an unusable one fails alone with `INVALID_PHONE_NUMBER`, a missing one with `MISSING_CONTACT`; the rest of the batch is worked through */
            contact?: string;
            /** @description Name of the person */
            name?: string;
            /** @description What the agent should know about the person */
            context?: string;
            /** @description Data with keys of your own choice */
            extracted_data?: {
                [key: string]: unknown;
            };
            /** @description Your own identifier of the person */
            f_id?: string;
        };
        /** @description Up to 1000 contacts and what to do with numbers that the campaign already has */
        ContactBatch: {
            /** @description The contacts, at most 1000 a request; each succeeds or fails by itself */
            contacts: components["schemas"]["ContactInput"][];
            /**
             * @description For a number that is there already, `skip` keeps the contact, `update` overwrites name, context, extracted_data and f_id
             * @default skip
             * @enum {string}
             */
            if_duplicate?: "skip" | "update";
        };
        /** @description How many contacts of a batch ended how */
        ContactBatchSummary: {
            /** @description Contacts added */
            created?: number;
            /** @description Contacts overwritten, only with `if_duplicate` set to `update` */
            updated?: number;
            /** @description Contacts left as they were because the number was there already */
            skipped_duplicate?: number;
            /** @description Contacts not taken */
            failed?: number;
        };
        /** @description Outcome for one contact of a batch */
        ContactResult: {
            /** @description Position in the request; whether it counts from 0 or 1 is not documented */
            index?: number;
            /** @description Id of the contact, text in the sample although contact ids are integers elsewhere */
            id?: string | number | null;
            /** @description Phone number as it was sent */
            contact?: string | null;
            /** @description What happened to this contact */
            status?: "created" | "updated" | "skipped_duplicate" | "failed" | (string & {});
            /** @description Why this contact failed */
            error?: ("INVALID_PHONE_NUMBER" | "MISSING_CONTACT" | "SERVER_ERROR" | (string & {})) | null;
        };
        /** @description What happened to each contact of a batch; a success status says nothing about single contacts */
        ContactBatchResult: {
            /** @description True when the batch was taken, even if contacts in it failed */
            success?: boolean;
            /** @description Counts by outcome */
            summary?: components["schemas"]["ContactBatchSummary"];
            /** @description Outcome of each contact */
            results?: components["schemas"]["ContactResult"][];
        };
        /** @description One contact with a sign of success */
        ContactEnvelope: {
            /** @description True when the contact was found */
            success?: boolean;
            /** @description The contact */
            contact: components["schemas"]["CampaignContact"];
        };
        /** @description Who called whom, seen from the agent */
        CallType: "inbound" | "outbound" | (string & {});
        /** @description State of a call */
        CallStatus: "created" | "queued" | "ringing" | "in-progress" | "forwarding" | "ended" | "busy" | "no-answer" | "failed" | (string & {});
        /** @description Who picked up */
        AnsweredBy: "human" | "machine" | "unknown" | (string & {});
        /** @description The contact of a call in short */
        CampaignCallContact: {
            /** @description Id of the contact */
            id?: number;
            /** @description Your own identifier of the person */
            f_id?: string | null;
            /** @description Name of the person */
            name?: string | null;
            /** @description Phone number */
            phone_number?: string;
            /** @description How far the campaign has got with this person */
            status?: components["schemas"]["ContactStatus"];
        };
        /** @description A call that a campaign made; `Call` describes a single one differently */
        CampaignCall: {
            /** @description Id of the call */
            id: string;
            /** @description Direction of the call */
            type?: components["schemas"]["CallType"];
            /** @description State of the call */
            status?: components["schemas"]["CallStatus"];
            /** @description Who picked up */
            answered_by?: components["schemas"]["AnsweredBy"] | null;
            /**
             * Format: date-time
             * @description When the call was created
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When the call began
             */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description When the call was over
             */
            ended_at?: string | null;
            /** @description Length in seconds */
            duration?: number | null;
            /** @description Billed length in seconds */
            billed_duration?: number | null;
            /** @description The person called */
            contact?: components["schemas"]["CampaignCallContact"];
            /** @description What the agent learned in the call, with free keys */
            extracted_data?: {
                [key: string]: unknown;
            } | null;
            /** @description Names of the tags that the agent set */
            tags?: string[];
            /** @description Path of the recording relative to the host (`/api/v1.0/call/…/recording`); webhooks carry the full address */
            recording_url?: string | null;
        };
        /** @description Position in the list of calls, by page number */
        CallPagination: {
            /** @description Number of this page, counted from 0 */
            page_index?: number;
            /** @description Calls per page */
            page_size?: number;
            /** @description Whether a page follows */
            has_next?: boolean;
            /** @description Whether a page comes before */
            has_previous?: boolean;
            /** @description Value of `pageIndex` for the following page */
            next_page?: number | null;
            /** @description Value of `pageIndex` for the page before */
            previous_page?: number | null;
        };
        /** @description One page of a campaign's calls */
        CallPage: {
            /** @description Number of calls that match */
            total_count?: number | null;
            /** @description The calls of this page */
            calls: components["schemas"]["CampaignCall"][];
            /** @description How to get to the neighbouring pages */
            pagination?: components["schemas"]["CallPagination"];
        };
        /** @description Whom to call and which agent talks */
        CallStart: {
            /** @description Id of the agent that makes the call (documented as a UUID, not enforced) */
            agent_id: string;
            /** @description Number to call in E.164, a plus sign and up to 15 digits */
            phone_number_to: string;
            /** @description Name of the person called */
            end_user_display_name?: string;
            /** @description What the agent should know about the person, as text or as an object with free keys */
            end_user_context?: string | {
                [key: string]: unknown;
            };
            /** @description What the agent says first when the call is answered */
            initial_message?: string;
        };
        /** @description A person who talks to an agent */
        EndUser: {
            /** @description Id of the end user (documented as a UUID, not enforced) */
            id: string;
            /** @description Name to show */
            display_name: string;
            /** @description Where the person came from */
            integration_type?: "api" | "whatsapp" | (string & {});
            /** @description What the agent knows about the person */
            info?: string;
        };
        /** @description A tag on a thread */
        ThreadTag: {
            /** @description Id of the tag */
            id?: string;
            /** @description Name of the tag */
            name?: string;
            /** @description Color of the tag, an open list of names (`blue` is the one shown) */
            color?: string;
        };
        /** @description A member of your organization who looks after a thread */
        ThreadAssignee: {
            /** @description Id of the member */
            id?: string;
            /** @description Mail address */
            email?: string;
            /** @description Given name */
            first_name?: string;
            /** @description Family name */
            last_name?: string;
        };
        /** @description A conversation between an end user and an agent; nothing is marked as required */
        Thread: {
            /** @description Id of the thread */
            id?: string;
            /** @description Agent of the conversation */
            agent?: components["schemas"]["AgentReference"];
            /** @description Person the agent talks to */
            end_user?: components["schemas"]["EndUser"];
            /** @description Line that the conversation runs over */
            integration?: components["schemas"]["IntegrationReference"];
            /**
             * Format: date-time
             * @description When something last changed
             */
            updated_at?: string;
            /** @description Whether the agent answers by itself */
            active?: boolean;
            /** @description Whether the conversation is blocked */
            blocked?: boolean;
            /** @description Tags set on the conversation */
            tags?: components["schemas"]["ThreadTag"][];
            /** @description People of your organization who look after it */
            assigned_to?: components["schemas"]["ThreadAssignee"][];
        };
        /** @description A single call; nothing is marked as required, and a call that goes on lacks its later fields */
        Call: {
            /** @description Id of the call */
            id?: string;
            /** @description Conversation that the call belongs to */
            thread?: components["schemas"]["Thread"];
            /** @description Direction of the call */
            type?: components["schemas"]["CallType"];
            /** @description State of the call */
            status?: components["schemas"]["CallStatus"];
            /** @description Who picked up */
            answered_by?: components["schemas"]["AnsweredBy"] | null;
            /**
             * Format: date-time
             * @description When the call was created
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When the call began
             */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description When the call was over
             */
            ended_at?: string | null;
            /** @description Length in seconds */
            duration?: number | null;
            /** @description Billed length in seconds; spelt `billed_duration` in campaign calls and webhooks */
            billable_duration?: number | null;
        };
        /** @description A message that an end user says to an agent; no field is marked as required */
        MessageSend: {
            /** @description Id of the agent that is to answer (documented as a UUID, not enforced) */
            agent_id?: string;
            /** @description Id of the end user who speaks (documented as a UUID, not enforced) */
            end_user_id?: string;
            /** @description Text of the message */
            content?: string;
        };
        /** @description One message of a thread */
        Message: {
            /** @description Id of the thread */
            thread_id: string;
            /** @description Kind of message */
            type: "text" | "image" | "audio" | "video" | "button" | "template" | "document" | (string & {});
            /** @description The agent (`AI`), the end user (`EU`) or the system (`SYS`) */
            sent_by: "AI" | "EU" | "SYS" | (string & {});
            /** @description When it was sent, a date-time in the newer samples */
            sent_at: string;
            /** @description Text of the message */
            content?: string;
            /** @description Attached medium, usually an address */
            media?: string;
            /** @description Id of the member of your organization, when a human wrote it */
            sent_by_user?: string;
            /** @description Whether it was read */
            read?: boolean;
        };
        /** @description What the agent answered */
        MessageResponse: {
            /** @description Conversation that the messages belong to */
            thread?: components["schemas"]["Thread"];
            /** @description The replies */
            messages?: components["schemas"]["Message"][];
            /** @description The message that was just sent */
            in_response_to?: components["schemas"]["Message"];
        };
        /** @description All messages of a thread, oldest first; a bare array */
        MessageList: components["schemas"]["Message"][];
        /** @description What can be set on an end user; neither field is marked as required */
        EndUserData: {
            /** @description Name to show */
            display_name?: string;
            /** @description Anything the agent should know about the person */
            info?: string;
        };
        /** @description One utterance of a call */
        TranscriptEntry: {
            /** @description Who spoke */
            sent_by?: "assistant" | "user" | (string & {});
            /**
             * Format: date-time
             * @description When it was said
             */
            sent_at?: string;
            /** @description What was said */
            content?: string;
        };
        /** @description The agent of a finished call */
        CallEndAssistant: {
            /** @description Id of the agent (documented as a UUID; the sample is not a valid one) */
            id?: string;
            /** @description Internal name of the agent */
            nickname?: string;
            /** @description Name the agent goes by */
            name?: string;
        };
        /** @description The person of a finished call */
        CallEndUser: {
            /** @description Id of the end user (documented as a UUID, not enforced) */
            id?: string;
            /** @description Status of the person; the list is not documented, contact statuses are likely */
            status?: "converted" | (string & {});
            /** @description Name to show */
            display_name?: string;
            /** @description Phone number in E.164 */
            phone_number?: string;
            /** @description What the agent knew about the person */
            context?: string | null;
            /** @description What the agent learned, free keys with text values in the sample */
            extracted_data?: {
                [key: string]: unknown;
            } | null;
            /** @description Names of the tags set on the person */
            tags?: string[];
        };
        /** @description The person of a finished call as a contact of the campaign; more fields exist that we could not see */
        CallEndCampaignUser: {
            /** @description Your own identifier of the person */
            f_id?: string | null;
            /** @description Name of the person */
            name?: string | null;
            /** @description Phone number */
            contact?: string | null;
            /** @description What the campaign told the agent about the person */
            context?: string | null;
        };
        /** @description Body of `on_call_end`, flat and without the envelope of the campaign events */
        CallEndEvent: {
            /**
             * @description Tells this event from the others
             * @constant
             */
            event_type: "on_call_end";
            /** @description Id of the call; use it to deduplicate, the event has no id of its own */
            id?: string;
            /** @description Direction of the call */
            type?: components["schemas"]["CallType"];
            /** @description How the call ended */
            status?: components["schemas"]["CallStatus"];
            /** @description Calling number in E.164 */
            phone_number_from?: string;
            /** @description Called number in E.164 */
            phone_number_to?: string;
            /** @description Who picked up */
            answered_by?: components["schemas"]["AnsweredBy"] | null;
            /**
             * Format: date-time
             * @description When the call was created
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When the call began
             */
            started_at?: string | null;
            /**
             * Format: date-time
             * @description When the call was over
             */
            ended_at?: string | null;
            /** @description Length in seconds */
            duration?: number | null;
            /** @description Billed length in seconds */
            billed_duration?: number | null;
            /** @description Full address of the recording; fetching it takes the API key */
            recording_url?: string | null;
            /** @description What was said, in order */
            transcript?: components["schemas"]["TranscriptEntry"][];
            /** @description The agent, under its old name */
            assistant?: components["schemas"]["CallEndAssistant"];
            /** @description The person in the call */
            end_user?: components["schemas"]["CallEndUser"];
            /** @description The person as a contact of the campaign */
            campaign_user?: components["schemas"]["CallEndCampaignUser"] | null;
        };
        /** @description A campaign as events show it */
        EventCampaign: {
            /** @description Id of the campaign */
            id?: number;
            /** @description Name of the campaign */
            name?: string;
            /** @description Status of the campaign now */
            status?: components["schemas"]["CampaignStatus"];
            /** @description Status before the change; null when a cycle ended */
            previous_status?: components["schemas"]["CampaignStatus"] | null;
        };
        /** @description A campaign's change of status */
        CampaignStatusChange: {
            /** @description The campaign, already with its new status */
            campaign?: components["schemas"]["EventCampaign"];
            /** @description Results of the campaign, only when the new status is `finished` */
            analytics?: components["schemas"]["CampaignAnalytics"];
        };
        /** @description Body of `campaign.status_changed` */
        CampaignStatusChangedEvent: {
            /** @description Id of this delivery, `evt_` and 20 characters; use it to deduplicate */
            event_id: string;
            /**
             * @description Tells this event from the others
             * @constant
             */
            event_type: "campaign.status_changed";
            /**
             * Format: date-time
             * @description When it happened, with microseconds and the project's UTC offset
             */
            occurred_at?: string;
            /** @description Version of this body, `1.0` at present */
            api_version?: string;
            /** @description Id of the project, `prj_` and 20 characters */
            project_id?: string;
            /** @description What changed */
            data: components["schemas"]["CampaignStatusChange"];
        };
        /** @description The end of one cycle */
        CampaignCycleCompletion: {
            /** @description The campaign; its previous status is always null here */
            campaign?: components["schemas"]["EventCampaign"];
            /** @description Number of the cycle that just ended */
            cycle_iteration?: number | null;
            /**
             * Format: date-time
             * @description When the next cycle starts, in project time; null when none follows
             */
            next_cycle_at?: string | null;
        };
        /** @description Body of `campaign.cycle_completed` */
        CampaignCycleCompletedEvent: {
            /** @description Id of this delivery, `evt_` and 20 characters; use it to deduplicate */
            event_id: string;
            /**
             * @description Tells this event from the others
             * @constant
             */
            event_type: "campaign.cycle_completed";
            /**
             * Format: date-time
             * @description When it happened, with microseconds and the project's UTC offset
             */
            occurred_at?: string;
            /** @description Version of this body, `1.0` at present */
            api_version?: string;
            /** @description Id of the project, `prj_` and 20 characters */
            project_id?: string;
            /** @description Which cycle ended and when the next one comes */
            data: components["schemas"]["CampaignCycleCompletion"];
        };
    };
    responses: {
        /** @description The key is missing, revoked or lacks the `api-key` prefix */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing in this organization */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description `UNKNOWN_ACTION`: the last path segment is none of the four actions. Documented for Altur's single lifecycle operation; it cannot come
         *     from a path that ends in a known action.
         */
        UnknownAction: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `BILLING_LIMIT_REACHED`: the plan has no room left; the campaign keeps its status and contacts nobody */
        BillingLimitReached: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description `INVALID_STATUS_TRANSITION`: the action is not allowed from the present status; the campaign is unchanged */
        InvalidStatusTransition: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["StatusTransitionError"];
            };
        };
        /** @description The request was refused; nothing was changed or sent */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description One value per intended call, a UUID by preference. A repeat with the same value gets the first answer again instead of working twice,
         *     for as long as Altur remembers it (not documented how long). Our client makes one for you.
         * @example c1a45e88-ad34-4f57-9d2e-91a1d4f50f7e
         */
        IdempotencyKey: string;
        /**
         * @description Id of the campaign
         * @example 1234
         */
        CampaignId: number;
        /**
         * @description Id of the contact within this campaign
         * @example 42
         */
        ContactId: number;
        /**
         * @description Id of the call, `cll_` and 20 characters in what Altur sends to webhooks
         * @example cll_gBoLtd02pUI50QwXkFjB
         */
        CallId: string;
        /**
         * @description Id of the end user, documented as a version 4 UUID
         * @example 2be951e6-7798-47cd-878d-49b2918a3bba
         */
        EndUserId: string;
        /**
         * @description Base64 of the HMAC-SHA256 over the JSON body written without spaces; the key is the webhook's secret after base64 decoding. Compare in
         *     constant time. There is no timestamp in it, so deduplicate against replays yourself.
         * @example 6Z4pT1xYyK0bq3vJm8sVwRrNf2dGhUo5LcXaEiQk7Wg=
         */
        AlturSignature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type CampaignStatus = components['schemas']['CampaignStatus'];
export type AgentReference = components['schemas']['AgentReference'];
export type DayWindow = components['schemas']['DayWindow'];
export type WeekSchedule = components['schemas']['WeekSchedule'];
export type ContactStatus = components['schemas']['ContactStatus'];
export type CampaignListItem = components['schemas']['CampaignListItem'];
export type CampaignPagination = components['schemas']['CampaignPagination'];
export type CampaignPage = components['schemas']['CampaignPage'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type Error = components['schemas']['Error'];
export type DayWindowInput = components['schemas']['DayWindowInput'];
export type WeekScheduleInput = components['schemas']['WeekScheduleInput'];
export type DisabledCyclePlan = components['schemas']['DisabledCyclePlan'];
export type CooldownCyclePlan = components['schemas']['CooldownCyclePlan'];
export type ScheduledCyclePlan = components['schemas']['ScheduledCyclePlan'];
export type CyclePlanCreate = components['schemas']['CyclePlanCreate'];
export type PhoneCallCampaignCreate = components['schemas']['PhoneCallCampaignCreate'];
export type WhatsappCampaignCreate = components['schemas']['WhatsappCampaignCreate'];
export type CampaignCreate = components['schemas']['CampaignCreate'];
export type IntegrationReference = components['schemas']['IntegrationReference'];
export type CyclePlan = components['schemas']['CyclePlan'];
export type CampaignAnalytics = components['schemas']['CampaignAnalytics'];
export type Campaign = components['schemas']['Campaign'];
export type CampaignEnvelope = components['schemas']['CampaignEnvelope'];
export type CyclePlanUpdate = components['schemas']['CyclePlanUpdate'];
export type CampaignUpdate = components['schemas']['CampaignUpdate'];
export type CampaignUpdateError = components['schemas']['CampaignUpdateError'];
export type StatusTransitionError = components['schemas']['StatusTransitionError'];
export type CampaignContact = components['schemas']['CampaignContact'];
export type ContactPagination = components['schemas']['ContactPagination'];
export type ContactPage = components['schemas']['ContactPage'];
export type ContactInput = components['schemas']['ContactInput'];
export type ContactBatch = components['schemas']['ContactBatch'];
export type ContactBatchSummary = components['schemas']['ContactBatchSummary'];
export type ContactResult = components['schemas']['ContactResult'];
export type ContactBatchResult = components['schemas']['ContactBatchResult'];
export type ContactEnvelope = components['schemas']['ContactEnvelope'];
export type CallType = components['schemas']['CallType'];
export type CallStatus = components['schemas']['CallStatus'];
export type AnsweredBy = components['schemas']['AnsweredBy'];
export type CampaignCallContact = components['schemas']['CampaignCallContact'];
export type CampaignCall = components['schemas']['CampaignCall'];
export type CallPagination = components['schemas']['CallPagination'];
export type CallPage = components['schemas']['CallPage'];
export type CallStart = components['schemas']['CallStart'];
export type EndUser = components['schemas']['EndUser'];
export type ThreadTag = components['schemas']['ThreadTag'];
export type ThreadAssignee = components['schemas']['ThreadAssignee'];
export type Thread = components['schemas']['Thread'];
export type Call = components['schemas']['Call'];
export type MessageSend = components['schemas']['MessageSend'];
export type Message = components['schemas']['Message'];
export type MessageResponse = components['schemas']['MessageResponse'];
export type MessageList = components['schemas']['MessageList'];
export type EndUserData = components['schemas']['EndUserData'];
export type TranscriptEntry = components['schemas']['TranscriptEntry'];
export type CallEndAssistant = components['schemas']['CallEndAssistant'];
export type CallEndUser = components['schemas']['CallEndUser'];
export type CallEndCampaignUser = components['schemas']['CallEndCampaignUser'];
export type CallEndEvent = components['schemas']['CallEndEvent'];
export type EventCampaign = components['schemas']['EventCampaign'];
export type CampaignStatusChange = components['schemas']['CampaignStatusChange'];
export type CampaignStatusChangedEvent = components['schemas']['CampaignStatusChangedEvent'];
export type CampaignCycleCompletion = components['schemas']['CampaignCycleCompletion'];
export type CampaignCycleCompletedEvent = components['schemas']['CampaignCycleCompletedEvent'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseUnknownAction = components['responses']['UnknownAction'];
export type ResponseBillingLimitReached = components['responses']['BillingLimitReached'];
export type ResponseInvalidStatusTransition = components['responses']['InvalidStatusTransition'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterCampaignId = components['parameters']['CampaignId'];
export type ParameterContactId = components['parameters']['ContactId'];
export type ParameterCallId = components['parameters']['CallId'];
export type ParameterEndUserId = components['parameters']['EndUserId'];
export type ParameterAlturSignature = components['parameters']['AlturSignature'];
export type $defs = Record<string, never>;
export interface operations {
    "campaigns.list": {
        parameters: {
            query?: {
                /** @description Only campaigns of this agent (documented as a UUID, not enforced) */
                agentId?: string;
                /** @description Only campaigns in this status */
                status?: "pending" | "ready" | "active" | "inactive" | "cooldown" | "finished";
                /** @description Only campaigns of this channel */
                integration?: "phone_call" | "whatsapp";
                /**
                 * @description Only campaigns from this time on, ISO 8601; needs `endDate`
                 * @example 2026-05-14T00:00:00Z
                 */
                startDate?: string;
                /**
                 * @description Only campaigns up to this time, ISO 8601; needs `startDate`
                 * @example 2026-05-14T23:59:00Z
                 */
                endDate?: string;
                /** @description Whether archived campaigns are meant; how it combines with the rest is not documented */
                archived?: boolean;
                /** @description Campaigns per page; default and range are not documented, others use 50 and 100 */
                pageSize?: number;
                /** @description `next_cursor` or `previous_cursor` of another page */
                cursor?: string;
                /** @description Which way the cursor goes; probably not needed, the two cursors differ */
                direction?: "next" | "previous";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of campaigns */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description Only one of `startDate` and `endDate` was given */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "campaigns.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value per intended call, a UUID by preference. A repeat with the same value gets the first answer again instead of working twice,
                 *     for as long as Altur remembers it (not documented how long). Our client makes one for you.
                 * @example c1a45e88-ad34-4f57-9d2e-91a1d4f50f7e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignCreate"];
            };
        };
        responses: {
            /** @description The campaign was created; contacts and activation come next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            /** @description `INVALID_REQUEST`: a field of the other channel was sent; no campaign was created */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "campaigns.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    "campaigns.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignUpdate"];
            };
        };
        responses: {
            /** @description The campaign with its new values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            /** @description `IMMUTABLE_FIELD`, `CYCLES_NOT_ENABLED` or `SCHEDULED_MODE_ONLY`; nothing was changed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignUpdateError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description `CAMPAIGN_FINISHED`: a finished campaign cannot be changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "campaigns.activate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is active and reaches its contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["UnknownAction"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["BillingLimitReached"];
            409: components["responses"]["InvalidStatusTransition"];
        };
    };
    "campaigns.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1235
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is paused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["UnknownAction"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["InvalidStatusTransition"];
        };
    };
    "campaigns.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1236
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is active again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["UnknownAction"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["BillingLimitReached"];
            409: components["responses"]["InvalidStatusTransition"];
        };
    };
    "campaigns.archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is archived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["UnknownAction"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["InvalidStatusTransition"];
        };
    };
    "campaigns.contacts.list": {
        parameters: {
            query?: {
                /** @description Only contacts in this status; which ones occur depends on the channel */
                status?: "queue" | "sending" | "sent" | "delivered" | "voicemail" | "read" | "failed" | "retrying" | "converted" | "answered" | "accepted" | "rejected";
                /** @description Contacts per page, 1 to 100 */
                pageSize?: number;
                /** @description Number of the page, counted from 0, at most 25000 */
                pageIndex?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "campaigns.contacts.add": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value per intended call, a UUID by preference. A repeat with the same value gets the first answer again instead of working twice,
                 *     for as long as Altur remembers it (not documented how long). Our client makes one for you.
                 * @example c1a45e88-ad34-4f57-9d2e-91a1d4f50f7e
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBatch"];
            };
        };
        responses: {
            /** @description The batch was worked through; single contacts may have failed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBatchResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "campaigns.contacts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
                /**
                 * @description Id of the contact within this campaign
                 * @example 42
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    "campaigns.contacts.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
                /**
                 * @description Id of the contact within this campaign
                 * @example 43
                 */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is removed and will not be reached by this campaign */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            /** @description `CONTACT_NOT_DELETABLE`: the contact is neither in `queue` nor `failed`; it stays in the campaign */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "campaigns.calls.list": {
        parameters: {
            query?: {
                /** @description Only calls in this state */
                status?: "ended" | "failed" | "busy" | "no-answer" | "in-progress";
                /** @description Only calls picked up like this */
                answeredBy?: "human" | "machine" | "unknown";
                /**
                 * @description Only calls created after this time, ISO 8601
                 * @example 2026-05-14T00:00:00Z
                 */
                startDate?: string;
                /**
                 * @description Only calls created before this time, ISO 8601
                 * @example 2026-05-14T23:59:00Z
                 */
                endDate?: string;
                /** @description Calls per page, 1 to 100 */
                pageSize?: number;
                /** @description Number of the page, counted from 0 */
                pageIndex?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the campaign
                 * @example 1234
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of calls */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "calls.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallStart"];
            };
        };
        responses: {
            /** @description The call was created and is on its way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "calls.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the call, `cll_` and 20 characters in what Altur sends to webhooks
                 * @example cll_gBoLtd02pUI50QwXkFjB
                 */
                id: components["parameters"]["CallId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    "calls.recording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the call, `cll_` and 20 characters in what Altur sends to webhooks
                 * @example cll_gBoLtd02pUI50QwXkFjB
                 */
                id: components["parameters"]["CallId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording; `audio/mpeg` is an assumption */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example ID3 */
                    "audio/mpeg": string;
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "messages.send": {
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
            /** @description The message was delivered to the agent, which answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    "messages.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the thread
                 * @example thr_5tH9aB2nQ8vR3mZ1cP0k
                 */
                thread_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description There is no such thread */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    "threads.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the thread
                 * @example thr_5tH9aB2nQ8vR3mZ1cP0k
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The thread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    "endUsers.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndUserData"];
            };
        };
        responses: {
            /** @description The end user was created */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    "endUsers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the end user, documented as a version 4 UUID
                 * @example 2be951e6-7798-47cd-878d-49b2918a3bba
                 */
                id: components["parameters"]["EndUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The end user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndUser"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    "endUsers.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the end user, documented as a version 4 UUID
                 * @example 2be951e6-7798-47cd-878d-49b2918a3bba
                 */
                id: components["parameters"]["EndUserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndUserData"];
            };
        };
        responses: {
            /** @description The end user with its new values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndUser"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    "webhooks.callEnd": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64 of the HMAC-SHA256 over the JSON body written without spaces; the key is the webhook's secret after base64 decoding. Compare in
                 *     constant time. There is no timestamp in it, so deduplicate against replays yourself.
                 * @example 6Z4pT1xYyK0bq3vJm8sVwRrNf2dGhUo5LcXaEiQk7Wg=
                 */
                "X-Altur-Signature": components["parameters"]["AlturSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallEndEvent"];
            };
        };
        responses: {
            /** @description Received; any other status makes Altur deliver again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.campaignStatusChanged": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64 of the HMAC-SHA256 over the JSON body written without spaces; the key is the webhook's secret after base64 decoding. Compare in
                 *     constant time. There is no timestamp in it, so deduplicate against replays yourself.
                 * @example 6Z4pT1xYyK0bq3vJm8sVwRrNf2dGhUo5LcXaEiQk7Wg=
                 */
                "X-Altur-Signature": components["parameters"]["AlturSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignStatusChangedEvent"];
            };
        };
        responses: {
            /** @description Received; any other status makes Altur deliver again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.campaignCycleCompleted": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64 of the HMAC-SHA256 over the JSON body written without spaces; the key is the webhook's secret after base64 decoding. Compare in
                 *     constant time. There is no timestamp in it, so deduplicate against replays yourself.
                 * @example 6Z4pT1xYyK0bq3vJm8sVwRrNf2dGhUo5LcXaEiQk7Wg=
                 */
                "X-Altur-Signature": components["parameters"]["AlturSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignCycleCompletedEvent"];
            };
        };
        responses: {
            /** @description Received; any other status makes Altur deliver again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

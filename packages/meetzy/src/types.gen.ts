// GENERATED from specs/meetzy/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

export interface paths {
    "/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a campaign that calls a list of contacts
         * @description Creates or updates the contacts and has the playbook's agent call each of them. **Without `launch_at` the calling begins at once**; with
         *     it, one call per contact is set up for that time, a little staggered. The answer says only that the work was accepted.
         *
         *     There is no way back: a campaign cannot be read, changed, paused or cancelled afterwards. Its calls appear in `calls.list` under the
         *     playbook, without a reference to the campaign, so keep `campaign_id` together with the numbers you sent.
         *
         *     If the answer is lost, do not repeat the request: nothing tells whether the first one was accepted, and the provider keeps no
         *     idempotency key. Compare the numbers with `calls.list` by hand; a scheduled campaign may not show there before its time.
         *
         *     Unstated: the largest number of contacts, what happens to a number given twice, whether a `launch_at` in the past is refused, and how
         *     many calls run at a time. A name, a caller number or calling hours cannot be given.
         */
        post: operations["campaigns.create"];
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
         * @description Has the playbook's agent call `phone` at once. The answer comes before anyone picks up: follow the call with `calls.get` and the
         *     returned `id`. A number that cannot be dialled may be refused with 400 or turn up later as a call with status `wrong-phone-format`.
         *
         *     Keys beyond the listed ones are passed to the agent as custom parameters, so a misspelt option is not refused: it silently becomes
         *     a parameter.
         *
         *     If the answer is lost, do not repeat the request before looking: `calls.list` with this `playbook_id` shows whether a call with
         *     `to` equal to `phone` and a `created_time` (UTC) after the attempt exists. If so, the person is being or was called. Finding none
         *     proves nothing: it is not stated when a call enters the list nor whether `to` is written as it was sent.
         */
        post: operations["calls.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one call
         * @description Reads one call: who was called, its status and, once it has ended, transcript, summary and results. No advice on polling is given;
         *     `ringing` and `open` are the states that are still to change, and after `recall-scheduled` a new attempt follows.
         *
         *     The provider's page prints two bodies that differ in fields and in the type of `recording`, so expect either and rely on no field.
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
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls
         * @description Lists the calls of the account's own agents, newest first, in one answer: there are no pages and no documented limit, so keep the
         *     period short. Without dates it covers the last 15 days.
         *
         *     Dates in the query are read in the time zone Europe/Madrid, while times in the answer are UTC. `daysFromNow` is ignored as soon as
         *     `startDate` or `endDate` is given. No filter by campaign or by phone number exists.
         */
        get: operations["calls.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A person to call; the contact is created, or updated if it is known. Whether keys beyond these are kept, dropped or refused is not stated: put your own into `custom_fields`. */
        CampaignContact: {
            /**
             * @description Phone number in international form with `+` and country code; no pattern is documented.
             * @example +34600123456
             */
            phone: string;
            /** @description First name. */
            first_name?: string;
            /** @description Last name. */
            last_name?: string;
            /** @description Mail address. */
            email?: string;
            /** @description Company the person works for. */
            company?: string;
            /** @description The person's position there. */
            job_title?: string;
            /** @description Street address. */
            address?: string;
            /** @description City. */
            city?: string;
            /** @description State or province. */
            state?: string;
            /** @description Country. */
            country?: string;
            /** @description Postal code. */
            postal_code?: string;
            /**
             * @description IANA name of the person's time zone.
             * @example Europe/Madrid
             */
            timezone?: string;
            /** @description UTM source the contact came from. */
            utm_source?: string;
            /** @description UTM medium. */
            utm_medium?: string;
            /** @description UTM campaign. */
            utm_campaign?: string;
            /** @description UTM term. */
            utm_term?: string;
            /** @description UTM content. */
            utm_content?: string;
            /**
             * @description Fields of your own, by name; the documented values are all text.
             * @example {
             *       "lead_id": "ext-12345",
             *       "producto_interes": "Premium",
             *       "origen": "web"
             *     }
             */
            custom_fields?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Whom to call with which playbook, and when. */
        CampaignCreate: {
            /**
             * Format: uuid
             * @description The playbook that the agent follows; it must belong to the token's account, otherwise 403.
             */
            playbook_id: string;
            /** @description The people to call, at least one; a largest number is not stated. */
            contacts: components["schemas"]["CampaignContact"][];
            /**
             * @description When to call, as an ISO 8601 date and time; without it the calls start at once. Which zone a time without offset is read in is not stated: compare `launch_at` of the answer with what you meant.
             * @example 2025-03-01T10:00:00
             */
            launch_at?: string;
            /** @description Delays in minutes after which a call is tried again, for example on no answer, counted from the call (in a scheduled campaign from the launch) and kept with each call; without it no retries are asked for. */
            recall?: string | number[];
        };
        /** @description A campaign created without `launch_at`, whose calls are being placed. */
        CampaignStarted: {
            /** @description True. */
            success?: boolean;
            /** @description Confirmation for people. */
            message?: string;
            /**
             * Format: uuid
             * @description The campaign's id. No other operation takes it.
             */
            campaign_id: string;
            /**
             * @description The form of the answer: calls are placed now.
             * @constant
             */
            scheduled: false;
            /** @description Number of contacts in the campaign. */
            total_contacts?: number;
        };
        /** @description A campaign created with `launch_at`, whose calls are set up for that time. */
        CampaignScheduled: {
            /** @description True. */
            success?: boolean;
            /** @description Confirmation for people, with the number of calls and the time as day/month/year hour:minute. */
            message?: string;
            /**
             * Format: uuid
             * @description The campaign's id. No other operation takes it.
             */
            campaign_id: string;
            /**
             * @description The form of the answer: calls are placed at `launch_at`.
             * @constant
             */
            scheduled: true;
            /**
             * Format: date-time
             * @description When the calls are placed, in UTC, as the provider understood it. Check it against what you meant.
             */
            launch_at?: string;
            /** @description Number of contacts in the campaign. */
            total_contacts?: number;
            /** @description Number of calls that were set up. */
            scheduled_calls?: number;
            /** @description Number of calls that could not be set up; which ones is not told. */
            error_calls?: number;
        };
        /** @description The accepted campaign; `scheduled` tells which of the two forms it is. */
        CampaignAccepted: components["schemas"]["CampaignStarted"] | components["schemas"]["CampaignScheduled"];
        /** @description The campaign page's error shape. */
        PlainErrorBody: {
            /** @description Explanation for people; there is no code. */
            error: string;
        };
        /** @description The introduction's error shape. */
        CodedErrorBody: {
            /**
             * @description False.
             * @example false
             */
            success?: boolean;
            /** @description What went wrong. */
            error: {
                /** @description Machine-readable reason; only one value is documented. */
                code: "invalid_phone" | (string & {});
                /** @description Explanation for people. */
                message: string;
            };
        };
        /** @description An error in one of two shapes: test whether `error` is a text or an object. */
        ErrorBody: components["schemas"]["CodedErrorBody"] | components["schemas"]["PlainErrorBody"];
        /** @description Whom to call with which playbook. Keys beyond the listed ones are custom parameters for the agent, as many as you like. */
        CallStart: {
            /**
             * @description Phone number in international form with `+` and country code; no pattern is documented.
             * @example +34600000000
             */
            phone: string;
            /** @description The playbook that the agent follows. */
            playbook_id: string;
            /**
             * Format: uuid
             * @description The version of the playbook; without it the production version is used, or the current configuration if there are no versions.
             */
            version_id?: string;
            /**
             * @description The agent's voice.
             * @default 6
             * @enum {string}
             */
            voice_id?: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "random";
            /**
             * @description Whether the voice answers faster or sounds more human.
             * @default human
             * @enum {string}
             */
            voice_model?: "fast" | "human";
            /**
             * @description Language the agent speaks, as a two-letter code; more than the listed ones exist.
             * @default ES
             */
            language?: "ES" | "EN" | "FR" | "DE" | "IT" | "PT" | (string & {});
            /**
             * @description Whether the person called may interrupt the agent.
             * @default false
             */
            interrupt?: boolean;
            /**
             * @description Custom parameters in an object of their own. Putting them beside the other keys is the better documented way.
             * @example {
             *       "customer_name": "John Doe"
             *     }
             */
            params?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description The call that is being placed. */
        CallStarted: {
            /** @description The call's id, for `calls.get`. */
            id?: string;
            /** @description Whether the call was accepted, not whether anyone was reached. */
            success?: boolean;
            /** @description Confirmation for people. */
            message?: string;
        };
        /** @description `ringing` then `open` (pending or in progress) then `closed` (completed). Otherwise `no-answer`, `busy`, `voicemail`, `wrong-phone-format` or `failed`; `recall-scheduled` when another attempt is set up. */
        CallStatus: "ringing" | "open" | "closed" | "no-answer" | "busy" | "voicemail" | "wrong-phone-format" | "failed" | "recall-scheduled" | (string & {});
        /** @description One call, with the fields of both documented forms. */
        Call: {
            /** @description The call's id. */
            id?: string;
            /** @description Name of the playbook; in one form only. */
            playbook_name?: string;
            /** @description The playbook the agent followed; in one form only, see `assistant_id`. */
            playbook_id?: string;
            /** @description Version of the playbook, empty if none was used; in one form only. */
            version_id?: string;
            /** @description The agent; in the other form only, where it stands in place of `playbook_id`. */
            assistant_id?: string;
            /** @description The number that placed the call. */
            from?: string;
            /** @description The number that was called. */
            to?: string;
            status?: components["schemas"]["CallStatus"];
            /** @description Length of the call in seconds. */
            duration?: number;
            /** @description What was said; HTML in one form, so do not show it unescaped or unsanitised. */
            transcript?: string;
            /** @description Summary of the call. */
            summary?: string;
            /** @description The custom parameters that the call was started with; text in one form, an object in the list of calls. */
            data?: unknown;
            /** @description Data the agent drew from the conversation; in one form only. */
            output?: {
                [key: string]: unknown;
            };
            /** @description Whether the playbook's goals were met. */
            success?: boolean;
            /** @description Whether the call was recorded, or the address of the recording. */
            recording?: boolean | string;
            /**
             * @description When the call was created, `YYYY-MM-DD HH:MM:SS` in UTC but without a zone, so do not parse it as local time. Spain is one hour ahead in winter, two in summer (the provider's own example has two in January).
             * @example 2024-11-12 10:30:00
             */
            created_time?: string;
        };
        /** @description One call as the list shows it. */
        ListedCall: {
            /** @description The call's id. */
            id?: string;
            /** @description When the call was created, in UTC; written as for one call, without a zone. */
            created_time?: string;
            /** @description A time of the call as a number; unit and moment are not stated. */
            timestamp?: number;
            /** @description The agent; the filter `playbook_id` selects by it. */
            assistant_id?: string;
            /** @description The number that placed the call; the provider removes entries that are not numbers. */
            from?: string;
            /** @description The number that was called. */
            to?: string;
            status?: components["schemas"]["CallStatus"];
            /** @description Length of the call, in seconds as for one call. */
            duration?: number;
            /** @description The recording, by its address as for one call. */
            recording?: string;
            /** @description What was said, as HTML; do not show it unsanitised. */
            transcript?: string;
            /** @description Whether the call reached its goal. */
            success?: boolean;
            /** @description Summary of the call. */
            summary?: string;
            /** @description Data the agent drew from the conversation. */
            output?: {
                [key: string]: unknown;
            };
            /** @description What the call was started with. */
            data?: {
                /** @description The custom parameters of the call. */
                params?: {
                    [key: string]: unknown;
                };
            };
        };
        /** @description All calls of the period. */
        CallList: {
            /** @description The calls, newest first by `created_time`. */
            calls?: components["schemas"]["ListedCall"][];
        };
    };
    responses: {
        /** @description More than 100 requests in a minute or 10 in a second. The request was refused; wait, then repeat it. */
        TooManyRequests: {
            headers: {
                /**
                 * @description How long to wait, in seconds or as an HTTP date. It may be missing.
                 * @example 30
                 */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request is not valid, for example because the phone number is not. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token does not give access to this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no such resource in this account. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Internal error. After a request that places calls, whether it took effect is unknown. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type CampaignContact = components['schemas']['CampaignContact'];
export type CampaignCreate = components['schemas']['CampaignCreate'];
export type CampaignStarted = components['schemas']['CampaignStarted'];
export type CampaignScheduled = components['schemas']['CampaignScheduled'];
export type CampaignAccepted = components['schemas']['CampaignAccepted'];
export type PlainErrorBody = components['schemas']['PlainErrorBody'];
export type CodedErrorBody = components['schemas']['CodedErrorBody'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type CallStart = components['schemas']['CallStart'];
export type CallStarted = components['schemas']['CallStarted'];
export type CallStatus = components['schemas']['CallStatus'];
export type Call = components['schemas']['Call'];
export type ListedCall = components['schemas']['ListedCall'];
export type CallList = components['schemas']['CallList'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
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
            /** @description Accepted; the calls are being placed (`scheduled` false) or set up for later (`scheduled` true). */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAccepted"];
                };
            };
            /** @description No `playbook_id`, no contacts, or a contact without a usable `phone`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlainErrorBody"];
                };
            };
            /** @description The token is missing or not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /** @description The playbook does not exist or belongs to another account; this operation never answers 404 for it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Internal error. Whether the campaign was created is unknown. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
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
            /** @description The call is being placed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "calls.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The call's id, as `calls.start` returned it or `calls.list` shows it (a UUID; the introduction prints another form).
                 * @example 123e4567-e89b-12d3-a456-426614174000
                 */
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Call"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "calls.list": {
        parameters: {
            query?: {
                /**
                 * @description Start of the period in Europe/Madrid, `YYYY-MM-DD` or `YYYY-MM-DD HH:mm:ss`; derived from `daysFromNow` if absent.
                 * @example 2024-11-01
                 */
                startDate?: string;
                /**
                 * @description End of the period in Europe/Madrid, in the forms of `startDate`; the current time if absent.
                 * @example 2024-11-30 23:59:59
                 */
                endDate?: string;
                /**
                 * @description Length of the period in days back from now; counts only if neither `startDate` nor `endDate` is given.
                 * @example 7
                 */
                daysFromNow?: number;
                /**
                 * @description Only calls with this status. Which values the filter knows is uncertain.
                 * @example closed
                 */
                status?: components["schemas"]["CallStatus"];
                /**
                 * @description Only calls of this playbook, whose id the items carry as `assistant_id`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                playbook_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calls of the period, newest first by `created_time`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}

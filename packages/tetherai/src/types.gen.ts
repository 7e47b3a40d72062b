// GENERATED from specs/tetherai/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

export interface paths {
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token
         * @description Exchanges mail address and password for a token. The token expires after an unpublished time; call this again on a 401.
         */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a token
         * @description Tells whether the token that is sent along is still valid.
         */
        get: operations["auth.verifyToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a user
         * @description Adds a user. Neither the fields nor the answer are published. No token is needed in general, but an instance may ask for that of an
         *     administrator.
         */
        post: operations["auth.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description Campaigns of the organization. Neither filters nor pages nor the answer are published; look at what your instance returns.
         */
        get: operations["campaigns.list"];
        put?: never;
        /**
         * Create a campaign
         * @description Creates a campaign with its recipients; contacts in `newContacts` are created on the way. With `scheduleDate` it is sent at that time,
         *     so check the day's quota first (`campaigns.validateDate`). Recipients cannot be added later. What happens to a campaign
         *     without `scheduleDate`, without recipients, or with a date in the past is not published.
         */
        post: operations["campaigns.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/validate-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the quota of a day
         * @description Tells whether the day of a planned time, in the organization's time zone, has room for a number of messages. Reserves nothing: another
         *     campaign may take the room before yours is created. When editing a campaign, pass its id as `excludeCampaignId`.
         */
        post: operations["campaigns.validateDate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/next-available-slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the next day with room
         * @description First day whose remaining quota is enough for a number of messages, with the state of today's quota. Reserves nothing.
         */
        get: operations["campaigns.nextAvailableSlot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/usage-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the use of the quota per day
         * @description For each day, the messages sent and reserved, the room left, and the campaigns behind them. The only published answer that lists
         *     campaigns, by name and id; it has no times of creation.
         */
        get: operations["campaigns.usageCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/auto-segment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a schedule over several days
         * @description Spreads contacts over days: as many per day as the daily quota leaves, skipping full days; 100 per day on an unlimited plan.
         *     The request is in the caller's local time, the answer in UTC. It only proposes: nothing is created or reserved.
         */
        post: operations["campaigns.autoSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/validate-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sort a contact list before a campaign
         * @description Sorts rows by phone number match, ownership, message history, assignee and the organization's contact protection period, so that you
         *     can drop those who should not be written to. Creates nothing and messages nobody.
         */
        post: operations["campaigns.validateContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns that are due
         * @description Campaigns that are still to be sent. Neither parameters nor answer are published.
         */
        get: operations["campaigns.upcoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get figures about campaigns
         * @description Figures about the organization's campaigns. Neither parameters nor answer are published.
         */
        get: operations["campaigns.analytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/team-performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get figures per user
         * @description Figures about the users' campaigns. Neither parameters nor answer are published.
         */
        get: operations["campaigns.teamPerformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scheduled messages
         * @description Messages that wait for their time. Neither parameters nor answer are published.
         */
        get: operations["scheduledMessages.list"];
        put?: never;
        /**
         * Schedule a message to one contact
         * @description Makes a campaign of one contact, delivered at `scheduleDate`. The body is not published: `contactId` in the example is our guess at the
         *     field that names the contact. Change it with `scheduledMessages.update`, stop it with `campaigns.cancel`.
         */
        post: operations["scheduledMessages.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/scheduled/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a scheduled message
         * @description Gives a scheduled message a new text and time; both must be sent, even if only one changes. Private notes cannot be scheduled
         *     (`isInternal` can only be `false`).
         */
        put: operations["scheduledMessages.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /**
         * Get a campaign
         * @description One campaign. The answer is not published; expect the fields of `Campaign`, perhaps below `data`.
         */
        get: operations["campaigns.get"];
        put?: never;
        post?: never;
        /**
         * Delete a campaign
         * @description Removes a campaign. In which states that is allowed, and what is left of it, is not published; to stop one, prefer `campaigns.cancel`.
         */
        delete: operations["campaigns.delete"];
        options?: never;
        head?: never;
        /**
         * Change a scheduled campaign
         * @description Changes text, time, process or segments as long as the campaign is still scheduled; recipients cannot be changed. A new date counts
         *     against the quota of its day: check with `campaigns.validateDate` and `excludeCampaignId`. How a campaign
         *     that is no longer scheduled is refused is not published.
         */
        patch: operations["campaigns.update"];
        trace?: never;
    };
    "/api/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a scheduled campaign
         * @description Stops a campaign that is still scheduled; nothing is sent any more. Cancelling again changes nothing but may be refused, so a call with
         *     an unknown outcome is not repeated by itself. Messages that are out already stay out. The state that the campaign has afterwards is
         *     not published.
         */
        post: operations["campaigns.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a campaign
         * @description Sends the campaign now, as far as its name tells; nothing else is published. After a lost answer do not repeat it: people could get the
         *     message twice.
         */
        post: operations["campaigns.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/sms-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates
         * @description All templates of the organization, or those of one type, in one answer.
         */
        get: operations["templates.list"];
        put?: never;
        /**
         * Create a template
         * @description Adds a text for reuse. Without `category` it goes to `other`; automation templates have no category, whatever is sent.
         */
        post: operations["templates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description The users of the organization whom the caller's role may see, in one answer.
         */
        get: operations["users.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one's own profile
         * @description The user to whom the token belongs. The answer is not published; expect the fields of `User`.
         */
        get: operations["users.profile.get"];
        /**
         * Change one's own profile
         * @description Changes fields of the user to whom the token belongs. Which fields may be changed is not published beyond the two in the example.
         */
        put: operations["users.profile.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/api-key/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace one's own integration key
         * @description Makes a new API integration key for the user to whom the token belongs. Presumably the key so far stops working, and with it
         *     everything that hands in leads: put the new key in place at once.
         */
        post: operations["users.regenerateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Removes a user from the organization. What becomes of the user's contacts and campaigns is not published.
         */
        delete: operations["users.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook/outreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a lead
         * @description Turns a lead into a contact, a conversation and, if the configuration says so, an application; the lead may be messaged at once. Needs
         *     the integration key of the user who owns the configuration, not a token. What is done is set by the configuration
         *     (`leadManagement.create`).
         */
        post: operations["webhooks.outreach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook/twilio/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a message received through Twilio
         * @description For Twilio to call, not for you: hands in a text or picture message from a contact. It may make the assistant answer the contact. How
         *     Tether verifies that Twilio is the caller is not published. The answer is an empty TwiML document.
         */
        post: operations["webhooks.twilioSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook/textgrid/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a message received through TextGrid
         * @description For TextGrid to call, not for you: hands in a text or picture message from a contact. It may make the assistant answer the contact. How
         *     Tether verifies that TextGrid is the caller is not published. The answer is an empty TwiML document.
         */
        post: operations["webhooks.textgridSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook/textgrid/sms-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the delivery of a message sent through TextGrid
         * @description For TextGrid to call, not for you: records whether a message was delivered. Other clients of Tether learn of it from the message itself.
         */
        post: operations["webhooks.textgridSmsStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get figures about phone calls
         * @description Number and duration of the organization's phone calls in a period, in all and per status.
         */
        get: operations["calls.statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-management": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a lead configuration
         * @description Says what happens to leads that are handed in with its id (`webhooks.outreach`) or come by mail. It is active unless `status` says
         *     otherwise, and an active one with a mail address can message people without any further call.
         */
        post: operations["leadManagement.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-management/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a lead configuration
         * @description Changes the fields that are sent. Making a configuration active lets leads that come in be messaged without any further call.
         */
        put: operations["leadManagement.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines": {
        parameters: {
            query?: {
                /**
                 * @description What moves through the pipeline.
                 * @example Contact
                 */
                type?: components["parameters"]["PipelineType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipelines
         * @description Pipelines of the organization, of one type if asked for. The answer is not published.
         */
        get: operations["pipelines.list"];
        put?: never;
        /**
         * Create a pipeline
         * @description Adds a pipeline. The guides disagree whether stages are objects or bare names: try objects first. The answer is not published.
         */
        post: operations["pipelines.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the assistant work on a conversation
         * @description Runs the assistant on a conversation. Whether it sends its answer to the contact or only returns it is not published, so take it for a
         *     call that sends.
         */
        post: operations["ai.process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/playground": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a prompt
         * @description Has a prompt answer an imagined message. No contact is involved and nothing is sent.
         */
        post: operations["ai.playground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Contacts page by page, narrowed down by the query. Without `ownerFilter` only the caller's own contacts are in the answer.
         *     `size` should be given: sources disagree about its default.
         */
        get: operations["contacts.list"];
        put?: never;
        /**
         * Read contacts sorted by stage
         * @description Reads one page of contacts per pipeline stage, as a board of columns needs it. It creates nothing, for all that it is a POST on
         *     this path; `contacts.create` does.
         */
        post: operations["contacts.byStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move a contact to another stage
         * @description The older way of changing the stage, with the contact's id in the body; `contacts.update` does the same with the id in the path.
         *     What automations of the organization make of a new stage is not documented.
         */
        put: operations["contacts.updateStage"];
        /**
         * Create a contact
         * @description Adds a person to a pipeline. The phone number must be new to the organization and must not be one that is provisioned to the
         *     organization itself, or the call is refused. Success comes as 200 or 201 with the same body. Nobody is written to by the call
         *     itself; what automations of the organization make of a new contact is not documented.
         */
        post: operations["contacts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/list-generator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts for an outreach list
         * @description Contacts page by page, selected by stage, time and exchanged messages, as a base for a list of recipients. The page size is
         *     called `limit` here, and rows have their id in `id`.
         */
        get: operations["contacts.listGenerator.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/map-excess-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Map leftover contact data to fields
         * @description Proposes fields for data about a contact that did not fit the known ones. The shapes of the objects and of the answer are not
         *     published, nor whether anything is stored.
         */
        post: operations["contacts.mapExcessData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact/message-seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark the messages of a conversation as seen
         * @description Clears the unread mark of a conversation; `conversations.markUnseen` sets it again.
         */
        post: operations["contacts.markMessageSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read active contacts
         * @description Reads the contacts counted as active. What makes a contact active is not published. The body may be left out.
         */
        post: operations["contacts.active"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/inactive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read inactive contacts
         * @description Reads the contacts counted as inactive. What makes a contact inactive is not published.
         */
        get: operations["contacts.inactive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count contacts
         * @description Counts contacts, presumably per stage; the keys of the answer are not published. The body may be left out.
         */
        post: operations["contacts.counts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/phoneNumber": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a contact by phone number
         * @description Reads the contact that has a phone number; 404 if there is none. Numbers are unique within the organization.
         */
        post: operations["contacts.findByPhoneNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the contacts of one stage
         * @description Reads one page of the contacts in a stage, by the stage's name. An unknown stage is answered with 404.
         */
        post: operations["contacts.byStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read contacts stage by stage
         * @description Reads one page of contacts per stage, like `contacts.byStage`, with the filters of the message inbox (unread, unresolved, channel).
         *     The body may be left out.
         */
        post: operations["contacts.byStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk-update-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move several contacts to another stage
         * @description Sets the same stage for all given contacts; the name and the id of the stage are both needed. Ids that are not found are passed over:
         *     compare the counts. What automations of the organization make of a new stage is not documented.
         */
        put: operations["contacts.bulkUpdateStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/bulk-delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete several contacts
         * @description Deletes all given contacts. The ids go into a body, which some HTTP tools drop from a DELETE.
         */
        delete: operations["contacts.bulkDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact
         * @description Reads one contact. Its phone number may be a string or a list, its creator an id or an object.
         */
        get: operations["contacts.get"];
        put?: never;
        post?: never;
        /**
         * Delete a contact
         * @description Deletes one contact. Whether conversations and scheduled messages go with it is not documented.
         */
        delete: operations["contacts.delete"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description Sets the fields that are given. The stage and the pipeline are the documented ones. What automations of the organization make of
         *     a new stage is not documented.
         */
        patch: operations["contacts.update"];
        trace?: never;
    };
    "/api/contacts/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Block a contact
         * @description Blocks the contact and hands the block on to the devices named in the answer. `contacts.unblock` takes it back.
         */
        patch: operations["contacts.block"];
        trace?: never;
    };
    "/api/contacts/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Unblock a contact
         * @description Takes back `contacts.block`, on the devices named in the answer as well.
         */
        patch: operations["contacts.unblock"];
        trace?: never;
    };
    "/api/contacts/{id}/execute-custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work out custom fields of a contact
         * @description Has the contact's custom fields worked out anew. Nothing more is published, neither which fields are meant nor what is in the
         *     answer; no request body is documented.
         */
        post: operations["contacts.executeCustomFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/execute-custom-fields/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work out all custom fields around a contact
         * @description Has the custom fields of the contact, of its conversations and of its applications worked out anew, and answers with all three.
         *     No request body is documented.
         */
        post: operations["contacts.executeAllCustomFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message to a contact
         * @description Sends one message at once, on the channel of the contact's conversation (text message, Facebook Messenger, webchat). A text message
         *     counts against the organization's daily quota. There is no way to make a repetition harmless: after a lost answer, look into the
         *     conversation before sending again. To send later, schedule the message instead (`scheduledMessages.create`).
         */
        post: operations["messages.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/quick-bulk-send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one message to several contacts
         * @description Sends the same text to all given contacts at once. The answer is not published, so it may not tell who was reached; some
         *     contacts may have been written to even if the call fails. Text messages count against the organization's daily quota.
         */
        post: operations["messages.quickBulkSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/upload-attachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload an attachment
         * @description Stores a file for use in `attachments` of a later `messages.send`. Nothing is sent yet. The answer is not published; look in it for the
         *     file's address.
         */
        post: operations["messages.uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete conversations
         * @description Deletes conversations. How they are named is not published: the path has no id, and no body or parameter is documented. Ask the provider
         *     before use; a call that names nothing may delete nothing, or too much.
         */
        delete: operations["conversations.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the conversations of a contact
         * @description Reads the conversations of one contact on one channel, as far as the caller owns them or is assigned to them. Without `channelType`
         *     only text-message conversations are in the answer.
         */
        post: operations["conversations.byContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the messages of a conversation, older route
         * @description Reads the messages of one conversation, with its id in the body. `conversations.messages.list` is the route of the contract; prefer
         *     it, and fall back to this one if an instance does not have it.
         */
        post: operations["conversations.messages.byConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/unseen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a conversation as unseen
         * @description Sets the unread mark of a conversation again; `contacts.markMessageSeen` clears it.
         */
        post: operations["conversations.markUnseen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a conversation
         * @description Reads one conversation. The form of the answer is not published; `conversations.byContact` shows the likely fields.
         */
        get: operations["conversations.get"];
        /**
         * Change a conversation
         * @description Changes one conversation. Neither the fields that can be changed nor the answer are published.
         */
        put: operations["conversations.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages of a conversation
         * @description Reads the messages of one conversation. Neither the form of the answer nor pages are published.
         */
        get: operations["conversations.messages.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Close a conversation
         * @description Marks one conversation as resolved. Whether a survey or another message goes out with it is not documented.
         */
        put: operations["conversations.resolve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the applications of a conversation
         * @description Reads the applications (cases in an application pipeline) linked to a conversation. The form of the answer is not published.
         */
        get: operations["conversations.applications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}/applications/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link applications to a conversation
         * @description Adds applications of the caller's organization to a conversation; those linked before stay.
         */
        post: operations["conversations.applications.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}/applications/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink applications from a conversation
         * @description Takes applications off a conversation. The applications themselves remain.
         */
        post: operations["conversations.applications.unlink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}/csat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a satisfaction rating
         * @description Stores how satisfied the contact was with a conversation. Whether a second rating replaces the first or is added to it is not
         *     documented.
         */
        post: operations["conversations.csat.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversation/{id}/csat/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a satisfaction rating
         * @description Asks the contact to rate the conversation, so a message goes out, presumably on the conversation's own channel. A repetition may
         *     ask again. Request and answer are not published.
         */
        post: operations["conversations.csat.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a reminder about a contact
         * @description Has the calling user reminded of a contact at a time in the future; a past time is refused. It is meant for the user, but since it takes
         *     the contact's channel, number and name, and nothing says where it is delivered, it is treated as a call that can reach people.
         *     To write to the contact later, schedule a message (`scheduledMessages.create`).
         */
        post: operations["reminders.create"];
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
        /** @description Credentials of a user. */
        LoginRequest: {
            /** @description Mail address that the user signs in with. */
            email: string;
            /** @description The user's password. */
            password: string;
        };
        /** @description A fresh token and whom it belongs to. */
        LoginResponse: {
            /** @description JSON Web Token for the `Authorization` header; expires after an unpublished time. */
            token?: string;
            /** @description The user who logged in. */
            user?: {
                /** @description The user's id; every other body calls it `_id`. */
                id?: string;
                /** @description The user's mail address. */
                email?: string;
                /** @description The user's name. */
                fullName?: string;
                /** @description Organization that the user belongs to. */
                organizationId?: string;
                /** @description The user's role; decides which calls answer with 403. */
                accessRole?: "ADMIN" | "DEPARTMENT_HEAD" | "SALES_REP" | (string & {});
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Error body of the generic routes. Open, nothing in it is certain to be there. */
        GenericErrorBody: {
            /** @description What went wrong, in words. */
            message?: string;
            /** @description Machine-readable kind of error; only one value is known. */
            code?: "invalid_request" | (string & {});
        } & {
            [key: string]: unknown;
        };
        /** @description Confirmation that a token is valid. */
        TokenCheck: {
            /** @description `Token is good`. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Error body of the older contact routes and of the token check. */
        LegacyErrorResponse: {
            /** @description What went wrong, in words. */
            error?: string;
            /** @description What went wrong, in other words. */
            message?: string;
            /** @description More about the error, of any type. */
            data?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description A new user. The fields are not published; send what your instance expects. */
        UserRegistration: {
            [key: string]: unknown;
        };
        /** @description A JSON object whose fields the provider does not publish. */
        GenericObject: {
            [key: string]: unknown;
        };
        /** @description Someone who becomes a contact with the campaign. Further columns may be given, for use as marks in the text. */
        CampaignNewContact: {
            /** @description First name. */
            firstName?: string;
            /** @description Phone number, best in E.164 with `+`. */
            phoneNumber?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A contact of the organization that the campaign is to reach. */
        CampaignExistingContact: {
            /** @description The contact's id. */
            _id?: string;
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description Phone number in E.164. */
            phoneNumber?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A new campaign. Recipients come from any mix of `newContacts`, `selectedExistingContacts` and `userIds`; no rule says that one of them
         *     must be given.
         */
        CampaignCreate: {
            /** @description Name of the campaign; no maximum length is published. */
            name: string;
            /** @description Text to send, with marks such as `{{firstName}}` that are filled in per contact. */
            message: string;
            /** @description People to be created as contacts and messaged. */
            newContacts?: components["schemas"]["CampaignNewContact"][];
            /** @description Contacts that exist already. */
            selectedExistingContacts?: components["schemas"]["CampaignExistingContact"][];
            /** @description Ids of existing contacts, the older way to name them. */
            userIds?: string[];
            /**
             * Format: date-time
             * @description When sending starts, in UTC. Check the day with `campaigns.validateDate` first.
             */
            scheduleDate?: string;
            /** @description Id of the process (prompt) that leads the conversations. */
            process?: string;
            /** @description State to create the campaign in; the set of values is not published. */
            status?: "scheduled" | (string & {});
            /** @description Whether the assistant answers replies by itself. */
            isAutopilot?: boolean;
            /** @description Kind of campaign; only `sms` is known. */
            type?: "sms" | (string & {});
            /** @description How to spread the contacts over several days; inner fields are not published. */
            segmentation?: {
                [key: string]: unknown;
            };
            /** @description How to assign the contacts to users; inner fields are not published. */
            assignment?: {
                [key: string]: unknown;
            };
            /** @description The contact table as it was uploaded; inner fields are not published. */
            rawCsvData?: {
                [key: string]: unknown;
            };
        };
        /** @description A user, by id and name. */
        UserReference: {
            /** @description The user's id. */
            _id?: string;
            /** @description The user's name. */
            fullName?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A campaign as answers show it. Answers often carry a few fields only, so none is certain to be there. */
        Campaign: {
            /** @description The campaign's id. */
            _id?: string;
            /** @description Organization that owns the campaign. */
            organizationId?: string;
            /** @description Name given at creation. */
            name?: string;
            /** @description Text with `{{placeholder}}` marks, filled in per contact when it is sent. */
            message?: string;
            /** @description Contact ids, despite the name. */
            userIds?: string[];
            /**
             * Format: date-time
             * @description When sending starts, in UTC.
             */
            scheduleDate?: string;
            /** @description Id of the process (prompt) that leads the conversations. */
            process?: string;
            /** @description Name of a pipeline stage, such as `New Lead`. */
            contactStatus?: string;
            /** @description Whether the assistant answers replies by itself. */
            isAutopilot?: boolean;
            /** @description Kind of campaign; only one value is known. */
            type?: "sms" | (string & {});
            /** @description State of the campaign. Cancelled and finished states exist, but their literal values are not published. */
            status?: "scheduled" | (string & {});
            /** @description Who created the campaign. */
            createdBy?: components["schemas"]["UserReference"];
            /** @description Ids of the contacts for whom sending failed. */
            failedUserIds?: string[];
            /** @description Details of the failures; the shape of an entry is not published. */
            failedDetails?: {
                [key: string]: unknown;
            }[];
            /** @description How the contacts are spread over several days; inner fields are not published. */
            segmentation?: {
                [key: string]: unknown;
            };
            /** @description How the contacts are assigned to users; inner fields are not published. */
            assignment?: {
                [key: string]: unknown;
            };
            /** @description The uploaded contact table; inner fields are not published. */
            rawCsvData?: {
                [key: string]: unknown;
            };
            /** @description Counts of the campaign's messages. */
            stats?: {
                /** @description Number of contacts in the campaign. */
                total?: number;
                /** @description Number of messages sent. */
                sent?: number;
                /** @description Number of messages that could not be sent. */
                failed?: number;
                /** @description Share of messages sent, as text with a percent sign (`0%`), not a number. */
                successRate?: string;
            } & {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the campaign was created, in UTC.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the campaign last changed, in UTC.
             */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A campaign with a word about what was done to it. */
        CampaignEnvelope: {
            /** @description Whether the call succeeded. */
            success?: boolean;
            /** @description What was done, in words; not a value to branch on. */
            message?: string;
            /** @description The campaign, often with a few of its fields only. */
            data?: components["schemas"]["Campaign"];
        } & {
            [key: string]: unknown;
        };
        /** @description A number of messages and the time they are meant for. */
        QuotaCheckRequest: {
            /**
             * Format: date-time
             * @description Planned start in UTC; the day that counts is derived from it in the organization's time zone.
             */
            scheduledISO: string;
            /** @description Number of contacts to be messaged. */
            contactCount: number;
            /** @description Campaign being edited, whose own reservation is left out of the count. */
            excludeCampaignId?: string;
        };
        /** @description Whether a day has room for the messages. */
        QuotaCheck: {
            /** @description Whether the check was made; says nothing about its result. */
            success: boolean;
            /** @description Whether the rest of the quota is enough, or the plan is unlimited. */
            available: boolean;
            /** @description Messages left on that day; `null` on an unlimited plan. */
            remaining?: number | null;
            /** @description Messages per day; `null` on an unlimited plan. */
            limit?: number | null;
            /** @description Why there is no room; only there when `available` is `false`. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The next day with room for the messages, and today's state of the quota. */
        NextAvailableSlot: {
            /** @description Whether the answer could be worked out. */
            success?: boolean;
            /** @description Whether the plan has no daily quota. */
            isUnlimited?: boolean;
            /** @description IANA name of the organization's time zone, in which all days here are meant. */
            timezone?: string;
            /** @description Messages per day; `null` on an unlimited plan. */
            dailyLimit?: number | null;
            /**
             * Format: date
             * @description Today in the organization's time zone.
             */
            todayDate?: string;
            /** @description Messages of today's quota that are used up. */
            todayUsage?: number;
            /** @description Messages left today; `null` on an unlimited plan. */
            todayAvailableQuota?: number | null;
            /**
             * Format: date
             * @description First day with enough room, in the organization's time zone.
             */
            nextAvailableDate?: string;
            /** @description Messages left on that day; `null` on an unlimited plan. */
            availableQuota?: number | null;
            /** @description Days from today until that day. */
            daysUntilAvailable?: number;
            /** @description The result in words. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Use of the quota on one day. */
        UsageCalendarDay: {
            /** @description Messages already sent. */
            sent?: number;
            /** @description Messages that scheduled campaigns hold. */
            reserved?: number;
            /** @description Sent and reserved messages together. */
            total?: number;
            /** @description Messages left. */
            availableQuota?: number | null;
            /** @description Campaigns that use the quota of this day. */
            campaigns?: ({
                /** @description The campaign's id. */
                campaignId?: string;
                /** @description The campaign's name. */
                campaignName?: string;
                /** @description Number of its contacts on this day. */
                contactCount?: number;
                /** @description State of the campaign. */
                status?: "scheduled" | (string & {});
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        /** @description Use of the quota per day. */
        UsageCalendar: {
            /** @description Whether the call succeeded. */
            success: boolean;
            /** @description Quota of the organization and its use. */
            data: {
                /** @description IANA name of the organization's time zone, in which the days are meant. */
                timezone?: string;
                /** @description Messages per day. */
                dailyLimit?: number | null;
                /** @description Whether the plan has no daily quota. */
                isUnlimited?: boolean;
                /** @description Name of the organization's plan. */
                plan?: "growth" | (string & {});
                /** @description One entry per day, keyed by `YYYY-MM-DD`. */
                dates?: {
                    [key: string]: components["schemas"]["UsageCalendarDay"];
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description How many contacts to spread, and from when. */
        AutoSegmentRequest: {
            /** @description Number of contacts to spread over days. */
            totalContacts: number;
            /**
             * Format: date
             * @description Day of the first segment, in the caller's local time zone (not the organization's).
             */
            firstSegmentDate?: string;
            /**
             * @description Time of day of the segments as `HH:mm`, in the caller's local time zone.
             * @default 10:00
             */
            firstSegmentTime?: string;
        };
        /** @description A proposed schedule. Nothing is reserved by it. */
        AutoSegmentPlan: {
            /** @description Whether a schedule could be made. */
            success: boolean;
            /** @description The segments in order of time; the published sample shows fewer than `totalSegments`. */
            segments: ({
                /** @description Id of the segment within this answer. */
                id?: string;
                /**
                 * Format: date-time
                 * @description When the segment is due, in UTC.
                 */
                scheduledDate?: string;
                /** @description Number of contacts in the segment. */
                contactCount?: number;
            } & {
                [key: string]: unknown;
            })[];
            /** @description Number of segments in the schedule. */
            totalSegments: number;
            /** @description Remarks about the schedule, in words. */
            warnings: string[];
        } & {
            [key: string]: unknown;
        };
        /** @description One row. Any further columns may be there. */
        ContactReviewRow: {
            /** @description First name. */
            firstName?: string;
            /** @description Phone number, best in E.164 with `+`. */
            phoneNumber: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Rows of a contact table to be sorted before a campaign. */
        ContactReviewRequest: {
            /** @description The rows; each must carry a phone number. */
            contacts: components["schemas"]["ContactReviewRow"][];
            /** @description How the contacts are going to be spread over days; more fields than these exist. */
            segmentationConfig?: {
                /** @description Whether they are spread at all. */
                enabled?: boolean;
                /** @description How they are spread; type and values are not published. */
                contactDistribution?: unknown;
            } & {
                [key: string]: unknown;
            };
            /** @description How the contacts are going to be assigned to users. */
            assignmentConfig?: {
                /** @description Whether they are assigned at all. */
                isAssignmentEnabled?: boolean;
                /** @description Manner of assignment; type and values are not published. */
                assignmentType?: unknown;
                /** @description Users to assign to; the shape is not published. */
                selectedUsers?: unknown;
                /** @description Assignment per segment; the shape is not published. */
                segmentAssignments?: unknown;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description One of several phone numbers or mail addresses of a contact. */
        ContactPointEntry: {
            /** @description The number in E.164, or the mail address. */
            value?: string;
            /** @description Whether it is the one to use first. */
            isPrimary?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description A contact as answers show it. No field is certain to be there, and custom fields may come on top. */
        Contact: {
            /** @description The contact's id. */
            _id?: string;
            /** @description First name. */
            firstName?: string | null;
            /** @description Last name. */
            lastName?: string | null;
            /** @description Phone number in E.164, or a list of numbers with the primary one marked; expect both forms. */
            phoneNumber?: (string | null) | components["schemas"]["ContactPointEntry"][];
            /** @description Further phone numbers. */
            secondaryPhoneNumber?: components["schemas"]["ContactPointEntry"][];
            /** @description Mail address; a list of addresses is conceivable, since creating a contact is said to take one. */
            email?: (string | null) | components["schemas"]["ContactPointEntry"][];
            /** @description Name of the pipeline stage the contact is in, such as `New Lead`. */
            status?: string | null;
            /** @description Id of the pipeline. */
            pipelineId?: string | null;
            /** @description Id of the pipeline stage. */
            pipelineStage?: string | null;
            /** @description Organization that owns the contact. */
            organizationId?: string | null;
            /** @description Id of the user who owns the contact. */
            userId?: string | null;
            /** @description Who created the contact, as an id or with the name. */
            createdBy?: (string | null) | components["schemas"]["UserReference"];
            /** @description Users the contact is assigned to; ids in the samples, though any type is allowed. */
            assignees?: unknown[];
            /** @description Whether the contact came in for bulk messages. */
            isBulkSms?: boolean;
            /** @description Whether the contact was changed since it came in. */
            isUpdated?: boolean;
            /** @description Channels on which there are conversations with the contact. */
            channelTypes?: ("sms" | (string & {}))[];
            /** @description Display name of the process that leads the conversations (`Sales Agent`), where campaigns have its id. */
            process?: string;
            /** @description Whether the assistant answers replies by itself. */
            isAutopilot?: boolean;
            /** @description Where the contact came from, such as `CSV Upload`. */
            source?: string;
            /** @description Files kept with the contact; the shape of an entry is not published. */
            files?: unknown[];
            /**
             * Format: date-time
             * @description When the last message was exchanged, in UTC.
             */
            lastMessageTime?: string;
            /** @description Id of the last message. */
            latestMessage?: string;
            /** @description Revision counter of the database. */
            __v?: number;
            /**
             * Format: date-time
             * @description When the contact was created, in UTC.
             */
            createdAt?: string | null;
            /**
             * Format: date-time
             * @description When the contact last changed, in UTC.
             */
            updatedAt?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The rows of the request, sorted by what is known about each. */
        ContactReview: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description The groups. Contacts that exist already carry `_id`. */
            data: {
                /** @description Unknown so far; a campaign creates them. */
                newContacts?: components["schemas"]["Contact"][];
                /** @description Known to the organization and free to be messaged. */
                existingContacts?: components["schemas"]["Contact"][];
                /** @description Assigned to someone else. */
                assignedToOtherUsers?: components["schemas"]["Contact"][];
                /** @description Already written to by the organization. */
                alreadyMessagedOutbound?: components["schemas"]["Contact"][];
                /** @description Have written to the organization before. */
                alreadyMessagedInbound?: components["schemas"]["Contact"][];
                /** @description Assigned to the caller, but owned by someone else. */
                assignedToYouNotOwned?: components["schemas"]["Contact"][];
                /** @description Within the organization's contact protection period. */
                protectedContacts?: components["schemas"]["Contact"][];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description One message to one contact at a later time. Only the fields of the update are known; the field that names the contact is not published. */
        ScheduledMessageCreate: {
            /** @description Text to send. */
            message?: string;
            /**
             * Format: date-time
             * @description When to send it, in UTC.
             */
            scheduleDate?: string;
            /** @description Id of the process (prompt) that leads the conversation. */
            process?: string;
            /** @description Whether the assistant answers replies by itself. */
            isAutopilot?: boolean;
            /** @description Id of the user to assign the conversation to. */
            assignedTo?: string;
            /**
             * @description Must be `false`; private notes cannot be scheduled.
             * @constant
             */
            isInternal?: false;
            /** @description Name of the pipeline stage to put the contact in. */
            contactStatus?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description New text and time of a scheduled message. */
        ScheduledMessageUpdate: {
            /** @description Text to send. */
            message: string;
            /**
             * Format: date-time
             * @description When to send it, in UTC.
             */
            scheduleDate: string;
            /** @description Id of the process (prompt) that leads the conversation. */
            process?: string;
            /** @description Whether the assistant answers replies by itself. */
            isAutopilot?: boolean;
            /** @description Id of the user to assign the conversation to. */
            assignedTo?: string;
            /**
             * @description Must be `false`; private notes cannot be scheduled.
             * @constant
             */
            isInternal?: false;
            /** @description Name of the pipeline stage to put the contact in. */
            contactStatus?: string;
        };
        /** @description What to change in a scheduled campaign; fields left out stay as they are. */
        CampaignUpdate: {
            /** @description New name. */
            name?: string;
            /** @description New text, with marks such as `{{firstName}}`. */
            message?: string;
            /**
             * Format: date-time
             * @description New start of sending, in UTC. Check the day with `campaigns.validateDate` and `excludeCampaignId` first.
             */
            scheduleDate?: string;
            /** @description Whether the assistant answers replies by itself. */
            isAutopilot?: boolean;
            /** @description Id of the process (prompt) that leads the conversations. */
            process?: string;
            /** @description New state; the set of values is not published. */
            status?: "scheduled" | (string & {});
            /** @description Processes per segment; the shape of an entry is not published. */
            segmentProcesses?: {
                [key: string]: unknown;
            }[];
            /** @description States per segment; the shape of an entry is not published. */
            segmentStatuses?: {
                [key: string]: unknown;
            }[];
            /** @description Times per segment; the shape of an entry is not published. */
            segmentSchedules?: {
                [key: string]: unknown;
            }[];
        };
        /** @description Options of sending. None is published; an empty object or no body at all will do. */
        CampaignSend: {
            [key: string]: unknown;
        };
        /** @description A text for reuse. */
        Template: {
            /** @description The template's id. */
            _id?: string;
            /** @description Title. */
            name?: string;
            /** @description Text, with marks such as `{{firstName}}`. */
            template?: string;
            /** @description What the template is for. */
            type?: "sms" | "campaign" | "script" | "automation" | "email" | (string & {});
            /** @description Slug of the category. */
            category?: string;
            /** @description Organization that owns the template. */
            organizationId?: string;
            /** @description User whom the template belongs to. */
            userId?: string;
            /** @description Who created the template. */
            createdBy?: components["schemas"]["UserReference"];
            /** @description Who changed it last. */
            updatedBy?: string;
            /**
             * Format: date-time
             * @description When the template was created, in UTC.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the template last changed, in UTC.
             */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description All templates asked for, in one bare array. */
        TemplateList: components["schemas"]["Template"][];
        /** @description A new template. The names of the fields are those of the templates in answers. */
        TemplateCreate: {
            /** @description Title. */
            name?: string;
            /** @description Text, with marks such as `{{firstName}}`. */
            template?: string;
            /** @description What the template is for. */
            type?: "sms" | "campaign" | "script" | "automation" | "email" | (string & {});
            /** @description Slug of the category; `other` if left out. Has no effect on automation templates. */
            category?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Someone who works with the instance. */
        User: {
            /** @description The user's id. */
            _id?: string;
            /** @description The user's name. */
            fullName?: string;
            /** @description The user's mail address. */
            email?: string;
            /** @description The user's own phone number. */
            phoneNumber?: string;
            /** @description Job title. */
            designation?: string;
            /** @description Number that the user sends and calls from, if Sinch provides it. */
            sinchPhoneNumber?: string;
            /** @description The user's role. */
            accessRole?: "ADMIN" | "DEPARTMENT_HEAD" | "SALES_REP" | (string & {});
            /** @description Organization that the user belongs to. */
            organizationId?: string;
            /** @description Department that the user belongs to; `null` if none. */
            departmentId?: string | null;
            /** @description Whether the user is kept from logging in. */
            loginDisabled?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description The users whom the caller's role may see, in one bare array. */
        UserList: components["schemas"]["User"][];
        /** @description What to change in one's own profile. More fields than these may be accepted. */
        UserProfileUpdate: {
            /** @description Name. */
            fullName?: string;
            /** @description Phone number, best in E.164 with `+`. */
            phoneNumber?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Holds the new key, in a field whose name is not published. Treat the whole answer as a secret. */
        RegeneratedApiKey: {
            /** @description Our guess at where the new key (`user_…`) is. */
            apiKey?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A lead as flat fields; any further ones may be added, as the configuration maps them. */
        OutreachRawLead: {
            /** @description Lead management configuration to apply; must be active and belong to the user of the key. */
            configurationId: string;
            /** @description The lead's first name. */
            firstName?: string;
            /** @description The lead's last name. */
            lastName?: string;
            /** @description The lead's mail address. */
            email?: string;
            /** @description The lead's phone number, best in E.164 with `+`. */
            phoneNumber?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A lead as ready objects. */
        OutreachFixedLead: {
            /** @description Lead management configuration to apply; must be active and belong to the user of the key. */
            configurationId: string;
            /** @description Fields of the contact; their names are not published. */
            contacts?: {
                [key: string]: unknown;
            };
            /** @description Fields of the application; their names are not published. */
            applications?: {
                [key: string]: unknown;
            };
            /** @description Fields of the conversation; their names are not published. */
            conversations?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A lead, raw or fixed, with the first other spelling of the configuration id. */
        OutreachLeadSnakeCase: {
            /** @description Same as `configurationId`. */
            configuration_id: string;
            /** @description The lead's first name. */
            firstName?: string;
            /** @description The lead's last name. */
            lastName?: string;
            /** @description The lead's mail address. */
            email?: string;
            /** @description The lead's phone number, best in E.164 with `+`. */
            phoneNumber?: string;
            /** @description Fields of the contact; their names are not published. */
            contacts?: {
                [key: string]: unknown;
            };
            /** @description Fields of the application; their names are not published. */
            applications?: {
                [key: string]: unknown;
            };
            /** @description Fields of the conversation; their names are not published. */
            conversations?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A lead, raw or fixed, with the second other spelling of the configuration id. */
        OutreachLeadUpperCase: {
            /** @description Same as `configurationId`. */
            CONFIGURATION_ID: string;
            /** @description The lead's first name. */
            firstName?: string;
            /** @description The lead's last name. */
            lastName?: string;
            /** @description The lead's mail address. */
            email?: string;
            /** @description The lead's phone number, best in E.164 with `+`. */
            phoneNumber?: string;
            /** @description Fields of the contact; their names are not published. */
            contacts?: {
                [key: string]: unknown;
            };
            /** @description Fields of the application; their names are not published. */
            applications?: {
                [key: string]: unknown;
            };
            /** @description Fields of the conversation; their names are not published. */
            conversations?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A lead, either raw (flat fields) or fixed (ready objects). Prefer `configurationId` to its other spellings. */
        OutreachLead: components["schemas"]["OutreachRawLead"] | components["schemas"]["OutreachFixedLead"] | components["schemas"]["OutreachLeadSnakeCase"] | components["schemas"]["OutreachLeadUpperCase"];
        /** @description What the lead was turned into. */
        OutreachResult: {
            /** @description Whether the lead was processed. */
            success?: boolean;
            /** @description The result in words. */
            message?: string;
            /** @description Ids of what was created or found. */
            data?: {
                /** @description The lead's contact. */
                contactId?: string;
                /** @description The conversation with the contact. */
                conversationId?: string;
                /** @description The contact's application. */
                applicationId?: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A message that came in through Twilio. Every value is text. */
        TwilioInboundSms: {
            /** @description Phone number of the sender. */
            From?: string;
            /** @description Phone number of the organization that was written to. */
            To?: string;
            /** @description Text of the message. */
            Body?: string;
            /** @description The provider's id of the message. */
            MessageSid?: string;
            /** @description Number of media as text; `0` for a plain text message. */
            NumMedia?: string;
            /** @description Address of the first medium; further ones are `MediaUrl1` and so on. */
            MediaUrl0?: string;
            /** @description Media type of the first medium; further ones are `MediaContentType1` and so on. */
            MediaContentType0?: string;
        } & {
            [key: string]: string;
        };
        /** @description A message that came in through TextGrid. Every value is text. */
        TextgridInboundSms: {
            /** @description TextGrid account that received the message. */
            AccountSid?: string;
            /** @description Phone number of the sender. */
            From?: string;
            /** @description Phone number of the organization that was written to. */
            To?: string;
            /** @description Text of the message. */
            Body?: string;
            /** @description The provider's id of the message. */
            MessageSid?: string;
            /** @description Number of media as text; `0` for a plain text message. */
            NumMedia?: string;
            /** @description Address of the first medium; further ones are `MediaUrl1` and so on. */
            MediaUrl0?: string;
            /** @description Media type of the first medium; further ones are `MediaContentType1` and so on. */
            MediaContentType0?: string;
        } & {
            [key: string]: string;
        };
        /** @description What became of a message sent through TextGrid. Every value is text. */
        TextgridSmsStatus: {
            /** @description The provider's id of the message. */
            MessageSid?: string;
            /** @description Same as `MessageSid`. */
            SmsSid?: string;
            /**
             * @description Outcome; other than these two are not documented.
             * @enum {string}
             */
            MessageStatus?: "delivered" | "undelivered";
            /** @description Phone number of the organization that the message was sent from. */
            From?: string;
            /** @description Phone number of the recipient. */
            To?: string;
            /** @description The provider's code of the failure. */
            ErrorCode?: string;
            /** @description The failure in words. */
            ErrorMessage?: string;
        } & {
            [key: string]: string;
        };
        /** @description Figures about the calls with one status. */
        CallStatusStatistics: {
            /** @description Number of calls. */
            count?: number;
            /** @description Duration of these calls together. */
            totalDuration?: number;
            /** @description Average duration of these calls. */
            avgDuration?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Figures about the organization's phone calls. */
        CallStatistics: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description The figures. */
            statistics: {
                /** @description Number of calls. */
                totalCalls?: number;
                /** @description Duration of all calls together; the unit is not published, probably seconds. */
                totalDuration?: number;
                /** @description Average duration of a call, in the same unit. */
                averageDuration?: number;
                /** @description Figures per call status; `completed`, `no-answer` and `failed` are known keys. */
                byStatus?: {
                    [key: string]: components["schemas"]["CallStatusStatistics"];
                };
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What is to happen to leads that come in. */
        LeadConfigurationCreate: {
            /** @description Name of the configuration. */
            configurationName: string;
            /** @description Pipeline stage that a lead starts in. */
            initialStage: string;
            /** @description Id of the prompt that leads the conversation; it must exist. */
            defaultProcess: string;
            /** @description Further name. */
            name?: string;
            /** @description What the configuration is for. */
            description?: string;
            /**
             * @description Lead source that is put on the contacts.
             * @default Unassigned
             */
            source?: string;
            /**
             * Format: email
             * @description Mail address at which leads come in.
             */
            inboundEmail?: string;
            /**
             * @description Whether the assistant answers by itself.
             * @default false
             */
            isAutopilot?: boolean;
            /**
             * @description Whether a contact that is known already may be written to again.
             * @default false
             */
            allowRecontact?: boolean;
            /** @description First message to a new lead. */
            starterMessage?: string;
            /**
             * @description What a lead costs; the currency is not published.
             * @default 0
             */
            costPerLead?: number;
            /**
             * @description Only an active configuration takes in leads.
             * @default active
             * @enum {string}
             */
            status?: "active" | "inactive";
            /** @description Contact pipeline to put leads in. */
            pipelineId?: string;
            /** @description Id of the stage in that pipeline. */
            pipelineStage?: string;
            /**
             * @description Whether an application is created with the contact.
             * @default false
             */
            createApplication?: boolean;
            /** @description Name of that application. */
            applicationName?: string;
            /** @description Stage name of that application. */
            applicationStatus?: string;
            /** @description Pipeline of that application. */
            applicationPipelineId?: string;
            /** @description Id of the stage in that pipeline. */
            applicationPipelineStage?: string;
            /**
             * @description Whether a lead goes on to outreach, so that it may be messaged.
             * @default true
             */
            forwardToOutreach?: boolean;
            /**
             * @description Whether a lead is left to workflows alone.
             * @default false
             */
            useWorkflowOnly?: boolean;
        };
        /** @description A configuration with a word about what was done to it. */
        LeadConfigurationEnvelope: {
            /** @description Whether the call succeeded. */
            success: boolean;
            /** @description What was done, in words. */
            message?: string;
            /** @description The configuration; its fields are not published, expect those of the request and `_id`. */
            data: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What to change in a configuration. */
        LeadConfigurationUpdate: {
            /** @description Name of the configuration. */
            configurationName?: string;
            /** @description Pipeline stage that a lead starts in. */
            initialStage?: string;
            /** @description Id of the prompt that leads the conversation; it must exist. */
            defaultProcess?: string;
            /** @description Further name. */
            name?: string;
            /** @description What the configuration is for. */
            description?: string;
            /** @description Lead source that is put on the contacts. */
            source?: string;
            /**
             * Format: email
             * @description Mail address at which leads come in.
             */
            inboundEmail?: string;
            /** @description Whether the assistant answers by itself. */
            isAutopilot?: boolean;
            /** @description Whether a contact that is known already may be written to again. */
            allowRecontact?: boolean;
            /** @description First message to a new lead. */
            starterMessage?: string;
            /** @description What a lead costs; the currency is not published. */
            costPerLead?: number;
            /**
             * @description Only an active configuration takes in leads.
             * @enum {string}
             */
            status?: "active" | "inactive";
            /** @description Contact pipeline to put leads in. */
            pipelineId?: string;
            /** @description Id of the stage in that pipeline. */
            pipelineStage?: string;
            /** @description Whether an application is created with the contact. */
            createApplication?: boolean;
            /** @description Name of that application. */
            applicationName?: string;
            /** @description Stage name of that application. */
            applicationStatus?: string;
            /** @description Pipeline of that application. */
            applicationPipelineId?: string;
            /** @description Id of the stage in that pipeline. */
            applicationPipelineStage?: string;
            /** @description Whether a lead goes on to outreach, so that it may be messaged. */
            forwardToOutreach?: boolean;
            /** @description Whether a lead is left to workflows alone. */
            useWorkflowOnly?: boolean;
        };
        /** @description A stage. */
        PipelineStageInput: {
            /** @description Name so far, if a stage is renamed. */
            oldStage?: string;
            /** @description Name. */
            newStage: string;
            /** @description Colour in which the stage is shown. */
            color: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A new pipeline. */
        PipelineCreate: {
            /** @description Name. */
            name?: string;
            /** @description What the pipeline is for. */
            description?: string;
            /** @description Stages in order, as objects or as bare names. */
            stages?: components["schemas"]["PipelineStageInput"][] | string[];
        } & {
            [key: string]: unknown;
        };
        /** @description The conversation to work on. */
        AiProcessRequest: {
            /** @description Id of the conversation. */
            conversationId: string;
            /** @description Further context for the prompt, or whether to merge it; neither type nor meaning is published. */
            mergeContextPrompt?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description A message to try a prompt with. */
        AiPlaygroundRequest: {
            /** @description What the imagined contact writes. */
            message: string;
            /** @description Prompt to try. */
            promptId: string;
            /** @description What was said before, in order. */
            conversation?: ({
                /** @description Who spoke; the values are not published. */
                role?: string;
                /** @description What was said. */
                content?: string;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        /** @description One page of contacts. */
        ContactPage: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description The page. */
            data: {
                /** @description Contacts of this page. */
                contacts: components["schemas"]["Contact"][];
                /** @description Number of contacts on all pages. */
                total: number;
                /** @description Number of this page, from 1. */
                page: number;
                /** @description Contacts per page. */
                size: number;
            } & {
                [key: string]: unknown;
            };
            /** @description Further facts about the answer; fields are not published. */
            meta?: {
                [key: string]: unknown;
            };
            /** @description Copy of `data.contacts` for older callers. */
            contacts?: components["schemas"]["Contact"][];
            /** @description Copy of `data.total` for older callers. */
            total?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Error body of the newer contact routes and of the provider's guide on errors. */
        ApiErrorEnvelope: {
            /**
             * @description Always `false` where it is present.
             * @constant
             */
            success?: false;
            /** @description The error itself. */
            error: {
                /** @description What went wrong, in words. */
                message: string;
                /** @description Machine-readable kind of error; only one value is known. */
                code?: "invalid_request" | (string & {});
                /** @description More about the error, of any type. */
                details?: unknown;
            } & {
                [key: string]: unknown;
            };
            /** @description What went wrong, a second time. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A span of time. */
        DateSpan: {
            /** @description First day or moment of the span; the format is not published. */
            start?: string;
            /** @description Last day or moment of the span; the format is not published. */
            end?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Which contacts to sort into buckets. Everything is optional, and further fields are taken. */
        ContactStageQuery: {
            /** @description Page to read per stage, from 1, keyed by stage name or id. */
            page?: {
                [key: string]: number;
            };
            /** @description Contacts per page and stage. */
            size?: number;
            /** @description Text to look for in names, numbers and mail addresses. */
            search?: string;
            /** @description Where the contact came from. */
            source?: string;
            /** @description Whose contacts, by scope or by the id of a user. */
            ownerFilter?: "my" | "all" | "team" | "unassigned" | (string & {});
            /** @description Ids of the owners. */
            owner?: string[];
            /** @description Ids of the users the contact is assigned to. */
            assignee?: string[];
            /**
             * @description Kind of pipeline.
             * @default Contact
             * @enum {string}
             */
            pipelineType?: "Contact" | "Application";
            /** @description Id of the pipeline. */
            pipelineId?: string;
            /** @description Name of the one stage to read. */
            status?: string;
            /** @description Span the contact falls into; which of its dates is meant is not published. */
            dateRange?: components["schemas"]["DateSpan"];
            /** @description Span in which the contact was created. */
            createdDateRange?: components["schemas"]["DateSpan"];
            /** @description Filters on custom fields; the shape is not published. */
            customFilters?: unknown;
            /** @description Stages to read. */
            stages?: string[];
            /** @description Stage ids, keyed by stage name, as an earlier answer gave them. */
            stageIdByName?: {
                [key: string]: string;
            };
            /** @description Only contacts that came in for bulk messages. */
            bulkOnly?: boolean;
            /** @description State of the exchange; no list is published for this call. */
            messageStatus?: string;
            /** @description Span of time of the last message; fields are not published. */
            lastMessageTimeRange?: {
                [key: string]: unknown;
            };
            /** @description Span of days of the last message; fields are not published. */
            lastMessageDateRange?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Contacts of one stage. */
        ContactStageBucket: {
            /** @description Contacts of the asked-for page of this stage. */
            contacts?: components["schemas"]["Contact"][];
            /** @description Number of contacts in the stage. */
            total?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Contacts sorted into buckets, one per pipeline stage. */
        ContactStageBuckets: {
            /** @description Buckets, keyed by stage name. */
            data?: {
                [key: string]: components["schemas"]["ContactStageBucket"];
            };
            /** @description The buckets in another arrangement; fields are not published. */
            dataByStatus?: {
                [key: string]: unknown;
            };
            /** @description Stage ids, keyed by stage name. */
            stageIdByName?: {
                [key: string]: string;
            };
            /** @description Stage names, keyed by stage id. */
            stageNameById?: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A contact, by its id, and the stage to move it to. Further fields are taken. */
        ContactStageUpdate: {
            /** @description Id of the contact to change. */
            _id: string;
            /** @description Set by the provider's own user interface; leave it out. */
            fromHistoryModal?: boolean;
            /** @description Name of the new stage. */
            status?: string;
            /** @description Id of the new stage; null for none. */
            pipelineStage?: string | null;
            /** @description Id of the pipeline. */
            pipelineId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A contact after a change, in the older form. */
        ContactLegacyMutation: {
            /** @description Confirmation in words. */
            message?: string;
            /** @description The contact as it is now. */
            contact?: components["schemas"]["Contact"];
            /** @description The outcome, of any type. */
            data?: unknown;
            /** @description Whether the change was made. */
            success?: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description One phone number, or a list of them with the first choice marked. The server brings numbers to E.164; send them in that form. */
        ContactPhoneNumber: string | components["schemas"]["ContactPointEntry"][];
        /** @description A new contact. Further fields are taken. The number must be new to the organization and must not be one of its own. */
        ContactCreate: {
            /** @description Number to reach the contact at; unique within the organization. */
            phoneNumber: components["schemas"]["ContactPhoneNumber"];
            /** @description First name. */
            firstName?: string;
            /** @description Last name. */
            lastName?: string;
            /** @description Mail address, or a list of addresses. */
            email?: string | components["schemas"]["ContactPointEntry"][];
            /** @description Process (prompt) that is to lead the conversations. */
            process?: string;
            /** @description Name of the stage to start in; the pipeline's first stage if left out. */
            status?: string;
            /** @description Id of the stage to start in. */
            pipelineStage?: string;
            /** @description Id of the pipeline; the organization's active contact pipeline if left out. */
            pipelineId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A contact after it was created or changed. */
        ContactMutationEnvelope: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description The outcome. */
            data: {
                /** @description The contact as it is now. */
                contact: components["schemas"]["Contact"];
                /** @description Confirmation in words. */
                message?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Confirmation in words, for older callers. */
            message?: string;
            /** @description Copy of `data.contact` for older callers. */
            contact?: components["schemas"]["Contact"];
        } & {
            [key: string]: unknown;
        };
        /** @description One contact in a generated list; its id is in `id`, not in `_id`. */
        ContactListGeneratorRow: {
            /** @description The contact's id. */
            id?: string;
            /** @description Full name. */
            name?: string;
            /** @description Phone number in E.164. */
            phoneNumber?: string;
            /** @description Mail address. */
            email?: string;
            /** @description Name of the pipeline stage. */
            status?: string;
            /** @description Id of the pipeline stage. */
            pipelineStage?: string;
            /**
             * Format: date-time
             * @description When the last message was exchanged, in UTC; null if there was none.
             */
            lastMessageDate?: string | null;
            /** @description Number of messages exchanged. */
            messageCount?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of a generated contact list. */
        ContactListGeneratorPage: {
            /** @description Rows of this page. */
            contacts?: components["schemas"]["ContactListGeneratorRow"][];
            /** @description Number of rows on all pages. */
            total?: number;
            /** @description Number of this page, from 1. */
            page?: number;
            /** @description Rows per page. */
            limit?: number;
            /** @description Number of pages. */
            totalPages?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Data about a contact that did not fit the known fields. */
        ContactExcessDataMapping: {
            /** @description Text the data was taken from. */
            sourceText?: string;
            /** @description Fields that exist already; the shape is not published. */
            existingSchema?: {
                [key: string]: unknown;
            };
            /** @description Data that has found its field; the shape is not published. */
            mappedData?: {
                [key: string]: unknown;
            };
            /** @description Data that still needs a field; the shape is not published. */
            excessData?: {
                [key: string]: unknown;
            };
        };
        /** @description The conversation whose messages were seen. */
        ContactMessageSeen: {
            /** @description Id of the conversation. */
            conversationId: string;
        };
        /** @description Confirmation of an older contact route. */
        Acknowledgement: {
            /** @description Confirmation in words. */
            message?: string;
            /** @description The outcome, of any type. */
            data?: unknown;
        } & {
            [key: string]: unknown;
        };
        /** @description Which active contacts to read. */
        ContactActiveQuery: {
            /** @description Channel, such as `sms`. */
            channelType?: string;
            /** @description Whose contacts, by scope or by the id of a user. */
            ownerFilter?: "my" | "all" | "team" | "unassigned" | (string & {});
        };
        /** @description Contacts, with the names and ids of the stages they are in. */
        ContactList: {
            /** @description The contacts. */
            data?: components["schemas"]["Contact"][];
            /** @description Number of contacts. */
            total?: number;
            /** @description Stage the list was made for. */
            status?: string;
            /** @description Stage ids, keyed by stage name. */
            stageIdByName?: {
                [key: string]: string;
            };
            /** @description Stage names, keyed by stage id. */
            stageNameById?: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Which contacts to count. */
        ContactCountsQuery: {
            /** @description Text to look for in names, numbers and mail addresses. */
            search?: string;
            /** @description Where the contact came from. */
            source?: string;
        };
        /** @description Numbers of contacts, keyed by what was counted. */
        ContactCounts: {
            [key: string]: number;
        };
        /** @description The phone number to look for. */
        ContactPhoneQuery: {
            /** @description Phone number, best in E.164 with `+`. */
            phoneNumber: string;
            /** @description Id of the user among whose contacts to look. */
            targetUserId?: string;
        };
        /** @description The contact that has a phone number. */
        ContactByPhone: {
            /** @description The contact. */
            data?: components["schemas"]["Contact"];
            /** @description Result in words. */
            message?: string;
            /** @description What went wrong, in words. */
            error?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The stage whose contacts to read. */
        ContactStatusQuery: {
            /** @description Name of the stage. */
            status: string;
            /** @description Id of the pipeline. */
            pipelineId?: string;
            /** @description Page to read, from 1. */
            page?: number;
            /** @description Contacts per page. */
            size?: number;
            /** @description Text to look for in names, numbers and mail addresses. */
            search?: string;
            /** @description Only contacts with unread messages. */
            showUnreadOnly?: boolean;
            /** @description Whose contacts, by scope or by the id of a user. */
            ownerFilter?: "my" | "all" | "team" | "unassigned" | (string & {});
            /** @description Only contacts that came in for bulk messages. */
            bulkOnly?: boolean;
            /** @description Only contacts with unresolved conversations. */
            showUnresolvedOnly?: boolean;
        };
        /** @description Contacts of one stage. */
        ContactStatusList: {
            /** @description The contacts of the asked-for page. */
            data?: components["schemas"]["Contact"][];
            /** @description Number of contacts in the stage. */
            total?: number;
            /** @description Name of the stage. */
            status?: string;
            /** @description Id of the stage. */
            pipelineStage?: string;
            /** @description Stage ids, keyed by stage name. */
            stageIdByName?: {
                [key: string]: string;
            };
            /** @description Stage names, keyed by stage id. */
            stageNameById?: {
                [key: string]: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Which contacts to read, stage by stage. */
        ContactStatusesQuery: {
            /** @description Contacts per page and stage. */
            size?: number;
            /** @description Text to look for in names, numbers and mail addresses. */
            search?: string;
            /** @description Page to read per stage, from 1, keyed by stage. */
            pages?: {
                [key: string]: number;
            };
            /** @description Id of the pipeline. */
            pipelineId?: string;
            /** @description Only contacts with unread messages. */
            showUnreadOnly?: boolean;
            /** @description Channel, such as `sms`. */
            channelType?: string;
            /** @description Where the contact came from. */
            source?: string;
            /** @description Whose contacts, by scope or by the id of a user. */
            ownerFilter?: "my" | "all" | "team" | "unassigned" | (string & {});
            /** @description Only contacts that came in for bulk messages. */
            bulkOnly?: boolean;
            /** @description Only contacts with unresolved conversations. */
            showUnresolvedOnly?: boolean;
        };
        /** @description Contacts, and the stage to move them to. */
        ContactBulkStatusUpdate: {
            /** @description Ids of the contacts. */
            contactIds: string[];
            /** @description Name of the new stage. */
            status: string;
            /** @description Id of the same stage; called `pipelineStage` everywhere else. */
            pipelineStageId: string;
        };
        /** @description How many contacts were moved to the stage. */
        ContactBulkStatusResult: {
            /** @description Confirmation in words. */
            message?: string;
            /** @description Number of contacts that were changed. */
            modifiedCount?: number;
            /** @description Number of contacts that were found; those already in the stage count here only. */
            matchedCount?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description Contacts to delete. */
        ContactBulkDelete: {
            /** @description Ids of the contacts. */
            contactIds: string[];
        };
        /** @description How many contacts were deleted. */
        ContactBulkDeleteResult: {
            /** @description Confirmation in words. */
            message?: string;
            /** @description Number of contacts that were deleted. */
            deletedCount?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description One contact. */
        ContactEnvelope: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description The contact. */
            data: components["schemas"]["Contact"];
        } & {
            [key: string]: unknown;
        };
        /** @description What to change in a contact; fields left out stay as they are. Further fields are taken. */
        ContactUpdate: {
            /** @description Name of the new stage. */
            status?: string;
            /** @description Id of the new stage; null for none. */
            pipelineStage?: string | null;
            /** @description Id of the pipeline. */
            pipelineId?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A contact after it was blocked or unblocked. */
        ContactBlockResult: {
            /** @description Confirmation in words. */
            message?: string;
            /** @description The outcome. */
            data?: {
                /** @description The contact as it is now. */
                contact?: components["schemas"]["Contact"];
                /** @description Devices that have taken over the block. */
                syncedDeviceIds?: string[];
                /** @description Devices from which the block was removed. */
                removedDeviceIds?: string[];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description What filling in all custom fields has touched. */
        ContactCustomFieldsResult: {
            /** @description The contact; fields are not published here. */
            contact?: {
                [key: string]: unknown;
            };
            /** @description The contact's conversations. */
            conversations?: {
                [key: string]: unknown;
            }[];
            /** @description The contact's applications. */
            applications?: {
                [key: string]: unknown;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description One message to one contact, sent at once. */
        MessageSend: {
            /** @description Id of the contact to write to. */
            contactId: string;
            /** @description Text of the message. */
            content: string;
            /** @description Conversation to write in; it decides on the channel. The contact's own settings decide if it is left out. */
            conversationId?: string;
            /** @description Addresses of files to send along. */
            attachments?: string[];
        };
        /** @description A message as the answer to sending shows it. */
        Message: {
            /** @description The message's id. */
            _id?: string;
            /** @description Conversation the message is part of. */
            conversationId?: string;
            /** @description Contact at the other end. */
            contactId?: string;
            /** @description Text of the message. */
            content?: string;
            /** @description Who wrote; `outbound` is from the organization to the contact. */
            direction?: "outbound" | (string & {});
            /** @description Channel the message went out on; Facebook Messenger, webchat and mail exist, their values are not published here. */
            channelType?: "sms" | (string & {});
            /** @description State of delivery. `sent` does not mean delivered; delivery arrives later, from the telephony provider. */
            status?: "sent" | (string & {});
            /** @description Id of the user who sent it. */
            sentBy?: string;
            /** @description Whether the assistant wrote the text. */
            isAIGenerated?: boolean;
            /**
             * Format: date-time
             * @description When the message was created, in UTC.
             */
            createdAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The same message to several contacts, sent at once. */
        MessageBulkSend: {
            /** @description Ids of the contacts to write to. */
            contactIds: string[];
            /** @description Text of the message. */
            content: string;
        };
        /** @description A file to send along with a later message. */
        AttachmentUpload: {
            /**
             * Format: binary
             * @description The file; limits on size and kind are not published.
             */
            file: Blob;
        };
        /** @description The contact whose conversations to read. */
        ConversationQuery: {
            /** @description Id of the contact. */
            contactId: string;
            /**
             * @description Channel of the conversations.
             * @default sms
             */
            channelType?: "sms" | (string & {});
        };
        /** @description A user a conversation is assigned to. */
        ConversationAssignee: {
            /** @description The user's id. */
            _id?: string;
            /** @description The user's name. */
            fullName?: string;
            /** @description The user's mail address. */
            email?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A thread with one contact on one channel. */
        Conversation: {
            /** @description The conversation's id. */
            _id?: string;
            /** @description Contact at the other end. */
            contactId?: string;
            /** @description Organization that owns the conversation. */
            organizationId?: string;
            /** @description Id of the user who owns the conversation. */
            userId?: string;
            /** @description Users the conversation is assigned to. */
            assignees?: components["schemas"]["ConversationAssignee"][];
            /** @description Channel of the conversation. */
            channelType?: "sms" | (string & {});
            /** @description Address of the contact on the channel; a phone number for `sms`. */
            channelIdentifier?: string;
            /** @description Id or text of the last message; expect either. */
            latestMessage?: string;
            /**
             * Format: date-time
             * @description When the last message was exchanged, in UTC.
             */
            lastMessageTime?: string;
            /** @description Whether the conversation is closed. */
            isResolved?: boolean;
            /**
             * Format: date-time
             * @description When it was closed, in UTC; null while it is open.
             */
            resolvedAt?: string | null;
            /** @description Subject line of a mail thread; null otherwise. */
            subject?: string | null;
            /** @description Mail provider; null otherwise. */
            provider?: string | null;
            /** @description Id of the mail account; null otherwise. */
            emailAccountId?: string | null;
            /** @description People in a mail thread, in an unpublished shape; null otherwise. */
            participants?: unknown;
            /** @description Whether nothing has been sent yet. */
            isDraft?: boolean;
            /** @description Number of messages exchanged. */
            messageCount?: number;
            /**
             * Format: date-time
             * @description When the conversation was created, in UTC.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the conversation last changed, in UTC.
             */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Conversations of one contact, as far as the caller may see them. */
        ConversationList: {
            /** @description The conversations. */
            conversations?: components["schemas"]["Conversation"][];
        } & {
            [key: string]: unknown;
        };
        /** @description A conversation, by its id. */
        ConversationReference: {
            /** @description Id of the conversation. */
            conversationId: string;
        };
        /** @description Whether the conversation is to be closed. */
        ConversationResolution: {
            /** @description `true` closes the conversation; that `false` opens it again is likely, but not documented. */
            isResolved?: boolean;
        };
        /** @description Applications of the organization, at least one. */
        ConversationApplications: {
            /** @description Ids of the applications. */
            applicationIds: string[];
        };
        /** @description Applications that are now linked to the conversation. */
        ConversationApplicationsLinked: {
            /** @description Whether the change was made. */
            success?: boolean;
            /** @description Confirmation in words. */
            message?: string;
            /** @description What was changed. */
            data?: {
                /** @description Id of the conversation. */
                conversationId?: string;
                /** @description Ids of the applications. */
                linked?: string[];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description Applications that are no longer linked to the conversation. */
        ConversationApplicationsUnlinked: {
            /** @description Whether the change was made. */
            success?: boolean;
            /** @description Confirmation in words. */
            message?: string;
            /** @description What was changed. */
            data?: {
                /** @description Id of the conversation. */
                conversationId?: string;
                /** @description Ids of the applications. */
                unlinked?: string[];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description How satisfied the contact was. */
        SatisfactionRating: {
            /** @description Stars, from 1 (worst) to 5 (best). */
            rating: number;
            /** @description The contact's own words, 2000 characters at most. */
            feedback?: string;
        };
        /** @description A note about a contact, and when to be reminded of it. */
        ReminderCreate: {
            /** @description Id of the contact. */
            contactId: string;
            /** @description What to be reminded of. */
            note: string;
            /**
             * Format: date-time
             * @description When the reminder is due, in UTC; a time that is not in the future is refused.
             */
            reminderDate: string;
            /** @description The same time as the caller's clock shows it, in any form. */
            localTimestamp?: string;
            /**
             * @description Channel of the conversation that the reminder belongs to.
             * @default sms
             */
            channelType?: "sms" | (string & {});
            /** @description The contact's phone number, in E.164. */
            phoneNumber?: string;
            /** @description The contact's id on Facebook Messenger. */
            messengerId?: string;
            /** @description The contact's id in webchat. */
            webchatId?: string;
            /** @description The contact's name. */
            contactName?: string;
        };
        /** @description A reminder of the calling user. */
        Reminder: {
            /** @description The reminder's id. */
            _id?: string;
            /** @description Id of the contact. */
            contactId?: string;
            /** @description Organization that owns the reminder. */
            organizationId?: string;
            /** @description Id of the user who is reminded. */
            createdBy?: string;
            /** @description What to be reminded of. */
            note?: string;
            /**
             * Format: date-time
             * @description When the reminder is due, in UTC.
             */
            reminderDate?: string;
            /** @description Channel of the conversation that the reminder belongs to. */
            channelType?: "sms" | (string & {});
            /** @description Whether the reminder has gone off. */
            fired?: boolean;
            /**
             * Format: date-time
             * @description When the reminder was created, in UTC.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When the reminder last changed, in UTC.
             */
            updatedAt?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A reminder after it was created. */
        ReminderEnvelope: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description Confirmation in words. */
            message?: string;
            /** @description The reminder. */
            data: components["schemas"]["Reminder"];
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The request is malformed or breaks a rule. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericErrorBody"];
            };
        };
        /** @description The token is missing, expired or malformed. Log in again. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericErrorBody"];
            };
        };
        /** @description The server failed. A write may have taken effect all the same. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericErrorBody"];
            };
        };
        /** @description The token is good, but the user's role does not allow the call. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericErrorBody"];
            };
        };
        /** @description There is no such campaign or conversation in this organization. */
        AssumedNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GenericErrorBody"];
            };
        };
        /** @description The request is malformed or breaks a rule. */
        EnvelopeBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The server failed. A write may have taken effect all the same. */
        EnvelopeServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description What the call refers to does not exist, or the caller may not see it. */
        LegacyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyErrorResponse"];
            };
        };
        /** @description The server failed. A write may have taken effect all the same. */
        LegacyServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyErrorResponse"];
            };
        };
        /** @description The organization has no such contact, or the caller may not see it. */
        EnvelopeNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorEnvelope"];
            };
        };
        /** @description The request is malformed or breaks a rule. */
        LegacyBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LegacyErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The campaign's `_id`.
         * @example 665f1a0c0e0a4b001a2c9f10
         */
        CampaignId: string;
        /**
         * @description What moves through the pipeline.
         * @example Contact
         */
        PipelineType: "Contact" | "Application";
        /**
         * @description The contact's `_id`.
         * @example 64f0a1b2c3d4e5f6a7b8c9d0
         */
        ContactId: string;
        /**
         * @description The conversation's `_id`.
         * @example 507f1f77bcf86cd799439030
         */
        ConversationId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type LoginRequest = components['schemas']['LoginRequest'];
export type LoginResponse = components['schemas']['LoginResponse'];
export type GenericErrorBody = components['schemas']['GenericErrorBody'];
export type TokenCheck = components['schemas']['TokenCheck'];
export type LegacyErrorResponse = components['schemas']['LegacyErrorResponse'];
export type UserRegistration = components['schemas']['UserRegistration'];
export type GenericObject = components['schemas']['GenericObject'];
export type CampaignNewContact = components['schemas']['CampaignNewContact'];
export type CampaignExistingContact = components['schemas']['CampaignExistingContact'];
export type CampaignCreate = components['schemas']['CampaignCreate'];
export type UserReference = components['schemas']['UserReference'];
export type Campaign = components['schemas']['Campaign'];
export type CampaignEnvelope = components['schemas']['CampaignEnvelope'];
export type QuotaCheckRequest = components['schemas']['QuotaCheckRequest'];
export type QuotaCheck = components['schemas']['QuotaCheck'];
export type NextAvailableSlot = components['schemas']['NextAvailableSlot'];
export type UsageCalendarDay = components['schemas']['UsageCalendarDay'];
export type UsageCalendar = components['schemas']['UsageCalendar'];
export type AutoSegmentRequest = components['schemas']['AutoSegmentRequest'];
export type AutoSegmentPlan = components['schemas']['AutoSegmentPlan'];
export type ContactReviewRow = components['schemas']['ContactReviewRow'];
export type ContactReviewRequest = components['schemas']['ContactReviewRequest'];
export type ContactPointEntry = components['schemas']['ContactPointEntry'];
export type Contact = components['schemas']['Contact'];
export type ContactReview = components['schemas']['ContactReview'];
export type ScheduledMessageCreate = components['schemas']['ScheduledMessageCreate'];
export type ScheduledMessageUpdate = components['schemas']['ScheduledMessageUpdate'];
export type CampaignUpdate = components['schemas']['CampaignUpdate'];
export type CampaignSend = components['schemas']['CampaignSend'];
export type Template = components['schemas']['Template'];
export type TemplateList = components['schemas']['TemplateList'];
export type TemplateCreate = components['schemas']['TemplateCreate'];
export type User = components['schemas']['User'];
export type UserList = components['schemas']['UserList'];
export type UserProfileUpdate = components['schemas']['UserProfileUpdate'];
export type RegeneratedApiKey = components['schemas']['RegeneratedApiKey'];
export type OutreachRawLead = components['schemas']['OutreachRawLead'];
export type OutreachFixedLead = components['schemas']['OutreachFixedLead'];
export type OutreachLeadSnakeCase = components['schemas']['OutreachLeadSnakeCase'];
export type OutreachLeadUpperCase = components['schemas']['OutreachLeadUpperCase'];
export type OutreachLead = components['schemas']['OutreachLead'];
export type OutreachResult = components['schemas']['OutreachResult'];
export type TwilioInboundSms = components['schemas']['TwilioInboundSms'];
export type TextgridInboundSms = components['schemas']['TextgridInboundSms'];
export type TextgridSmsStatus = components['schemas']['TextgridSmsStatus'];
export type CallStatusStatistics = components['schemas']['CallStatusStatistics'];
export type CallStatistics = components['schemas']['CallStatistics'];
export type LeadConfigurationCreate = components['schemas']['LeadConfigurationCreate'];
export type LeadConfigurationEnvelope = components['schemas']['LeadConfigurationEnvelope'];
export type LeadConfigurationUpdate = components['schemas']['LeadConfigurationUpdate'];
export type PipelineStageInput = components['schemas']['PipelineStageInput'];
export type PipelineCreate = components['schemas']['PipelineCreate'];
export type AiProcessRequest = components['schemas']['AiProcessRequest'];
export type AiPlaygroundRequest = components['schemas']['AiPlaygroundRequest'];
export type ContactPage = components['schemas']['ContactPage'];
export type ApiErrorEnvelope = components['schemas']['ApiErrorEnvelope'];
export type DateSpan = components['schemas']['DateSpan'];
export type ContactStageQuery = components['schemas']['ContactStageQuery'];
export type ContactStageBucket = components['schemas']['ContactStageBucket'];
export type ContactStageBuckets = components['schemas']['ContactStageBuckets'];
export type ContactStageUpdate = components['schemas']['ContactStageUpdate'];
export type ContactLegacyMutation = components['schemas']['ContactLegacyMutation'];
export type ContactPhoneNumber = components['schemas']['ContactPhoneNumber'];
export type ContactCreate = components['schemas']['ContactCreate'];
export type ContactMutationEnvelope = components['schemas']['ContactMutationEnvelope'];
export type ContactListGeneratorRow = components['schemas']['ContactListGeneratorRow'];
export type ContactListGeneratorPage = components['schemas']['ContactListGeneratorPage'];
export type ContactExcessDataMapping = components['schemas']['ContactExcessDataMapping'];
export type ContactMessageSeen = components['schemas']['ContactMessageSeen'];
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type ContactActiveQuery = components['schemas']['ContactActiveQuery'];
export type ContactList = components['schemas']['ContactList'];
export type ContactCountsQuery = components['schemas']['ContactCountsQuery'];
export type ContactCounts = components['schemas']['ContactCounts'];
export type ContactPhoneQuery = components['schemas']['ContactPhoneQuery'];
export type ContactByPhone = components['schemas']['ContactByPhone'];
export type ContactStatusQuery = components['schemas']['ContactStatusQuery'];
export type ContactStatusList = components['schemas']['ContactStatusList'];
export type ContactStatusesQuery = components['schemas']['ContactStatusesQuery'];
export type ContactBulkStatusUpdate = components['schemas']['ContactBulkStatusUpdate'];
export type ContactBulkStatusResult = components['schemas']['ContactBulkStatusResult'];
export type ContactBulkDelete = components['schemas']['ContactBulkDelete'];
export type ContactBulkDeleteResult = components['schemas']['ContactBulkDeleteResult'];
export type ContactEnvelope = components['schemas']['ContactEnvelope'];
export type ContactUpdate = components['schemas']['ContactUpdate'];
export type ContactBlockResult = components['schemas']['ContactBlockResult'];
export type ContactCustomFieldsResult = components['schemas']['ContactCustomFieldsResult'];
export type MessageSend = components['schemas']['MessageSend'];
export type Message = components['schemas']['Message'];
export type MessageBulkSend = components['schemas']['MessageBulkSend'];
export type AttachmentUpload = components['schemas']['AttachmentUpload'];
export type ConversationQuery = components['schemas']['ConversationQuery'];
export type ConversationAssignee = components['schemas']['ConversationAssignee'];
export type Conversation = components['schemas']['Conversation'];
export type ConversationList = components['schemas']['ConversationList'];
export type ConversationReference = components['schemas']['ConversationReference'];
export type ConversationResolution = components['schemas']['ConversationResolution'];
export type ConversationApplications = components['schemas']['ConversationApplications'];
export type ConversationApplicationsLinked = components['schemas']['ConversationApplicationsLinked'];
export type ConversationApplicationsUnlinked = components['schemas']['ConversationApplicationsUnlinked'];
export type SatisfactionRating = components['schemas']['SatisfactionRating'];
export type ReminderCreate = components['schemas']['ReminderCreate'];
export type Reminder = components['schemas']['Reminder'];
export type ReminderEnvelope = components['schemas']['ReminderEnvelope'];
export type ResponseBadRequest = components['responses']['BadRequest'];
export type ResponseUnauthorized = components['responses']['Unauthorized'];
export type ResponseInternalServerError = components['responses']['InternalServerError'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseAssumedNotFound = components['responses']['AssumedNotFound'];
export type ResponseEnvelopeBadRequest = components['responses']['EnvelopeBadRequest'];
export type ResponseEnvelopeServerError = components['responses']['EnvelopeServerError'];
export type ResponseLegacyNotFound = components['responses']['LegacyNotFound'];
export type ResponseLegacyServerError = components['responses']['LegacyServerError'];
export type ResponseEnvelopeNotFound = components['responses']['EnvelopeNotFound'];
export type ResponseLegacyBadRequest = components['responses']['LegacyBadRequest'];
export type ParameterCampaignId = components['parameters']['CampaignId'];
export type ParameterPipelineType = components['parameters']['PipelineType'];
export type ParameterContactId = components['parameters']['ContactId'];
export type ParameterConversationId = components['parameters']['ConversationId'];
export type $defs = Record<string, never>;
export interface operations {
    "auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "auth.verifyToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is valid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenCheck"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The token is invalid or has expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegacyErrorResponse"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    "auth.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserRegistration"];
            };
        };
        responses: {
            /** @description Registered; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaigns, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
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
            /** @description Campaign created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.validateDate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotaCheckRequest"];
            };
        };
        responses: {
            /** @description Result of the check. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaCheck"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.nextAvailableSlot": {
        parameters: {
            query?: {
                /**
                 * @description Number of contacts to be messaged.
                 * @example 250
                 */
                contactCount?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextAvailableSlot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.usageCalendar": {
        parameters: {
            query: {
                /**
                 * @description First day, included, in the organization's time zone.
                 * @example 2026-05-18
                 */
                from: string;
                /**
                 * @description Last day, included, in the organization's time zone.
                 * @example 2026-05-24
                 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageCalendar"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.autoSegment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutoSegmentRequest"];
            };
        };
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoSegmentPlan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.validateContacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactReviewRequest"];
            };
        };
        responses: {
            /** @description The sorted rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.upcoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaigns, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.teamPerformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "scheduledMessages.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "scheduledMessages.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduledMessageCreate"];
            };
        };
        responses: {
            /** @description Scheduled message created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "scheduledMessages.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign that holds the message.
                 * @example 665f1a0c0e0a4b001a2c9f20
                 */
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduledMessageUpdate"];
            };
        };
        responses: {
            /** @description Scheduled message updated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["AssumedNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Campaign deleted; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
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
            /** @description Campaign updated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Campaign cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "campaigns.send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The campaign's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f10
                 */
                id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignSend"];
            };
        };
        responses: {
            /** @description Accepted; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "templates.list": {
        parameters: {
            query?: {
                /**
                 * @description Only templates of this type.
                 * @example sms
                 */
                type?: "sms" | "campaign" | "script" | "automation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "templates.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateCreate"];
            };
        };
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users.profile.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users.profile.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserProfileUpdate"];
            };
        };
        responses: {
            /** @description Profile changed; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users.regenerateApiKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new key; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegeneratedApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "users.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's `_id`.
                 * @example 64ee9a8b1e7f2a0011223399
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description User deleted; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "webhooks.outreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutreachLead"];
            };
        };
        responses: {
            /** @description The lead was processed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutreachResult"];
                };
            };
            /** @description No `configurationId`, an inactive configuration, or no process or prompt set for the user. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericErrorBody"];
                };
            };
            /** @description The integration key is missing or invalid; a token is invalid here too. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericErrorBody"];
                };
            };
            /** @description No such configuration, or it belongs to another user than the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericErrorBody"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    "webhooks.twilioSms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwilioInboundSms"];
            };
        };
        responses: {
            /** @description Taken in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "webhooks.textgridSms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextgridInboundSms"];
            };
        };
        responses: {
            /** @description Taken in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "webhooks.textgridSmsStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextgridSmsStatus"];
            };
        };
        responses: {
            /** @description Taken in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "calls.statistics": {
        parameters: {
            query?: {
                /**
                 * @description Start of the period.
                 * @example 2026-05-01T00:00:00.000Z
                 */
                startDate?: string;
                /**
                 * @description End of the period.
                 * @example 2026-05-31T23:59:59.999Z
                 */
                endDate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallStatistics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "leadManagement.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadConfigurationCreate"];
            };
        };
        responses: {
            /** @description Configuration created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadConfigurationEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "leadManagement.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The configuration's `_id`.
                 * @example 665f1a0c0e0a4b001a2c9f40
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadConfigurationUpdate"];
            };
        };
        responses: {
            /** @description Configuration changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadConfigurationEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "pipelines.list": {
        parameters: {
            query?: {
                /**
                 * @description What moves through the pipeline.
                 * @example Contact
                 */
                type?: components["parameters"]["PipelineType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pipelines, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "pipelines.create": {
        parameters: {
            query?: {
                /**
                 * @description What moves through the pipeline.
                 * @example Contact
                 */
                type?: components["parameters"]["PipelineType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineCreate"];
            };
        };
        responses: {
            /** @description Pipeline created; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "ai.process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiProcessRequest"];
            };
        };
        responses: {
            /** @description Done; the answer is not published. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "ai.playground": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AiPlaygroundRequest"];
            };
        };
        responses: {
            /** @description The prompt's answer, in an unpublished shape. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "contacts.list": {
        parameters: {
            query?: {
                /** @description Page to read, from 1. */
                page?: number;
                /** @description Contacts per page. */
                size?: number;
                /** @description Text to look for in first and last names, phone numbers and mail addresses. */
                search?: string;
                /** @description Where the contact came from, such as `CSV Upload`. */
                source?: string;
                /** @description Lead source. */
                leadSource?: string;
                /** @description Whose contacts, by scope or by the id of a user. */
                ownerFilter?: "my" | "all" | "team" | "unassigned" | (string & {});
                /** @description Name of the pipeline stage. */
                status?: string;
                /** @description Id of the pipeline stage. */
                pipelineStage?: string;
                /** @description Id of the pipeline. */
                pipelineId?: string;
                /** @description Span of dates as JSON text, presumably an object with `start` and `end`. */
                dateRange?: string;
                /** @description Span of time of the last message as JSON text; its fields are not published. */
                lastMessageTimeRange?: string;
                /** @description Span of days of the last message as JSON text; its fields are not published. */
                lastMessageDateRange?: string;
                /** @description Id of the owner, or several, each as a parameter of its own. */
                owner?: string | string[];
                /** @description Id of the user the contact is assigned to, or several, each as a parameter of its own. */
                assignee?: string | string[];
                /** @description State of the exchange; no list is published for this call, `contacts.listGenerator.list` knows three values. */
                messageStatus?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["EnvelopeBadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["EnvelopeServerError"];
        };
    };
    "contacts.byStage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContactStageQuery"];
            };
        };
        responses: {
            /** @description Buckets of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStageBuckets"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.updateStage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactStageUpdate"];
            };
        };
        responses: {
            /** @description The contact was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactLegacyMutation"];
                };
            };
            400: components["responses"]["EnvelopeBadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["EnvelopeNotFound"];
        };
    };
    "contacts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCreate"];
            };
        };
        responses: {
            /** @description The contact was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMutationEnvelope"];
                };
            };
            /** @description The contact was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMutationEnvelope"];
                };
            };
            400: components["responses"]["EnvelopeBadRequest"];
            401: components["responses"]["Unauthorized"];
        };
    };
    "contacts.listGenerator.list": {
        parameters: {
            query?: {
                /**
                 * @description Stages as JSON text of an array.
                 * @example ["New Lead"]
                 */
                stages?: string;
                /** @description Named span of time; no list is published. */
                timeRange?: string;
                /** @description Span of dates as JSON text of an object, presumably with `start` and `end`. */
                dateRange?: string;
                /** @description Page to read, from 1. */
                page?: number;
                /** @description Rows per page. */
                limit?: number;
                /** @description Text to look for. */
                searchValue?: string;
                /** @description Whether the contact has answered. */
                messageStatus?: "all" | "answered" | "unanswered";
                /** @description Number of exchanged messages; whether as a minimum or exactly is not published. */
                messageCountValue?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListGeneratorPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["EnvelopeServerError"];
        };
    };
    "contacts.mapExcessData": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactExcessDataMapping"];
            };
        };
        responses: {
            /** @description The mapping. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["EnvelopeBadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["EnvelopeServerError"];
        };
    };
    "contacts.markMessageSeen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactMessageSeen"];
            };
        };
        responses: {
            /** @description The messages are marked as seen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContactActiveQuery"];
            };
        };
        responses: {
            /** @description Active contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.inactive": {
        parameters: {
            query?: {
                /** @description Channel on which the contact is inactive. */
                channelType?: "sms" | "email";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Inactive contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContactCountsQuery"];
            };
        };
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCounts"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.findByPhoneNumber": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPhoneQuery"];
            };
        };
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactByPhone"];
                };
            };
            400: components["responses"]["LegacyBadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
        };
    };
    "contacts.byStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactStatusQuery"];
            };
        };
        responses: {
            /** @description Contacts of the stage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStatusList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.byStatuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContactStatusesQuery"];
            };
        };
        responses: {
            /** @description Buckets of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStageBuckets"];
                };
            };
            400: components["responses"]["LegacyBadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
        };
    };
    "contacts.bulkUpdateStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBulkStatusUpdate"];
            };
        };
        responses: {
            /** @description The contacts were moved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBulkStatusResult"];
                };
            };
            400: components["responses"]["LegacyBadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.bulkDelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBulkDelete"];
            };
        };
        responses: {
            /** @description The contacts were deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBulkDeleteResult"];
                };
            };
            400: components["responses"]["LegacyBadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEnvelope"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["EnvelopeNotFound"];
        };
    };
    "contacts.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
        };
    };
    "contacts.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdate"];
            };
        };
        responses: {
            /** @description The contact was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMutationEnvelope"];
                };
            };
            400: components["responses"]["EnvelopeBadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["EnvelopeNotFound"];
        };
    };
    "contacts.block": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is blocked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBlockResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
        };
    };
    "contacts.unblock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact is no longer blocked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBlockResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["LegacyNotFound"];
        };
    };
    "contacts.executeCustomFields": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields were worked out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["LegacyBadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["LegacyServerError"];
        };
    };
    "contacts.executeAllCustomFields": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The contact's `_id`.
                 * @example 64f0a1b2c3d4e5f6a7b8c9d0
                 */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields were worked out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCustomFieldsResult"];
                };
            };
            400: components["responses"]["LegacyBadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["LegacyServerError"];
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
            /** @description The message was handed over for sending. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "messages.quickBulkSend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageBulkSend"];
            };
        };
        responses: {
            /** @description The messages were handed over for sending. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "messages.uploadAttachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachmentUpload"];
            };
        };
        responses: {
            /** @description The file was stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GenericObject"];
            };
        };
        responses: {
            /** @description The conversations were deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.byContact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationQuery"];
            };
        };
        responses: {
            /** @description The conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.messages.byConversation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationReference"];
            };
        };
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.markUnseen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationReference"];
            };
        };
        responses: {
            /** @description The conversation is marked as unseen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["AssumedNotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GenericObject"];
            };
        };
        responses: {
            /** @description The conversation was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.messages.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConversationResolution"];
            };
        };
        responses: {
            /** @description The conversation was closed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.applications.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.applications.link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationApplications"];
            };
        };
        responses: {
            /** @description The applications are linked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationApplicationsLinked"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.applications.unlink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationApplications"];
            };
        };
        responses: {
            /** @description The applications are no longer linked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationApplicationsUnlinked"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.csat.submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SatisfactionRating"];
            };
        };
        responses: {
            /** @description The rating was stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "conversations.csat.request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The conversation's `_id`.
                 * @example 507f1f77bcf86cd799439030
                 */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GenericObject"];
            };
        };
        responses: {
            /** @description The contact is being asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenericObject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "reminders.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReminderCreate"];
            };
        };
        responses: {
            /** @description The reminder was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["InternalServerError"];
        };
    };
}

// GENERATED from specs/tetherai/openapi.yaml by "pnpm generate". Do not edit: change the spec and generate again.

import type { Recipes } from '@campaignkit/core'

/** How to find out what became of a call to Tether AI with an unknown outcome, by operationId. */
export const recipes: Recipes = {
  'auth.register': { none: 'The fields of the request are not published, so there is nothing to look for among the users.' },
  'campaigns.create': {
    none: 'The answers that show campaigns are either unpublished or keyed by day without a time of creation, so the one that this call made cannot be told from an earlier one.',
  },
  'scheduledMessages.create': { none: 'The answers that would show scheduled messages are not published.' },
  'campaigns.cancel': { operationId: 'campaigns.get', parameters: { id: '$request.path.id' }, match: { '/data/status': ['cancelled', 'canceled'] } },
  'campaigns.send': { none: 'The state that a sent campaign has and the answers that would show it are not published.' },
  'templates.create': {
    operationId: 'templates.list',
    match: { '/name': '$request.body#/name', '/template': '$request.body#/template' },
    created: '/createdAt',
    id: '/_id',
    settle: 30000,
  },
  'users.regenerateApiKey': { none: 'No published answer shows a key or the time it was made; call again and use the key of the last answer.' },
  'webhooks.outreach': { none: 'A contact may have existed before and a conversation too, so reading them does not tell whether this call has been processed.' },
  'webhooks.twilioSms': { none: 'The published answers do not show the telephony provider\'s id of a message.' },
  'webhooks.textgridSms': { none: 'The published answers do not show the telephony provider\'s id of a message.' },
  'webhooks.textgridSmsStatus': { none: 'The published answers do not show the telephony provider\'s id of a message.' },
  'leadManagement.create': { none: 'No call that reads configurations is published.' },
  'pipelines.create': { none: 'The answer that lists pipelines is not published.' },
  'ai.process': { none: 'It is not published what the call leaves behind.' },
  'ai.playground': { none: 'The answer is made up on the spot and no call reads it again.' },
  'contacts.create': {
    none: 'The server may store the number in another form than it was sent, so a search without a hit proves nothing; a repeated call with a number that exists is refused.',
  },
  'contacts.mapExcessData': { none: 'It is not documented whether the call stores anything, so there is nothing to look for.' },
  'contacts.executeCustomFields': { none: 'Nothing readable tells when the fields were last worked out.' },
  'contacts.executeAllCustomFields': { none: 'Nothing readable tells when the fields were last worked out.' },
  'messages.send': { none: 'The messages of a conversation come in an unpublished form, so this one cannot be told from an older one with the same text.' },
  'messages.quickBulkSend': { none: 'Neither this answer nor that of reading a conversation has a published form, and part of the contacts may have been reached.' },
  'messages.uploadAttachment': { none: 'Uploaded files cannot be listed; a second upload only leaves an unused file behind.' },
  'conversations.applications.link': { none: 'The linked applications can be read, but the form of that answer is not published.' },
  'conversations.csat.submit': { none: 'No documented call reads ratings.' },
  'conversations.csat.request': { none: 'No documented call tells whether a contact was asked, and the messages of a conversation come in an unpublished form.' },
  'reminders.create': { none: 'The provider shows only reminders that have not gone off yet, so that one is missing does not prove that it was never created.' },
}

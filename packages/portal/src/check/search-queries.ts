/** What people type, and the page that must come first. */
export const searchQueries: readonly (readonly [query: string, first: RegExp])[] = [
  // Tasks, in the words of the field and in others
  ['stop campaign', /^\/tasks\/(cancel|pause)-campaign\//],
  ['pause', /^\/tasks\/pause-campaign\//],
  ['cancel', /^\/tasks\/cancel-campaign\//],
  ['start campaign', /^\/tasks\/start-campaign\//],
  ['schedule campaign', /^\/tasks\/schedule-campaign\//],
  ['recipient status', /^\/tasks\/recipient-status\//],
  ['blast', /^\/tasks\/create-campaign\//],
  ['pausar', /^\/tasks\/pause-campaign\//],
  ['cancelar campaña', /^\/tasks\/cancel-campaign\//],
  ['iniciar campaña', /^\/tasks\/start-campaign\//],
  ['who can pause', /^\/capabilities\//],
  // Slips of the keyboard
  ['shedule campaign', /^\/tasks\/schedule-campaign\//],
  ['webhok', /^\/guides\/webhooks\//],
  ['unsubcribe', /^\/guides\/opt-outs\//],
  // How it works
  ['how do I launch a campaign', /^\/guides\/first-campaign\//],
  ['webhook signature', /^\/guides\/webhooks\//],
  ['rate limit', /^\/guides\/rate-limits\//],
  ['idempotency', /^\/guides\/unknown-outcomes\//],
  ['duplicate', /^\/guides\/unknown-outcomes\//],
  ['create timed out', /^\/guides\/unknown-outcomes\//],
  ['unsubscribe', /^\/guides\/opt-outs\//],
  ['E.164', /^\/guides\/opt-outs\//],
  ['phone number format', /^\/guides\/opt-outs\//],
  ['queue', /^\/guides\/job-queues\//],
  ['sandbox', /^\/guides\/testing-with-the-mock\//],
  ['evidence', /^\/evidence\//],
  // Recipes
  ['express webhook', /^\/recipes\/webhooks\//],
  ['lambda', /^\/recipes\/webhooks\//],
  ['mock vitest', /^\/recipes\/testing\//],
  ['jest', /^\/recipes\/testing\//],
  ['crash', /^\/recipes\/resume-after-a-crash\//],
  ['token expired', /^\/recipes\/token-refresh\//],
  ['progress', /^\/recipes\/progress-report\//],
  ['proxy', /^\/recipes\/proxy\//],
  ['logging', /^\/recipes\/logging\//],
  ['isOtpiqError', /^\/recipes\/errors-by-operation\//],
  // Providers and production
  ['altur to meetzy', /^\/moving\/altur-to-meetzy\//],
  ['tether address', /^\/start\/tetherai\//],
  ['errors otpiq', /^\/otpiq\/errors\//],
  ['TCPA', /^\/production\/compliance\//],
  ['wrong-signature', /^\/production\/troubleshooting\//],
  ['semver', /^\/production\/versions\//],
  // Operations and exports
  ['campaigns.create', /^\/[a-z]+\/campaigns-create\//],
  ['POST /campaign', /^\/meetzy\/campaigns-create\//],
  ['list contacts', /^\/(altur\/campaigns-contacts-list|tetherai\/contacts-list)\//],
  ['send sms', /^\/otpiq\/sms-send\//],
  ['ArgumentError', /^\/reference\/core\/argumenterror\//],
]

/** What somebody wants to know: the page that answers is two clicks from the first page at most, or one search finds it. */
export const readerTasks: readonly {
  readonly question: string
  readonly search: string
  readonly page: string
  /** Words or code that answer the question; spaces do not matter. */
  readonly holds: readonly string[]
}[] = [
  { question: 'Who can pause a campaign?', search: 'who can pause', page: '/capabilities/', holds: ['Pause', 'campaigns.pause', 'PAUSED'] },
  {
    question: 'OTPIQ from key to progress',
    search: 'otpiq quick start',
    page: '/start/otpiq/',
    holds: ['OTPIQ_API_KEY', 'resources.get', 'attachRecipients', 'campaigns.start', 'UnknownOutcomeError'],
  },
  {
    question: 'A create with Meetzy timed out',
    search: 'create timed out',
    page: '/guides/unknown-outcomes/',
    holds: ['UnknownOutcomeError', 'still-unknown'],
  },
  {
    question: 'Altur webhooks in Express',
    search: 'express webhook',
    page: '/recipes/webhooks/',
    holds: ['express.raw', 'createAlturWebhooks', 'sqliteStore'],
  },
  { question: 'Keeping a rate limit', search: 'rate limit', page: '/guides/rate-limits/', holds: ['RateLimitStore', 'Retry-After'] },
  { question: 'The mock in vitest', search: 'mock vitest', page: '/recipes/testing/', holds: ['mockTest', 'contactedMoreThanOnce'] },
  {
    question: 'From Altur to Meetzy',
    search: 'altur to meetzy',
    page: '/moving/altur-to-meetzy/',
    holds: ['What is lost', 'contacts[].phone'],
  },
  { question: 'Is a field documented?', search: 'evidence', page: '/evidence/', holds: ['disputed', 'Score card'] },
  { question: 'Which address has Tether AI?', search: 'tether address', page: '/start/tetherai/', holds: ['TETHERAI_INSTANCE'] },
  {
    question: 'OTPIQ: errors of starting, narrowed',
    search: 'otpiq start errors',
    page: '/recipes/errors-by-operation/',
    holds: ["isOtpiqError(error, 'campaigns.start', 400)"],
  },
  { question: 'Progress for my boss', search: 'progress', page: '/recipes/progress-report/', holds: ['console.table'] },
]

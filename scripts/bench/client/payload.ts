/** What every candidate sends: a campaign's creation, 1 kB as JSON. */
export const request = {
  name: 'Q2 Reactivation',
  agent_id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
  integration_id: 'iph_8YqL3mZxR1tV0nKfH9bA',
  integration_type: 'phone_call',
  first_message: 'Hi {name}, do you have a minute? '.repeat(26).trim(),
} as const

/** What every candidate receives: the campaign, 1 kB as JSON. */
export const responseBody = JSON.stringify({
  success: true,
  campaign: {
    id: 1234,
    name: 'Q2 Reactivation',
    status: 'pending',
    archived: false,
    integration: { id: 'iph_8YqL3mZxR1tV0nKfH9bA' },
    agent: { id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce', name: 'Diana Arroyo' },
    created_at: '2026-06-01T09:00:00Z',
    cycles: { enabled: true, mode: 'cooldown', max_iterations: 3, cooldown_minutes: 30, filter_statuses: ['converted'] },
    first_message: 'Hi {name}, do you have a minute? '.repeat(19).trim(),
  },
})

/** Headers of the response. */
export const responseHeaders = { 'content-type': 'application/json', 'content-length': String(responseBody.length) }

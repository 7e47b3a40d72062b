import type { Person } from '../audience.ts'
import { batchesOf } from '../batches.ts'
import { mostItems } from '../description.ts'
import { peopleCount } from '../output.ts'
import { defineLauncher } from './launcher.ts'
import { present } from './present.ts'
import { LaunchRefusal } from './refusal.ts'

const create = 'campaigns.create'
const addContacts = 'campaigns.contacts.add'
const activate = 'campaigns.activate'

/** Less than Altur takes, so that an audience of the usual size shows several batches. */
const batchSize = Math.min(100, mostItems('altur', addContacts, 'contacts'))

const example = (name: string) => ({ operation: create, from: 'request', path: [name] }) as const

/** Launches a campaign of phone calls at Altur: create, contacts in batches, activate. */
export const altur = defineLauncher({
  id: 'altur',
  label: 'Altur',
  credentials: { apiKey: 'ALTUR_API_KEY' },
  settings: {
    agent: { variable: 'ALTUR_AGENT_ID', meaning: 'the agent that calls', example: example('agent_id') },
    integration: {
      variable: 'ALTUR_INTEGRATION_ID',
      meaning: 'the phone integration of that agent, iph_…',
      example: example('integration_id'),
    },
    firstMessage: {
      variable: 'ALTUR_FIRST_MESSAGE',
      meaning: 'what the agent says first',
      example: example('first_message'),
      optional: true,
    },
  },
  steps: (people, { campaignName, agent, integration, firstMessage }) => [
    `${create}: phone calls "${campaignName}", agent ${agent}, integration ${integration}` +
      (firstMessage === undefined ? '' : `, beginning with "${firstMessage}"`),
    `${addContacts}: ${peopleCount(people.length)} in batches of at most ${batchSize}`,
    `${activate}: Altur begins to call them`,
  ],
  async launch(client, people, { campaignName, agent, integration, firstMessage }, report) {
    const { campaign } = await report.step(create, '', () =>
      client.campaigns.create({
        name: campaignName,
        agent_id: agent,
        integration_id: integration,
        integration_type: 'phone_call',
        ...present({ first_message: firstMessage }),
      }),
    )
    const { id } = campaign
    let taken = 0
    report.campaign({ id, status: campaign.status, people: taken })
    let last = 0
    for (const batch of batchesOf(people, batchSize)) {
      const first = last + 1
      last += batch.length
      const { summary, results = [] } = await report.step(addContacts, `${first}–${last} of ${people.length}`, () =>
        client.campaigns.contacts.add(id, { contacts: batch.map(contactOf) }),
      )
      // A batch succeeds even when some of its contacts fail.
      taken += batch.length - (summary?.failed ?? 0)
      report.campaign({ people: taken })
      for (const { status, contact, error } of results) {
        if (status !== 'failed') continue
        // Whether `index` counts from 0 or 1 is not documented; the number that was sent comes back.
        const line = batch.find(({ phone }) => phone === contact)?.line ?? '?'
        report.note(`Altur did not take the person on line ${line}: ${error ?? 'no reason given'}`)
      }
    }
    if (taken === 0) {
      throw new LaunchRefusal(
        activate,
        'Altur took none of the contacts, so the campaign was not activated.',
        'Correct the numbers and run this again.',
      )
    }
    const activated = await report.step(activate, '', () => client.campaigns.activate(id))
    report.campaign({ status: activated.campaign.status })
  },
})

function contactOf({ phone, firstName, lastName }: Person) {
  const name = [firstName, lastName].filter(Boolean).join(' ')
  return { contact: phone, ...present({ name: name || undefined }) }
}

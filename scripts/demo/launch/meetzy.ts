import type { Person } from '../audience.ts'
import { peopleCount } from '../output.ts'
import { defineLauncher } from './launcher.ts'
import { present } from './present.ts'

const create = 'campaigns.create'

/** Launches a campaign of phone calls at Meetzy: one call with all contacts, which starts it. */
export const meetzy = defineLauncher({
  id: 'meetzy',
  label: 'Meetzy',
  credentials: { apiToken: 'MEETZY_API_TOKEN' },
  settings: {
    playbook: {
      variable: 'MEETZY_PLAYBOOK_ID',
      meaning: 'the playbook that the agent follows',
      example: { operation: create, from: 'request', path: ['playbook_id'] },
    },
  },
  steps: (people, { playbook }) => [
    `${create}: ${peopleCount(people.length)} with playbook ${playbook}. Meetzy calls them at once; nothing can stop it afterwards`,
  ],
  async launch(client, people, { playbook }, report) {
    const accepted = await report.step(create, peopleCount(people.length), () =>
      client.campaigns.create({ playbook_id: playbook, contacts: people.map(contactOf) }),
    )
    // Meetzy's answer has no status; this is all that it says.
    report.campaign({ id: accepted.campaign_id, status: accepted.scheduled ? 'scheduled' : 'started', people: people.length })
  },
})

function contactOf({ phone, firstName, lastName, email }: Person) {
  return { phone, ...present({ first_name: firstName, last_name: lastName, email }) }
}

import type { Person } from '../audience.ts'
import { peopleCount } from '../output.ts'
import { laterDay } from './later-day.ts'
import { defineLauncher } from './launcher.ts'
import { present } from './present.ts'
import { LaunchRefusal, needed } from './refusal.ts'

const validateDate = 'campaigns.validateDate'
const create = 'campaigns.create'
const hour = 15

/** Launches an SMS campaign at Tether AI: validate the date, create. */
export const tetherai = defineLauncher({
  id: 'tetherai',
  label: 'Tether AI',
  credentials: { token: 'TETHERAI_TOKEN' },
  settings: {
    message: {
      variable: 'TETHERAI_MESSAGE',
      meaning: 'the text to send; {{firstName}} is filled in',
      example: { operation: create, from: 'request', path: ['message'] },
    },
  },
  steps: (people, { campaignName, message, now }) => [
    `${validateDate}: ask whether ${people.length} messages fit on ${laterDay(now, 1, hour)}`,
    `${create}: SMS "${campaignName}" to ${peopleCount(people.length)} at that time: "${message}"`,
  ],
  async launch(client, people, { campaignName, message, now }, report) {
    const scheduleDate = laterDay(now, 1, hour)
    const quota = await report.step(validateDate, `${people.length} messages on ${scheduleDate.slice(0, 10)}`, () =>
      client.campaigns.validateDate({ scheduledISO: scheduleDate, contactCount: people.length }),
    )
    if (!quota.available) {
      throw new LaunchRefusal(
        create,
        `On ${scheduleDate.slice(0, 10)} there is room for ${quota.remaining ?? 'too few'} messages, and these are ${people.length}.`,
        'Launch a smaller file, or on another day; campaigns.nextAvailableSlot tells when there is room.',
      )
    }
    const created = await report.step(create, peopleCount(people.length), () =>
      client.campaigns.create({
        name: campaignName,
        message,
        newContacts: people.map(contactOf),
        scheduleDate,
        isAutopilot: false,
        type: 'sms',
      }),
    )
    const { _id: id, status } = needed(created.data, create, 'data')
    report.campaign({ id, status, people: people.length })
  },
})

function contactOf({ phone, firstName, lastName }: Person) {
  return { phoneNumber: phone, ...present({ firstName, lastName }) }
}

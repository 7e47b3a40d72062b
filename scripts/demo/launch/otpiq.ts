import type { OtpiqClient } from 'campaignkit/otpiq'
import type { Person } from '../audience.ts'
import { batchesOf } from '../batches.ts'
import { mostItems } from '../description.ts'
import { peopleCount } from '../output.ts'
import { defineLauncher, type Report } from './launcher.ts'
import { LaunchRefusal, needed } from './refusal.ts'

const getResources = 'resources.get'
const create = 'campaigns.create'
const getPayload = 'campaigns.getRecipientPayload'
const attach = 'campaigns.attachRecipients'
const sendSample = 'campaigns.sendSample'
const start = 'campaigns.start'

/** As many as a call takes; a whole campaign holds no more either. */
const capacity = mostItems('otpiq', attach, 'recipients')
/** Less than OTPIQ takes, so that an audience of the usual size shows several batches. */
const batchSize = Math.min(100, capacity)
/** For people whose first name the file does not give. */
const unknownName = 'there'

const resource = (list: string) =>
  ({ operation: getResources, from: 'answer', path: ['data', 'businesses', 0, 'whatsappAccounts', 0, list, 0, 'id'] }) as const

/** Launches a WhatsApp campaign at OTPIQ: resources, create, recipient payload, recipients in batches, sample, start. */
export const otpiq = defineLauncher({
  id: 'otpiq',
  label: 'OTPIQ',
  credentials: { apiKey: 'OTPIQ_API_KEY' },
  settings: {
    template: { variable: 'OTPIQ_TEMPLATE_ID', meaning: 'the WhatsApp template, its id in resources.get', example: resource('templates') },
    phoneNumber: {
      variable: 'OTPIQ_PHONE_NUMBER_ID',
      meaning: 'the sending number, its id in resources.get',
      example: resource('phoneNumbers'),
    },
    sample: {
      variable: 'OTPIQ_SAMPLE_PHONE',
      meaning: 'a phone of your own for the sample, digits with country code',
      example: { operation: sendSample, from: 'request', path: ['recipients', 0, 'phoneNumber'] },
    },
  },
  steps(people, { campaignName, template, phoneNumber, sample }) {
    const { reachable, leftOut } = selectReachable(people, digitsOf(sample))
    return [
      `${getResources}: check that the account has the template and the number`,
      `${create}: draft "${campaignName}", template ${template}, number ${phoneNumber}`,
      `${getPayload}: ask for the template's variables; the demo can fill in a first name`,
      `${attach}: ${peopleCount(reachable.length)} in batches of at most ${batchSize}${leftOut === '' ? '' : `; ${leftOut}`}`,
      `${sendSample}: one message, to the number in OTPIQ_SAMPLE_PHONE`,
      `${start}: OTPIQ writes to all of them; nothing can stop it afterwards`,
    ]
  },
  async launch(client, people, { campaignName, template, phoneNumber, sample }, report) {
    const { reachable, leftOut } = selectReachable(people, digitsOf(sample))
    if (leftOut !== '') report.note(leftOut)
    await checkResources(client, template, phoneNumber, report)
    const created = await report.step(create, '', () =>
      client.campaigns.create({ name: campaignName, templateId: template, phoneNumberId: phoneNumber }),
    )
    const { _id, status } = needed(created.data, create, 'data')
    const id = needed(_id, create, 'data._id')
    report.campaign({ id, status, people: 0 })

    const recipientOf = await recipientMaker(client, template, report)
    let last = 0
    for (const batch of batchesOf(reachable, batchSize)) {
      const first = last + 1
      last += batch.length
      await report.step(attach, `${first}–${last} of ${reachable.length}`, () =>
        client.campaigns.attachRecipients(id, { recipients: batch.map(({ phone, firstName }) => recipientOf(phone, firstName)) }),
      )
      report.campaign({ people: last })
    }
    await report.step(sendSample, '1 message', () => client.campaigns.sendSample(id, { recipients: [recipientOf(sample, undefined)] }))
    const started = await report.step(start, '', () => client.campaigns.start(id))
    report.campaign({ status: started.data?.status })
  },
})

/** The people whom OTPIQ can take. Refuses what would show too late: with half of a list attached, or a person written to twice. */
function selectReachable(people: readonly Person[], sample: string): { reachable: Person[]; leftOut: string } {
  const reachable = people.filter(({ phone }) => /^\d{10,15}$/.test(digitsOf(phone)))
  const others = people.filter((person) => !reachable.includes(person)).map(({ line }) => line)
  const leftOut = others.length === 0 ? '' : `left out, because OTPIQ takes only numbers of 10 to 15 digits: line ${others.join(', ')}`
  if (reachable.length === 0) throw new LaunchRefusal(create, 'Nobody is left to write to.', 'Use a file with numbers of 10 to 15 digits.')
  if (reachable.length > capacity) {
    throw new LaunchRefusal(
      create,
      `A campaign holds ${capacity} people, and these are ${reachable.length}.`,
      'Split the file and launch each part.',
    )
  }
  const twice = reachable.find(({ phone }) => digitsOf(phone) === sample)
  if (twice) {
    throw new LaunchRefusal(
      sendSample,
      `The number for the sample is also on line ${twice.line}: that person would get the message twice.`,
      'Set OTPIQ_SAMPLE_PHONE to another number, or take the line out of the file.',
    )
  }
  return { reachable, leftOut }
}

async function checkResources(client: OtpiqClient, template: string, phoneNumber: string, report: Report): Promise<void> {
  const { data } = await report.step(getResources, '', () => client.resources.get())
  const accounts = (data?.businesses ?? []).flatMap(({ whatsappAccounts }) => whatsappAccounts ?? [])
  const together = accounts.some(
    ({ templates, phoneNumbers }) => templates?.some(({ id }) => id === template) && phoneNumbers?.some(({ id }) => id === phoneNumber),
  )
  if (together) return
  throw new LaunchRefusal(
    getResources,
    'No WhatsApp account of this key has both the template and the phone number.',
    'Set OTPIQ_TEMPLATE_ID and OTPIQ_PHONE_NUMBER_ID to an "id" of "templates" and one of "phoneNumbers" in the same account.',
  )
}

/** Asks what the template needs, and makes recipients that have it. */
async function recipientMaker(client: OtpiqClient, template: string, report: Report) {
  const { data } = await report.step(getPayload, '', () => client.campaigns.getRecipientPayload({ templateId: template }))
  const fields = (data?.fields ?? []).filter(({ required }) => required !== false)
  const places = fields.map(({ templateParametersPath }) => /^templateParameters\.body\.(\w+)$/.exec(templateParametersPath ?? '')?.[1])
  const [place] = places
  if (places.length > 1 || (places.length === 1 && place === undefined)) {
    throw new LaunchRefusal(
      getPayload,
      `The template needs ${fields.map(({ label, key }) => label ?? key).join(', ')}; the demo has only a first name for its text.`,
      'Choose a template with one variable in its text, or with none.',
    )
  }
  return (phone: string, firstName: string | undefined) => ({
    phoneNumber: digitsOf(phone),
    ...(place === undefined ? {} : { templateParameters: { body: { [place]: firstName ?? unknownName } } }),
  })
}

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '')
}

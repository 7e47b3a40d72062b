// Compiled by `pnpm typecheck`, never run: each line under "@ts-expect-error" must not compile, the line above it must. Not
// formatted, because the directive speaks of one line.
import { type ApiPromise, createAltur, isAlturError, type ListPromise } from '@campaignkit/altur'
import { createMeetzy } from '@campaignkit/meetzy'
import { createOtpiq } from '@campaignkit/otpiq'
import { createTetherai } from '@campaignkit/tetherai'
import { createYuno } from '@campaignkit/yuno'
import { type capabilities, createCampaignkit } from 'campaignkit'
import type { CampaignContact, CampaignEnvelope, CampaignStatus, ContactPage } from '@campaignkit/altur'

type Equal<Left, Right> = (<Value>() => Value extends Left ? 1 : 2) extends <Value>() => Value extends Right ? 1 : 2 ? true : false
function isTrue<_Statement extends true>() {}

const altur = createAltur()
const meetzy = createMeetzy()
const otpiq = createOtpiq()
const tetherai = createTetherai()
const yuno = createYuno()
const campaign = { name: 'A', agent_id: 'b', integration_id: 'c' }

// Altur: fields of the other channel
void altur.campaigns.create({ ...campaign, integration_type: 'phone_call', first_message: 'Hi' })
void altur.campaigns.create({ ...campaign, integration_type: 'whatsapp', template: 'hello' })
// @ts-expect-error -- a WhatsApp campaign has no first_message
void altur.campaigns.create({ ...campaign, integration_type: 'whatsapp', first_message: 'Hi' })
// @ts-expect-error -- a phone campaign has no template
void altur.campaigns.create({ ...campaign, integration_type: 'phone_call', template: 'hello' })
// @ts-expect-error -- an unknown channel
void altur.campaigns.create({ ...campaign, integration_type: 'sms' })
// @ts-expect-error -- a required field missing
void altur.campaigns.create({ name: 'A', agent_id: 'b', integration_type: 'phone_call' })
const start = { active: true, startTime: '09:00', stopTime: '18:00' }
void altur.campaigns.create({
  ...campaign,
  integration_type: 'phone_call',
  cycles: { enabled: true, mode: 'scheduled', schedule: { mon: start } },
})
// @ts-expect-error -- a cycle with cooldown has no schedule
void altur.campaigns.create({ ...campaign, integration_type: 'phone_call', cycles: { enabled: true, mode: 'cooldown', schedule: { mon: start } } })
void altur.campaigns.update(1, { name: 'B' })
// @ts-expect-error -- the agent of a campaign cannot be changed
void altur.campaigns.update(1, { agent_id: 'b' })

// Path parameters
void altur.campaigns.contacts.get(1, 2)
// @ts-expect-error -- a path parameter missing
void altur.campaigns.contacts.get(1)
// @ts-expect-error -- a path parameter of the wrong type
void altur.campaigns.contacts.get('1', 2)
// @ts-expect-error -- an operation that does not exist
void altur.campaigns.remove(1)

// OTPIQ: schedule needs a time
const shell = { name: 'Promo', templateId: 'a', phoneNumberId: 'b' }
void otpiq.campaigns.create({ ...shell, scheduleType: 'schedule', scheduledFor: '2027-01-01T00:00:00Z' })
void otpiq.campaigns.create({ ...shell, scheduleType: 'now' })
void otpiq.campaigns.create(shell)
// @ts-expect-error -- schedule without scheduledFor
void otpiq.campaigns.create({ ...shell, scheduleType: 'schedule' })
// @ts-expect-error -- scheduledFor without schedule
void otpiq.campaigns.create({ ...shell, scheduledFor: '2027-01-01T00:00:00Z' })
void otpiq.sms.send({ phoneNumber: '9647501234567', smsType: 'verification', verificationCode: '123456' })
// @ts-expect-error -- a verification without its code
void otpiq.sms.send({ phoneNumber: '9647501234567', smsType: 'verification' })

// Yuno: rule type × operator × number of values
void yuno.campaigns.rules.add('id', { rules: [{ rule_type: 'METADATA', metadata_key: 'tier', conditional: 'ONE_OF', values: ['gold'] }] })
// @ts-expect-error -- a METADATA rule without metadata_key
void yuno.campaigns.rules.add('id', { rules: [{ rule_type: 'METADATA', conditional: 'ONE_OF', values: ['gold'] }] })
void yuno.campaigns.rules.add('id', { rules: [{ rule_type: 'AMOUNT', conditional: 'BETWEEN', values: ['1', '2'] }] })
// @ts-expect-error -- BETWEEN with one value
void yuno.campaigns.rules.add('id', { rules: [{ rule_type: 'AMOUNT', conditional: 'BETWEEN', values: ['1'] }] })
// @ts-expect-error -- an operator that the rule type does not take
void yuno.campaigns.rules.add('id', { rules: [{ rule_type: 'CURRENCY', conditional: 'GREATER_THAN', values: ['COP'] }] })
void yuno.campaigns.updateStatus('id', { status: 'PAUSED' })
// @ts-expect-error -- a status that cannot be asked for
void yuno.campaigns.updateStatus('id', { status: 'INACTIVE' })
createYuno({ server: 'eu' })
// @ts-expect-error -- a server that does not exist
createYuno({ server: 'moon' })
// @ts-expect-error -- a credential of somebody else
createYuno({ apiKey: 'x' })

// Meetzy and Tether AI: required fields
void meetzy.campaigns.create({ playbook_id: 'p', contacts: [{ phone: '+12125550123' }] })
// @ts-expect-error -- a contact without a phone
void meetzy.campaigns.create({ playbook_id: 'p', contacts: [{ first_name: 'Ana' }] })
void tetherai.campaigns.validateDate({ scheduledISO: '2027-01-01T00:00:00Z', contactCount: 1 })
// @ts-expect-error -- without the number of contacts
void tetherai.campaigns.validateDate({ scheduledISO: '2027-01-01T00:00:00Z' })

// The umbrella has exactly what is configured
const clients = createCampaignkit({ altur: { apiKey: 'a' }, otpiq: {} })
void clients.altur.campaigns.get(1)
void clients.otpiq.project.get()
// @ts-expect-error -- a provider that is not configured
void clients.yuno
// @ts-expect-error -- a provider that does not exist
createCampaignkit({ acme: {} })
// @ts-expect-error -- another provider's option
createCampaignkit({ altur: { publicApiKey: 'a' } })
isTrue<Equal<keyof typeof clients, 'altur' | 'otpiq'>>()
isTrue<Equal<(typeof capabilities)['meetzy']['pauseCampaign'], null>>()

// Open lists: any value passes, the known ones are still there for completion
type Known<Value> = Value extends string ? (string extends Value ? never : Value) : never
isTrue<Equal<Known<CampaignStatus>, 'pending' | 'ready' | 'active' | 'inactive' | 'cooldown' | 'finished'>>()
export const unknownStatus: CampaignStatus = 'a-status-of-tomorrow'
export const knownStatus: CampaignStatus = 'active'
// @ts-expect-error -- not a string
export const noStatus: CampaignStatus = 1

// What methods return
isTrue<Equal<ReturnType<typeof altur.campaigns.create>, ApiPromise<CampaignEnvelope>>>()
isTrue<Equal<ReturnType<typeof altur.campaigns.contacts.list>, ListPromise<ContactPage, CampaignContact>>>()

// Documented errors have documented bodies
export function fieldOf(error: unknown): string | undefined {
  if (isAlturError(error, 'campaigns.update', 400)) {
    isTrue<Equal<typeof error.status, 400>>()
    return error.body.field
  }
  // @ts-expect-error -- a status that is not documented
  return isAlturError(error, 'campaigns.update', 418) ? '' : undefined
}

// The escape hatch is typed by paths
void altur.http.GET('/campaigns/{id}', { params: { path: { id: 1 } } })
// @ts-expect-error -- a path that does not exist
void altur.http.GET('/campaign/{id}', { params: { path: { id: 1 } } })

// An idempotency key only where the provider keeps one
void altur.campaigns.create({ ...campaign, integration_type: 'phone_call', first_message: 'Hi' }, { idempotencyKey: 'k' })
// @ts-expect-error -- Meetzy keeps none
void meetzy.calls.start({ phone: '+12125550101', playbook_id: 'x' }, { idempotencyKey: 'k' })
// @ts-expect-error -- a list reads, and needs none
void altur.campaigns.list({}, { idempotencyKey: 'k' })

import type { RulesAdd } from 'campaignkit/yuno'
import { laterDay } from './later-day.ts'
import { defineLauncher } from './launcher.ts'
import { needed } from './refusal.ts'

const create = 'campaigns.create'
const addRules = 'campaigns.rules.add'
const updateStatus = 'campaigns.updateStatus'

/** Declined card payments, and nobody more than once a day. */
const rules: RulesAdd['rules'] = [
  { rule_type: 'PAYMENT_STATUS', conditional: 'EQUAL', values: ['DECLINED'] },
  { rule_type: 'PAYMENT_METHOD', conditional: 'EQUAL', values: ['CARD'] },
  { rule_type: 'USER_COMMS_PER_DAY', values: ['1'] },
]

const example = (...path: string[]) => ({ operation: create, from: 'request', path }) as const

/** Launches a campaign at Yuno: create, rules, activate. Yuno takes no list of people. */
export const yuno = defineLauncher({
  id: 'yuno',
  label: 'Yuno',
  credentials: { publicApiKey: 'YUNO_PUBLIC_API_KEY', privateSecretKey: 'YUNO_PRIVATE_SECRET_KEY' },
  settings: {
    account: { variable: 'YUNO_ACCOUNT_ID', meaning: 'the account', example: example('account_id') },
    organization: { variable: 'YUNO_ORGANIZATION_CODE', meaning: 'the organisation', example: example('organization_code') },
    country: { variable: 'YUNO_COUNTRY', meaning: 'country of the payments, such as MX', example: example('country') },
    timeZone: {
      variable: 'YUNO_TIME_ZONE',
      meaning: 'time zone of the payers, such as America/Bogota',
      example: example('schedule', 'time_zone'),
    },
  },
  steps: (_people, { campaignName, country, timeZone, now }) => [
    `${create}: WhatsApp campaign "${campaignName}" for payments in ${country}, 09:00–18:00 ${timeZone}, from ${laterDay(now, 1, 0)}`,
    `${addRules}: declined card payments, nobody more than once a day`,
    `${updateStatus}: ACTIVE. From tomorrow Yuno writes to payers whose payments match; your list is not used`,
  ],
  async launch(client, _people, { campaignName, account, organization, country, timeZone, now }, report) {
    const created = await report.step(create, '', () =>
      client.campaigns.create({
        name: campaignName,
        account_id: account,
        organization_code: organization,
        country,
        channel: 'WHATSAPP_MESSAGE',
        schedule: { daily_start_time: '09:00', daily_end_time: '18:00', time_zone: timeZone },
        // A new campaign may be live at once and without rules contact everyone: so it begins only after its rules are there.
        duration: { start_at: laterDay(now, 1, 0), end_at: laterDay(now, 31, 0) },
      }),
    )
    const id = needed(created.data?.id, create, 'data.id')
    report.campaign({ id, status: created.data?.status })
    await report.step(addRules, `${rules.length} rules`, () => client.campaigns.rules.add(id, { rules }))
    const updated = await report.step(updateStatus, 'ACTIVE', () => client.campaigns.updateStatus(id, { status: 'ACTIVE' }))
    report.campaign({ status: updated.data?.status })
  },
})

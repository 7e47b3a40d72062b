import { createYuno } from 'campaignkit/yuno'

/** What the demo does at Yuno, a line for each call. Yuno takes no list of people: it contacts payers whose payments match its rules. */
export async function launchYuno(baseUrl: string, now: Date, onCall: (operation: string) => void): Promise<{ id: string; status: string }> {
  const yuno = createYuno({ baseUrl, publicApiKey: 'demo', privateSecretKey: 'demo' })
  const day = (days: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days)).toISOString()
  const { data } = await yuno.campaigns.create({
    name: 'Spring',
    account_id: '2404911d-5df9-429e-8488-ad41abea1a4b',
    organization_code: '550e8400-e29b-41d4-a716-446655440000',
    country: 'MX',
    channel: 'WHATSAPP_MESSAGE',
    schedule: { daily_start_time: '09:00', daily_end_time: '18:00', time_zone: 'America/Mexico_City' },
    // A new campaign may be live at once, and without rules it contacts everyone: so it begins only after its rules are there.
    duration: { start_at: day(1), end_at: day(31) },
  })
  onCall('campaigns.create')
  const id = data?.id ?? ''
  await yuno.campaigns.rules.add(id, {
    rules: [
      { rule_type: 'PAYMENT_STATUS', conditional: 'EQUAL', values: ['DECLINED'] },
      { rule_type: 'USER_COMMS_PER_DAY', values: ['1'] },
    ],
  })
  onCall('campaigns.rules.add')
  const updated = await yuno.campaigns.updateStatus(id, { status: 'ACTIVE' })
  onCall('campaigns.updateStatus')
  return { id, status: updated.data?.status ?? '' }
}

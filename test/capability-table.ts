import { capabilities } from 'campaignkit'

const rows: readonly [title: string, key: keyof (typeof capabilities)['altur']][] = [
  ['create a campaign', 'createCampaign'],
  ['schedule it', 'scheduleCampaign'],
  ['start it', 'startCampaign'],
  ['pause', 'pauseCampaign'],
  ['resume', 'resumeCampaign'],
  ['cancel', 'cancelCampaign'],
  ['list campaigns', 'listCampaigns'],
  ['add recipients later', 'addRecipients'],
  ['status per recipient', 'recipientStatus'],
  ['reach one person', 'sendSingle'],
  ['idempotency keys', 'idempotencyKeys'],
  ['webhooks', 'webhooks'],
]

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const cell = (value: unknown) => (value === null || (Array.isArray(value) && value.length === 0) ? '–' : 'yes')

/** The capability table as Markdown, as README.md shows it. */
export function capabilityTable(): string {
  const providers = Object.entries(capabilities)
  return [
    line(['', ...providers.map(([id]) => id)]),
    line(['---', ...providers.map(() => '---')]),
    line(['channels', ...providers.map(([, { channels }]) => channels.join(', '))]),
    ...rows.map(([title, key]) => line([title, ...providers.map(([, table]) => cell(table[key]))])),
  ].join('\n')
}

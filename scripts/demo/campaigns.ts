/** A provider that takes an audience, and the settings of its campaign; ids are those of the descriptions' examples. */
export interface DemoCampaign {
  readonly id: 'altur' | 'meetzy' | 'otpiq' | 'tetherai'
  readonly label: string
  readonly settings: Readonly<Record<string, string>>
}

/** The campaigns of the demo. */
export const campaigns: readonly DemoCampaign[] = [
  {
    id: 'altur',
    label: 'Altur',
    settings: {
      name: 'Spring',
      agent_id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
      integration_id: 'iph_4xKqZ0aB9cD2eF7gH1jL',
      integration_type: 'phone_call',
      first_message: 'Hi {name}, do you have a minute?',
    },
  },
  { id: 'meetzy', label: 'Meetzy', settings: { playbook_id: '550e8400-e29b-41d4-a716-446655440000' } },
  {
    id: 'otpiq',
    label: 'OTPIQ',
    settings: {
      name: 'Spring',
      templateId: '664abc123def456789012345',
      phoneNumberId: '664def456abc789012345678',
      body: '{"1":"{{firstName}}"}',
    },
  },
  { id: 'tetherai', label: 'Tether AI', settings: { name: 'Spring', message: 'Hi {{firstName}}, are you still interested?' } },
]

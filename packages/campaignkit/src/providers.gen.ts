// GENERATED from redocly.yaml and specs/ by "pnpm generate". Do not edit: change those and generate again.

import { createYuno, type YunoClient, type YunoOptions } from '@campaignkit/yuno'
import { createAltur, type AlturClient, type AlturOptions } from '@campaignkit/altur'
import { createMeetzy, type MeetzyClient, type MeetzyOptions } from '@campaignkit/meetzy'
import { createOtpiq, type OtpiqClient, type OtpiqOptions } from '@campaignkit/otpiq'
import { createTetherai, type TetheraiClient, type TetheraiOptions } from '@campaignkit/tetherai'

/** The options of each provider. */
export interface ProviderOptions {
  yuno: YunoOptions
  altur: AlturOptions
  meetzy: MeetzyOptions
  otpiq: OtpiqOptions
  tetherai: TetheraiOptions
}

/** The client of each provider. */
export interface ProviderClients {
  yuno: YunoClient
  altur: AlturClient
  meetzy: MeetzyClient
  otpiq: OtpiqClient
  tetherai: TetheraiClient
}

/** What makes each provider's client. */
export const factories: { readonly [Id in keyof ProviderClients]: (options?: ProviderOptions[Id]) => ProviderClients[Id] } = {
  yuno: createYuno,
  altur: createAltur,
  meetzy: createMeetzy,
  otpiq: createOtpiq,
  tetherai: createTetherai,
}

// GENERATED from redocly.yaml and specs/ by "pnpm generate". Do not edit: change those and generate again.

import { createYuno, type YunoClient, type YunoOptions } from '@campaignkit/yuno'
import { createAltur, type AlturClient, type AlturOptions } from '@campaignkit/altur'
import { createMeetzy, type MeetzyClient, type MeetzyOptions } from '@campaignkit/meetzy'
import { createOtpiq, type OtpiqClient, type OtpiqOptions } from '@campaignkit/otpiq'
import { createTetherai, type TetheraiClient, type TetheraiOptions } from '@campaignkit/tetherai'

/** The options of each provider. */
export interface ProviderOptions {
  /** What the client of `yuno` takes: credentials, address, timeout in milliseconds … */
  yuno: YunoOptions
  /** What the client of `altur` takes: credentials, address, timeout in milliseconds … */
  altur: AlturOptions
  /** What the client of `meetzy` takes: credentials, address, timeout in milliseconds … */
  meetzy: MeetzyOptions
  /** What the client of `otpiq` takes: credentials, address, timeout in milliseconds … */
  otpiq: OtpiqOptions
  /** What the client of `tetherai` takes: credentials, address, timeout in milliseconds … */
  tetherai: TetheraiOptions
}

/** The client of each provider. */
export interface ProviderClients {
  /** The client that `createCampaignkit({ yuno: … })` has as `yuno`. */
  yuno: YunoClient
  /** The client that `createCampaignkit({ altur: … })` has as `altur`. */
  altur: AlturClient
  /** The client that `createCampaignkit({ meetzy: … })` has as `meetzy`. */
  meetzy: MeetzyClient
  /** The client that `createCampaignkit({ otpiq: … })` has as `otpiq`. */
  otpiq: OtpiqClient
  /** The client that `createCampaignkit({ tetherai: … })` has as `tetherai`. */
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

import { LaunchError } from '../errors.ts'

/** Why there is no adapter for Yuno; the compiler shows it to those who give it a client. */
export type YunoCannotBeLaunched =
  'Yuno chooses people by rules of its own (campaigns.rules.add) and takes no audience, so no launch can say who is reached: use the client itself'

/**
 * There is no launch at Yuno: no client fits its parameter, and the compiler's message says why.
 * @param _client Nothing.
 * @throws {LaunchError} `not-allowed`, always.
 */
export function yuno(_client: YunoCannotBeLaunched): never {
  throw new LaunchError(
    'not-allowed',
    'Yuno chooses people by rules of its own and takes no audience.',
    'Use the client itself: campaigns.rules.add.',
  )
}

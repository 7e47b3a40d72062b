import { altur } from './launch/altur.ts'
import type { Launcher } from './launch/launcher.ts'
import { meetzy } from './launch/meetzy.ts'
import { otpiq } from './launch/otpiq.ts'
import { tetherai } from './launch/tetherai.ts'
import { yuno } from './launch/yuno.ts'

/** One for each provider, in the order in which they are launched. */
export const launchers: readonly Launcher[] = [yuno, altur, meetzy, otpiq, tetherai]

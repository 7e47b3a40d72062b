import { type Validate, validator } from '@campaignkit/core/validate'
import { schemas } from './schemas.gen.ts'

/**
 * Checks request bodies by the schemas of the OTPIQ API before they are sent: `createOtpiq({ validate })`. A call with a body that does
 * not fit throws a `ValidationError`, and nothing is sent.
 */
export const validate: Validate = validator(schemas)

export * from '@campaignkit/core/validate'

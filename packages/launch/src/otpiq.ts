export { otpiq, type OtpiqSettings } from './adapters/otpiq.ts'

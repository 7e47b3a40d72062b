import { phoneKey } from './phone.ts'

/**
 * The number under which a person is kept, whatever spelling a provider uses: `5215512345678` and `+52 55 1234 5678` are one.
 * @param phone The number with its calling code, with or without `+`; also a WhatsApp id.
 * @returns Its digits, as numbers; none if it is no phone number.
 */
export function spellingsOf(phone: string): readonly number[] {
  const digits = phoneKey(phone).slice(1)
  return digits.length >= 5 && digits.length <= 15 ? [Number(digits)] : []
}

/** Numbers that are refused unless a launch allows their kind by name. */
export type PhoneDoubt =
  | 'not-valid'
  | 'placeholder'
  | 'premium'
  | 'shared-cost'
  | 'personal'
  | 'toll-free'
  | 'pager'
  | 'voicemail'
  | 'international-network'

/** All kinds of doubt, to check options against. */
export const phoneDoubts: readonly PhoneDoubt[] = [
  'not-valid',
  'placeholder',
  'premium',
  'shared-cost',
  'personal',
  'toll-free',
  'pager',
  'voicemail',
  'international-network',
]

/**
 * Ranges that regulators keep for films and examples. They are assigned to nobody, so that a metadata check calls them not valid; they
 * are taken, because they reach nobody and every test and demonstration is made of them.
 * Sources: Ofcom "Telephone numbers for use in TV and radio drama programmes"; ARCEP decision 2019-0954, numbers for audiovisual works.
 */
const fiction: Readonly<Record<string, RegExp>> = {
  44: /^(?:7700900\d{3}|1632960\d{3}|2079460\d{3}|306999\d{4}|(?:113|114|115|116|117|118|121|131|141|151|161)496\d{4}|1914980\d{3}|289018\d{4}|292018\d{4})$/,
  33: /^(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
}

/** Whether a number is from a range that is reserved for fiction. */
export function isFiction(callingCode: string, nationalNumber: string): boolean {
  return fiction[callingCode]?.test(nationalNumber) ?? false
}

/**
 * Whether digits look like what people type into a field that they must fill in: one digit throughout or at the end, two that take
 * turns, a run up the keyboard. A run down (987654321) is a number that somebody has in Peru, Chile and India.
 */
export function isPlaceholder(digits: string): boolean {
  if (digits.length < 7) return false
  // Past the nine, too, if it begins with 1 or 2: 678 901 234 and 90 1234 5678 are numbers that people have.
  const isRun = '01234567890'.includes(digits) || (/^[12]/.test(digits) && '12345678901234567890'.includes(digits))
  return isRun || /(\d)\1{6}$/.test(digits) || /^(\d\d)\1{3,}\d?$/.test(digits) || /(?:123){3}\d?$/.test(digits)
}

/** Whether a number's calls are charged though its country's metadata does not say so: in North America by the exchange, 976. */
export function isCharged(callingCode: string, nationalNumber: string): boolean {
  return callingCode === '1' && /^\d{3}976\d{4}$/.test(nationalNumber)
}

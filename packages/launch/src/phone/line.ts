/** Older and other spellings of one line, by calling code: what the national number looks like, and how it is dialled today. */
const spellings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  // Mexico: the 1 for mobiles and the prefixes 01, 044, 045 went on 3 August 2019 (ITU operational bulletin 1151).
  52: [[/^(?:0?1|04[45])(\d{10})$/, '$1']],
  // Brazil: mobiles got a ninth digit between July 2012 and November 2016; landlines begin with 2 to 5.
  55: [[/^([1-9]{2})([6-9]\d{7})$/, '$19$2']],
  // Argentina: 15 says "mobile" at home, 9 says it abroad; never both (area codes have two to four digits).
  54: [
    [/^9(11)15(\d{8})$/, '9$1$2'],
    [/^9([23]\d{2})15(\d{7})$/, '9$1$2'],
    [/^9([23]\d{3})15(\d{6})$/, '9$1$2'],
  ],
  // Benin: all numbers got 01 in front on 30 November 2024.
  229: [[/^([2-9]\d{7})$/, '01$1']],
  // Colombia: landlines got 60 in front of the area's digit on 1 September 2021.
  57: [[/^([1245678]\d{7})$/, '60$1']],
}

/** What numbers look like that are dialled only within their area, by calling code: the area is missing. */
const withoutArea: Readonly<Record<string, RegExp>> = {
  1: /^[2-9]\d{6}$/,
  52: /^\d{7,8}$/,
  54: /^(?:15)?\d{6,8}$/,
  55: /^\d{8,9}$/,
}

/**
 * Whether national digits are a number without its area. "15 2345 6789" is an Argentine mobile without it; with "15" read as an area, it
 * would be somebody's number.
 */
export function lacksArea(callingCode: string, digits: string): boolean {
  return withoutArea[callingCode]?.test(digits) ?? false
}

/**
 * A national number as it is dialled today.
 * @param callingCode Without `+`.
 */
export function currentSpelling(callingCode: string, nationalNumber: string): string {
  for (const [pattern, replacement] of spellings[callingCode] ?? []) {
    if (pattern.test(nationalNumber)) return nationalNumber.replace(pattern, replacement)
  }
  return nationalNumber
}

/**
 * What two spellings of one line have in common, so that it can be compared: E.164, of Argentine numbers without the 9 of mobiles. There the
 * same line is written with the 9 and without, and both are dialled, depending on where from.
 * @param phone E.164 in today's spelling.
 */
export function lineOf(phone: string): string {
  return /^\+549\d{10}$/.test(phone) ? `+54${phone.slice(4)}` : phone
}

/** `E-Mail_Address`, `eMailAddress` and `e mail address` are one name, and so are `Teléfono` and `telefono`. */
export function plainName(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L}{2})(\d)/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .replace(/[đøłıßæ]/g, (letter) => ({ đ: 'd', ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae' })[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace('whats app', 'whatsapp')
    .trim()
}

/** A pattern for names as `plainName` leaves them. */
export function plainPattern({ source }: RegExp): RegExp {
  return new RegExp(source.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i'), 'u')
}

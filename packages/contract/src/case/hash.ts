/**
 * A short word that stays the same for the same text (FNV-1a, 32 bit, twice).
 * @returns Twelve letters and digits.
 */
export function wordFor(text: string): string {
  const half = (start: number) => {
    let hash = start
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93) >>> 0
    return hash.toString(36).padStart(7, '0').slice(-6)
  }
  return half(0x81_1c_9d_c5) + half(0x9e_37_79_b9)
}

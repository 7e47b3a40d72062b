import type { Random } from './random.ts'

const hexadecimal = '0123456789abcdef'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const digits = '0123456789'

/**
 * Makes an id that looks like an example of one: numbers count on from it, UUIDs and hexadecimal ids stay what they are, and of
 * anything else the part up to the last `_` or `-` is kept.
 * @param example An id from the description; without one, a UUID is made.
 * @param taken Ids that are in use.
 */
export function createIdentifier(example: unknown, random: Random, taken: (id: string) => boolean): string | number {
  if (typeof example === 'number') {
    let id = example
    while (taken(String(id))) id += 1
    return id
  }
  const pattern = typeof example === 'string' && example !== '' ? example : '00000000-0000-4000-8000-000000000000'
  for (;;) {
    const id = like(pattern, random)
    if (!taken(id)) return id
  }
}

function like(pattern: string, random: Random): string {
  const pick = (from: string) => from.charAt(random.below(from.length))
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(pattern)) {
    return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replaceAll('x', () => pick(hexadecimal))
  }
  if (/^[0-9a-f]{23,}$/i.test(pattern)) return pattern.replaceAll(/./g, () => pick(hexadecimal))
  if (/^[a-z]+-(uuid|id)$/.test(pattern)) return like('00000000-0000-4000-8000-000000000000', random)
  const [, prefix = '', rest = ''] = /^(.*[_-])?(.*)$/.exec(pattern) ?? []
  const isHexadecimal = /^[0-9a-f]{16,}$/.test(rest)
  const changed = rest.replaceAll(/[A-Za-z0-9]/g, (character) => {
    if (isHexadecimal) return pick(hexadecimal)
    if (digits.includes(character)) return pick(digits)
    return pick(lower.includes(character) ? lower : upper)
  })
  return prefix + changed
}

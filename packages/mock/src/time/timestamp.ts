/** Writes a time in the form of an example, so that a mock's times look like the provider's. */
export function timestampLike(example: unknown, time: number): string | number {
  const iso = new Date(time).toISOString()
  if (typeof example === 'number') return example > 100_000_000_000 ? time : Math.floor(time / 1000)
  const text = typeof example === 'string' ? example : iso
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return iso.slice(0, 19).replace('T', ' ')
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return iso.slice(0, 10)
  if (/\.\d{3}Z$/.test(text)) return iso
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return `${iso.slice(0, 19)}Z`
  return iso
}

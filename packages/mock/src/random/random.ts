/** A source of numbers that looks random and is the same for the same seed. */
export interface Random {
  /** A number from 0 (included) to 1 (not included). */
  next(): number
  /** A whole number from 0 (included) to `limit` (not included). */
  below(limit: number): number
}

/** Makes a random source. Algorithm: mulberry32, by Tommy Ettinger, in the public domain. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}

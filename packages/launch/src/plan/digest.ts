import { hash } from 'node:crypto'

/** What a person's row adds to the digest of its batch. */
export interface DigestedRow {
  readonly line: number
  readonly phone: number | null
  readonly zone: string | null
  readonly data: string | null
}

const modulus = 2n ** 128n

/**
 * A number that stands for a row. The digest of a batch is the sum of those of its rows, so that a row can be taken out of it without reading the
 * others: erasing a person must not make its batch look changed.
 */
export function digestOf({ line, phone, zone, data }: DigestedRow): bigint {
  return BigInt(`0x${hash('sha256', `${line} ${phone ?? ''} ${zone ?? ''} ${data ?? ''}`).slice(0, 32)}`)
}

/** Adds, or takes away with a negative number. */
export function addDigest(digest: bigint, other: bigint): bigint {
  return (((digest + other) % modulus) + modulus) % modulus
}

/** As it is kept in the ledger. */
export function printDigest(digest: bigint): string {
  return digest.toString(16).padStart(32, '0')
}

/** From what is kept in the ledger. */
export function parseDigest(text: string): bigint {
  return BigInt(`0x${text}`)
}

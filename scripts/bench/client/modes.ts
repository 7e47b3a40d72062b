/** How calls are made. */
export interface Mode {
  /** Whether `fetch` is a function that answers at once, without a network. */
  readonly isStub?: true
  /** How many calls are under way at a time. */
  readonly atOnce: number
  /** How many calls a block has. */
  readonly perBlock: number
  /** How many blocks each side has. */
  readonly blocks: number
  /** How many calls each side makes before anything is measured. */
  readonly warmUp: number
}

export const modes: Readonly<Record<string, Mode>> = {
  stub: { isStub: true, atOnce: 1, perBlock: 400, blocks: 40, warmUp: 4000 },
  'one at a time': { atOnce: 1, perBlock: 50, blocks: 40, warmUp: 1000 },
  '50 at once': { atOnce: 50, perBlock: 250, blocks: 24, warmUp: 2000 },
}

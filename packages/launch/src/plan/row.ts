/** A row of an audience as it goes into the ledger. */
export interface PlanRow {
  /** Where it stands in the audience: rows come in this order. */
  readonly line: number
  /** E.164 with its plus sign, the one spelling that all spellings of the line have in common; absent if the row is refused. */
  readonly key?: string
  /** E.164 as it is dialled. */
  readonly phone?: string
  /** IANA time zone, if it is known. */
  readonly zone?: string
  /** Where the zone comes from: `row`, `number`, `default`. */
  readonly zoneFrom?: string
  /** All cells of the row, in the order of the header. */
  readonly cells: readonly string[]
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  /** Why the row is not taken. */
  readonly refused?: string
}

/** A row that is taken, so far. */
export type TakenRow = PlanRow & { readonly key: string; readonly phone: string }

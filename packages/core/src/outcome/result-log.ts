/** How many characters of responses are kept. */
const maxLength = 2 ** 20

/** The responses to the last calls that may have made something: what they returned is not what another call has made. */
export class ResultLog {
  /** The bodies, oldest first. They are kept as text: it costs nothing, and the caller cannot change it. */
  readonly entries: { readonly time: number; readonly text: string; readonly sentAt: readonly number[] }[] = []
  /** Since when no response is missing, in milliseconds since the epoch. */
  completeSince = 0
  /** What was found to be a call's result: its id, and which call that is. */
  readonly claimed = new Map<string, unknown>()
  #length = 0

  /**
   * Keeps a response.
   * @param text Its body.
   * @param sentAt The times of the call: this very array stands for the call.
   */
  add(text: string, sentAt: readonly number[]): void {
    this.entries.push({ time: Date.now(), text, sentAt })
    this.#length += text.length
    if (this.#length > maxLength) this.#dropOldest()
  }

  /** Drops half of what there is: one by one would move all that stays each time. */
  #dropOldest(): void {
    let dropped = 0
    for (const entry of this.entries) {
      if (this.#length <= maxLength / 2) break
      this.#length -= entry.text.length
      this.completeSince = entry.time
      dropped += 1
    }
    this.entries.splice(0, dropped)
  }
}

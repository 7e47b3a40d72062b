const capacity = 10
const earnedPerSuccess = 0.2

/**
 * What retries a client can afford. Each one costs a token; only successful calls earn any, a fifth of a token each. So a few passing
 * failures are always retried, but when everything fails retries end after ten: an outage is not made worse.
 */
export class RetryBudget {
  #tokens = capacity

  /** Notes that a call succeeded. */
  earn(): void {
    this.#tokens = Math.min(capacity, this.#tokens + earnedPerSuccess)
  }

  /** Pays for a retry. `false` means that there are no tokens to pay with. */
  spend(): boolean {
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}

import type { RateLimit } from '../openapi/document.ts'

/** What some limits leave to be sent. */
export interface Budget {
  /** Milliseconds until another request is allowed. */
  delay(now: number): number
  /** Notes that one is sent. */
  spend(now: number): void
}

/** Starts with nothing spent. */
export function budgetOf(limits: readonly RateLimit[]): Budget {
  const sent: number[] = []
  const longest = Math.max(0, ...limits.map(({ milliseconds }) => milliseconds))
  return {
    delay(now) {
      while (sent[0] !== undefined && now - sent[0] > longest) sent.shift()
      const delays = limits.map(({ requests, milliseconds }) => {
        const oldest = sent.at(-requests)
        return oldest === undefined ? 0 : oldest + milliseconds - now
      })
      return Math.max(0, ...delays)
    },
    spend: (now) => void sent.push(now),
  }
}

/** Waits until all budgets allow another request, and notes it in all of them at once: one that was noted early would allow the next too soon. */
export async function keepTo(budgets: readonly Budget[]): Promise<void> {
  for (;;) {
    const now = Date.now()
    const delay = Math.max(...budgets.map((budget) => budget.delay(now)))
    if (delay <= 0) {
      for (const budget of budgets) budget.spend(now)
      return
    }
    await new Promise((resolve) => {
      setTimeout(resolve, delay)
    })
  }
}

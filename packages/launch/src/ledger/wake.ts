/** Wakes workers in all processes. Nothing depends on it: a call that is lost only makes a worker find its work a moment later. */
export interface Waker {
  /**
   * Wakes them.
   * @param delay Milliseconds from now.
   */
  wake(delay: number): Promise<void>
  /** Has a listener called when this process is woken. */
  onWake(listener: () => void): () => void
  close(): Promise<void>
}

const queue = 'campaignkit_launch_wake'
/** How often pg-boss is asked for a job, in seconds; the least that it takes is half a second. */
const pollingIntervalSeconds = 0.5

/**
 * Makes one of pg-boss. The ledger says what is to be done; a job only says that somebody should look.
 * @param connectionString Where Postgres is.
 * @param schema The ledger's schema; pg-boss gets one of its own beside it.
 * @returns `undefined` where pg-boss is not installed.
 */
export async function createWaker(connectionString: string, schema: string): Promise<Waker | undefined> {
  const module = await import('pg-boss').catch(() => undefined)
  if (!module) return undefined
  const boss = new module.PgBoss({ connectionString, schema: `${schema}_boss`, max: 2, schedule: false })
  const listeners = new Set<() => void>()
  // It reports failures of its own housekeeping, which the ledger does not need.
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue(queue, { retryLimit: 0, deleteAfterSeconds: 3_600 })
  await boss.work(queue, { pollingIntervalSeconds, batchSize: 100 }, async () => {
    for (const listener of listeners) listener()
  })
  return {
    async wake(delay) {
      await boss.send(queue, {}, delay > 0 ? { startAfter: Math.ceil(delay / 1_000) } : {})
    },
    onWake(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => boss.stop({ graceful: false }),
  }
}

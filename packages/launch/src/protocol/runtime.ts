/** What the protocol needs of the machine that it runs on: the simulator has one of its own. */
export interface Runtime {
  /** Milliseconds since 1970. It may jump. */
  now(): number
  /** Milliseconds since some moment. It never goes back, but may stand still while the machine sleeps. */
  elapsed(): number
  /**
   * Waits.
   * @param duration Milliseconds.
   * @param signal Ends the wait early; then it resolves as well.
   */
  sleep(duration: number, signal?: AbortSignal): Promise<void>
}

/** The machine itself. */
export const machine: Runtime = {
  now: Date.now,
  elapsed: () => performance.now(),
  sleep: (duration, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, Math.max(0, duration))
      signal?.addEventListener('abort', end, { once: true })
    }),
}

/** Measures how long ago something was, by the clock that has gone further: one of them may have stood still, or jumped back. */
export function stopwatch(runtime: Runtime): () => number {
  const now = runtime.now()
  const elapsed = runtime.elapsed()
  return () => Math.max(runtime.now() - now, runtime.elapsed() - elapsed)
}

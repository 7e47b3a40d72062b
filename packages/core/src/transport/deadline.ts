/**
 * The end of a call from outside: the caller's abort, or its timeout. An `AbortSignal` in all but weight: a call is rarely ended, and
 * events cost more than the rest of the bookkeeping.
 */
export class Deadline {
  /** Whether it has come. */
  isOver = false
  /** Called when it comes; one is enough, as a call does one thing at a time. */
  listener: (() => void) | undefined

  /** Ends the call. */
  readonly end = (): void => {
    this.isOver = true
    this.listener?.()
  }
}

/** What a timer can take of a number of milliseconds: with more than 31 bits it would fire at once. */
export function timerDelay(milliseconds: number): number {
  return Math.max(0, Math.min(milliseconds, 2 ** 31 - 1))
}

/**
 * Waits.
 * @param milliseconds How long.
 * @param deadline Cuts the wait short.
 * @returns Whether the whole time passed.
 */
export function wait(milliseconds: number, deadline: Deadline): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isWhole: boolean) => {
      clearTimeout(timer)
      deadline.listener = undefined
      resolve(isWhole)
    }
    const cut = () => finish(false)
    const timer = setTimeout(() => finish(true), timerDelay(milliseconds))
    if (deadline.isOver) cut()
    else deadline.listener = cut
  })
}

/**
 * Waits for something that knows no signal.
 * @param signal Ends the wait.
 * @param timeout Milliseconds after which it ends by itself.
 * @param problem What is thrown then.
 */
export function withTimeout<Result>(
  awaited: Promise<Result>,
  signal: AbortSignal | undefined,
  timeout: number,
  problem: (isAborted: boolean) => Error,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const forget = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
    }
    const end = () => {
      forget()
      reject(problem(signal?.aborted ?? false))
    }
    const timer = setTimeout(end, timerDelay(timeout))
    signal?.addEventListener('abort', end, { once: true })
    awaited.finally(forget).then(resolve, reject)
    if (signal?.aborted) end()
  })
}

/**
 * The end of a call, from outside: the caller's abort, or the end of its time. An `AbortSignal` in all but weight: a call is rarely ended, and
 * events cost more than the rest of the bookkeeping.
 */
export class Ending {
  #isEnded = false
  readonly #listeners = new Set<() => void>()

  /** Whether it has come. */
  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Brings it about. */
  readonly end = (): void => {
    this.#isEnded = true
    for (const listener of this.#listeners) listener()
  }

  /** Has a function called when it comes. */
  listen(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Undoes `listen`. */
  forget(listener: () => void): void {
    this.#listeners.delete(listener)
  }
}

/**
 * Waits.
 * @param milliseconds How long.
 * @param ending Cuts the wait short.
 * @returns Whether the whole time passed.
 */
export function wait(milliseconds: number, ending: Ending): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isWhole: boolean) => {
      clearTimeout(timer)
      ending.forget(cut)
      resolve(isWhole)
    }
    const cut = () => finish(false)
    const timer = setTimeout(() => finish(true), milliseconds)
    if (ending.isEnded) cut()
    else ending.listen(cut)
  })
}

/**
 * Waits.
 * @param milliseconds How long.
 * @param signal Ends the wait early.
 * @returns Whether the whole time passed; `false` if the signal ended it.
 */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(false)
      return
    }
    const end = (whole: boolean) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cut)
      resolve(whole)
    }
    const cut = () => end(false)
    const timer = setTimeout(() => end(true), milliseconds)
    signal?.addEventListener('abort', cut, { once: true })
  })
}

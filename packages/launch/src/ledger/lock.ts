/** Runs one piece of work at a time, in the order in which they come. */
export type Lock = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Makes a lock within this process. */
export function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
}

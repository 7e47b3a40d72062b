/** What makes the errors of calls that were sent. */
type Failures = typeof import('../outcome/failure.ts')

/** The same, once it was loaded. */
export let failures: Failures | undefined

/** Loads it: a client whose calls succeed needs it only before it sends something that may leave its outcome open. */
export async function loadFailures(): Promise<Failures> {
  return (failures ??= await import('../outcome/failure.ts'))
}

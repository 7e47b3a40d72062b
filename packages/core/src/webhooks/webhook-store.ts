/** What a store says when a handler asks for an event: it may begin, another handler is at it, or it has been handled. */
export type WebhookClaim = 'claimed' | 'in-progress' | 'completed'

/**
 * Remembers which events are being handled and which have been, so that one that is delivered twice is handled once. All processes that receive
 * the same webhooks share one store. Each method does what it does in one step: in SQL that is one statement, in Redis one command or script.
 *
 * A claim belongs to its owner until another one takes it over, which is possible once its lease is over. A store of a process's own memory needs
 * no leases: a claim in it ends with the process.
 */
export interface WebhookStore {
  /**
   * Claims an event for one handler, unless it has been handled or another handler holds it.
   * @param key A string without personal data: the provider, the event and what identifies it.
   * @param owner Who claims it: a random string, another one for each call of `once`.
   * @param lease Milliseconds after which others may claim it, unless it is renewed.
   */
  claim(key: string, owner: string, lease: number): WebhookClaim | Promise<WebhookClaim>
  /**
   * Lets the lease of a claim begin again.
   * @param key As claimed.
   * @param owner Who claimed it.
   * @param lease Milliseconds from now.
   * @returns Whether the claim was still this owner's.
   */
  renew(key: string, owner: string, lease: number): boolean | Promise<boolean>
  /**
   * Remembers that an event has been handled.
   * @param key As claimed.
   * @param owner Who claimed it.
   * @param retention Milliseconds for which it is remembered.
   * @returns Whether the claim was still this owner's; if not, nothing is changed.
   */
  complete(key: string, owner: string, retention: number): boolean | Promise<boolean>
  /**
   * Gives a claim back, so that the event can be handled again. Does nothing if the claim is not this owner's.
   * @param key As claimed.
   * @param owner Who claimed it.
   */
  release(key: string, owner: string): unknown
}

/**
 * A store in this process's memory, for a single process. It forgets nothing before its time is over, so it grows with the number of events within
 * the retention: by about 17 MB for each 100 000. What it holds is lost when the process ends.
 */
export function memoryStore(): WebhookStore {
  const owners = new Map<string, string>()
  // By key, when an event may be forgotten; those that were completed first come first.
  const completed = new Map<string, number>()
  return {
    claim(key, owner) {
      if ((completed.get(key) ?? 0) > Date.now()) return 'completed'
      if (owners.has(key)) return 'in-progress'
      owners.set(key, owner)
      return 'claimed'
    },
    renew: (key, owner) => owners.get(key) === owner,
    complete(key, owner, retention) {
      if (owners.get(key) !== owner) return false
      owners.delete(key)
      const now = Date.now()
      for (const [oldest, end] of completed) {
        if (end > now) break
        completed.delete(oldest)
      }
      completed.set(key, now + retention)
      return true
    },
    release(key, owner) {
      if (owners.get(key) === owner) owners.delete(key)
    },
  }
}

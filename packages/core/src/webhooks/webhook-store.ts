/**
 * Remembers keys for a while, so that an event that is delivered twice is handled once. In Redis: `SET key 1 NX PX lifetime`, `EXISTS`
 * and `DEL`. Share one store between all processes that receive the same webhooks.
 */
export interface WebhookStore {
  /**
   * Puts a key in, in one step, unless it is there.
   * @param key Any text without personal data: provider, event and the event's id.
   * @param lifetime Milliseconds after which the key is gone by itself.
   * @returns Whether it was put in: `false` if it was there.
   */
  add(key: string, lifetime: number): boolean | Promise<boolean>
  /** Whether a key is there. */
  has(key: string): boolean | Promise<boolean>
  /** Takes a key out. */
  delete(key: string): unknown
}

/**
 * A store in this process's memory.
 * @param limit Number of keys at most; beyond it the oldest is forgotten. Default 10 000.
 */
export function memoryStore(limit = 10_000): WebhookStore {
  const expiries = new Map<string, number>()
  const has = (key: string) => (expiries.get(key) ?? 0) > Date.now()
  return {
    has,
    add(key, lifetime) {
      if (has(key)) return false
      // Taken out first, because a map keeps a known key's place and the oldest comes first.
      expiries.delete(key)
      expiries.set(key, Date.now() + lifetime)
      if (expiries.size > limit) for (const oldest of expiries.keys()) return expiries.delete(oldest)
      return true
    },
    delete: (key) => expiries.delete(key),
  }
}

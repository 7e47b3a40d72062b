import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebhookStore } from '@campaignkit/core/webhooks'

const key = 'altur on_call_end call1'
const day = 86_400_000
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

/**
 * What every store of webhooks must do. A store that is shared by processes honours leases; one in memory, which ends with its process, needs none.
 * Time is faked: a store must take it from `Date.now`, or be told otherwise.
 * @param create Makes an empty store.
 */
export function describeWebhookStore(name: string, create: () => WebhookStore, { hasLeases }: { readonly hasLeases: boolean }): void {
  describe(`a webhook store: ${name}`, () => {
    let store: WebhookStore
    beforeEach(() => {
      vi.useFakeTimers({ now: Date.parse('2026-01-15T10:00:00Z'), toFake: ['Date'] })
      store = create()
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    test('gives an event to one owner only', async () => {
      expect(await store.claim(key, 'a', 1000)).toBe('claimed')
      expect(await store.claim(key, 'b', 1000)).toBe('in-progress')
      expect(await store.claim('altur on_call_end call2', 'b', 1000)).toBe('claimed')
    })

    test('gives an event to one of many that ask at once', async () => {
      const claims = await Promise.all(Array.from({ length: 100 }, async (_, index) => store.claim(key, String(index), 1000)))
      expect(claims.filter((claim) => claim === 'claimed')).toHaveLength(1)
    })

    test('knows what has been handled for as long as it is to', async () => {
      await store.claim(key, 'a', 1000)
      expect(await store.complete(key, 'a', 7 * day)).toBe(true)
      expect(await store.claim(key, 'b', 1000)).toBe('completed')
      later(7 * day - 1)
      expect(await store.claim(key, 'b', 1000)).toBe('completed')
      later(1)
      expect(await store.claim(key, 'b', 1000)).toBe('claimed')
      expect(await store.complete(key, 'b', day)).toBe(true)
      expect(await store.claim(key, 'c', 1000)).toBe('completed')
    })

    test('gives an event again that was released', async () => {
      await store.claim(key, 'a', 1000)
      await store.release(key, 'a')
      expect(await store.claim(key, 'b', 1000)).toBe('claimed')
    })

    test('takes no word from who does not own the claim', async () => {
      await store.claim(key, 'a', 1000)
      expect(await store.renew(key, 'b', 1000)).toBe(false)
      expect(await store.complete(key, 'b', day)).toBe(false)
      await store.release(key, 'b')
      expect(await store.claim(key, 'c', 1000)).toBe('in-progress')
      expect(await store.renew(key, 'a', 1000)).toBe(true)
      expect(await store.complete(key, 'a', day)).toBe(true)
    })

    test('takes no word about what has been handled, or was never claimed', async () => {
      await store.claim(key, 'a', 1000)
      await store.complete(key, 'a', day)
      expect([await store.renew(key, 'a', 1000), await store.complete(key, 'a', 2 * day)]).toEqual([false, false])
      await store.release(key, 'a')
      expect(await store.claim(key, 'b', 1000)).toBe('completed')
      expect([await store.renew('other', 'a', 1000), await store.complete('other', 'a', day)]).toEqual([false, false])
      expect(await store.claim('other', 'a', 1000)).toBe('claimed')
    })

    test('remembers 25,000 events', async () => {
      const keys = Array.from({ length: 25_000 }, (_, index) => `altur on_call_end call${index}`)
      for (const each of keys) {
        await store.claim(each, 'a', 1000)
        await store.complete(each, 'a', day)
      }
      const again = []
      for (const each of keys) if ((await store.claim(each, 'b', 1000)) !== 'completed') again.push(each)
      expect(again).toEqual([])
    })

    if (!hasLeases) {
      test('keeps a claim for as long as its process lives', async () => {
        await store.claim(key, 'a', 1000)
        later(day)
        expect(await store.claim(key, 'b', 1000)).toBe('in-progress')
        expect(await store.complete(key, 'a', day)).toBe(true)
      })
      return
    }

    test('gives an event to another owner once the lease is over', async () => {
      await store.claim(key, 'a', 1000)
      later(999)
      expect(await store.claim(key, 'b', 1000)).toBe('in-progress')
      later(1)
      expect(await store.claim(key, 'b', 1000)).toBe('claimed')
      expect([await store.renew(key, 'a', 1000), await store.complete(key, 'a', day)]).toEqual([false, false])
      await store.release(key, 'a')
      expect(await store.claim(key, 'c', 1000)).toBe('in-progress')
      expect(await store.complete(key, 'b', day)).toBe(true)
    })

    test('lets a lease begin again', async () => {
      await store.claim(key, 'a', 1000)
      later(999)
      expect(await store.renew(key, 'a', 1000)).toBe(true)
      later(999)
      expect(await store.claim(key, 'b', 1000)).toBe('in-progress')
    })

    test('leaves a claim to its owner after the lease, as long as nobody has taken it', async () => {
      await store.claim(key, 'a', 1000)
      later(5000)
      expect(await store.renew(key, 'a', 1000)).toBe(true)
      later(5000)
      expect(await store.complete(key, 'a', day)).toBe(true)
      expect(await store.claim(key, 'b', 1000)).toBe('completed')
    })
  })
}

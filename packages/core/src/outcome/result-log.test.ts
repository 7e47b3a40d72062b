import { expect, test, vi } from 'vitest'
import { ResultLog } from './result-log.ts'

test('keeps half a million characters at least and twice as many at most, and knows since when nothing is missing', () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] })
  try {
    const log = new ResultLog()
    const kept: number[] = []
    for (let time = 1; time <= 30; time += 1) {
      vi.setSystemTime(time)
      log.add('x'.repeat(100_000), [time])
      kept.push(log.entries.reduce((length, { text }) => length + text.length, 0))
    }
    expect(Math.max(...kept)).toBeLessThanOrEqual(2 ** 20)
    expect(Math.min(...kept.slice(10))).toBeGreaterThanOrEqual(2 ** 19 - 100_000)
    const [oldest] = log.entries
    expect(oldest?.time).toBe(log.completeSince + 1)
    expect(log.entries.at(-1)?.sentAt).toEqual([30])
  } finally {
    vi.useRealTimers()
  }
})

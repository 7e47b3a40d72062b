import { describe, expect, test } from 'vitest'
import { createLog } from './log.ts'

interface Entry {
  readonly at: Date
  readonly text: string
  readonly status: number | undefined
}

const entry = (text: string): Entry => ({ at: new Date('2026-06-01T09:00:00.5Z'), text, status: undefined })
const texts = (log: ReturnType<typeof createLog<Entry>>) => log.all().map(({ text }) => text)

describe('a log', () => {
  test('gives back what was added, times and what is undefined included', () => {
    const log = createLog<Entry>({ status: undefined })
    log.add(entry('eins\n“zwei” 🎈'))
    log.add({ ...entry(''), status: 200 })
    expect(log.all()).toStrictEqual([entry('eins\n“zwei” 🎈'), { ...entry(''), status: 200 }])
    log.clear()
    expect(log.all()).toEqual([])
  })

  test('keeps the last 10,000 entries', () => {
    const log = createLog<Entry>({})
    for (let index = 0; index < 45_000; index += 1) log.add(entry(String(index)))
    expect(texts(log)).toEqual(Array.from({ length: 10_000 }, (_, index) => String(35_000 + index)))
  })

  test('keeps no more than 16 MB and one page, also of large entries', () => {
    const log = createLog<Entry>({})
    for (let index = 0; index < 60; index += 1) log.add(entry(String(index).padEnd(index % 2 === 0 ? 700_000 : 1_500_000)))
    const kept = texts(log).map((text) => text.trim())
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => String(60 - kept.length + index)))
    expect(kept.length).toBeGreaterThanOrEqual(10)
    expect(texts(log).join('').length).toBeLessThan(18_000_000)
  })

  test('keeps an entry that is larger than all that it may keep', () => {
    const log = createLog<Entry>({})
    log.add(entry('first'))
    log.add(entry('x'.repeat(20_000_000)))
    log.add(entry('last'))
    expect(texts(log).map((text) => text.length)).toEqual([20_000_000, 4])
  })
})

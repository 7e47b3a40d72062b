import { createAltur } from '@campaignkit/altur'
import { createMeetzy } from '@campaignkit/meetzy'
import { createOtpiq } from '@campaignkit/otpiq'
import { createTetherai } from '@campaignkit/tetherai'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { altur } from '../src/altur.ts'
import type { AnyAdapter } from '../src/index.ts'
import { meetzy } from '../src/meetzy.ts'
import { otpiq } from '../src/otpiq.ts'
import { tetherai } from '../src/tetherai.ts'

const text = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const section = text.slice(text.indexOf('## What each provider allows'))
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const [header = []] = rows
const cell = (row: string, provider: string) => rows.find(([name]) => name === row)?.[header.indexOf(provider)] ?? ''
const number = (value: number) => value.toLocaleString('en-US')

describe.each<[string, AnyAdapter]>([
  ['Altur', altur(createAltur({ apiKey: 'key' }))],
  ['Meetzy', meetzy(createMeetzy({ apiToken: 'key' }))],
  ['OTPIQ', otpiq(createOtpiq({ apiKey: 'key' }))],
  ['Tether AI', tetherai(createTetherai({ token: 'key' }))],
])('the table of what %s allows', (name, adapter) => {
  const { stages, capacity, limits, schedules } = adapter
  const last = stages.find(({ reaches }) => reaches)

  test('has its requests and sizes', () => {
    expect(cell('people per campaign', name)).toBe(number(capacity))
    const carrying = stages.find(({ carries }) => carries > 0)
    expect(cell('requests of a campaign', name)).toContain(number(carrying?.carries ?? 0))
    const named = stages.length > 1 ? stages.map((stage) => stage.name) : []
    expect(named.filter((stage) => !cell('requests of a campaign', name).includes(stage))).toEqual([])
  })

  test('says what becomes of a lost response', () => {
    const heals = last?.repeat.by !== 'nothing' || last.look !== undefined
    expect(cell('a lost response of the last request', name)).toMatch(heals ? /^read/ : /^a decision$/)
    expect(cell('a lost response of an earlier one', name)).toBe(stages.length > 1 ? 'repeated, which is safe' : '')
    const earlier = stages.filter((stage) => stage !== last)
    expect(earlier.every(({ repeat }) => repeat.by === 'nature' && repeat.evidence === 'documented')).toBe(true)
    expect(cell('what a decision is about', name)).toBe(heals ? '' : `${number(capacity)} people`)
  })

  test('says what is kept and what is read', () => {
    expect(cell('keeps a window by itself', name).startsWith('yes')).toBe(schedules)
    expect(cell('results per person', name)).toMatch(adapter.statuses ? /^read/ : /^-$/)
    const kept = limits.map(({ requests, per }) => `${requests} ${per === 1_000 ? 'a second' : 'a minute'}`)
    expect(cell('limits that are kept', name)).toBe(limits.length === 0 ? 'none documented' : kept.join(', '))
  })
})

import { context, metrics, type Span, trace } from '@opentelemetry/api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AnyAdapter, defineAdapter, type Finding, type Launches, openLaunches, type PlanOptions, records } from './index.ts'
import { sqlite } from './sqlite.ts'

/** Numbers that are reserved for fiction. */
const phone = (index: number) => `+1212555${String(100 + index).padStart(4, '0')}`
const people = (count: number) => records(Array.from({ length: count }, (_, index) => ({ phone: phone(index), firstName: `Ana ${index}` })))

let reached: string[]
let respond: (phones: readonly string[]) => Finding
let launches: Launches
const clock = { now: Date.UTC(2026, 5, 1, 15) }

function acme(changes: Partial<AnyAdapter> = {}): AnyAdapter {
  return {
    ...defineAdapter<{ text: string }>({
      provider: 'acme',
      settings: { text: 'Hi' },
      capacity: 4,
      stages: [
        {
          name: 'send',
          operation: 'messages.send',
          carries: 2,
          reaches: true,
          repeat: { by: 'nothing', why: 'a test' },
          request: ({ people: recipients, settings }) => ({ text: settings.text, to: recipients.map(({ phone: number }) => number) }),
          async send(_request, { people: recipients }, { beforeSend }) {
            beforeSend()
            const finding = respond(recipients.map(({ phone: number }) => number))
            if (finding.outcome === 'sent') reached.push(...recipients.map(({ phone: number }) => number))
            return finding
          },
        },
      ],
      limits: [],
      timeout: 1_000,
      schedules: false,
      undo: 'Nothing can be undone.',
      receive: async (request) => {
        if (request.headers.get('x-secret') !== 'right') throw new Error('It does not come from Acme.')
        return (await request.json()) as never
      },
    }),
    ...changes,
  }
}

const open = () => openLaunches({ ledger: sqlite(':memory:'), sendWithin: 500, lease: 1_000, idle: 10 })
const plan = (changes: Partial<PlanOptions> = {}) => launches.plan({ key: 'spring', to: acme(), audience: people(6), ...changes })

beforeEach(async () => {
  reached = []
  respond = () => ({ outcome: 'sent' })
  launches = await open()
})
afterEach(() => launches.close())

describe('plan', () => {
  test('says what it is going to do', async () => {
    const { summary, hash } = await plan({ to: acme({ limits: [{ requests: 2, per: 1_000 }] }) })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(summary).toMatchObject({
      rows: 6,
      people: 6,
      campaigns: 2,
      requests: { send: 3 },
      refused: {},
      duration: 1_000,
      undo: 'Nothing can be undone.',
    })
  })

  test('the same key with the same definition is the same plan; with another it is refused in words that help', async () => {
    const first = await plan()
    expect(await plan()).toEqual(first)
    await expect(plan({ ramp: [1] })).rejects.toMatchObject({
      code: 'plan-differs',
      message: expect.stringMatching(/another definition.*another key/) as string,
    })
  })

  test.each([
    [{ key: ' ' }, /no key/],
    [{ ramp: [0] }, /ramp: 0/],
    [{ cap: { contacts: 0, per: 1 } }, /cap/],
    [{ notAfter: new Date(Number.NaN) }, /notAfter/],
    [{ to: acme({ settings: undefined }) }, /no settings/],
  ] as const)('%j is refused', async (changes, message) => {
    await expect(plan(changes as Partial<PlanOptions>)).rejects.toThrow(message)
  })

  test('a list of people who must not be contacted is applied', async () => {
    const { summary } = await plan({ suppress: [records([{ phone: phone(1) }, { phone: phone(99) }])] })
    expect(summary).toMatchObject({ people: 5, refused: { 'it is on a list of people who must not be contacted': 1 } })
  })
})

describe('start', () => {
  test('what is sent is what was approved, once', async () => {
    const { id, hash } = await plan()
    await expect(launches.start(id, { approve: 'another' })).rejects.toMatchObject({ code: 'not-approved' })
    expect(reached).toEqual([])
    const { state, counts } = await (await launches.start(id, { approve: hash })).finished()
    expect([state, counts.sent]).toEqual(['done', 6])
    expect(reached.toSorted()).toEqual(Array.from({ length: 6 }, (_, index) => phone(index)))
    await expect(launches.start(id, { approve: hash })).rejects.toMatchObject({ code: 'already-finished' })
    expect(reached).toHaveLength(6)
  })

  test('the same script again, after it was broken off, goes on where it was', async () => {
    const { id, hash } = await plan()
    const run = await launches.start(id, { approve: hash })
    await run.drain()
    const again = await plan()
    const { state } = await (await launches.start(again.id, { approve: again.hash })).finished()
    expect([state, reached.length, new Set(reached).size]).toEqual(['done', 6, 6])
  })

  test('an unknown outcome ends the waiting with a decision, and the decision ends the launch', async () => {
    respond = (phones) => (phones.includes(phone(0)) ? { outcome: 'unknown', reason: 'No response came.' } : { outcome: 'sent' })
    const { id, hash } = await plan()
    const { counts, decisions } = await (await launches.start(id, { approve: hash })).finished()
    expect([counts.sent, counts.unresolved, decisions]).toEqual([4, 2, 1])
    const [decision] = await launches.decisions(id)
    expect(decision).toMatchObject({ launch: id, operation: 'messages.send', people: 2, state: 'unknown', reason: 'No response came.' })
    expect(decision?.resolutions['was-not-sent']).toMatch(/contacted twice if it had been sent/)
    respond = () => ({ outcome: 'sent' })
    await decision?.resolve('was-not-sent', { by: 'Eva' })
    await expect(decision?.resolve('was-sent', { by: 'Eva' })).rejects.toMatchObject({ code: 'already-decided' })
    expect((await (await launches.resume(id)).finished()).state).toBe('done')
    expect(new Set(reached).size).toBe(6)
  })

  test('what the provider refuses for good stays visible, and is sent when somebody says so', async () => {
    respond = (phones) =>
      phones.includes(phone(0)) ? { outcome: 'rejected', reason: 'Bad text.', transient: false, stops: false } : { outcome: 'sent' }
    const { id, hash } = await plan()
    const { counts } = await (await launches.start(id, { approve: hash })).finished()
    expect([counts.sent, counts.held]).toEqual([4, 2])
    respond = () => ({ outcome: 'sent' })
    expect((await (await launches.resume(id)).finished()).state).toBe('done')
    expect(reached).toHaveLength(6)
  })

  test('a stop holds until somebody resumes', async () => {
    const { id, hash } = await plan({ ramp: [1] })
    respond = () => ({ outcome: 'rejected', reason: 'Busy.', transient: true, stops: false })
    const run = await launches.start(id, { approve: hash })
    await run.stop({ by: 'Eva' })
    expect(await run.status()).toMatchObject({ state: 'stopped', reason: 'stopped by Eva' })
    await expect(launches.start(id, { approve: hash })).rejects.toMatchObject({
      code: 'stopped',
      message: expect.stringMatching(/Eva/) as string,
    })
    respond = () => ({ outcome: 'sent' })
    expect((await (await launches.resume(id)).finished()).state).toBe('done')
  })

  test('every wait says why and until when', async () => {
    await launches.close()
    launches = await openLaunches({ ledger: sqlite(':memory:', { now: () => clock.now }), sendWithin: 500, lease: 1_000, idle: 10 })
    const rows = records([{ phone: phone(1), timezone: 'America/Bogota' }])
    const { id, hash } = await plan({ audience: rows, window: { from: '08:00', until: '09:00' } })
    const run = await launches.start(id, { approve: hash })
    for await (const { next } of run.progress({ interval: 5 })) {
      if (!next) continue
      expect(next).toEqual({ at: new Date('2026-06-02T13:00:00Z'), reason: 'its window is closed' })
      break
    }
    expect(reached).toEqual([])
  })
})

describe('people', () => {
  test('who opts out meanwhile is not contacted; who is forgotten leaves no trace', async () => {
    const { id, hash } = await plan()
    await launches.suppress(['+1 (212) 555-0101'])
    expect(await launches.forget(phone(2))).toBe(1)
    const again = await plan()
    expect(again.hash).not.toBe(hash)
    await expect(launches.start(id, { approve: hash })).rejects.toMatchObject({ code: 'not-approved' })
    const { counts } = await (await launches.start(id, { approve: again.hash })).finished()
    expect([counts.sent, counts.suppressed, counts.forgotten]).toEqual([4, 1, 1])
    expect(reached).not.toContain(phone(1))
    expect(reached).not.toContain(phone(2))
  })

  test('a webhook is verified, and applied once', async () => {
    const { id, hash } = await plan()
    await (await launches.start(id, { approve: hash })).finished({ until: 'sent' })
    const event = (at: number, status: string, rank: number) => ({
      id: `${status}-${at}`,
      statuses: [{ phone: phone(1), status, rank, final: rank > 1, at }],
    })
    const deliver = (body: object, secret = 'right') =>
      launches.receive(
        'acme',
        new Request('https://example.com/hooks', { method: 'POST', body: JSON.stringify(body), headers: { 'x-secret': secret } }),
      )
    expect((await deliver(event(1, 'answered', 2), 'wrong')).status).toBe(401)
    expect((await launches.open(id).then((run) => run.status())).withoutResult).toBe(6)
    for (const one of [event(2, 'answered', 2), event(1, 'ringing', 1), event(2, 'answered', 2)])
      expect((await deliver(one)).status).toBe(200)
    expect((await launches.open(id).then((run) => run.status())).withoutResult).toBe(5)
    await expect(launches.receive('other', new Request('https://example.com'))).rejects.toMatchObject({ code: 'unknown-provider' })
  })
})

test('traces and metrics have no personal data in them', async () => {
  const seen: unknown[] = []
  const span = {
    setAttribute: (...all: unknown[]) => void seen.push(all),
    setStatus: (...all: unknown[]) => void seen.push(all),
    end: () => {},
  } as unknown as Span
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan: () => span,
      startActiveSpan: (name: string, options: object, run: (span: Span) => unknown) => {
        seen.push(name, options)
        return run(span)
      },
    }),
  } as never)
  const instrument = { record: (...all: unknown[]) => void seen.push(all), add: (...all: unknown[]) => void seen.push(all) }
  metrics.setGlobalMeterProvider({ getMeter: () => ({ createHistogram: () => instrument, createCounter: () => instrument }) } as never)
  const traced = await open()
  const { id, hash } = await traced.plan({ key: 'traced', to: acme(), audience: people(4) })
  await (await traced.start(id, { approve: hash })).finished({ until: 'sent' })
  await traced.close()
  trace.disable()
  metrics.disable()
  context.disable()
  const text = JSON.stringify(seen)
  expect(text).toContain('launch messages.send')
  expect(text).toContain('campaignkit.people')
  expect(text).not.toMatch(/555|Ana/)
})

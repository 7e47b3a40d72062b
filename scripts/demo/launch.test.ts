import { once } from 'node:events'
import { createServer } from 'node:net'
import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from './audience.ts'
import type { ProviderId } from './description.ts'
import { launchAll, type LaunchResult, type Target } from './launch-all.ts'
import { launchers } from './launchers.ts'
import { mockTargets } from './mock-targets.ts'
import { type Output, outputTo } from './output.ts'
import { progressOn } from './progress.ts'
import { showFailures, showSummary } from './summary.ts'

const occasion = { campaignName: 'test', now: new Date('2026-03-31T22:00:00Z') }

let mock: Mock<ProviderId>
let targets: Target[]

beforeAll(async () => {
  mock = await startMock({ providers: launchers.map(({ id }) => id), clock: occasion.now })
  targets = mockTargets(mock)
}, 60_000)

beforeEach(() => mock.reset())

afterAll(() => mock.close())

const people: Person[] = Array.from({ length: 200 }, (_, index) => ({
  line: index + 2,
  phone: `+44770090${String(index).padStart(4, '0')}`,
  firstName: `Given${index}`,
  ...(index % 2 ? { lastName: `Family${index}`, email: `p${index}@example.com` } : {}),
}))

/** A request as it was sent. */
interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** Path of a request below the address of its provider's mock; the client sends a text while it has no middleware. */
function pathOf(input: Parameters<typeof fetch>[0]): string {
  const url = input instanceof Request ? input.url : String(input)
  const base = Object.values(mock.baseUrls).find((address) => url.startsWith(`${address}/`)) ?? new URL(url).origin
  return new URL(url.slice(base.length), 'http://mock').pathname
}

/** A `fetch` that notes requests and what Prism has against them, which it tells in a header only. */
function recorder(answer?: (sent: Sent) => Response | undefined): { fetch: typeof fetch; sent: Sent[]; violations: string[] } {
  const sent: Sent[] = []
  const violations: string[] = []
  return {
    sent,
    violations,
    async fetch(input, init) {
      const request = {
        method: init?.method ?? 'GET',
        path: pathOf(input),
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      }
      sent.push(request)
      const response = answer?.(request) ?? (await fetch(input, init))
      const violation = response.headers.get('sl-violations')
      if (violation) violations.push(violation)
      return response
    },
  }
}

function screen(): { output: Output; text: () => string } {
  const written: string[] = []
  return { output: outputTo({ write: (text) => written.push(text) }, {}), text: () => written.join('') }
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const only = (...ids: ProviderId[]) => targets.filter(({ launcher }) => ids.includes(launcher.id))
const launch = (chosen: readonly Target[], fetcher?: typeof fetch, audience = people) =>
  launchAll(chosen, audience, occasion, progressOn(screen().output), fetcher)

describe('all five against mock servers', () => {
  const { fetch: recording, sent, violations } = recorder()
  const { output, text } = screen()
  let results: LaunchResult[]
  let contacts: ReturnType<Mock<ProviderId>['contacts']>
  let contactedTwice: number

  beforeAll(async () => {
    results = await launchAll(targets, people, occasion, progressOn(output), recording)
    showSummary(results, output, false)
    contacts = mock.contacts()
    contactedTwice = (['altur', 'meetzy', 'otpiq', 'tetherai'] as const).filter((provider) =>
      people.some(({ phone }) => mock.contacts({ provider, person: phone }).length > 1),
    ).length
  })

  test('succeed, with requests that fit the descriptions', () => {
    expect(results.map(({ launcher, failure }) => [launcher.id, failure])).toEqual(launchers.map(({ id }) => [id, undefined]))
    expect(violations).toEqual([])
  })

  test('make the calls that each provider needs', () => {
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v1/campaigns',
      expect.stringMatching(/^POST \/v1\/campaigns\/[0-9a-f-]+\/rules$/),
      expect.stringMatching(/^PATCH \/v1\/campaigns\/[0-9a-f-]+$/),
      'POST /campaigns',
      'POST /campaigns/1234/contacts',
      'POST /campaigns/1234/contacts',
      'POST /campaigns/1234/activate',
      'POST /campaign',
      'GET /whatsapp/resources',
      'POST /whatsapp/campaigns',
      'GET /whatsapp/campaigns/recipient-payload',
      expect.stringMatching(/^POST \/whatsapp\/campaigns\/[0-9a-f]{24}\/recipients$/),
      expect.stringMatching(/^POST \/whatsapp\/campaigns\/[0-9a-f]{24}\/recipients$/),
      expect.stringMatching(/^POST \/whatsapp\/campaigns\/[0-9a-f]{24}\/sample$/),
      expect.stringMatching(/^POST \/whatsapp\/campaigns\/[0-9a-f]{24}\/start$/),
      'POST /api/campaigns/validate-date',
      'POST /api/campaigns',
    ])
    expect(results.map(({ calls }) => calls)).toEqual([3, 4, 1, 7, 2])
  })

  test("hand over every person once, in the provider's own form", () => {
    const numbersOf = (path: RegExp) =>
      sent.filter((request) => path.test(request.path)).flatMap(({ body }) => JSON.stringify(body).match(/447700900\d{3}/g) ?? [])
    const expected = people.map(({ phone }) => phone.slice(1))
    expect(numbersOf(/^\/campaigns\/1234\/contacts$/)).toEqual(expected)
    expect(numbersOf(/^\/campaign$/)).toEqual(expected)
    expect(numbersOf(/\/recipients$/)).toEqual(expected)
    expect(numbersOf(/^\/api\/campaigns$/)).toEqual(expected)
    expect(JSON.stringify(sent.filter(({ path }) => path.endsWith('/recipients')))).not.toContain('+44')
  })

  test('reach everybody once who is to be reached now', () => {
    // Numbers that end like this stand for people who cannot be reached: @campaignkit/mock, magicEndings.
    const reachable = people.filter(({ phone }) => !/9[34]$/.test(phone)).length
    const reached = (['altur', 'meetzy', 'otpiq', 'tetherai'] as const).map(
      (id) => contacts.filter(({ provider }) => provider === id).length,
    )
    // OTPIQ's sample goes to one number that is not in the audience; Tether's campaign is for a later day.
    expect(reached).toEqual([reachable, reachable, reachable + 1, 0])
    expect(contactedTwice).toBe(0)
  })

  test('the table has provider, campaign, status, people, calls and time, and fits a terminal', () => {
    const table = text().slice(text().indexOf('Provider'))
    for (const row of [
      /^Provider +Campaign +Status +People +Calls +Time$/m,
      /^Yuno +[0-9a-f]{8}-\S+ +[A-Z]+ +– +3 +\d+(\.\d)? m?s$/m,
      /^Altur +1234 +active +200 +4 +\d+(\.\d)? m?s$/m,
      /^Meetzy +[0-9a-f]{8}-\S+ +started +200 +1 +\d+(\.\d)? m?s$/m,
      /^OTPIQ +[0-9a-f]{8}\S+ +running +200 +7 +\d+(\.\d)? m?s$/m,
      /^Tether AI +[0-9a-f]{8}\S+ +scheduled +200 +2 +\d+(\.\d)? m?s$/m,
    ]) {
      expect(table).toMatch(row)
    }
    expect(table).toContain('nobody was contacted')
    expect(
      Math.max(
        ...text()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100)
  })

  test('show nothing personal, and neither colours nor rewritten lines where nobody watches', () => {
    expect(text()).not.toMatch(/Given|Family|@example/)
    expect(people.filter(({ phone }) => text().includes(phone.slice(1)))).toEqual([])
    for (const control of ['\u001B', '\r']) expect(text()).not.toContain(control)
  })
})

describe('a failing provider', () => {
  test('does not keep the others from their launch, and says what to do', async () => {
    const server = `http://127.0.0.1:${await closedPort()}`
    const broken = targets.map((target) => (target.launcher.id === 'altur' ? { ...target, server } : target))
    const results = await launch(broken)
    expect(results.filter(({ failure }) => failure).map(({ launcher }) => launcher.id)).toEqual(['altur'])
    const { output, text } = screen()
    showSummary(results, output, false)
    showFailures(results, output, false)
    expect(text()).toMatch(/^Altur +– +FAILED +– +\d+ /m)
    expect(text()).toContain('Altur: campaigns.create did not succeed. Outcome: not-sent')
    expect(text()).toContain('What to do: Nothing was sent.')
  })

  test.each([
    [401, 'rejected', /check ALTUR_API_KEY/],
    [402, 'rejected', /balance or plan/],
    [404, 'rejected', /ALTUR_AGENT_ID/],
    [429, 'rejected', /wait 3600 s/],
    [400, 'rejected', /correct the field/],
  ])('answering %i: outcome %s', async (status, outcome, remedy) => {
    const { fetch: fetcher } = recorder(() => Response.json({ error: 'NOPE' }, { status, headers: { 'retry-after': '3600' } }))
    const [result] = await launch(only('altur'), (input, init) =>
      pathOf(input).endsWith('/activate') ? fetcher(input, init) : fetch(input, init),
    )
    expect(result?.failure).toMatchObject({ operation: 'campaigns.activate', outcome, remedy: expect.stringMatching(remedy) })
    expect(result?.facts).toEqual({ id: 1234, status: 'pending', people: 200 })
  })

  test('whose answer is lost is asked afterwards whether it was done; what exists already is named', async () => {
    mock.fail('altur.campaigns.activate', { kind: 'accept-then-500', status: 503, times: 1 })
    const lost = recorder()
    const results = await launch(only('altur'), lost.fetch)
    expect(lost.sent.slice(-2).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /campaigns/1234/activate',
      'GET /campaigns/1234',
    ])
    const { output, text } = screen()
    showSummary(results, output, true)
    showFailures(results, output, true)
    expect(text()).toMatch(/^Altur +1234 +HAPPENED +200 +5 /m)
    expect(text()).toContain('Do not repeat it')
    expect(text()).toContain('Campaign 1234 exists already, with 200 people; running this again makes another one.')
  })

  test('that cannot be asked leaves the outcome unknown, and is not called a second time', async () => {
    const lost = recorder(() => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })
    })
    const results = await launch(only('meetzy'), lost.fetch)
    expect(lost.sent).toHaveLength(1)
    const { output, text } = screen()
    showSummary(results, output, true)
    showFailures(results, output, true)
    expect(text()).toMatch(/^Meetzy +– +UNKNOWN +– +1 /m)
    expect(text()).toContain('Find out before you repeat it, or people may be contacted twice: look in the dashboard.')
  })

  test('does not bring personal data into the message', async () => {
    const person = { line: 2, phone: '+447700900123', firstName: 'Naomi', lastName: 'Le Goff' }
    const error = 'Naomi Le Goff (+44 7700 900123, n@example.com) is wrong'
    const { fetch: fetcher } = recorder(() => Response.json({ error }, { status: 400 }))
    const [result] = await launch(only('meetzy'), fetcher, [person])
    expect(result?.failure?.message).toContain('is wrong')
    expect(result?.failure?.message).not.toMatch(/Naomi|Goff|7700|example/)
  })
})

describe("what a provider's answer changes", () => {
  test('contacts that Altur does not take are named by their line and not counted', async () => {
    const results = [{ index: 1, contact: people[1]?.phone, status: 'failed', error: 'INVALID_PHONE_NUMBER' }]
    const { fetch: fetcher } = recorder(({ path }) =>
      path.endsWith('/contacts') ? Response.json({ success: true, summary: { created: 1, failed: 1 }, results }) : undefined,
    )
    const { output, text } = screen()
    const [result] = await launchAll(only('altur'), people.slice(0, 2), occasion, progressOn(output), fetcher)
    expect(result?.facts.people).toBe(1)
    expect(text()).toContain('line 3: INVALID_PHONE_NUMBER')
  })

  test('an Altur campaign without contacts is not activated', async () => {
    const refused = recorder(({ path }) =>
      path.endsWith('/contacts') ? Response.json({ success: true, summary: { failed: 1 } }) : undefined,
    )
    const [result] = await launch(only('altur'), refused.fetch, people.slice(0, 1))
    expect(result?.failure).toMatchObject({ operation: 'campaigns.activate', outcome: 'not-sent' })
    expect(refused.sent.some(({ path }) => path.endsWith('/activate'))).toBe(false)
  })

  test('nothing is created at Tether AI on a day without room', async () => {
    const full = recorder(({ path }) =>
      path.endsWith('/validate-date') ? Response.json({ success: true, available: false, remaining: 20 }) : undefined,
    )
    const [result] = await launch(only('tetherai'), full.fetch)
    expect(result).toMatchObject({ calls: 1, failure: { outcome: 'not-sent', message: expect.stringContaining('room for 20 messages') } })
  })

  test('an OTPIQ template that needs more than a first name is refused before anybody is attached', async () => {
    const fields = [1, 2].map((key) => ({ key: String(key), required: true, templateParametersPath: `templateParameters.body.${key}` }))
    const two = recorder(({ path }) =>
      path.endsWith('/recipient-payload') ? Response.json({ success: true, data: { fields } }) : undefined,
    )
    const [result] = await launch(only('otpiq'), two.fetch)
    expect(result?.failure).toMatchObject({ operation: 'campaigns.getRecipientPayload', outcome: 'not-sent' })
    expect(two.sent.some(({ path }) => path.endsWith('/recipients'))).toBe(false)
  })
})

describe('what OTPIQ cannot take', () => {
  test('numbers of less than ten digits are left out and named', async () => {
    const { output, text } = screen()
    const [result] = await launchAll(only('otpiq'), [...people.slice(0, 1), { line: 9, phone: '+376312345' }], occasion, progressOn(output))
    expect(result?.facts.people).toBe(1)
    expect(text()).toContain('10 to 15 digits: line 9')
  })

  test('more people than a campaign holds are refused before anything is created', async () => {
    const [result] = await launch(
      only('otpiq'),
      undefined,
      Array.from({ length: 1001 }, (_, line) => ({ line, phone: `+4477009${String(line).padStart(5, '0')}` })),
    )
    expect(result).toMatchObject({ calls: 0, failure: { outcome: 'not-sent', message: expect.stringContaining('holds 1000 people') } })
  })

  test('a number for the sample that is also in the audience is refused', async () => {
    const [result] = await launch(only('otpiq'), undefined, [{ line: 4, phone: '+9647712345678' }])
    expect(result).toMatchObject({ calls: 0, failure: { operation: 'campaigns.sendSample', message: expect.stringContaining('line 4') } })
  })
})

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mock, startMock } from '@campaignkit/mock'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outputTo } from './output.ts'
import { run } from './run.ts'

let folder = ''
let mock: Mock<'tetherai' | 'altur'>
const folders: string[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'launch-command-'))
  folders.push(folder)
  writeFileSync(join(folder, 'people.csv'), 'Name,Phone\nAna,+12125550101\nBo,+12125550102\nCy,soon\nDi,+12125550103\n')
  mock = await startMock({ providers: ['tetherai', 'altur'], rateLimits: false })
})
afterEach(() => mock.close())
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true })))

/** Runs the command as a shell would; `resolutions` are typed on the terminal. */
async function command(text: string, { terminal = false, resolutions = [] as string[], environment = {} } = {}) {
  let [out, err] = ['', '']
  const stdout = { write: (part: string) => (out += part), isTTY: terminal }
  const stderr = { write: (part: string) => (err += part), isTTY: terminal }
  const waiting = [...resolutions]
  const code = await run(
    (text === '' ? [] : text.split(' ')).map((word) => word.replaceAll('~', ' ')),
    {
      output: outputTo(stdout, stderr, { TERM: 'dumb' }),
      environment,
      folder,
      ...(terminal ? { ask: async () => waiting.shift() } : {}),
      onInterrupt: () => () => {},
    },
    { stdout, stderr },
  )
  const lines = out.split('\n').filter((line) => line.startsWith('{'))
  return { code, out, err, json: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

const at = () => `--mock=${mock.baseUrls.tetherai}`
const plan = (more = '') =>
  command(`plan spring --to tetherai --audience people.csv --set name=Spring --set message=Hi~{{firstName}} ${at()}${more}`)

describe('a launch, from the plan to the report', () => {
  test('is planned, started, shown and reported', async () => {
    const planned = await plan()
    expect(planned.code).toBe(0)
    expect(planned.json[0]).toMatchObject({ plan: 'spring', people: 3, rows: 4, refused: { 'the phone column holds no phone number': 1 } })
    expect(mock.contacts()).toEqual([])

    const started = await command(`start spring ${at()}`)
    expect(started.code).toBe(0)
    expect(started.json.at(-1)).toMatchObject({ ended: true, state: 'done', sent: 3, decisions: 0 })
    expect(mock.contacts()).toHaveLength(3)

    expect((await command('status --mock')).json).toEqual([{ launch: 'spring', state: 'done', provider: 'tetherai' }])
    expect((await command('status spring --mock')).json[0]).toMatchObject({ state: 'done', sent: 3 })
    expect((await command('report spring out.csv --mock')).code).toBe(0)
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('Cy,soon,4,refused,the phone column holds no phone number')
  })

  test('that is finished is not started again: the same command says so and succeeds', async () => {
    await plan()
    await command(`start spring ${at()}`)
    const again = await command(`start spring ${at()}`)
    expect([again.code, again.err]).toEqual([0, 'It was finished already: nobody is contacted again under the key spring.\n'])
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })

  test('keeps the ledger of the mock apart from that of the real service', async () => {
    await plan()
    expect(readdirSync(folder)).toContain('launches-mock.db')
    const live = await command('status spring')
    expect([live.code, live.err]).toEqual([1, expect.stringContaining('spring')])
  })

  test('on a terminal is text', async () => {
    const text = 'plan spring --to tetherai --audience people.csv --set name=Spring --set message=Hi --mock'
    const { out } = await command(text, { terminal: true })
    expect(out).toContain('People    3 of 4 rows\n          1 not taken: the phone column holds no phone number')
    expect(out).toMatch(/Hash {6}[0-9a-f]{64}/)
    expect(out).toContain('To start it: campaignkit-launch start spring --mock')
    expect(out).not.toContain('{"')
  })
})

describe('a lost response', () => {
  test('becomes a decision, with what each answer does', async () => {
    mock.fail('tetherai.campaigns.create', { kind: 'accept-then-reset', times: 1 })
    await plan()
    const started = await command(`start spring ${at()}`)
    expect(started.code).toBe(3)
    expect(started.err).toContain(`A decision is open: campaignkit-launch decide spring --mock=${mock.baseUrls.tetherai}`)

    const open = await command(`decide spring ${at()}`)
    expect(open.code).toBe(3)
    const [decision] = open.json
    expect(decision).toMatchObject({ launch: 'spring', operation: 'campaigns.create', people: 3, state: 'unknown' })
    const id = String(decision?.['decision'])

    expect((await command(`decide spring ${id} perhaps ${at()}`)).err).toContain('"perhaps" is no answer')
    const unconfirmed = await command(`decide spring ${id} was-not-sent ${at()}`)
    expect([unconfirmed.code, unconfirmed.err]).toEqual([2, expect.stringContaining('3 people would be contacted twice')])

    const decided = await command(`decide spring ${id} was-sent --by eva ${at()}`)
    expect([decided.code, decided.json[0]]).toEqual([0, { decided: id, resolution: 'was-sent', by: 'eva' }])
    expect((await command(`decide spring ${id} was-sent ${at()}`)).code).toBe(2)
    expect((await command(`start spring ${at()}`)).code).toBe(0)
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })

  test('may be sent again when somebody has looked and says for how many people', async () => {
    mock.fail('tetherai.campaigns.create', { kind: 'reset', times: 1 })
    await plan()
    await command(`start spring ${at()}`)
    const id = String((await command(`decide ${at()}`)).json[0]?.['decision'])
    const decided = await command(`decide spring ${id} was-not-sent --confirm 3 ${at()}`)
    expect([decided.code, decided.err]).toEqual([0, ''])
    expect((await command(`start spring ${at()}`)).code).toBe(0)
    expect(mock.contacts()).toHaveLength(3)
    expect(mock.contactedMoreThanOnce()).toEqual([])
  })
})

describe('the real service', () => {
  const live = 'plan spring --to tetherai --audience people.csv --set name=Spring --set message=Hi --live --ledger live.db'
  const environment = { TETHERAI_TOKEN: 'token-1', TETHERAI_INSTANCE: 'acme' }

  test('needs its keys, all of which are named', async () => {
    await command(live)
    const { code, err } = await command('start spring --live --ledger live.db')
    expect([code, err]).toEqual([2, expect.stringContaining('needs TETHERAI_TOKEN and TETHERAI_INSTANCE')])
  })

  test('needs the hash of the plan', async () => {
    const { json } = await command(live)
    const hash = String(json[0]?.['hash'])
    const unapproved = await command('start spring --live --ledger live.db', { environment })
    expect([unapproved.code, unapproved.err]).toEqual([2, expect.stringContaining(hash)])
    const other = await command(`start spring --live --ledger live.db --approve ${'0'.repeat(64)}`, { environment })
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('was approved')])
  })

  test('starts nothing without it, for whatever else was typed', async () => {
    const { json } = await command(live)
    const hash = String(json[0]?.['hash'])
    for (const resolution of [[], [''], [hash.slice(0, 7)], ['yes'], [`${hash.slice(0, 7)}!`]]) {
      const { code, out } = await command('start spring --live --ledger live.db', { terminal: true, environment, resolutions: resolution })
      expect([code, out]).toEqual([1, expect.stringContaining('Stopped. Nothing was sent.')])
    }
  })
})

describe('people who must not be contacted', () => {
  test('are not, from then on', async () => {
    await plan()
    expect((await command('suppress +1~212~555~0102 --mock')).json[0]).toEqual({ suppressed: 1 })
    await command(`start spring ${at()}`)
    expect(mock.contacts().map(({ person }) => person)).toEqual(['+12125550101', '+12125550103'])
  })

  test('are erased on request', async () => {
    await plan()
    expect((await command('forget +12125550102 --mock')).json[0]).toEqual({ forgotten: true, launches: 1 })
    await command('report spring out.csv --mock')
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).not.toMatch(/Bo|0102/)
  })

  test.each(['suppress soon --mock', 'forget 5512345678 --mock', 'suppress +12125550101 Ana --mock'])('%s is refused', async (text) => {
    const { code, err } = await command(text)
    expect([code, err]).toEqual([2, expect.stringContaining('That is no phone number with its country code')])
  })
})

test('stop and resume', async () => {
  mock.fail('tetherai.campaigns.create', { kind: 'status', status: 402, times: 1 })
  await plan()
  const refused = await command(`start spring ${at()}`)
  expect(refused.code).toBe(3)
  const again = await command(`resume spring ${at()}`)
  expect([again.code, mock.contacts().length]).toEqual([0, 3])

  await command(`plan summer --to tetherai --audience people.csv --set name=Summer --set message=Hi ${at()}`)
  expect((await command('stop summer --by eva --mock')).json[0]).toMatchObject({ launch: 'summer' })
  expect(mock.contacts()).toHaveLength(3)
})

test('a copy of a ledger sends nothing until somebody says what happened to it', async () => {
  await plan()
  await command(`start spring ${at()}`)
  await command(`plan summer --to tetherai --audience people.csv --set name=Summer --set message=Hi ${at()}`)
  copyFileSync(join(folder, 'launches-mock.db'), join(folder, 'copy.db'))
  const held = await command(`start summer ${at()} --ledger copy.db`)
  expect([held.code, held.err]).toEqual([1, expect.stringMatching(/^Nothing leaves\. .*release nothing-was-sent, or may-have-been-sent/)])
  expect((await command('release nothing-was-sent --by eva --ledger copy.db')).json).toEqual([{ released: 'nothing-was-sent' }])
  expect((await command(`start summer ${at()} --ledger copy.db`)).code).toBe(0)
  expect((await command('release nothing-was-sent --ledger copy.db')).err).toContain('not held')
})

describe('the command line', () => {
  test.each([
    ['', 'Which command?'],
    ['launch', 'There is no command "launch"'],
    ['plan', '"plan" needs KEY'],
    ['plan spring', '"plan" needs --mock'],
    ['plan spring --mock', '"plan" needs --to PROVIDER'],
    ['plan spring --mock --to acme', 'There is no provider "acme"'],
    ['plan spring --mock --to yuno', 'Yuno chooses people by rules of its own'],
    ['plan spring --mock --to tetherai', '"plan" needs --audience FILE'],
    ['plan spring --mock --live', 'not both'],
    ['plan spring summer --mock', 'does not take "summer"'],
    ['plan spring --mock --audience', '--audience needs a value'],
    ['plan spring --mock --audience a.csv --audience b.csv', '--audience is given more than once (a.csv, b.csv)'],
    ['plan spring --mock --to tetherai --audience people.csv --from 09:00', 'A window needs --from and --until'],
    ['plan spring --mock --to tetherai --audience people.csv --cap often', '--cap often: write it as 1/7d'],
    ['plan spring --mock --to tetherai --audience people.csv --ramp 10,x', '--ramp x: it must be a whole number'],
    ['plan spring --mock --to tetherai --audience people.csv --set name', '--set name: write it as NAME=VALUE'],
    ['plan spring --mock --to tetherai --audience people.csv --settings none.json', 'cannot be read'],
    ['start spring --approve', '--approve needs a value'],
    ['start spring --mock --colour', 'There is no option --colour'],
    ['start spring --mock --audience people.csv', '"start" takes no --audience'],
    ['start spring --live=yes', '--live takes no value'],
    ['start spring --mock=4010', 'it must be an address'],
    ['decide spring 1:1 --mock', 'needs an ID and an ANSWER'],
    ['report spring', '"report" needs FILE'],
    ['release perhaps', '"perhaps" is no answer'],
  ])('%j is wrong usage', async (text, message) => {
    const { code, err, out } = await command(text)
    expect([code, err, out]).toEqual([2, expect.stringContaining(message), ''])
    expect(err).toContain('See campaignkit-launch --help.')
  })

  test.each([
    ['start summer --mock', 'summer'],
    ['plan spring --mock --to tetherai --audience none.csv --set name=a --set message=b', 'there is no such file'],
    ['plan spring --mock --to tetherai --audience people.csv --set name=a --set message=Hi~{{first_name}}', 'first_name'],
    ['plan spring --mock --to tetherai --audience people.csv --set name=a --set message=b --not-after 2020-01-01T00:00:00Z', 'is past'],
    ['plan spring --mock --to tetherai --audience people.csv --set name=a --set message=b --from 20:00 --until 09:00', 'before it begins'],
    ['plan spring --mock --to tetherai --audience people.csv --set name=a --set message=b --country ZZ', 'There is no country "ZZ"'],
  ])('%j cannot be done', async (text, message) => {
    const { code, err, json } = await command(text)
    expect(code).toBe(1)
    expect(err + JSON.stringify(json)).toContain(message)
    expect(mock.contacts()).toEqual([])
  })

  test('has help and a version, before anything else is looked at', async () => {
    expect(await command('plan --nonsense --help')).toMatchObject({ code: 2 })
    expect(await command('plan --help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage: campaignkit-launch COMMAND') })
    expect((await command('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

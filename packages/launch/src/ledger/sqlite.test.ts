import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ledgerSuite, people, runningLaunch } from '../testing/ledger-suite.ts'
import { claim } from './claim.ts'
import { checkIdentity, release } from './identity.ts'
import { isSound, sqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'campaignkit-launch-'))
let count = 0
const fresh = () => join(folder, `${(count += 1)}.db`)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the suite of every ledger, on SQLite', () => {
  ledgerSuite(test, async ({ now }) => sqlite(':memory:', { now }))
})

test('versions with the bug of the write-ahead log are refused', () => {
  const sound = ['3.53.4', '3.51.3', '3.52.1', '3.50.7', '3.44.6', '4.0.0']
  const unsound = ['3.51.2', '3.52.0', '3.50.6', '3.45.0', '3.49.9', '3.44.5', '3.7.0']
  expect(sound.filter((version) => !isSound(version))).toEqual([])
  expect(unsound.filter(isSound)).toEqual([])
})

async function withOneIntent(path: string) {
  const ledger = sqlite(path)
  await ledger.migrate()
  await checkIdentity(ledger)
  await runningLaunch(ledger, 'a', people(1, 2, 3, 4))
  await takeOne(ledger)
  return ledger
}

async function takeOne(ledger: ReturnType<typeof sqlite>) {
  const claimed = await claim(ledger, {
    owner: 'a',
    providers: new Map([['simulated', { account: 'simulated', limits: [] }]]),
    sendWithin: 3_000,
    lease: 10_000,
    counts: true,
    admit: () => ({ admit: true }),
  })
  if (claimed.kind === 'intent') ledger.witness?.(claimed.intents)
  return claimed.kind
}

async function heldAfterOpening(path: string) {
  const ledger = sqlite(path)
  await ledger.migrate()
  const reason = await checkIdentity(ledger)
  await ledger.close()
  return reason
}

describe('invariant 10, on files', () => {
  test('a ledger that is opened again, or was moved, is the same', async () => {
    const path = fresh()
    const moved = fresh()
    await (await withOneIntent(path)).close()
    expect(await heldAfterOpening(path)).toBeUndefined()
    renameSync(path, moved)
    renameSync(`${path}-witness`, `${moved}-witness`)
    expect(await heldAfterOpening(moved)).toBeUndefined()
  })

  test('a copy is held', async () => {
    const path = fresh()
    const copy = fresh()
    await (await withOneIntent(path)).close()
    copyFileSync(path, copy)
    expect(await heldAfterOpening(copy)).toMatch(/copied/)
  })

  test('a copy that was released is a ledger of its own', async () => {
    const path = fresh()
    const copy = fresh()
    await (await withOneIntent(path)).close()
    copyFileSync(path, copy)
    const ledger = sqlite(copy)
    await ledger.migrate()
    await checkIdentity(ledger)
    await release(ledger, 'nothing-was-sent', 'Eva')
    await ledger.close()
    expect(await heldAfterOpening(copy)).toBeUndefined()
    expect(await heldAfterOpening(path)).toBeUndefined()
  })

  test('an older state that is put back in its place is held', async () => {
    const path = fresh()
    const backup = fresh()
    const ledger = await withOneIntent(path)
    await ledger.close()
    copyFileSync(path, backup)
    const later = sqlite(path)
    expect(await takeOne(later)).toBe('intent')
    await later.close()
    copyFileSync(backup, path)
    expect(await heldAfterOpening(path)).toMatch(/knows of 1 requests, and 2 were sent/)
  })
})

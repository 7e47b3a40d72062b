import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createAlturWebhooks } from '@campaignkit/altur/webhooks'
import { startMock } from '@campaignkit/mock'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readPortal, root } from '../document/portal.ts'
import { guidePages } from '../pages/guide-pages.ts'
import { collectSamples, type PlacedSample, writeSamples } from './check-samples.ts'

// The receivers of the recipe, as servers of their own, against the deliveries of the mock: what a reader copies is what runs here.

const secret = 'YSBzZWNyZXQgZm9yIHRlc3Rz'
const portal = await readPortal()
const recipe = guidePages('recipes', portal).filter(({ path }) => path === 'recipes/webhooks/')
const samples = collectSamples(recipe).filter(({ place }) => place.startsWith('/'))
mkdirSync(join(root, 'packages/portal/.cache'), { recursive: true })
const folder = mkdtempSync(join(root, 'packages/portal/.cache/receivers-'))
let files: Map<string, PlacedSample>
const children: ChildProcess[] = []
beforeAll(() => {
  files = writeSamples(samples, folder)
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Starts a receiver and waits until it responds. */
async function start(kind: string, database: string): Promise<string> {
  const file = [...files].find(([, { language }]) => language.endsWith(`=${kind}`))?.[0]
  if (!file) throw new Error(`The recipe has no receiver for ${kind}.`)
  const isHandler = files.get(file)?.language.includes(' handler=')
  const program = isHandler ? [join(import.meta.dirname, 'serve-handler.ts'), kind, join(folder, file)] : [join(folder, file)]
  const port = await freePort()
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env['PATH'], PORT: String(port), WEBHOOK_DATABASE: database, ALTUR_WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  children.push(child)
  let errors = ''
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()))
  const url = `http://127.0.0.1:${port}/webhooks`
  for (let turn = 0; turn < 600; turn += 1) {
    if (child.exitCode !== null) throw new Error(`${kind} ended: ${errors}`)
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return url
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`${kind} does not respond: ${errors}`)
}

test.each(['express', 'fastify', 'hono', 'next', 'lambda'])(
  '%s: one delivery counts, a repeated event is written down once, also after a restart',
  async (kind) => {
    const database = join(folder, `${kind}.sqlite`)
    let url = await start(kind, database)
    const mock = await startMock({
      providers: ['altur'],
      initial: 'examples',
      clock: '2026-06-01T00:00:00Z',
      webhooks: { altur: { url, secret } },
    })
    await mock.altur.webhooks.send('campaign.status_changed')
    await mock.clock.advance('2h')
    await mock.idle()
    expect(mock.deliveries().map(({ status }) => status)).toEqual([200])
    await mock.close()

    // A body that is printed otherwise than JSON.stringify prints: it must be taken as it came.
    const webhooks = createAlturWebhooks({ webhookSecret: secret })
    const signed = await webhooks.sign('on_call_end', JSON.stringify({ event_type: 'on_call_end', id: 'call_1', status: 'ended' }, null, 3))
    const deliver = async (body: string) =>
      (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...signed.headers }, body })).status
    expect(await deliver(signed.body)).toBe(200)
    expect(await deliver(signed.body)).toBe(200)
    expect(await deliver(signed.body.replace('ended', 'busy!'))).toBe(401)
    const ended = new Promise((done) => children[0]?.once('exit', done))
    children.splice(0)[0]?.kill('SIGKILL')
    await ended
    url = await start(kind, database)
    expect(await deliver(signed.body)).toBe(200)
    const inbox = new DatabaseSync(database)
    expect(inbox.prepare('SELECT type, count(*) AS count FROM inbox GROUP BY type ORDER BY type').all()).toEqual([
      expect.objectContaining({ type: 'campaign.status_changed', count: 1 }),
      expect.objectContaining({ type: 'on_call_end', count: 1 }),
    ])
    inbox.close()
  },
)

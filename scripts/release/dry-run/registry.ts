import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../shared/free-port.ts'
import { run } from '../../shared/system.ts'

/** A package registry on this machine. */
export interface Registry {
  readonly url: string
  /** An npm configuration file that may publish to it. */
  readonly npmrc: string
  close(): Promise<void>
}

/**
 * Starts Verdaccio on a free port of the loopback interface: our packages are its own, all others come from the registry that npm is
 * set to.
 * @param tools Folder in whose `node_modules` Verdaccio is.
 * @param folder Where its files go.
 * @throws {Error} If it does not answer within 30 s.
 */
export async function startRegistry(tools: string, folder: string): Promise<Registry> {
  const home = join(folder, 'registry')
  mkdirSync(home)
  const uplink = (await run('npm', ['config', 'get', 'registry'], { cwd: folder })).trim()
  const ours = { access: '$all', publish: '$authenticated' }
  const config = {
    storage: join(home, 'storage'),
    auth: { htpasswd: { file: join(home, 'htpasswd'), max_users: 1 } },
    uplinks: { upstream: { url: uplink } },
    packages: { '@campaignkit/*': ours, campaignkit: ours, '**': { access: '$all', proxy: 'upstream' } },
    max_body_size: '50mb',
    log: { type: 'stdout', format: 'json', level: 'warn' },
  }
  // JSON is YAML.
  writeFileSync(join(home, 'config.yaml'), JSON.stringify(config))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = join(tools, 'node_modules/verdaccio/bin/verdaccio')
  const server = spawn(process.execPath, [program, '--config', join(home, 'config.yaml'), '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const close = async () => {
    if (server.exitCode !== null) return
    server.kill()
    await once(server, 'exit')
  }
  try {
    await untilItResponds(`${url}/-/ping`, () => server.exitCode !== null)
    const user = { name: 'dry-run', password: crypto.randomUUID() }
    const response = await fetch(`${url}/-/user/org.couchdb.user:dry-run`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(user),
    })
    const { token } = (await response.json()) as { token?: string }
    if (!token) throw new Error(`the registry made no user: ${response.status}`)
    const npmrc = join(home, 'npmrc')
    writeFileSync(npmrc, `registry=${url}/\n//127.0.0.1:${port}/:_authToken=${token}\n`)
    return { url, npmrc, close }
  } catch (error) {
    await close()
    throw new Error(`the registry did not start:\n${log}`, { cause: error })
  }
}

async function untilItResponds(url: string, ended: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end && !ended(); await sleep(100)) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
  }
  throw new Error(`nobody answers at ${url}`)
}

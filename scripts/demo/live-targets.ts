import { defaultServer, type ProviderId } from './description.ts'
import { launchers } from './launchers.ts'
import type { Target } from './launch-all.ts'
import { DemoProblem } from './problem.ts'

/**
 * Providers as they really are, with everything from the environment.
 * @throws {DemoProblem} If something is missing; it names everything that is.
 */
export function liveTargets(ids: readonly ProviderId[], environment: NodeJS.ProcessEnv): Target[] {
  const read = (variable: string) => environment[variable]?.trim() || undefined
  const missing: string[] = []
  const required = (variable: string, meaning: string) => {
    const value = read(variable)
    if (value === undefined) missing.push(`  ${variable}: ${meaning}`)
    return value ?? ''
  }
  const targets = launchers
    .filter(({ id }) => ids.includes(id))
    .map((launcher): Target => {
      const prefix = launcher.id.toUpperCase()
      const credentials = Object.fromEntries(
        Object.entries(launcher.credentials).map(([name, variable]) => [name, required(variable, `a credential of ${launcher.label}`)]),
      )
      // The address is given to the client as it is shown, so that what is shown is what is used.
      const server =
        read(`${prefix}_BASE_URL`) ??
        defaultServer(launcher.id).replace(/\{(\w+)\}/g, (_, name: string) =>
          required(`${prefix}_${name.toUpperCase()}`, `${name} in the address`),
        )
      for (const { variable, meaning, optional } of launcher.settings) if (!optional) required(variable, meaning)
      return { launcher, server, credentials, source: ({ variable }) => read(variable) }
    })
  if (missing.length > 0) {
    throw new DemoProblem(`Nothing was sent. A live launch needs these environment variables:\n${missing.join('\n')}`)
  }
  return targets
}

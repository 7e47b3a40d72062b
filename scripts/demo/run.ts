import { join, resolve } from 'node:path'
import { helpText, readArguments } from './arguments.ts'
import { type Audience, parseAudience } from './audience.ts'
import { readAudienceFile } from './audience-file.ts'
import { type Ask, confirm } from './confirm.ts'
import type { Occasion } from './launch/launcher.ts'
import { LaunchRefusal } from './launch/refusal.ts'
import { launchAll, type LaunchResult, type Target } from './launch-all.ts'
import { launchers } from './launchers.ts'
import { liveTargets } from './live-targets.ts'
import { mockTargets } from './mock-targets.ts'
import { duration, type Output } from './output.ts'
import { DemoProblem } from './problem.ts'
import { progressOn } from './progress.ts'
import { showAudience } from './show-audience.ts'
import { showFailures, showSummary } from './summary.ts'

/** What a run has to do with the world. */
export interface World {
  readonly output: Output
  readonly errors: Output
  readonly environment: NodeJS.ProcessEnv
  /** Folder from which relative paths start. */
  readonly folder: string
  /** Absent where nobody sits at a terminal. */
  readonly ask?: Ask
}

const defaultAudience = 'scripts/demo/audience.csv'

/**
 * Runs the demo.
 * @returns The exit code.
 */
export async function run(args: readonly string[], world: World): Promise<0 | 1> {
  const { output, errors } = world
  try {
    const options = readArguments(args)
    if (options.help) {
      output.write(helpText)
      return 0
    }
    const live = options.live.length > 0
    if (live && !world.ask) {
      throw new DemoProblem(
        'Nothing was sent. --live asks before it reaches people, so it runs only where somebody can answer: in a terminal.',
      )
    }
    const targets = live ? liveTargets(options.live, world.environment) : undefined
    const { people } = readPeople(options, world)
    const occasion = occasionOf(new Date())
    if (targets && world.ask && !(await confirm(targets, people, occasion, output, world.ask))) {
      output.line('Stopped. Nothing was sent.')
      return 1
    }
    const launch = (chosen: readonly Target[]) => launchAll(chosen, people, occasion, progressOn(output))
    const results = targets ? await launch(targets) : await withMockServers(output, launch)
    showSummary(results, output, live)
    showFailures(results, errors, live)
    return results.some(({ failure }) => failure) ? 1 : 0
  } catch (error) {
    // Outside a launch only the plan of a live one refuses something.
    if (error instanceof LaunchRefusal) errors.line(errors.style('red', `Nothing was sent. ${error.message} ${error.remedy}`))
    else if (error instanceof DemoProblem) errors.line(errors.style('red', error.message))
    else throw error
    return 1
  }
}

function readPeople({ audience, country }: Pick<ReturnType<typeof readArguments>, 'audience' | 'country'>, world: World): Audience {
  const file = audience ?? defaultAudience
  const path = audience === undefined ? join(import.meta.dirname, 'audience.csv') : resolve(world.folder, audience)
  const read = parseAudience(readAudienceFile(path, file), { file, ...(country ? { country } : {}) })
  showAudience(file, read, world.output)
  if (read.people.length === 0) throw new DemoProblem(`${file} has nobody with a usable phone number, so there is nothing to launch.`)
  return read
}

async function withMockServers(output: Output, use: (targets: readonly Target[]) => Promise<LaunchResult[]>): Promise<LaunchResult[]> {
  const started = performance.now()
  // Loading it takes longer than all the rest; a typing error should not have to wait for it.
  const { startMock } = await import('@campaignkit/mock')
  const mock = await startMock({ providers: launchers.map(({ id }) => id) })
  try {
    output.line(`Servers    ${launchers.length} mock servers on 127.0.0.1, ready after ${duration(performance.now() - started)}`)
    return await use(mockTargets(mock))
  } finally {
    await mock.close()
  }
}

function occasionOf(now: Date): Occasion {
  return { now, campaignName: `campaignkit demo ${now.toISOString().slice(0, 16).replace('T', ' ')}` }
}

import { LaunchError } from '../errors.ts'
import type { Adapter } from './adapter.ts'

/**
 * Makes an adapter for a provider of your own, and checks that it can be launched with.
 * @param adapter The adapter.
 * @throws {LaunchError} `invalid-plan` if its stages make no sense: exactly one must carry people, and exactly one must reach them, not before it.
 */
export function defineAdapter<Settings>(adapter: Adapter<Settings>): Adapter<Settings> {
  const { provider, stages, capacity, timeout } = adapter
  const invalid = (message: string) =>
    new LaunchError('invalid-plan', `The adapter of "${provider}": ${message}.`, 'See defineAdapter in the README.')
  const carrying = stages.findIndex(({ carries }) => carries > 0)
  const reaching = stages.findIndex(({ reaches }) => reaches)
  if (stages.filter(({ carries }) => carries > 0).length !== 1) throw invalid('exactly one stage must carry people')
  if (stages.filter(({ reaches }) => reaches).length !== 1) throw invalid('exactly one stage must reach people')
  if (reaching < carrying) throw invalid('people cannot be reached before they have been handed over')
  if (new Set(stages.map(({ name }) => name)).size !== stages.length) throw invalid('two stages have one name')
  if (!(capacity >= 1)) throw invalid('its capacity must be at least 1')
  if (!(timeout > 0)) throw invalid('its timeout must be a number of milliseconds')
  for (const { name, repeat, settle, look } of stages) {
    if (repeat.by === 'key' && !(repeat.life > timeout * 4)) throw invalid(`the key of "${name}" must live more than four timeouts`)
    if (settle !== undefined && !look) throw invalid(`"${name}" says when an absence proves something, and has no way to look`)
  }
  return adapter
}

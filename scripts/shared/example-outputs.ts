import { CommandError } from './system.ts'

/** Ids that are drawn anew each time. */
const drawn = /\b[0-9a-f]{8}[0-9a-f-]{16,}\b/g

/** What every example prints: apart from drawn ids the same wherever it runs, as the servers begin anew each time. The first run shows what. */
export class ExampleOutputs {
  readonly #first = new Map<string, string>()

  /**
   * @param name Whose example it is.
   * @returns What it printed.
   * @throws {CommandError} If that is nothing, or something else than the first time.
   */
  compare(name: string, printed: string): string {
    const output = printed.trim()
    const first = this.#first.get(name) ?? output
    this.#first.set(name, first)
    if (output === '') throw new CommandError('its example printed nothing')
    if (output.replaceAll(drawn, '') !== first.replaceAll(drawn, ''))
      throw new CommandError(`its example printed\n${output}\nwhere the first one printed\n${first}`)
    return output
  }
}

import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

/** What the demo is asked to do. */
export interface DemoOptions {
  /** Path of the audience. */
  readonly audience: string
  /** Country of numbers without a country code. */
  readonly country: string | undefined
}

/** What `--help` shows. */
export const helpText = `Plans and launches a campaign on each provider, against mock servers on this machine: nobody is contacted. One response is lost and one
process is killed on the way. It runs the command of packages/launch, and at the end the mock says who was contacted twice.

Usage: npm run demo [-- OPTIONS]

  --audience FILE   a CSV or NDJSON file; default: scripts/demo/audience.csv, 200 invented people
  --country CC      country of phone numbers without a country code, such as MX
  --help            show this

The same against the real service, with keys from the environment and after you have approved the plan:

  node packages/launch/src/cli.ts plan spring --live --to altur --audience people.csv --set name=Spring …
  node packages/launch/src/cli.ts start spring --live
`

/** Reads the command line. */
export function readArguments(args: readonly string[]): DemoOptions | 'help' | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { audience: { type: 'string' }, country: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    if (values.help) return 'help'
    return { audience: values.audience ?? relative(process.cwd(), join(import.meta.dirname, 'audience.csv')), country: values.country }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

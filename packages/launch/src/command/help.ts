import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What `--help` shows. */
export const helpText = `Takes an audience to people through one provider, once each, whatever is killed on the way.

Usage: campaignkit-launch COMMAND [ARGUMENTS] [OPTIONS]

  plan KEY --to PROVIDER --audience FILE   read the audience, freeze it, say what would happen; contacts nobody
  start KEY                                start what was planned, or go on with what was broken off
  status [KEY]                             how far it is; without KEY all launches
  stop KEY                                 nothing of it leaves any more, in no process
  resume KEY                               go on with what was stopped, and send again what was refused
  decide [KEY] [ID ANSWER]                 what only a person can settle; with ID and ANSWER settle it
  report KEY FILE                          .csv (every row), .json (the same for programs) or .html (a page)
  suppress PHONE…                          never contact these people, in any launch
  forget PHONE                             erase a person; nobody contacts the person again by mistake
  release ANSWER                           let a ledger go on that was moved or restored:
                                           nothing-was-sent, or may-have-been-sent

Where to (one of them; plan, start, resume and decide need it):
  --mock             against mock servers on this machine: nobody is contacted
  --mock=URL         against a mock that runs already, at the address that campaignkit-mock prints for the provider
  --live             against the real service, with keys from the environment; start asks for the plan's hash

What to launch (plan):
  --to PROVIDER      altur, meetzy, otpiq or tetherai
  --audience FILE    a CSV or NDJSON file
  --set NAME=VALUE   a setting of the campaign, as the provider spells it; may be given often
  --settings FILE    the same as a JSON object
  --phone COLUMN     the column of phone numbers; several in the order in which they are tried
  --country CC       country of numbers without a country code, such as MX
  --zone COLUMN      the column of time zones
  --opt-out COLUMN, --consent COLUMN, --ignore COLUMN   columns that say who may be contacted, or seem to
  --allow KIND       take doubtful numbers of this kind all the same, such as toll-free
  --suppress FILE    people who must not be contacted; may be given often
  --from 09:00 --until 20:00 [--days mon,tue,…]   hours in which people are contacted, by their own clock
  --unknown-zone hold|every-zone|ZONE   what to do with people whose zone is not known (hold)
  --ramp 10,100      small campaigns first; the next one begins when the one before is settled
  --cap 1/7d         how often one person is contacted by all launches of the ledger
  --not-after TIME   nothing leaves after it, such as 2027-03-01T20:00:00-06:00

Others:
  --ledger PLACE     a file, or postgres://…            (launches.db; launches-mock.db with --mock)
  --approve HASH     start: the hash of the plan that you have seen
  --by NAME          who stops, resumes or decides         (your user name)
  --confirm PEOPLE   decide was-not-sent: the number of people who would be contacted twice if it was sent
  --reason TEXT      suppress: why
  --until-results    start, resume: follow until the provider has said its last word
  --concurrency N    requests at once (8)
  --timeout SECONDS  plan: how long a request may take (60); a lost response is known as such no sooner
  --lease SECONDS    start, resume: how long a process without a sign of life is taken to be alive (15)
  --drain SECONDS    how long requests under way may take when you interrupt it (25)
  --help, --version

On a terminal it shows progress; otherwise it prints one JSON object a line. Ctrl+C ends the work in this process and says what stands: the same
command again goes on. Exit codes: 0 done, 1 it could not be done, 2 wrong usage, 3 not at its end (stopped, or a decision is open),
130 interrupted.
`

/** The version of this package. */
export function version(): string {
  // By its own name it is found from the sources and from what is built of them.
  const manifest = createRequire(import.meta.url).resolve('@campaignkit/launch/package.json')
  const { version: text } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return text
}

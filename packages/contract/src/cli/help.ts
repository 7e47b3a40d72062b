import { phases } from '../case/case.ts'
import { dimensions } from '../session/coverage.ts'

/** The text of `--help`. */
export const help = `Usage: campaignkit-contract PROVIDER --url URL [options]
       campaignkit-contract --spec FILE_OR_URL --url URL [options]

Tests a server against its OpenAPI description (3.1; 3.0 and 2.0 are converted), and the provider's client with it.

What to test
  --url URL               address of the API; its path is kept, and nothing is sent anywhere else
  --spec FILE_OR_URL      a description of your own, JSON or YAML, in one file
  --token VALUE           the secret, USER:PASSWORD for basic authentication; env:NAME reads it from the environment, SCHEME=VALUE gives it
                          to one security scheme (repeatable)
  --token-command COMMAND prints a fresh secret; run at the start if there is no --token, and after a 401
  --operation ID          only this operation (repeatable)
  --phases LIST           of ${phases.join(', ')}; default: all
  --exclude-checks CHECK  exclude a check (repeatable); --list-checks shows all
  --mock                  the server is a mock: ask for each documented status ("Prefer: code=404"); every credential is good there

How
  --seed NUMBER           decides what is made up (default 1)
  --cases NUMBER          fuzzing cases of each kind for each operation (default 25)
  --timeout MS            give a request up after this time (default 10000)
  --max-response-time MS  warn about responses that take longer (default 5000)
  --keep-rate-limits      keep to x-rate-limit on this machine too. A 429 slows any run down, as long as Retry-After says

Safety. On hosts other than this machine only reads are sent, unless you say otherwise; nothing that contacts people ever is, nor anything that may
do so for all that the description says.
  --dry-run               show what would be done; send nothing
  --read-only             only GET and HEAD, on this machine too
  --allow-writes          call what changes data and contacts nobody (x-contacts-people: false) on another host: only on resources that the run
                          itself has created
  --allow-contact ID      call this operation although it contacts people or may do so (repeatable); needs --test-numbers
  --test-numbers FILE     the only phone numbers that may be sent to another host, one on each line
  --remote                treat this machine's address as another host: what listens there passes requests on

Results. Exit code 0: nothing found; 1: something found or coverage too low; 2: could not run, or ended before its end; 130: interrupted.
  --output FOLDER         reports: report.html, report.json, junit.xml, ctrf.json, summary.md (default contract-report)
  --min-coverage NUMBER   fail below this percentage; or for each: operations=100,statuses=80
                          (${dimensions.join(', ')})
  --fail-on-warnings      warnings fail too
  --record FILE           keep the traffic as an HTTP Archive (HAR), without secrets and personal data
  --replay ID             make the request of a finding again (reads the report in --output)

  --list-checks           all checks with their severity
  --explain CHECK         what a check looks at, why, and what to do
  --version, --help
`

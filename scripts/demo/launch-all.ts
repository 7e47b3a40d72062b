import { createCampaignkit, type ProviderOptions, type Reconciliation, UnknownOutcomeError } from 'campaignkit'
import type { Person } from './audience.ts'
import { type Failure, failureOf } from './failure.ts'
import type { CampaignFacts, Launcher, Occasion, Report, SettingSource } from './launch/launcher.ts'
import type { Progress } from './progress.ts'

/** A launcher with what its client and its settings come from. */
export interface Target {
  readonly launcher: Launcher
  /** Address of the service or mock server. */
  readonly server: string
  /** Credentials by the client's options. */
  readonly credentials: Readonly<Record<string, string>>
  readonly source: SettingSource
}

/** How one launch went. */
export interface LaunchResult {
  readonly launcher: Launcher
  readonly facts: CampaignFacts
  /** Requests that were sent. */
  readonly calls: number
  readonly milliseconds: number
  readonly failure?: Failure
}

const longestLook = 90_000

/**
 * Launches a campaign at each target, one after the other. A failure ends only its own launch.
 * @param fetcher The function that sends requests.
 */
export async function launchAll(
  targets: readonly Target[],
  people: readonly Person[],
  occasion: Occasion,
  progress: Progress,
  fetcher: typeof fetch = fetch,
): Promise<LaunchResult[]> {
  const calls = new Map<string, number>()
  const countedFor =
    (id: string): typeof fetch =>
    (input, init) => {
      calls.set(id, (calls.get(id) ?? 0) + 1)
      return fetcher(input, init)
    }
  const options = targets.map(({ launcher: { id }, server, credentials }) => [
    id,
    { ...credentials, baseUrl: server, fetch: countedFor(id) },
  ])
  // A launcher names credentials after options of its own provider.
  const clients = createCampaignkit(Object.fromEntries(options) as Partial<ProviderOptions>)

  const results: LaunchResult[] = []
  for (const { launcher, source } of targets) {
    progress.heading(launcher.label)
    const started = performance.now()
    const { report, facts, operation } = reporter(progress)
    let failure: Failure | undefined
    try {
      await launcher.launch(clients, people, source, occasion, report)
    } catch (error) {
      const found = UnknownOutcomeError.isInstance(error) ? await lookAfter(error, progress) : undefined
      failure = failureOf(error, { launcher, operation: operation(), people, found })
      progress.note(`stopped at ${failure.operation}; see below`)
    }
    const milliseconds = performance.now() - started
    results.push({ launcher, facts: facts(), calls: calls.get(launcher.id) ?? 0, milliseconds, ...(failure ? { failure } : {}) })
  }
  return results
}

/** Finds out what became of a call without an answer, where the provider gives a way; that can take a while. */
function lookAfter(error: UnknownOutcomeError, progress: Progress): Promise<Reconciliation> {
  const signal = AbortSignal.timeout(longestLook)
  return progress.step(`${error.operation}  no answer; looking whether it was done`, () => error.reconcile({ signal }))
}

function reporter(progress: Progress): { report: Report; facts: () => CampaignFacts; operation: () => string } {
  let known: CampaignFacts = {}
  let current = 'the beginning'
  return {
    facts: () => known,
    operation: () => current,
    report: {
      step(operation, detail, call) {
        current = operation
        return progress.step(`${operation}  ${detail}`.trimEnd(), call)
      },
      campaign(facts) {
        known = { ...known, ...facts }
      },
      note: (text) => progress.note(text),
    },
  }
}

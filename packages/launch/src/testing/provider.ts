import type { Adapter, Json, Repeat, SendOptions, Stage } from '../adapters/adapter.ts'
import type { Finding } from '../protocol/finding.ts'
import type { Process, Simulation } from './simulation.ts'

/** One time that a person was reached: what the judge goes by. */
interface Reached {
  readonly launch: string
  readonly phone: string
  readonly at: number
}

/** A request that left a process. */
interface SentRequest {
  readonly launch: string
  readonly stage: string
  readonly phones: readonly string[]
  readonly at: number
}

/** What goes wrong on the way. */
export interface Weather {
  /** The request never arrives. */
  readonly lost: number
  /** It arrives, and the response does not. */
  readonly silent: number
  /** It is refused for now. */
  readonly busy: number
  /** It is refused for good. */
  readonly refused: number
}

/** The kinds of providers there are. */
export const kinds = ['single', 'keyed', 'inferred', 'absence', 'stages'] as const
/** One of them: what makes a repeat safe there, and what can be read. */
export type Kind = (typeof kinds)[number]

/** Milliseconds. */
export const timeout = 10_000
const keyLife = 60_000
const settle = 30_000

interface Campaign {
  readonly attached: Set<string>
  isActive: boolean
}

/** A simulated provider with a memory of whom it has reached. */
export interface SimulatedProvider {
  readonly reached: readonly Reached[]
  readonly sentRequests: readonly SentRequest[]
  /** Whether a number is on a campaign of this launch: what an operator sees in the dashboard. */
  isAttached(launch: string, phone: string): boolean
  /** Its adapter, for one process. */
  adapter(process: Process, weather: () => Weather): Adapter<{ readonly launch: string }>
}

/** The request of a stage, as the simulated provider reads it. */
interface SimulatedRequest {
  readonly stage: string
  readonly launch: string
  readonly campaign: string | null
  readonly phones: readonly string[]
}

/**
 * Makes a provider of a kind.
 * @param simulation The world it lives in.
 * @param kind Its kind.
 * @param limit Requests in 1000 ms that it allows; 0 for no limit.
 */
export function createProvider(simulation: Simulation, kind: Kind, limit: number): SimulatedProvider {
  const reached: Reached[] = []
  const sentRequests: SentRequest[] = []
  const campaigns = new Map<string, Campaign>()
  const attached = new Set<string>()
  const keys = new Map<string, { readonly at: number; readonly response: Finding }>()
  const { random } = simulation

  const reach = (launch: string, phones: Iterable<string>) => {
    for (const phone of phones) reached.push({ launch, phone, at: simulation.now() })
  }
  const carryOut = ({ stage, launch, campaign, phones }: SimulatedRequest): Finding => {
    if (stage === 'send') {
      reach(launch, phones)
      return { outcome: 'sent' }
    }
    if (stage === 'create') {
      const id = `c${campaigns.size + 1}`
      campaigns.set(id, { attached: new Set(), isActive: false })
      return { outcome: 'sent', ref: id, result: id }
    }
    const found = campaigns.get(campaign ?? '')
    if (!found) return { outcome: 'rejected', reason: 'There is no such campaign.', transient: false, stops: false }
    if (stage === 'add') {
      const fresh = phones.filter((phone) => !found.attached.has(phone))
      for (const phone of fresh) {
        found.attached.add(phone)
        attached.add(`${launch} ${phone}`)
      }
      if (found.isActive) reach(launch, fresh)
      return { outcome: 'sent' }
    }
    if (found.isActive) return { outcome: 'rejected', reason: 'It is active.', transient: false, stops: false }
    found.isActive = true
    reach(launch, found.attached)
    return { outcome: 'sent' }
  }
  const isKeyed = (stage: string) => kind === 'keyed' || stage === 'create'
  const arrive = (request: SimulatedRequest, key: string): Finding => {
    const known = isKeyed(request.stage) ? keys.get(key) : undefined
    if (known && simulation.now() < known.at + keyLife) return known.response
    const response = carryOut(request)
    if (response.outcome === 'sent') keys.set(key, { at: simulation.now(), response })
    return response
  }

  const repeatOf = (stage: string): Repeat => {
    if (stage === 'add') return { by: 'nature', why: 'duplicates are skipped', evidence: 'documented', source: 'simulated' }
    if (isKeyed(stage)) return { by: 'key', life: keyLife, evidence: 'documented', source: 'simulated' }
    // The trap: the adapter's author believes in a key that the provider does not keep.
    if (kind === 'inferred') return { by: 'key', life: keyLife, evidence: 'inferred', source: 'simulated' }
    return { by: 'nothing', why: 'simulated' }
  }

  return {
    reached,
    sentRequests: sentRequests,
    isAttached: (launch, phone) => attached.has(`${launch} ${phone}`),
    adapter(process, weather) {
      const send = (request: SimulatedRequest, options: SendOptions): Promise<Finding> =>
        process
          .seam(random.below(20), () => {})
          .then(
            () =>
              new Promise<Finding>((resolve, reject) => {
                options.beforeSend()
                sentRequests.push({
                  launch: request.launch,
                  stage: request.stage,
                  phones: phonesOf(request, campaigns),
                  at: simulation.now(),
                })
                let isOver = false
                const end = (finding: Finding) => {
                  if (isOver) return
                  isOver = true
                  resolve(finding)
                }
                const { lost, silent, busy, refused } = weather()
                const way = 1 + random.below(20)
                if (random.chance(busy)) {
                  void process
                    .seam(way, () => {})
                    .then(() => end({ outcome: 'rejected', reason: 'Too many requests.', transient: true, stops: false }))
                } else if (random.chance(refused)) {
                  const stops = random.chance(0.3)
                  void process.seam(way, () => {}).then(() => end({ outcome: 'rejected', reason: 'No.', transient: false, stops }))
                } else if (!random.chance(lost)) {
                  const isSilent = random.chance(silent)
                  // What is lost on its way back may have been late on its way there.
                  simulation.at(isSilent ? random.below(settle - 1_000) : way, () => {
                    const response = arrive(request, options.idempotencyKey)
                    if (isSilent && random.chance(0.7)) return
                    void process.seam(way, () => {}).then(() => end(response))
                  })
                }
                void process.runtime.sleep(timeout, options.signal).then(() => end({ outcome: 'unknown', reason: 'No response came.' }))
                if (options.signal.aborted) reject(new Error('ended'))
              }),
          )
      const stage = (name: string, carries: number, reaches: boolean): Stage<{ readonly launch: string }> => ({
        name,
        operation: `simulated.${name}`,
        carries,
        reaches,
        repeat: repeatOf(name),
        ...(kind === 'absence' ? { settle } : {}),
        request: ({ people, results, settings }): Json => ({
          stage: name,
          launch: settings.launch,
          campaign: (results['create'] as string | undefined) ?? null,
          phones: people.map(({ phone }) => phone),
        }),
        // Made by `request`.
        send: (request, _context, options) => send(request as unknown as SimulatedRequest, options),
        ...(kind === 'absence' && reaches
          ? {
              look: async (attempted, { settings }) => {
                const { phones } = attempted.request as unknown as SimulatedRequest
                const isThere = await process.seam(random.below(20), () =>
                  reached.some(({ launch, phone }) => launch === settings.launch && phone === phones[0]),
                )
                return isThere
                  ? { outcome: 'happened', evidence: 'it is in the list' }
                  : { outcome: 'did-not-happen', evidence: 'it is not in the list' }
              },
            }
          : {}),
        ...(kind === 'stages' && reaches
          ? {
              look: async (attempted) => {
                const { campaign } = attempted.request as unknown as SimulatedRequest
                const isActive = await process.seam(random.below(20), () => campaigns.get(campaign ?? '')?.isActive)
                return isActive
                  ? { outcome: 'happened', evidence: 'it is active' }
                  : { outcome: 'still-unknown', reason: 'It is not active yet.' }
              },
            }
          : {}),
      })
      return {
        provider: 'simulated',
        capacity: kind === 'stages' ? 7 : 5,
        stages:
          kind === 'stages' ? [stage('create', 0, false), stage('add', 3, false), stage('activate', 0, true)] : [stage('send', 3, true)],
        limits: limit > 0 ? [{ requests: limit, per: 1_000 }] : [],
        timeout,
        schedules: false,
        undo: 'Nothing can be undone.',
      }
    },
  }
}

function phonesOf({ phones, campaign, stage }: SimulatedRequest, campaigns: ReadonlyMap<string, Campaign>): readonly string[] {
  return stage === 'activate' ? [...(campaigns.get(campaign ?? '')?.attached ?? [])] : phones
}

import { LaunchError } from '../errors.ts'
import type { AnyAdapter } from '../adapters/adapter.ts'
import type { Servers } from './arguments.ts'
import { UsageError } from './usage-error.ts'

/** Providers that the command knows. */
const providerIds = ['altur', 'meetzy', 'otpiq', 'tetherai'] as const
/** One of them. */
export type ProviderId = (typeof providerIds)[number]

/** Environment variables that a client of the real service cannot do without. */
const required: Readonly<Record<ProviderId, readonly string[]>> = {
  altur: ['ALTUR_API_KEY'],
  meetzy: ['MEETZY_API_TOKEN'],
  otpiq: ['OTPIQ_API_KEY'],
  tetherai: ['TETHERAI_TOKEN', 'TETHERAI_INSTANCE'],
}

/**
 * Checks that the real service can be reached with what the environment has.
 * @throws {UsageError} If something is missing; it names everything that is.
 */
export function checkEnvironment(id: ProviderId, environment: NodeJS.ProcessEnv): void {
  const missing = required[id].filter((name) => !environment[name]?.trim())
  if (missing.length > 0) throw new UsageError(`Nothing was sent. --live at ${id} needs ${missing.join(' and ')} in the environment.`)
}

/** A provider by its name. */
export function providerOf(text: string): ProviderId {
  const id = providerIds.find((candidate) => candidate === text.toLowerCase())
  if (id !== undefined) return id
  if (text.toLowerCase() === 'yuno')
    throw new UsageError('Yuno chooses people by rules of its own and takes no audience, so there is nothing to launch: use its client.')
  throw new UsageError(`There is no provider "${text}". There are: ${providerIds.join(', ')}.`)
}

/** Options of a client: of a mock server any key will do; of the real service they come from the environment. */
interface ClientOptions {
  readonly baseUrl?: string
  readonly apiKey?: string
  readonly apiToken?: string
  readonly token?: string
}

/**
 * Makes a provider's adapter.
 * @param id The provider.
 * @param baseUrl Address of its mock server; the real service if it is absent.
 * @param settings The campaign, for a plan.
 * @throws {LaunchError} `unknown-provider` if its package is not installed.
 */
export async function adapterOf(
  id: ProviderId,
  baseUrl: string | undefined,
  settings?: Readonly<Record<string, unknown>>,
): Promise<AnyAdapter> {
  const options: ClientOptions = baseUrl === undefined ? {} : { baseUrl, apiKey: 'mock', apiToken: 'mock', token: 'mock' }
  // The settings come from the command line; the description's schema and the provider check them.
  const given = settings as never
  try {
    switch (id) {
      case 'altur': {
        const [{ createAltur }, { altur }] = await Promise.all([import('@campaignkit/altur'), import('../adapters/altur.ts')])
        return altur(createAltur(pick(options, 'apiKey')), given)
      }
      case 'meetzy': {
        const [{ createMeetzy }, { meetzy }] = await Promise.all([import('@campaignkit/meetzy'), import('../adapters/meetzy.ts')])
        return meetzy(createMeetzy(pick(options, 'apiToken')), given)
      }
      case 'otpiq': {
        const [{ createOtpiq }, { otpiq }] = await Promise.all([import('@campaignkit/otpiq'), import('../adapters/otpiq.ts')])
        return otpiq(createOtpiq(pick(options, 'apiKey')), given)
      }
      case 'tetherai': {
        const [{ createTetherai }, { tetherai }] = await Promise.all([import('@campaignkit/tetherai'), import('../adapters/tetherai.ts')])
        return tetherai(createTetherai(pick(options, 'token')), given)
      }
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    throw new LaunchError('unknown-provider', `The client of ${id} is not installed.`, `Install it: npm install @campaignkit/${id}.`, error)
  }
}

function pick<Name extends keyof ClientOptions>(options: ClientOptions, name: Name): Pick<ClientOptions, Name | 'baseUrl'> {
  const { baseUrl, [name]: credential } = options
  // Absent properties stay absent: clients read them from the environment.
  return { ...(baseUrl === undefined ? {} : { baseUrl }), ...(credential === undefined ? {} : { [name]: credential }) } as Pick<
    ClientOptions,
    Name | 'baseUrl'
  >
}

/** Servers that are there while a command runs. */
export interface OpenServers {
  /** Address of a provider's mock server; absent for the real service. */
  baseUrl(id: ProviderId): string | undefined
  /** What a mock of this process has counted; absent if it is another one's. */
  readonly contacted: (() => { readonly people: number; readonly twice: number }) | undefined
  close(): Promise<void>
}

/**
 * Opens the servers that the command line names.
 * @throws {LaunchError} `unknown-provider` if the mock is not installed.
 */
export async function openServers(servers: Servers): Promise<OpenServers> {
  if (servers.kind === 'live') return { baseUrl: () => undefined, contacted: undefined, close: async () => {} }
  const { url } = servers
  if (url !== undefined) return { baseUrl: () => url, contacted: undefined, close: async () => {} }
  const { startMock } = await import('@campaignkit/mock').catch((error: unknown) => {
    throw new LaunchError(
      'unknown-provider',
      'The mock servers are not installed.',
      'Install them: npm install --save-dev @campaignkit/mock.',
      error,
    )
  })
  const mock = await startMock({ providers: providerIds })
  return {
    baseUrl: (id) => mock.baseUrls[id],
    contacted: () => ({ people: mock.contacts().length, twice: mock.contactedMoreThanOnce().length }),
    close: () => mock.close(),
  }
}

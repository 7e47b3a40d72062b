import { type Phase, phases as allPhases } from './case/case.ts'
import { checkNames, checkOptions } from './check-options.ts'
import { withBasicCredentials } from './http/basic-credentials.ts'
import type { Credentials } from './http/credentials.ts'
import { fetchTransport, nodeTransport } from './http/transport.ts'
import { CannotRunError } from './openapi/cannot-run-error.ts'
import { type Operation, operationsOf } from './openapi/document.ts'
import { checked } from './openapi/check-document.ts'
import { loadProvider } from './openapi/load-description.ts'
import { nearest } from './openapi/nearest.ts'
import type { ContractOptions } from './options.ts'
import type { ContractPlan } from './reports/report.ts'
import { isLoopback, type Permissions } from './session/safety.ts'
import type { SessionOptions } from './session/options.ts'
import { createSession } from './session/session.ts'

/** Milliseconds after which a response is a slow one, unless something else is said. */
const defaultMaxResponseTime = 5000

/**
 * Decides what a run will do; sends nothing.
 * @param options What to test and how.
 * @throws {CannotRunError} If something is missing or cannot be right.
 */
export function planContract(options: ContractOptions): ContractPlan {
  checkOptions(options)
  const document = options.document
    ? checked(options.document, 'The document')
    : options.provider
      ? loadProvider(options.provider)
      : undefined
  if (!document) throw new CannotRunError('Name a provider, or an OpenAPI file or URL with --spec.')
  const asked = options.phases ?? allPhases
  const dropped: { phase: Phase; reason: string }[] = []
  if (!options.provider && !options.client)
    dropped.push({ phase: 'client', reason: 'there is no generated client for a description of your own' })
  if (options.phases === undefined && options.url === undefined && options.fetch === undefined) {
    throw new CannotRunError('Name the address of the API with --url. To test the client alone: --phases client.')
  }
  const phases = allPhases.filter((phase) => asked.includes(phase) && !dropped.some((entry) => entry.phase === phase))
  const url = addressOf(options.url, phases)
  const permissions: Permissions = {
    readOnly: false,
    allowWrites: false,
    allowContact: [],
    testNumbers: [],
    remote: false,
    ...options.permissions,
  }
  const isRemote = !isLoopback(url) || permissions.remote
  const operations = operationsOf(document)
  checkNames(options, operations, permissions)
  const session = createSession({
    document,
    baseUrl: new URL(url).href.replace(/\/+$/, ''),
    credentials: credentialsOf(options, operations, isRemote, phases),
    renewCredentials: renewal(options, operations),
    secretNames: options.secretNames ?? {},
    provider: options.provider,
    transport: options.fetch ? fetchTransport(options.fetch) : nodeTransport,
    seed: options.seed ?? 1,
    timeout: options.timeout ?? 10_000,
    maxResponseTime: options.maxResponseTime ?? defaultMaxResponseTime,
    permissions,
    isRemote,
    keepRateLimits: options.keepRateLimits ?? isRemote,
    excludedChecks: new Set(options.excludeChecks),
    only: options.operations ? new Set(options.operations) : undefined,
    signal: options.signal,
    onExchange: options.onExchange,
  })
  return { session, phases, skippedPhases: dropped.filter(({ phase }) => asked.includes(phase)), isRemote }
}

function addressOf(url: string | undefined, phases: readonly Phase[]): string {
  if (url === undefined) {
    if (phases.some((phase) => phase !== 'client'))
      throw new CannotRunError(`The phases ${phases.join(', ')} need the address of the API: --url.`)
    return 'http://127.0.0.1'
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CannotRunError(`--url "${url}" is not an address such as http://127.0.0.1:4010.`)
  const { search, hash, username, password } = new URL(url)
  if (search !== '' || hash !== '' || url.includes('?') || url.includes('#'))
    throw new CannotRunError('--url must have neither "?" nor "#": paths of the description are put behind it.')
  if (username !== '' || password !== '') throw new CannotRunError('--url must hold no credentials: give them with --token USER:PASSWORD.')
  return url.trim()
}

function renewal({ renewCredentials }: ContractOptions, operations: readonly Operation[]): SessionOptions['renewCredentials'] {
  if (!renewCredentials) return undefined
  return async () => withBasicCredentials(named(await renewCredentials()), operations, false)
}

function named(credentials: string | Credentials | undefined): Credentials {
  return typeof credentials === 'string' ? { '': credentials } : (credentials ?? {})
}

function credentialsOf(
  { credentials }: ContractOptions,
  operations: readonly Operation[],
  isRemote: boolean,
  phases: readonly Phase[],
): Credentials {
  const given = named(credentials)
  const schemes = [...new Set(operations.flatMap(({ security }) => security.flat().map(({ name }) => name)))]
  for (const name of Object.keys(given))
    if (name !== '' && !schemes.includes(name)) throw new CannotRunError(`There is no security scheme "${name}".${nearest(name, schemes)}`)
  if (Object.keys(given).length > 0) return withBasicCredentials(given, operations, false)
  const needed = operations.find(({ security }) => security.length > 0)
  if (!needed || phases.every((phase) => phase === 'client')) return {}
  if (isRemote)
    throw new CannotRunError(`The API needs credentials: --token env:NAME, or --token ${needed.security[0]?.[0]?.name}=env:NAME for each.`)
  return withBasicCredentials({ '': 'contract-test-credential' }, operations, true)
}

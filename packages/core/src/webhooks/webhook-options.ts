import { environmentName, environmentVariable } from '../description/environment.ts'
import type { WebhookDescription, WebhookSignature } from './webhook-description.ts'
import { WebhookError } from './webhook-error.ts'
import { memoryStore, type WebhookStore } from './webhook-store.ts'

/** A secret, or several while it is being changed: any one of them is good. */
export type WebhookSecret = string | readonly string[]

/** What every provider's webhooks can be given. */
export interface WebhookOptions {
  /**
   * Milliseconds that a signed time may lie in the past or the future; `Infinity` accepts any.
   * @default 300_000
   */
  tolerance?: number
  /**
   * Where `once` remembers events. The default is this process's memory: with several processes, or to remember across a restart, give a store that
   * they share.
   * @default memoryStore()
   */
  store?: WebhookStore
  /**
   * Milliseconds for which a handled event is remembered: seven days.
   * @default 604_800_000
   */
  retention?: number
  /**
   * Milliseconds after which another process may handle an event because the one that claimed it has died. While a handler works its claim is renewed,
   * so a handler may take longer than this.
   * @default 60_000
   */
  lease?: number
}

/** The options of a provider's webhooks, with what they are unless given. */
export interface WebhookSettings {
  readonly tolerance: number
  readonly store: WebhookStore
  readonly retention: number
  readonly lease: number
  /** The secrets under a name, without those that are empty. */
  readonly secretsOf: (name: string) => readonly string[]
  /** The error for a lack of secrets. */
  readonly noSecret: (signatures: readonly WebhookSignature[]) => WebhookError
}

/**
 * Reads the options of a provider's webhooks.
 * @throws {TypeError} If there is no such option, or a number of milliseconds is none.
 */
export function settingsOf({ id, signatures }: WebhookDescription, options: WebhookOptions): WebhookSettings {
  const { tolerance = 300_000, retention = 604_800_000, lease = 60_000, store = memoryStore() } = options
  const secretNames = new Set(signatures.map(({ secret }) => secret))
  const known = new Set(['tolerance', 'store', 'retention', 'lease', ...secretNames])
  const unknown = Object.keys(options).find((name) => !known.has(name))
  if (unknown !== undefined) throw new TypeError(`The webhooks of ${id} have no option "${unknown}", only ${[...known].join(', ')}.`)
  for (const [name, value] of Object.entries({ tolerance, retention, lease })) {
    // Written so that NaN and strings are refused.
    if (!(typeof value === 'number' && value > 0)) {
      throw new TypeError(`The option "${name}" of the webhooks of ${id} is a number of milliseconds above 0, not ${String(value)}.`)
    }
  }
  return {
    tolerance,
    retention,
    lease,
    store,
    secretsOf(name) {
      // The provider's own options have a secret under this name.
      const given = Object.hasOwn(options, name) ? (options as Record<string, WebhookSecret | undefined>)[name] : undefined
      const secrets = [given ?? environmentVariable(environmentName(id, name)) ?? []].flat()
      // An empty secret would be one that everybody knows.
      return secrets.map((secret) => secret.trim()).filter(Boolean)
    },
    noSecret(needed) {
      const names = [...new Set(needed.map(({ secret }) => secret))]
      const variables = names.map((name) => environmentName(id, name))
      const message = `${id} webhooks need ${names.join(' or ')}: pass it when creating them, or set ${variables.join(' or ')}.`
      return new WebhookError(id, 'no-secret', message)
    },
  }
}

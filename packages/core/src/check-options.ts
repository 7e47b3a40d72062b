/** What an option must be, in words and as a check. */
export type Rule = readonly [expected: string, isValid: (value: never) => boolean]

const milliseconds: Rule = ['a number of milliseconds above 0', (value: unknown) => typeof value === 'number' && value > 0]
const count = (least: number): Rule => [`a whole number from ${least} on`, (value: number) => Number.isSafeInteger(value) && value >= least]
const typed = (type: string): Rule => [`a ${type}`, (value: unknown) => typeof value === type]
const object: Rule = ['an object', (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)]

const shared = { timeout: milliseconds, retries: count(0), headers: object }

/** What every client can be given, and what each must be. */
export const clientOptions: Readonly<Record<string, Rule>> = {
  ...shared,
  baseUrl: typed('string'),
  server: typed('string'),
  variables: object,
  fetch: typed('function'),
  attemptTimeout: milliseconds,
  rateLimit: ['a RateLimitStore or false', (value: { take?: unknown } | false) => value === false || typeof value?.take === 'function'],
  hooks: object,
  maxResponseBytes: count(0),
  allowInsecure: typed('boolean'),
  middleware: ['an array', Array.isArray],
  validate: typed('function'),
  dangerouslyAllowBrowser: typed('boolean'),
}

/** What every call can be given, and what each must be. */
export const callOptions: Readonly<Record<string, Rule>> = {
  ...shared,
  signal: ['an AbortSignal', (value: { aborted?: unknown } | null) => typeof value?.aborted === 'boolean'],
  idempotencyKey: typed('string'),
  beforeSend: typed('function'),
  turn: object,
}

/** What every list can be given besides. */
export const listOptions: typeof callOptions = { ...callOptions, maxPages: count(1) }

/**
 * Finds the first option that does not exist or has a value that it cannot have. An option with a typing error or a setting that was read as a
 * string would otherwise be ignored or mean something else.
 * @param options What was given; options that are `undefined` count as not given.
 * @param rules What can be given.
 * @param others Names of options that are checked elsewhere.
 * @returns What is wrong, without the value, which may be secret; `undefined` if nothing is.
 */
export function optionProblem(options: object, rules: Readonly<Record<string, Rule>>, others: readonly string[]): string | undefined {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || others.includes(name)) continue
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) return `There is no option "${name}". Options are: ${[...Object.keys(rules), ...others].join(', ')}.`
    // The rule checks what the value is.
    if (!rule[1](value as never)) return `The option "${name}" must be ${rule[0]}.`
  }
  return undefined
}

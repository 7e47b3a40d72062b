import { environmentName, environmentVariable } from '../description/environment.ts'
import type { TokenContext } from '../description/features.ts'
import type { Description, Operation } from '../description/operation.ts'
import type { Credential } from '../options.ts'

/** The headers that carry a call's credentials, or what is missing. */
export type Authorization = { readonly headers: Record<string, string> } | { readonly problem: string }

/** Names of the options that hold credentials and what belongs to them. */
export function credentialOptions({ securitySchemes }: Description): string[] {
  return Object.entries(securitySchemes).flatMap(([name, { settings = [] }]) => [...optionsOf(securitySchemes, name), ...settings])
}

/**
 * Finds the headers that satisfy an operation's security requirements: those of the first requirement for which every credential is there.
 * @param context The client's options, in which a credential has the name that it has in the description, and where tokens are fetched.
 * @returns A promise only if a credential has to be fetched.
 */
export function authorize(description: Description, operation: Operation, context: TokenContext): Authorization | Promise<Authorization> {
  const { securitySchemes, features } = description
  const requirements = operation.security ?? description.security
  if (requirements.length === 0) return { headers: {} }
  const find = (names: readonly string[]) => names.map((name) => credential(description, name, context.options))
  const needed = requirements.map((names) => names.flatMap((name) => optionsOf(securitySchemes, name)))
  const index = needed.findIndex((names) => find(names).every((value) => value !== undefined))
  const [requirement, names] = [requirements[index], needed[index]]
  if (!requirement || !names) {
    const [variables] = needed.map((each) => each.map((name) => environmentName(description.id, name)).join(' and '))
    return {
      problem: `It needs ${needed.map((each) => each.join(' and ')).join(', or ')}: pass it when creating the client, or set ${variables}.`,
    }
  }
  const given = find(names)
  const isMade = requirement.some((name) => features?.authenticate?.[name] || securitySchemes[name]?.options)
  if (!isMade && given.every((value) => typeof value === 'string')) return headersFor(description, requirement, given)
  return fetched(description, requirement, given, context)
}

/** Waits for credentials that are fetched, by the caller's function or by the scheme itself. */
async function fetched(
  description: Description,
  requirement: readonly string[],
  given: readonly (Credential | undefined)[],
  context: TokenContext,
): Promise<Authorization> {
  const secrets = await Promise.all(given.map(async (value) => (typeof value === 'function' ? value() : value)))
  const { securitySchemes, features } = description
  const headers: Record<string, string> = {}
  let next = 0
  for (const name of requirement) {
    const own = secrets.slice(next, (next += optionsOf(securitySchemes, name).length))
    const authenticate = features?.authenticate?.[name]
    const missing = own.some((secret) => !secret?.trim())
    if (!authenticate && securitySchemes[name]?.options)
      return { problem: `The client was made without the feature to authenticate by ${name}.` }
    if (!authenticate || missing) {
      const found = headersFor(description, [name], own)
      if ('problem' in found) return found
      Object.assign(headers, found.headers)
      continue
    }
    try {
      // Each of them is there, says `missing`.
      headers[securitySchemes[name]?.header ?? ''] = await authenticate(own as string[], context)
    } catch (error) {
      return { problem: error instanceof Error ? error.message : `${name} could not be had.` }
    }
  }
  return { headers }
}

function optionsOf(schemes: Description['securitySchemes'], name: string): readonly string[] {
  return schemes[name]?.options ?? [name]
}

function headersFor(description: Description, requirement: readonly string[], secrets: readonly (string | undefined)[]): Authorization {
  const headers: Record<string, string> = {}
  for (const [index, name] of requirement.entries()) {
    const scheme = description.securitySchemes[name]
    const secret = secrets[index]?.trim()
    if (!scheme || !secret) return { problem: `The function given for ${name} returned nothing.` }
    const { header, prefix = '' } = scheme
    headers[header] = prefix && secret.toLowerCase().startsWith(prefix.toLowerCase()) ? secret : prefix + secret
  }
  return { headers }
}

function credential(description: Description, name: string, options: object): Credential | undefined {
  const given: unknown = Object.hasOwn(options, name) ? options[name as keyof typeof options] : undefined
  if (typeof given === 'string' && given !== '') return given
  // A function that is a credential's option is one that fetches the credential.
  if (typeof given === 'function') return given as Exclude<Credential, string>
  return environmentVariable(environmentName(description.id, name))
}

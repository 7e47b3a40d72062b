import { environmentName, environmentVariable } from '../description/environment.ts'
import type { Description, Operation } from '../description/operation.ts'
import type { Credential } from '../options.ts'

/** The headers that carry a call's credentials, or what is missing. */
export type Authorization = { readonly headers: Record<string, string> } | { readonly problem: string }

/**
 * Finds the headers that satisfy an operation's security requirements: those of the first requirement for which every credential is there.
 * @param options The client's options; a credential's name in the description is its option.
 * @returns A promise only if a credential has to be fetched.
 */
export function authorize(description: Description, operation: Operation, options: object): Authorization | Promise<Authorization> {
  const requirements = operation.security ?? description.security
  if (requirements.length === 0) return { headers: {} }
  const requirement = requirements.find((names) => names.every((name) => credential(description, name, options) !== undefined))
  if (!requirement) {
    const needed = requirements.map((names) => names.join(' and ')).join(', or ')
    const [variables] = requirements.map((names) => names.map((name) => environmentName(description.id, name)).join(' and '))
    return { problem: `It needs ${needed}: pass it when creating the client, or set ${variables}.` }
  }
  const given = requirement.map((name) => credential(description, name, options))
  if (given.every((value) => typeof value === 'string')) return headersFor(description, requirement, given)
  const fetching = given.map(async (value) => (typeof value === 'function' ? value() : value))
  return Promise.all(fetching).then((secrets) => headersFor(description, requirement, secrets))
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

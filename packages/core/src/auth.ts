import { environmentName, environmentVariable } from './environment.ts'
import type { Description, Operation } from './operation.ts'
import type { Credential } from './options.ts'

/**
 * The headers that satisfy an operation's security requirements: those of the first requirement for which every credential is there.
 * @param options The client's options; a credential's name in the description is its option.
 * @returns The headers, or what is missing.
 */
export async function authorize(
  description: Description,
  operation: Operation,
  options: object,
): Promise<{ headers: Record<string, string> } | { problem: string }> {
  const requirements = operation.security ?? description.security
  if (requirements.length === 0) return { headers: {} }
  const requirement = requirements.find((names) => names.every((name) => credential(description, name, options) !== undefined))
  if (!requirement) {
    const needed = requirements.map((names) => names.join(' and ')).join(', or ')
    const variables = (requirements[0] ?? []).map((name) => environmentName(description.id, name)).join(' and ')
    return { problem: `It needs ${needed}: pass it when creating the client, or set ${variables}.` }
  }
  const headers: Record<string, string> = {}
  for (const name of requirement) {
    const scheme = description.securitySchemes[name]
    const given = credential(description, name, options)
    const secret = (typeof given === 'function' ? await given() : given)?.trim()
    if (!scheme || !secret) return { problem: `The function given for ${name} returned nothing.` }
    const prefix = scheme.prefix ?? ''
    headers[scheme.header] = prefix && secret.toLowerCase().startsWith(prefix.toLowerCase()) ? secret : prefix + secret
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

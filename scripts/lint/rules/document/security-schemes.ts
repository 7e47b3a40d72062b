import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import type { SecuritySchemeObject } from '../../../generate/read/document.ts'
import { credentialNames, kindOf } from '../../../generate/read/security.ts'
import { optionNames, objectMembers } from '../../names.ts'

type Node = Readonly<Record<string, unknown>>

const supported = 'Supported are: http bearer, http basic, apiKey in header, oauth2 with clientCredentials alone.'

/** Every credential can be sent and has a name that can be an option of the client; requirements name credentials that are described. */
export const securitySchemes: Oas3Rule = () => {
  const schemes = new Map<string, Node>()
  return {
    Root(root, { report, location, resolve }) {
      for (const [name, scheme] of Object.entries(root.components?.securitySchemes ?? {})) {
        const place = location.child(['components', 'securitySchemes', name])
        const node: Node = { ...resolve(scheme).node }
        schemes.set(name, node)
        const problem = problemOf(name, node)
        if (problem) report({ message: problem, location: place.key() })
      }
    },
    SecurityRequirement(requirement, { report, location }) {
      const names = Object.keys(requirement)
      for (const name of names.filter((each) => !schemes.has(each))) {
        report({
          message: `There is no security scheme "${name}". There are: ${[...schemes.keys()].join(', ') || 'none'}.`,
          location: location.child([name]).key(),
        })
      }
      reportSharedHeader(names, schemes, { report, location })
    },
  }
}

function problemOf(name: string, scheme: Node): string | undefined {
  // A scheme by the rule `struct`.
  const described = scheme as unknown as SecuritySchemeObject
  const kind = kindOf(described)
  if (kind === undefined) {
    const words = [scheme['type'], scheme['scheme'], ...(scheme['in'] ? ['in', scheme['in']] : []), ...Object.keys(scheme['flows'] ?? {})]
    return `The security scheme "${name}" is ${words.filter(Boolean).join(' ')}, which is not supported. ${supported}`
  }
  for (const option of new Set([name, ...credentialNames(name, described)])) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(option))
      return `The security scheme "${option}" must have a name in camelCase: it becomes an option of the client.`
    if (optionNames.has(option) || objectMembers.has(option)) {
      return `The security scheme cannot be called "${option}": every client has an option or member of that name. Call it apiKey, apiToken or the like.`
    }
  }
  if (scheme['x-value-prefix'] !== undefined && scheme['type'] !== 'apiKey') {
    return `The security scheme "${name}" is ${String(scheme['type'])}, whose first word is fixed: x-value-prefix is for apiKey.`
  }
  if (scheme['x-credentials'] !== undefined && kind === 'header') {
    return `The security scheme "${name}" has one part: x-credentials is for http basic and oauth2.`
  }
  const url = described.flows?.clientCredentials?.tokenUrl
  if (url !== undefined && !/^(https:\/\/|\/)/.test(url))
    return `The tokenUrl of "${name}" must be an https address, or a path below the server's.`
  return undefined
}

/** The header that a credential is sent in. */
function headerOf(scheme: Node): string {
  return scheme['type'] === 'apiKey' ? String(scheme['name']).toLowerCase() : 'authorization'
}

/** Of two credentials in one header, the second would replace the first. */
function reportSharedHeader(
  names: readonly string[],
  schemes: ReadonlyMap<string, Node>,
  { report, location }: Pick<UserContext, 'report' | 'location'>,
) {
  const headers = names.flatMap((name) => headerOf(schemes.get(name) ?? {}))
  const twice = headers.find((header, index) => header !== undefined && headers.indexOf(header) !== index)
  if (twice) report({ message: `${names.join(' and ')} would both be sent in the header ${twice}.`, location })
}

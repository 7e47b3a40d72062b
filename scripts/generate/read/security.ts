import type { SecurityScheme } from '@campaignkit/core'
import type { Document, SecuritySchemeObject } from './document.ts'

/** The options that hold the parts of a credential, by scheme: their default names, which `x-credentials` replaces. */
const parts = { basic: ['username', 'password'], clientCredentials: ['clientId', 'clientSecret'] } as const

/** How a credential is sent. */
export type SchemeKind = 'header' | keyof typeof parts

/** The kind of a scheme; `undefined` for one that cannot be sent. */
export function kindOf({ type, scheme, in: place, name, flows }: SecuritySchemeObject): SchemeKind | undefined {
  if (type === 'http' && scheme?.toLowerCase() === 'bearer') return 'header'
  if (type === 'http' && scheme?.toLowerCase() === 'basic') return 'basic'
  if (type === 'apiKey' && place === 'header' && name !== undefined) return 'header'
  return type === 'oauth2' && flows?.clientCredentials && Object.keys(flows).length === 1 ? 'clientCredentials' : undefined
}

/** Names of the options that hold a scheme's credential, in their order. */
export function credentialNames(option: string, scheme: SecuritySchemeObject): string[] {
  const kind = kindOf(scheme)
  if (kind === undefined || kind === 'header') return [option]
  return parts[kind].map((part) => scheme['x-credentials']?.[part] ?? part)
}

/** A scheme as the runtime knows it. */
export function securityScheme(option: string, scheme: SecuritySchemeObject): SecurityScheme {
  const kind = kindOf(scheme)
  const header = scheme.type === 'apiKey' ? (scheme.name ?? '') : 'Authorization'
  if (kind !== 'header') {
    return { header, options: credentialNames(option, scheme), ...(kind === 'clientCredentials' ? { settings: ['tokenUrl'] } : {}) }
  }
  const prefix = scheme.type === 'http' ? 'Bearer ' : scheme['x-value-prefix']
  return { header, ...(prefix ? { prefix } : {}) }
}

/** All scopes that some operation needs of a scheme, parted by spaces. */
export function scopesOf(document: Document, option: string): string {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item))
  const holders = [document, ...operations.filter((value) => typeof value === 'object' && value !== null)]
  const scopes = holders.flatMap((holder) => {
    // An operation's security has the same form as the document's.
    const { security = [] } = holder as { security?: readonly Readonly<Record<string, readonly string[]>>[] }
    return (Array.isArray(security) ? security : []).flatMap((requirement) => requirement[option] ?? [])
  })
  return [...new Set(scopes)].join(' ')
}

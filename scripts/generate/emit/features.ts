import { type Document, operationsOf } from '../read/document.ts'
import { bodyOf } from '../read/body.ts'
import { kindOf, scopesOf } from '../read/security.ts'
import { comment, oneLine } from './comment.ts'
import { literal, propertyName } from './literal.ts'

/** Modules of core, by the kind of body that needs them: file and export. */
const encoders: Readonly<Record<string, readonly [file: string, name: string]>> = {
  form: ['form-body', 'encodeForm'],
  raw: ['raw-body', 'encodeRaw'],
}

/** Modules of core, by the style of pagination that needs them. */
const followers: Readonly<Record<string, readonly [file: string, name: string]>> = {
  link: ['follow-link', 'followLink'],
  'body-cursor': ['body-cursor', 'followBodyCursor'],
}

/**
 * The behaviour that a provider needs and others do not: it alone imports it.
 * @returns The code; `undefined` for a provider that needs none.
 */
export function featuresFile(document: Document): string | undefined {
  const imports = new Map<string, string>()
  const encode = new Map<string, string>()
  const follow = new Map<string, string>()
  for (const operation of operationsOf(document)) {
    const kind = bodyOf(document, operation)?.kind ?? ''
    const { style = '' } = (operation.object['x-pagination'] ?? {}) as { style?: string }
    for (const [modules, key, map] of [
      [encoders, kind, encode],
      [followers, style, follow],
    ] as const) {
      const [file, name] = modules[key] ?? []
      if (!file || !name) continue
      imports.set(file, name)
      map.set(key, name)
    }
  }
  const authenticate = new Map<string, string>()
  for (const [option, scheme] of Object.entries(document.components.securitySchemes ?? {})) {
    const kind = kindOf(scheme)
    if (kind === 'basic') {
      imports.set('basic-auth', 'basicAuth')
      authenticate.set(option, 'basicAuth')
    }
    if (kind !== 'clientCredentials') continue
    imports.set('client-credentials', 'clientCredentials')
    const scope = scopesOf(document, option)
    const how = { tokenUrl: scheme.flows?.clientCredentials?.tokenUrl, ...(scope ? { scope } : {}) }
    authenticate.set(option, `clientCredentials(${literal(how)})`)
  }
  const groups = Object.entries({ encode, authenticate, follow }).filter(([, members]) => members.size > 0)
  const members = groups.map(
    ([name, map]) => `${name}: { ${Array.from(map, ([key, code]) => `${propertyName(key)}: ${code}`).join(', ')} }`,
  )
  if (members.length === 0) return undefined
  const lines = Array.from(imports, ([file, name]) => `import { ${name} } from '@campaignkit/core/features/${file}'\n`)
  return `import type { Features } from '@campaignkit/core'
${lines.join('')}
${comment([`What ${oneLine(document.info.title)} needs of core besides what every client has.`], '')}export const features: Features = { ${members.join(', ')} }
`
}

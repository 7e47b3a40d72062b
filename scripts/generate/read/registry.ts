import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { objectMembers } from '../../lint/names.ts'
import { GenerationError } from '../problem.ts'

/** Packages of the workspace that are no providers, and files of the umbrella. */
const ownNames = ['campaignkit', 'capabilities', 'contract', 'core', 'http', 'index', 'launch', 'mock', 'portal', 'providers']
const taken: ReadonlySet<string> = new Set([...objectMembers, ...ownNames])

/** A provider that `redocly.yaml` lists. */
export interface Provider {
  /** `altur` */
  readonly id: string
  /** `Altur`, as in `createAltur` */
  readonly name: string
  /** Path of its description, relative to the workspace. */
  readonly spec: string
}

/**
 * Reads which providers there are.
 * @param root The workspace.
 * @throws {GenerationError} If an entry has no description or an id that cannot be one.
 */
export function readRegistry(root: string): Provider[] {
  const config: unknown = parse(readFileSync(join(root, 'redocly.yaml'), 'utf8'))
  const apis = typeof config === 'object' && config !== null && 'apis' in config ? config.apis : undefined
  if (typeof apis !== 'object' || apis === null) throw new GenerationError('redocly.yaml: there is no list "apis" of providers.')
  return Object.entries(apis).map(([id, entry]: [string, unknown]) => {
    if (!/^[a-z][a-z0-9]*$/.test(id)) throw new GenerationError(`redocly.yaml: apis.${id}: an id is one lower-case word.`)
    if (taken.has(id))
      throw new GenerationError(`redocly.yaml: apis.${id}: the workspace has something else of that name; choose another id.`)
    const spec = typeof entry === 'object' && entry !== null && 'root' in entry ? String(entry.root) : ''
    if (!existsSync(join(root, spec)) || spec === '')
      throw new GenerationError(`redocly.yaml: apis.${id}.root: there is no file "${spec}".`)
    if (!/^[\w./-]+$/.test(spec))
      throw new GenerationError(`redocly.yaml: apis.${id}.root: a path has letters, digits, dots, dashes and slashes.`)
    return { id, name: id.charAt(0).toUpperCase() + id.slice(1), spec }
  })
}

import { basename } from 'node:path'
import { providerIds } from '../providers.ts'
import { nearestTo } from '../names/nearest.ts'
import { CommandError } from './command-error.ts'

/**
 * Reads what is to be mocked from an argument: the id of a known provider, or a description of one's own as a file or an address, with an id
 * in front if it is not to be called by its file (`acme=./openapi.yaml`).
 * @throws {CommandError} If it is neither.
 */
export function providerIn(argument: string): string | { readonly id: string; readonly document: string } {
  const known = providerIds.find((candidate) => candidate === argument.toLowerCase())
  if (known) return known
  const [, id, source = argument] = /^([\w.-]+)=(.+)$/s.exec(argument) ?? []
  if (!/[/\\]|\.(json|ya?ml)$|^https?:/i.test(source)) {
    const nearest = nearestTo(argument, providerIds)
    const hint =
      nearest === undefined
        ? `There are: ${providerIds.join(', ')}; or name the file or address of a description.`
        : `Did you mean "${nearest}"?`
    throw new CommandError(`There is no provider "${argument}". ${hint}`)
  }
  return { id: id ?? idOf(source), document: source }
}

/** The name of a file without its ending, as a part of an address. */
function idOf(source: string): string {
  const file = basename(source.replace(/[?#].*$/, '')).replace(/\.(json|ya?ml)$/i, '')
  return file.replaceAll(/[^\w.-]+/g, '-') || 'api'
}

import type { Operation } from '../description/operation.ts'

/** A parameter in the template of a path. */
export const pathParameter = /\{([^{}]+)\}/g

/** Names of the parameters in an operation's path, in their order. */
export function pathParameters({ path }: Operation): string[] {
  return Array.from(path.matchAll(pathParameter), ([, name = '']) => name)
}

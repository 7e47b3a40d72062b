import type { Operation } from './operation.ts'

/** Names of the parameters in an operation's path, in their order. */
export function pathParameters({ path }: Operation): string[] {
  return Array.from(path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name)
}

/** A parameter in the template of a path. */
export const pathParameter = /\{([^{}]+)\}/g

/**
 * Names of the parameters in a path.
 * @param operation What has the path, with its parameters in braces: `/campaigns/{id}`.
 * @returns The names in their order in the path.
 */
export function pathParameters({ path }: { readonly path: string }): string[] {
  return Array.from(path.matchAll(pathParameter), ([, name = '']) => name)
}

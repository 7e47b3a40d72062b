/** Addresses within the portal: without a slash at the start, with one at the end. They are permanent: links lead here. */
export const portalPath = {
  provider: (provider: { readonly id: string }) => `${provider.id}/`,
  operation: (provider: { readonly id: string }, operation: string) => `${provider.id}/${slug(operation)}/`,
  schemas: (provider: { readonly id: string }) => `${provider.id}/schemas/`,
  schema: (provider: { readonly id: string }, name: string) => `${provider.id}/schemas/${name.toLowerCase()}/`,
  errors: (provider: { readonly id: string }) => `${provider.id}/errors/`,
  task: (task: string) => `tasks/${slug(task.replaceAll(/([a-z])([A-Z])/g, '$1-$2'))}/`,
  guide: (name: string) => `guides/${name}/`,
  reference: (name: string) => `reference/${name}/`,
}

/** Turns a title or an operationId into a part of an address: lower case, only letters, digits and hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

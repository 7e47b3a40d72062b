/**
 * Reads an environment variable where the runtime has such a thing.
 * @param name Full name: `ALTUR_API_KEY`.
 * @returns Its value, or `undefined` if it is unset, empty, or there is no environment.
 */
export function environmentVariable(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined
}

/**
 * The environment variable that belongs to an option of a provider.
 * @param provider The provider's id: `yuno`.
 * @param option Name of the option: `publicApiKey`.
 * @returns `YUNO_PUBLIC_API_KEY`.
 */
export function environmentName(provider: string, option: string): string {
  return `${provider}_${option.replace(/([a-z0-9])([A-Z])/g, '$1_$2')}`.toUpperCase()
}

/** Whether this runs in a browser, in a window or in a worker, where code and credentials are public. */
export function isBrowser(): boolean {
  const { window, document, WorkerGlobalScope, navigator }: Partial<Record<string, unknown>> = globalThis
  if (window !== undefined && document !== undefined) return true
  // Deno and Cloudflare have such a scope too; their agents have names of their own, and every browser's begins with this one.
  const { userAgent }: { userAgent?: unknown } = navigator ?? {}
  return WorkerGlobalScope !== undefined && String(userAgent).startsWith('Mozilla/')
}

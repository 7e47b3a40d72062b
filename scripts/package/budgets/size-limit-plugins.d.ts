// The plugins have no types; size-limit itself takes any function.
declare module '@size-limit/esbuild' {
  const plugin: ((...args: unknown[]) => unknown)[]
  export default plugin
}

declare module '@size-limit/file' {
  const plugin: ((...args: unknown[]) => unknown)[]
  export default plugin
}

/** Node's own `fetch` is JavaScript that loads undici from within Node, which nobody else can. */
const nodes = "'internal/deps/undici/undici'"

/** The `fetch` of a runtime that is compiled code. A bound function or a proxy has no name there. */
const compiled = /^function fetch\(\) ?\{\s*\[native code\]\s*\}$/

/** Whether a function is Node's own `fetch`, and not a wrapper of it. */
export function isNodeFetch(fetch: typeof globalThis.fetch): boolean {
  return sourceOf(fetch).includes(nodes)
}

/**
 * Whether a function is the runtime's own `fetch`, and not a wrapper of it, a patched one or that of a package. Only of that one is it known what its
 * errors mean, and that it takes the `Request` and `FormData` of this realm.
 */
export function isRuntimeFetch(fetch: typeof globalThis.fetch): boolean {
  return isNodeFetch(fetch) || compiled.test(sourceOf(fetch))
}

function sourceOf(fetch: typeof globalThis.fetch): string {
  return Function.prototype.toString.call(fetch)
}

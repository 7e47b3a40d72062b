// Prism is bundled into this package when it is built (scripts/package/prism.ts): installed by itself it brings some 140 packages, one of them with
// an install script, and is refused by Node below 24.18 and by Plug'n'Play.
export { createLogger } from '@stoplight/prism-core'
export { createInstance, getHttpOperationsFromSpec, type ProblemJsonError } from '@stoplight/prism-http'

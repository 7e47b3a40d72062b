/** Readers of a description's facts, for tools: generators, mocks and documentation. A client needs none of them. */
export { environmentName } from './environment.ts'
export { resolvePointer } from './json-pointer.ts'

/** Rules for reading a description that the generator, the mock servers and the portal share with the runtime: one reader each. A client needs none of them. */
export { durationPattern, milliseconds } from './duration.ts'
export { environmentName } from './environment.ts'
export { pointerPattern, resolvePointer } from './json-pointer.ts'
export { pathParameter, pathParameters } from './path-parameters.ts'

/** Readers of a description's facts, for tools: generators, mocks and documentation. One reader for each rule. A client needs none of them. */
export { durationPattern, milliseconds } from './duration.ts'
export { environmentName } from './environment.ts'
export { formFields } from './form.ts'
export { pointerPattern, pointerTokens, resolvePointer } from './json-pointer.ts'
export { pathParameter, pathParameters } from './path-parameters.ts'
export { evaluateExpression, type ExpressionContext, requestPart, type RequestPart } from './runtime-expression.ts'
export { retryableStatusCodes } from './retryable-status.ts'
export { isIdempotent, isRetryable } from './retry-facts.ts'

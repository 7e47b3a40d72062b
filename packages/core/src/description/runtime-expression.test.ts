import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evaluateExpression, type ExpressionContext, requestPart } from './runtime-expression.ts'

const table = new URL('../../../../test/conformance/expressions.json', import.meta.url)
// A table of this repository.
const { request, cases } = JSON.parse(readFileSync(table, 'utf8')) as { request: ExpressionContext; cases: [string, unknown?][] }

test.each(cases)('%s', (expression, expected) => {
  expect(evaluateExpression(expression, request)).toEqual(expected)
})

test('what an expression names is told apart', () => {
  expect(requestPart('$request.header.X-A')).toEqual({ in: 'header', name: 'X-A' })
  expect(requestPart('$request.body')).toEqual({ in: 'body', pointer: '' })
  expect(requestPart('$request.body#/a/0')).toEqual({ in: 'body', pointer: '/a/0' })
  expect(requestPart('$response.body')).toBeUndefined()
  expect(evaluateExpression('$request.query.a', {})).toBeUndefined()
  expect(evaluateExpression('$request.body', { body: 'whole' })).toBe('whole')
})

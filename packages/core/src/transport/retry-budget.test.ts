import { expect, test } from 'vitest'
import { RetryBudget } from './retry-budget.ts'

/** How many retries in a row it pays for. */
function drain(budget: RetryBudget): number {
  let count = 0
  while (count < 1000 && budget.spend()) count += 1
  return count
}

function earn(budget: RetryBudget, times: number): void {
  for (let count = 0; count < times; count += 1) budget.earn()
}

test('a new client can afford ten retries, then none', () => {
  const budget = new RetryBudget()
  expect(drain(budget)).toBe(10)
  expect(budget.spend()).toBe(false)
})

test('five successes pay for one retry, four for none', () => {
  const budget = new RetryBudget()
  drain(budget)
  earn(budget, 4)
  expect(budget.spend()).toBe(false)
  // 4 × 0.2 + 2 × 0.2, and not 4 × 0.2 - 1 + …: a rejection costs nothing.
  earn(budget, 2)
  expect(budget.spend()).toBe(true)
  expect(budget.spend()).toBe(false)
})

test('a retry can be paid with exactly one token', () => {
  const budget = new RetryBudget()
  drain(budget)
  // 0.2 has no exact form in binary; five of them make no less than one.
  earn(budget, 5)
  expect(budget.spend()).toBe(true)
})

test('no success makes it richer than it was at first', () => {
  const budget = new RetryBudget()
  earn(budget, 1000)
  expect(drain(budget)).toBe(10)
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unlistedNumber, isLoopback } from './safety.ts'
import type { ContractOptions } from '../options.ts'
import { planContract } from '../plan.ts'
import { runContract } from '../run.ts'

test.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1', true],
  ['http://127.1.2.3:80/x', true],
  ['http://[::1]:4010', true],
  ['https://api.altur.io/api/v1.0', false],
  ['http://localhost.example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['http://10.0.0.1', false],
  ['http://0.0.0.0', false],
])('%s is this machine: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected)
})

test.each([
  [{ to: '+12025550143' }, undefined],
  [{ to: '2025550143' }, '2025550143'],
  [{ to: '+1 202 555 0199' }, '+1 202 555 0199'],
  [{ list: [{ deep: '+447700900123' }] }, '+447700900123'],
  [{ to: 12_025_550_199 }, '12025550199'],
  [{ '+12025550199': 'as a name' }, '+12025550199'],
  [{ day: '2026-03-01', text: 'call me', id: 'a-1234567', small: 123 }, undefined],
])('of %j, the number that may not be sent is %s', (body, expected) => {
  expect(
    unlistedNumber(
      { method: 'POST', url: 'http://127.0.0.1/x', headers: {}, body: JSON.stringify(body) },
      ['+1 (202) 555-0143'],
      new Set(),
    ),
  ).toBe(expected)
})

describe('on another host', () => {
  const requests: string[] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    request.on('data', (chunk) => bodies.push(String(chunk)))
    request.on('end', () => response.writeHead(400, { 'content-type': 'application/json' }).end('{}'))
  })
  const options = (more: Partial<ContractOptions>): ContractOptions => ({
    provider: 'altur',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    credentials: 'a-credential-of-the-test',
    phases: ['examples', 'coverage', 'fuzzing', 'stateful'],
    cases: 2,
    keepRateLimits: false,
    ...more,
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  test('only reads are sent', async () => {
    requests.length = 0
    await runContract(options({ permissions: { remote: true } }))
    expect(requests.length).toBeGreaterThan(20)
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([])
  })

  test('with writes allowed, nothing that contacts people is called, nor is anything changed that is not its own', async () => {
    requests.length = 0
    await runContract(options({ permissions: { remote: true, allowWrites: true } }))
    const written = [...new Set(requests.filter((request) => !request.startsWith('GET ')))]
    expect(written.toSorted()).toEqual(['POST /campaigns', 'POST /enduser'])
  })

  test('with a call allowed, only test numbers are sent', async () => {
    requests.length = 0
    bodies.length = 0
    await runContract(options({ permissions: { remote: true, allowContact: ['calls.start'], testNumbers: ['+12025550143'] } }))
    expect(requests).toContain('POST /call')
    const texts = bodies.flatMap((body) => Array.from(body.matchAll(/"(\+?\d[\d ()-]{6,}\d)"/g), ([, number]) => number))
    expect(
      [...new Set(texts)].filter((text) => text?.replaceAll(/\D/g, '') !== '12025550143' && !/^\d{4}-\d\d-\d\d$/.test(text ?? '')),
    ).toEqual([])
  })

  test('contact without numbers cannot be allowed', () => {
    expect(() => planContract(options({ permissions: { remote: true, allowContact: ['calls.start'] } }))).toThrow('--test-numbers')
  })
})

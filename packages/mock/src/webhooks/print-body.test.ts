import { expect, test } from 'vitest'
import { printBody } from './print-body.ts'

test.each([
  {},
  [],
  'text',
  { id: 'evt_1' },
  { id: 1, ok: true, none: null },
  { name: 'Ana Muñoz 🎈', url: 'https://example.com/a?b=c' },
  { list: [1, { deep: ['x', 'y, z: "q" \\ /'] }], empty: [], nothing: {} },
  { 'kéy, with: "signs"': 'line\nbreak\ttab\u2028' },
  { absent: undefined, present: 1 },
])('%j is the same JSON in other bytes', (body) => {
  const printed = printBody(body)
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(body)))
  // oxlint-disable-next-line no-control-regex -- that there are none is what is tested
  expect(printed).toMatch(/^[\u0020-\u007e]*$/)
})

test.each([{ id: 'evt_1' }, { name: 'Ana', id: 5 }, { list: ['a'], n: 1 }, { a: { b: 'c' } }])(
  '%j differs from what JSON.stringify prints even without spaces',
  (body) => {
    const withoutSpaces = printBody(body).replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')
    expect(withoutSpaces).not.toBe(JSON.stringify(body))
  },
)

import { expect, test } from 'vitest'
import { isFictional, phoneNumbersIn, replacePhoneNumbers } from './phone-numbers.ts'
import { unlistedNumber } from './safety.ts'

const digits = (text: string) => phoneNumbersIn(text).map((number) => number.replaceAll(/\D/g, ''))

test.each([
  ['+12025550199', ['12025550199']],
  ['tel:+12025550199', ['12025550199']],
  ['whatsapp:+12025550199', ['12025550199']],
  ['sip:12025550199@example.com', ['12025550199']],
  ['+1\u2011202\u2011555\u20110199', ['12025550199']],
  ['+1 (202) 555-0199', ['12025550199']],
  ['+1\u00A0202\u202F555\u20090199', ['12025550199']],
  ['\u202A+12025550199\u202C', ['12025550199']],
  ['+1\u200B202\u200B5550199', ['12025550199']],
  ['+\u0661\u0662\u0660\u0662\u0665\u0665\u0665\u0660\u0661\u0669\u0669', ['12025550199']],
  ['\uFF0B\uFF11\uFF12\uFF10\uFF12\uFF15\uFF15\uFF15\uFF10\uFF11\uFF19\uFF19', ['12025550199']],
  ['\u0967\u0968\u0966\u0968\u096B\u096B\u096B\u0966\u0967\u096F\u096F', ['12025550199']],
  ['+12025550143,+12025550199', ['12025550143', '12025550199']],
  ['name;phone\nAna;2025550199\nBen;2025550143', ['2025550199', '2025550143']],
  ['1,202,555,0199', ['12025550199']],
  ['n12025550199', ['12025550199']],
  ['call 555 0199 now', ['5550199']],
  ['2027-03-01T09:00:00.000Z', []],
  ['2027-03-01 09:00:00', []],
  ['01/03/2027', []],
  ['550e8400-e29b-41d4-a716-446655440000', []],
  ['msg_00000001', []],
  ['a-1234567', []],
  ['room 12, floor 3', []],
  ['', []],
])('the numbers in %j are %j', (text, expected) => {
  expect(digits(text)).toEqual(expected)
})

test('what is no number stays as it was', () => {
  const text = 'id 550e8400-e29b-41d4-a716-446655440000 at 2027-03-01T09:00:00Z, call +1 202 555 0199 or +447700900123.'
  expect(replacePhoneNumbers(text, (number) => (isFictional(number) ? number : '(number)'))).toBe(text)
  expect(replacePhoneNumbers(text, () => '(number)')).toBe(
    'id 550e8400-e29b-41d4-a716-446655440000 at 2027-03-01T09:00:00Z, call (number) or (number).',
  )
})

const request = (more: Partial<Parameters<typeof unlistedNumber>[0]>) => ({
  method: 'POST',
  url: 'http://127.0.0.1/x',
  headers: {},
  body: undefined,
  ...more,
})

test.each([
  ['a header', request({ headers: { 'x-to': 'tel:+12025550199' } })],
  ['a path', request({ url: 'http://127.0.0.1/people/%2B12025550199' })],
  ['a path, encoded twice', request({ url: 'http://127.0.0.1/people/%252B12025550199' })],
  ['a query', request({ url: 'http://127.0.0.1/people?to=%2B1%20202%20555%200199' })],
  ['a JSON body', request({ body: '{"to":"+12025550199"}' })],
  ['a JSON number', request({ body: '{"to":12025550199}' })],
  ['a name of a property', request({ body: '{"+12025550199":true}' })],
  ['escapes of JSON', request({ body: String.raw`{"to":"\u002b1\u0032025550199"}` })],
  ['JSON within a string', request({ body: JSON.stringify({ payload: JSON.stringify({ to: '+12025550199' }) }) })],
  ['CSV within a string', request({ body: JSON.stringify({ csv: 'phone\n2025550199\n' }) })],
  ['a form', request({ body: 'to=%2B12025550199&text=Hi' })],
  ['a body that breaks off', request({ body: '{"to":"+12025550199"' })],
  ['XML', request({ body: '<to>+12025550199</to>' })],
])('a number that is not on the list is seen in %s', (_, sent) => {
  expect(unlistedNumber(sent, ['+12025550143'], new Set())).toBeDefined()
  expect(unlistedNumber(sent, ['+12025550143', '+1 (202) 555-0199', '2025550199'], new Set())).toBeUndefined()
})

test('credentials, keys and ids of this run are no numbers', () => {
  const sent = request({
    url: 'http://127.0.0.1/campaigns/98765432100',
    headers: { authorization: 'Bearer 12345678901', 'idempotency-key': '12345678901' },
  })
  expect(unlistedNumber(sent, [], new Set(['98765432100']))).toBeUndefined()
  expect(unlistedNumber(sent, [], new Set())).toBe('98765432100')
})

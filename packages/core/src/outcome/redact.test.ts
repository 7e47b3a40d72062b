import { describe, expect, test } from 'vitest'
import { redactText } from './redact-text.ts'
import { redactBody } from './redact.ts'
import { sensitiveValues } from './sensitive-values.ts'

const sensitive = { phone: ['contact', 'to'], name: ['name'], transcript: ['text'] }

describe('a body that can be shown', () => {
  test('has the kind in place of every sensitive value, and of everything below it', () => {
    const body = { id: 7, ok: true, none: null, name: 'Ana', to: ['+15550100'], contact: { deep: { number: 1 } }, text: { a: 'b' } }
    expect(redactBody(body, sensitive)).toEqual({
      id: 7,
      ok: true,
      none: null,
      name: '[name]',
      to: '[phone]',
      contact: '[phone]',
      text: '[transcript]',
    })
  })

  test('is looked through to the bottom, in lists too', () => {
    expect(redactBody([{ list: [{ name: 'Ana' }, 'plain'] }], sensitive)).toEqual([{ list: [{ name: '[name]' }, 'plain'] }])
  })

  test('has no number or address in its other texts either', () => {
    expect(redactBody({ note: 'call +1 555 0100 123 or ana@example.com', list: ['+15550100123'] }, sensitive)).toEqual({
      note: 'call [phone] or [email]',
      list: ['[phone]'],
    })
  })

  test('shows only what is said to be shown, where anything may be personal', () => {
    const body = { kind: 'call', name: 'Ana', city: 'Oslo', params: { city: 'Oslo', kind: 'x' } }
    expect(redactBody(body, sensitive, ['kind', 'params'])).toEqual({
      kind: 'call',
      name: '[name]',
      city: '[personal]',
      params: { city: '[personal]', kind: 'x' },
    })
  })

  test.each([undefined, null, 7, true])('is %s where it is', (value) => {
    expect(redactBody(value, sensitive)).toBe(value)
  })

  test('is not led astray by names of the prototype', () => {
    const body: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":"x","toString":"y","name":"Ana"}')
    const shown = redactBody(body, sensitive)
    expect(Object.keys(shown as object)).toEqual(['__proto__', 'constructor', 'toString', 'name'])
    expect(Object.getPrototypeOf(shown)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('what must not turn up elsewhere', () => {
  test('is every text and number in a sensitive field, however deep', () => {
    const body = { id: 1234, name: 'Ana', to: ['+15550100', { number: 55 }], deep: [{ contact: { x: 'y1' } }], text: null }
    expect(sensitiveValues(body, sensitive)).toEqual(['Ana', '+15550100', '55', 'y1'])
  })

  test('is no single character, no yes or no, and nothing', () => {
    expect(sensitiveValues({ name: ['A', '', true, false, null, undefined, 7, 'AB'] }, sensitive)).toEqual(['AB'])
  })

  test('is everything but what may be shown, where anything may be personal', () => {
    const body = { kind: 'call', city: 'Oslo', params: { city: 'Bergen', kind: 'plain' } }
    expect(sensitiveValues(body, sensitive, ['kind', 'params'])).toEqual(['Oslo', 'Bergen'])
    expect(sensitiveValues(body, sensitive)).toEqual([])
    expect(sensitiveValues({ params: ['plain', { kind: 'plain' }] }, sensitive, ['kind', 'params'])).toEqual([])
  })

  test.each([undefined, null, 'text', 12])('is nothing in %s by itself', (value) => {
    expect(sensitiveValues(value, sensitive)).toEqual([])
  })

  test('is in fields of any kind', () => {
    expect(sensitiveValues({ name: 'Ana', text: 'Hello' }, { name: ['name'] })).toEqual(['Ana'])
  })
})

test('a body that is nested deeper than the stack is looked through', () => {
  let deep: unknown = { phone: '+15550100123' }
  for (let level = 0; level < 100_000; level += 1) deep = level % 2 === 0 ? [deep] : { a: deep }
  expect(sensitiveValues(deep, { phone: ['phone'] })).toEqual(['+15550100123'])
  expect(JSON.stringify(redactBody(deep, { phone: ['phone'] }))).toContain('"[…]"')
})

describe('a text by somebody else', () => {
  test('has no known value in it, the longest first, as often as it is there', () => {
    expect(redactText('Ana López and Ana, Ana!', ['Ana', 'Ana López'])).toBe('[…] and […], […]!')
  })

  test('takes known values for texts, not for patterns', () => {
    expect(redactText('a.c abc $& (x', ['a.c', '(x', '$&'])).toBe('[…] abc […] […]')
  })

  const message = 'Your "test"\nis positive: 50% off, Zoë! ☎ C:\\new'
  const spellings: Readonly<Record<string, string>> = {
    'as it is': message,
    'as JSON': JSON.stringify(message),
    'as JSON in JSON': JSON.stringify(JSON.stringify(message)),
    'as JSON without a letter beyond ASCII': JSON.stringify(message).replaceAll(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    'in a URL': encodeURIComponent(message),
    'in a form': new URLSearchParams({ '': message }).toString(),
    'in HTML': message.replaceAll('"', '&quot;').replaceAll('ë', '&#xEB;').replaceAll('☎', '&#9742;').replaceAll('\n', '<br/>'.slice(3, 3)),
    'in capitals': message.toUpperCase(),
    'in one line': message.replaceAll('\n', ' '),
    'with other line breaks': message.replaceAll('\n', '\r\n'),
    'with other quotes': message.replaceAll('"', '”'),
    'with accents apart': message.normalize('NFD'),
    'without accents': message.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  }
  test.each(Object.entries(spellings))('has no known value in another spelling: %s', (_how, spelling) => {
    const shown = redactText(`Invalid text (${spelling}) in line 1.`, [message])
    expect(shown).toMatch(/^Invalid text \([^a-z]*\[…\][^a-z]*\) in line 1\.$/i)
    expect(shown).not.toMatch(/test|positive|zo/i)
  })

  test.each([
    ['+1 (555) 010-0123', '5550100123', '15550100123'],
    ['ana.lopez%40example.com', 'ana.lopez@example.com', 'Ana.Lopez@example.com'],
    ['O&#39;Neill', "O'Neill", 'o’neill'],
    ['%C3%81ngel', 'Ángel', 'angel'],
    ['Ｆｕｌｌ', 'Full', 'full'],
    ['東京タワー', '東京タワー', '東京 タワー'],
  ])('%s is %s and %s', (text, ...values) => {
    for (const value of values) expect(redactText(`<${text}>`, [value])).not.toMatch(/55|ana|lopez|neill|ngel|full|東京/i)
  })

  test('keeps its words, of which a short value is a part by chance', () => {
    const reason = 'Invalid phone number in contacts: all of them need the international form, only digits allowed'
    const names = ['Li', 'jo', 'an', 'ed', 'al', 'bo', 'on', 'in', 'Ana']
    expect(redactText(reason, names)).toBe(reason.replace(' in ', ' […] '))
    expect(redactText('Banana, Ana’s, anA-1 and Xana', names)).toBe('Banana, […]’s, […]-1 and Xana')
    expect(redactText('{\\"name\\":\\"Li\\",n=%22Jo%22,\\u0041n}', names)).toBe('{\\"name\\":\\"[…]\\",n=%22[…]%22,[…]}')
    expect(redactText('Lieutenant Fernandez', ['Fernande'])).toBe('Lieutenant […]z')
  })

  test('loses the signs around a value where they are its own', () => {
    expect(redactText('+15550100123, 15550100123, Hello!, Hello?', ['+15550100123', 'Hello!'])).toBe('[…], […], […], […]?')
  })

  test('has no value of signs in it either, but for a single one', () => {
    expect(redactText('pin #! and # or 7', ['#!', '#', '7', ''])).toBe('pin […] and # or 7')
  })

  test('bears what is no escape', () => {
    for (const text of ['100%', '%zz %C3 %ff', '\\u12 \\x41', '&#0; &nope; &#x110000;', '\\', '\uD83D', '😀 Ana 😀']) {
      expect(redactText(text, ['Ana', 'unknown'])).toBe(text.replace('Ana', '[…]'))
    }
  })

  test.each([
    'ana@example.com',
    'ana.lopez+spam@mail.example.co.uk',
    '<ana@example.com>',
    '"ana@example.com"',
    'to:ana@example.com,',
    '(ana@example.com)',
    "'ana@example.com'",
    'ana@@example.com',
    'Ä@example.com',
  ])('has no mail address: %s', (text) => {
    expect(redactText(`x ${text} y`, [])).not.toMatch(/ana|Ä|example/)
    expect(redactText(`x ${text} y`, [])).toContain('[email]')
  })

  test.each(['@example.com', 'ana@', 'ana@.com', 'ana@example.', 'ana@localhost', 'a @ b.c', 'user at example.com'])(
    'keeps what is none: %s',
    (text) => {
      expect(redactText(text, [])).toBe(text)
    },
  )

  test.each([
    '+15550100123',
    '5550100',
    '+1 555 0100',
    '(555) 010-0123',
    '+44 7700 900123',
    '555.010.0123',
    '1-555-010-0123',
    '+1 (555) 010 0123',
    '9647701234567',
  ])('has no phone number: %s', (text) => {
    const shown = redactText(`from ${text} to`, [])
    expect(shown).toContain('[phone]')
    expect(shown).not.toMatch(/\d{2}/)
    expect(redactText(text, [])).not.toMatch(/\d{2}/)
    expect(redactText(`"${text}".`, [])).not.toMatch(/\d{2}/)
  })

  test.each([
    '123456',
    '12 34 56',
    '2026-06-01',
    '2026-06-01T12:00:00Z',
    '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
    'iph_8YqL3mZxR1tV0nKfH9bA',
    'abc12345678',
    '12345678abc',
    'v-12345678',
    '12345678-x',
    'HTTP 404 at 12:30',
  ])('keeps what is none: %s', (text) => {
    expect(redactText(text, [])).toBe(text)
  })

  test('takes a date with more digits for a number', () => {
    expect(redactText('2026-06-0155', [])).toBe('[phone]')
    expect(redactText('1999-12-31 is a day, 1999 12 31 is none', [])).toBe('1999-12-31 is a day, [phone] is none')
  })

  test('takes no longer than it is long', () => {
    // Looked at from every letter on, a million of them would take minutes.
    for (const text of [
      'x'.repeat(1_000_000),
      `${'x'.repeat(1_000_000)}@`,
      'a@'.repeat(500_000),
      '1('.repeat(500_000),
      '1- '.repeat(300_000),
      '+('.repeat(500_000),
      '2026-01-15 '.repeat(100_000),
      '\\'.repeat(1_000_000),
      '%41'.repeat(300_000),
      '&amp;'.repeat(200_000),
      `${'1'.repeat(1_000_000)}x`,
    ]) {
      expect(redactText(text, []).length).toBeLessThanOrEqual(text.length)
      const part = text.slice(0, 100_000)
      expect(redactText(part, ['Ana', part, 'not there at all', '+15550100123']).length).toBeLessThanOrEqual(part.length)
    }
  })
})

import { describe, expect, test } from 'vitest'
import { createAcme, fetchGiving, respondingWith, thrownBy } from '../../../../test/acme.ts'
import { headerProblem } from './header-field.ts'

test.each(['X-Request-Id', 'x_y', 'Host', 'Te-X', "!#$%&'*+.^`|~1-"])('%s is a header', (name) => {
  expect(headerProblem(name, 'a\tb é')).toBeUndefined()
})

test.each(['', ' ', 'X Foo', 'X:Foo', 'Ünicode', 'a\n', 'x(y)'])('%j is none', (name) => {
  expect(headerProblem(name, 'a')).toContain('is not the name of a header')
})

test.each(['Connection', 'content-length', 'Expect', 'Keep-Alive', 'Proxy-Connection', 'TE', 'Trailer', 'Transfer-Encoding', 'UPGRADE'])(
  '%s belongs to the connection',
  (name) => {
    expect(headerProblem(name, 'a')).toBe(`The header ${name} belongs to the connection; leave it out.`)
  },
)

test.each(['a\nb', 'a\rb', 'a\0', 'Zoë ☎', '\x7f', 5, null, {}])('a header cannot have the value %j, which is not shown', (value) => {
  const problem = headerProblem('X-Secret', value)
  expect(problem).toMatch(/^The value of the header X-Secret (has a line break or another character|is not a string)/)
  expect(problem).not.toContain('Zoë')
})

describe('a call', () => {
  test.each<Record<string, string>>([{ 'X Foo': 'a' }, { '': 'a' }, { 'Transfer-Encoding': 'chunked' }, { Expect: '100-continue' }])(
    'with %o is not sent',
    async (headers) => {
      const fetch = fetchGiving(respondingWith({}))
      const ways = [() => createAcme({ fetch }).messages.send({}, { headers }), () => createAcme({ fetch, headers }).messages.send({})]
      for (const way of ways) expect(await thrownBy(way())).toMatchObject({ name: 'ArgumentError', outcome: 'not-sent', attempts: 0 })
      expect(fetch.asked).toEqual([])
    },
  )
})

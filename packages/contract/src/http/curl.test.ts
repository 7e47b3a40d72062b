import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { curlLine } from './curl.ts'
import { readable, secretMark, withoutMarks } from './secret-marks.ts'

/** What a shell hands on to curl when the line is pasted; TOKEN is set in its environment. */
function pasted(line: string): string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }; ${line}`
  return execFileSync('bash', ['-c', script], { encoding: 'utf8', env: { ...process.env, TOKEN: 'the-secret' } })
    .split('\0')
    .slice(0, -1)
}

const hostile = [
  '$(touch /tmp/x)',
  '`touch /tmp/x`',
  "it's; rm -rf ~",
  '"$HOME" \\ \n new line',
  '\u001B[201~\u0003\u0007 bell',
  '!history && other | pipe > file',
  '@/etc/passwd',
  '--output /tmp/x',
  "'\\''",
  '\u202Eright to left',
  'é漢字😀',
]

test.each(hostile)('%j is data in every place of a line', (text) => {
  const url = `http://127.0.0.1/x?q=${encodeURIComponent(text)}`
  const words = pasted(
    curlLine({ method: 'POST', url, headers: { 'x-note': text, authorization: `Bearer ${secretMark('TOKEN')}` }, body: text }),
  )
  expect(words).toEqual([
    '-sS',
    '-i',
    '--globoff',
    '-X',
    'POST',
    '-H',
    `x-note: ${text}`,
    '-H',
    'authorization: Bearer the-secret',
    '--data-raw',
    text,
    url,
  ])
})

test.each(hostile)('%j in a form reads no file', (text) => {
  const words = pasted(curlLine({ method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: [['field', text]] }))
  expect(words).toContain('--form-string')
  expect(words).toContain(`field=${text}`)
})

test('no control character is in a line', () => {
  for (const text of hostile) {
    const line = curlLine({ method: 'GET', url: 'http://127.0.0.1/', headers: { 'x-note': text }, body: undefined })
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  }
})

test('nobody else can make a variable of a text', () => {
  expect(withoutMarks(secretMark('HOME'))).toBe('HOME')
  expect(readable(`a ${secretMark('TOKEN')} b`)).toBe('a $TOKEN b')
  expect(secretMark('A$(x)')).toBe(secretMark('A__x_'))
})

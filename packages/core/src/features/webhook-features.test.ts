import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { WebhookDescription, WebhookEvent, WebhookSignature } from '../webhooks/webhooks.ts'
import { createWebhooks } from '../webhooks/webhooks.ts'
import { ed25519 } from './ed25519.ts'
import { es256 } from './es256.ts'
import { parseForm } from './form-event.ts'
import { hmacSha1 } from './hmac-sha1.ts'
import { signatureHeader } from './signature-header.ts'
import { signedRequest } from './signed-request.ts'

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const utf8 = (text: string) => new TextEncoder().encode(text)

type Event = WebhookEvent<'done', Record<string, unknown>> | WebhookEvent<'unknown', unknown>

/** The webhooks of a made-up provider that signs in a certain way. */
function webhooksOf(signature: Partial<WebhookSignature>, features: WebhookDescription['features'], secret: string | readonly string[]) {
  const whole: WebhookSignature = {
    header: 'X-Signature',
    secret: 'webhookSecret',
    algorithm: 'hmac-sha256',
    forms: [],
    events: { done: { match: {}, id: [] } },
    ...signature,
  }
  // The options of a provider have its secrets.
  const options = { webhookSecret: secret } as object
  return createWebhooks<Event>({ id: 'acme', signatures: [whole], ...(features ? { features } : {}) }, options)
}

describe('algorithms', () => {
  test('HMAC-SHA1 is that of RFC 2202, case 1', async () => {
    const [key, content, expected] = [new Uint8Array(20).fill(0x0b), utf8('Hi There'), hex('b617318655057264e28bc0b6fb378c8ef146be00')]
    expect(await hmacSha1.sign(key, content)).toEqual(expected)
    expect(await hmacSha1.verify(key, expected, content)).toBe(true)
    expect(await hmacSha1.verify(key, expected, utf8('Hi there'))).toBe(false)
  })

  test('Ed25519 is that of RFC 8032, 7.1, test 3', async () => {
    const key = hex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025')
    const signature = hex(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    )
    expect(await ed25519.verify(key, signature, hex('af82'))).toBe(true)
    expect(await ed25519.verify(key, signature, hex('af83'))).toBe(false)
    expect(await ed25519.verify(hex('00'), signature, hex('af82'))).toBe(false)
  })

  test('ES256 is that of RFC 6979, A.2.5, in DER and without', async () => {
    const point =
      '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299'
    // The header that says that what follows is a point of P-256 (RFC 5480).
    const key = hex(`3059301306072a8648ce3d020106082a8648ce3d03010703420004${point}`)
    const [r, s] = [
      'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
      'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
    ]
    expect(await es256.verify(key, hex(r + s), utf8('sample'))).toBe(true)
    expect(await es256.verify(key, hex(`3046022100${r}022100${s}`), utf8('sample'))).toBe(true)
    for (const wrong of [`3046022100${s}022100${r}`, `3045022100${r}022100${s}`, `3046022200${r}022100${s}`, '3000', '']) {
      expect(await es256.verify(key, hex(wrong), utf8('sample')), wrong).toBe(false)
    }
  })

  test('what OpenSSL signs is verified, many times: DER has several lengths', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
    const own = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }))
    for (let index = 0; index < 200; index += 1) {
      const content = utf8(`content ${index}`)
      expect(await es256.verify(key, new Uint8Array(signWith('sha256', content, privateKey)), content)).toBe(true)
      expect(await es256.verify(key, await es256.sign(own, content), content)).toBe(true)
    }
  })
})

describe('a header with the time and several signatures', () => {
  const form = { key: 'utf8', content: '{$signature.time}.{$request.body}', digest: 'hex' } as const
  const webhooks = webhooksOf({ fields: { time: 't', signature: 'v1' }, forms: [form] }, { header: signatureHeader }, ['new', 'old'])
  const body = '{"a":1}'
  const at = Math.floor(Date.now() / 1000)
  const digest = (secret: string, time: number | string = at) => createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  const verify = (header: string) => webhooks.verify({ body, headers: { 'x-signature': header } })

  test('is verified by any of them', async () => {
    expect(await verify(`t=${at},v1=${digest('old')}`)).toMatchObject({ time: new Date(at * 1000), body: { a: 1 } })
    expect(await verify(`t=${at},v0=abc, v1=${'0'.repeat(64)}, v1=${digest('new')}`)).toMatchObject({ type: 'done' })
  })

  test.each([
    ['another time', () => `t=${at + 1},v1=${digest('new')}`, 'wrong-signature'],
    ['no time', () => `v1=${digest('new')}`, 'wrong-signature'],
    ['no signature', () => `t=${at}`, 'wrong-signature'],
    ['the field of another scheme', () => `t=${at},v0=${digest('new')}`, 'wrong-signature'],
    ['an old time', () => `t=${at - 3600},v1=${digest('new', at - 3600)}`, 'stale'],
    ['nothing that can be read', () => 'garbage', 'wrong-signature'],
  ])('is refused with %s', async (_what, header, problem) => {
    await expect(verify(header())).rejects.toMatchObject({ problem })
  })

  test('what is signed for a test is verified', async () => {
    const signed = await webhooks.sign('done', { a: 1 })
    expect(signed.headers['x-signature']).toMatch(/^t=\d{10},v1=[\da-f]{64}$/)
    expect(await webhooks.verify(signed)).toMatchObject({ body: { a: 1 } })
  })
})

test('several signatures that a space parts, each with a prefix', async () => {
  const form = { key: 'base64', digest: 'base64' } as const
  const secret = btoa('a secret of some length')
  const webhooks = webhooksOf({ prefix: 'v1,', separator: ' ', forms: [form] }, { header: signatureHeader }, secret)
  const body = '{}'
  const right = createHmac('sha256', 'a secret of some length').update(body).digest('base64')
  await webhooks.verify({ body, headers: { 'X-Signature': `v1a,AAAA v1,AAAA v1,${right}` } })
  await expect(webhooks.verify({ body, headers: { 'X-Signature': `v2,${right}` } })).rejects.toMatchObject({ problem: 'wrong-signature' })
})

describe('an address and the fields of a form', () => {
  const form = { key: 'utf8', content: '{$url}{$request.form}', digest: 'base64' } as const
  const features = { algorithms: { 'hmac-sha1': hmacSha1 }, evaluate: signedRequest, parseBody: parseForm }
  const webhooks = webhooksOf({ algorithm: 'hmac-sha1', forms: [form] }, features, '12345')
  // Published by Twilio with this result.
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const fields = { To: '+18005551212', CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309' }
  const headers = { 'X-Signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' }
  const body = new URLSearchParams(fields).toString()

  test('are what is signed', async () => {
    expect(await webhooks.verify({ url, body, headers })).toMatchObject({ type: 'done', body: fields })
    expect(await webhooks.verify(new Request(url, { method: 'POST', body, headers }))).toMatchObject({ body: fields })
  })

  test('all count', async () => {
    for (const wrong of [
      { url: `${url}&x=1`, body, headers },
      { url, body: `${body}&x=1`, headers },
      { body, headers },
    ]) {
      await expect(webhooks.verify(wrong)).rejects.toMatchObject({ problem: 'wrong-signature' })
    }
  })

  test('what is signed for a test is verified', async () => {
    const signed = await webhooks.sign('done', { To: '+12125550100', Media: ['a', 'b'] }, { url })
    expect(await webhooks.verify({ ...signed, url })).toMatchObject({ body: { To: '+12125550100', Media: ['a', 'b'] } })
  })
})

test.each([
  ['ed25519', 'ed25519', ed25519],
  ['ec', 'es256', es256],
] as const)('a public key in PEM: %s', async (kind, algorithm, feature) => {
  const { publicKey, privateKey } = kind === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
  const form = { key: 'base64', content: '{$request.header.X-Time}{$request.body}', digest: 'base64' } as const
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const webhooks = webhooksOf({ algorithm, time: 'X-Time', forms: [form] }, { algorithms: { [algorithm]: feature } }, pem)
  const signed = await webhooks.sign('done', { a: 1 }, { secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() })
  expect(await webhooks.verify(signed)).toMatchObject({ body: { a: 1 } })
  await expect(webhooks.verify({ ...signed, body: '{"a":2}' })).rejects.toMatchObject({ problem: 'wrong-signature' })
})

test('webhooks without the feature that their description needs verify nothing', async () => {
  const webhooks = webhooksOf({ algorithm: 'hmac-sha1', forms: [{ key: 'utf8', digest: 'hex' }] }, undefined, 's')
  await expect(webhooks.verify({ body: '{}', headers: { 'X-Signature': 'ab' } })).rejects.toThrow(
    'made without the feature to check hmac-sha1',
  )
})

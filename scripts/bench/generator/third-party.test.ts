import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { withSafeFacts } from './third-party.ts'

const foreign = {
  openapi: '3.0.3',
  info: { title: 'Foreign', version: '1' },
  'x-origin': 'somewhere',
  paths: {
    '/repos/{owner-name}': {
      servers: [{ url: 'https://other.test' }],
      get: {
        operationId: 'repos/list',
        responses: {
          200: {
            description: '',
            content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/simple-repo' } } } },
          },
        },
      },
      post: {
        operationId: 'repos/create',
        security: [{ oauth: ['write'] }],
        requestBody: {
          content: {
            'application/json': { schema: { type: 'object', properties: { name: { type: 'string', nullable: true, format: 'odd' } } } },
          },
        },
        responses: { 302: { description: '' } },
      },
      parameters: [{ name: 'owner-name', in: 'path', required: true, schema: { type: 'string' } }],
    },
  },
  components: {
    schemas: { 'simple-repo': { type: 'object', properties: { 'x-id': { type: 'integer', minimum: 0, exclusiveMinimum: true } } } },
  },
}

test('a description without our conventions can be generated from, with the safest facts', async () => {
  const root = mkdtempSync(join(tmpdir(), 'campaignkit-foreign-'))
  try {
    mkdirSync(join(root, 'packages'))
    writeFileSync(join(root, 'openapi.json'), JSON.stringify(withSafeFacts(foreign)))
    writeFileSync(join(root, 'redocly.yaml'), 'apis:\n  foreign:\n    root: openapi.json\n')
    expect(await generate({ root, check: false })).toMatchObject({ operations: 2 })
    const client = readFileSync(join(root, 'packages/foreign/src/client.gen.ts'), 'utf8')
    expect(client).toContain('listAll(owner_name: string, options?: CallOptions): ApiPromise<ReposListAllAnswerN200>')
    expect(client).toContain('create(owner_name: string, body?: ReposCreateBody, options?: CallOptions): ApiPromise<undefined>')
    const table = readFileSync(join(root, 'packages/foreign/src/operations.gen.ts'), 'utf8')
    expect(table).not.toMatch(/idempotency: 'natural'|pagination|reconcile: \{ operationId/)
    expect(readFileSync(join(root, 'packages/foreign/src/types.gen.ts'), 'utf8')).toMatch(/name\?: string \| null/)
  } finally {
    rmSync(root, { recursive: true })
  }
})

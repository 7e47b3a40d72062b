import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { providers, root } from './registry.ts'

/** What a bundler makes of a program: the bytes, and the names of the modules that any of them come from. */
async function bundled(program: string): Promise<{ gzipped: number; modules: string[] }> {
  const entry = 'program'
  const bundle = await rolldown({
    input: entry,
    cwd: `${root}/test`,
    plugins: [
      {
        name: 'program',
        resolveId: async function resolve(id, importer) {
          if (id === entry) return id
          // Imports of the program are resolved as if it stood in this folder.
          return importer === entry ? this.resolve(id, `${root}/test/program.ts`) : null
        },
        load: (id) => (id === entry ? program : null),
      },
    ],
  })
  try {
    const { output } = await bundle.generate({ format: 'esm', minify: true })
    const chunks = output.filter((file) => file.type === 'chunk')
    const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules).flatMap(([id, { code }]) => (code ? [basename(id)] : [])))
    return { gzipped: chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0), modules }
  } finally {
    await bundle.close()
  }
}

const checking = ['json-schema.ts', 'json-format.ts', 'validate.ts', 'schemas.gen.ts']
const receiving = [
  'webhook-delivery.ts',
  'webhook-error.ts',
  'webhook-event.ts',
  'webhook-handler.ts',
  'webhook-options.ts',
  'webhook-signature.ts',
  'webhook-signer.ts',
  'webhook-store.ts',
  'webhook-verifier.ts',
  'webhooks.gen.ts',
  'webhooks.ts',
]

describe.each(providers)('a bundle with $id', ({ id, name, document }) => {
  const client = `import { create${name} } from '@campaignkit/${id}'\n`

  test('has nothing of the check of bodies or of webhooks, unless they are imported', async () => {
    const plain = await bundled(`${client}globalThis.client = create${name}()`)
    expect(plain.modules).toContain('operations.gen.ts')
    expect(plain.modules.filter((module) => [...checking, ...receiving].includes(module))).toEqual([])
    const withCheck = await bundled(
      `${client}import { validate } from '@campaignkit/${id}/validate'\nglobalThis.client = create${name}({ validate })`,
    )
    expect(withCheck.modules).toEqual(expect.arrayContaining(checking))
    expect(withCheck.modules.filter((module) => receiving.includes(module))).toEqual([])
    process.stdout.write(`Bundle of ${id}: ${plain.gzipped} B min + gzip, ${withCheck.gzipped} B with the check of bodies\n`)
  })

  if (document.webhooks)
    test('that receives webhooks has nothing of the client', async () => {
      const { modules, gzipped } = await bundled(
        `import { create${name}Webhooks } from '@campaignkit/${id}/webhooks'\nglobalThis.webhooks = create${name}Webhooks()`,
      )
      expect(modules.toSorted()).toEqual(
        [
          'environment.ts',
          'json-pointer.ts',
          'json.ts',
          'program',
          'runtime-expression.ts',
          'time.ts',
          ...receiving,
          'webhooks.ts',
        ].toSorted(),
      )
      process.stdout.write(`Bundle of the webhooks of ${id}: ${gzipped} B min + gzip\n`)
    })
})

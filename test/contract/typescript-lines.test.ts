import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runContract } from '@campaignkit/contract'
import { providers, root } from '../registry.ts'

// Below a package that depends on all providers.
const folder = join(root, 'test/.lines')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The lines of all findings against a server that gives the same answer to everything. */
async function linesFor(provider: string, status: number): Promise<string[]> {
  const response = () => new Response('{}', { status, headers: { 'content-type': 'application/json' } })
  const { findings } = await runContract({
    provider,
    url: 'http://127.0.0.1',
    phases: ['examples', 'coverage'],
    fetch: async () => response(),
  })
  return findings.flatMap(({ typescript }) => typescript ?? [])
}

test('the TypeScript lines of failures compile against the clients of all providers', async () => {
  mkdirSync(folder, { recursive: true })
  const options = { extends: join(root, 'tsconfig.json'), include: ['*.ts'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
  for (const { id, name, document } of providers) {
    // One accepts what is not valid, the other fails on what is.
    const lines = new Set([...(await linesFor(id, 200)), ...(await linesFor(id, 500))])
    expect(lines.size, id).toBeGreaterThanOrEqual(Object.keys(document.paths).length)
    const start = [`import { create${name} } from '@campaignkit/${id}'`, `const ${id} = create${name}()`]
    writeFileSync(join(folder, `${id}.ts`), `${[...start, ...lines].join('\n')}\n`)
  }
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { providers, root } from './registry.ts'

const run = promisify(execFile)

// Node.js makes its classes of HTTP when they are first touched, and that takes longer than everything else about a provider: 20 ms.
const script = `
const touched = []
for (const name of ['Request', 'Response', 'Headers', 'FormData', 'Blob', 'fetch', 'crypto', 'WebSocket', 'EventSource']) {
  const own = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      touched.push(name)
      return own.get ? own.get.call(globalThis) : own.value
    },
  })
}
const module = await import(process.argv[1])
console.log(JSON.stringify({ touched, exports: Object.keys(module).length }))
void globalThis.Headers
console.log(JSON.stringify({ touched }))
`

test.each([...providers.map(({ id }) => id), 'campaignkit', 'core'])('loading %s touches nothing of HTTP', async (folder) => {
  const path = join(root, 'packages', folder, 'src/index.ts')
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, path])
  const [loaded, watched] = stdout.trim().split('\n')
  expect(JSON.parse(loaded ?? '')).toEqual({ touched: [], exports: expect.any(Number) })
  // It would have been seen.
  expect(JSON.parse(watched ?? '')).toEqual({ touched: ['Headers'] })
})

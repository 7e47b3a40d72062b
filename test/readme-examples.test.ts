import { execFile } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mock, startMock } from '@campaignkit/mock'
import { environmentName } from '../packages/core/src/environment.ts'
import { providers, root } from './registry.ts'

// Every TypeScript example of every README runs against the mock servers: it is written to a
// file beside the tests, where packages resolve, and run by Node, which strips its types.

const run = promisify(execFile)
const folder = join(root, 'test/.examples')
const examples = globSync(['README.md', 'packages/*/README.md'], { cwd: root }).flatMap((paper) =>
  Array.from(readFileSync(join(root, paper), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g), ([, code = ''], index) => ({
    paper,
    number: index + 1,
    code,
  })),
)
let mock: Mock<string>

beforeAll(async () => {
  mock = await startMock<string>({ providers: providers.map(({ id }) => id), initial: 'examples' })
  mkdirSync(folder, { recursive: true })
})

afterAll(async () => {
  await mock.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each(examples)('$paper, example $number, runs', async ({ paper, number, code }) => {
  const file = join(folder, `${paper.replaceAll(/\W/g, '-')}-${number}.ts`)
  writeFileSync(file, code)
  const environment = Object.fromEntries(
    providers.flatMap(({ id, description }) => [
      ...Object.keys(description.securitySchemes).map((name) => [environmentName(id, name), 'test']),
      [environmentName(id, 'baseUrl'), mock.baseUrls[id]],
    ]),
  )
  const { stderr } = await run(process.execPath, [file], { env: { ...process.env, ...environment } })
  expect(stderr).toBe('')
})

import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../generate/generate.ts'
import { readRegistry } from '../generate/read/registry.ts'
import { copyWorkspace } from '../provider/workspace-copy.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

let root: string

beforeAll(() => {
  root = copyWorkspace(workspace)
  symlinkSync(join(workspace, 'node_modules'), join(root, 'node_modules'))
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

/** The hash of every build task, as turbo's summary of a dry run gives it: a task whose hash is the same is not run again. */
function buildHashes(): Map<string, string> {
  const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const output = execFileSync('turbo', ['run', 'build', '--dry=json'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  // turbo's own format, version 1.
  const { tasks } = JSON.parse(output) as { tasks: { taskId: string; hash: string }[] }
  return new Map(tasks.map(({ taskId, hash }) => [taskId, hash]))
}

test('one changed spec rebuilds one provider, with what depends on it, and no other', async () => {
  const before = buildHashes()
  expect(before.size).toBeGreaterThan(readRegistry(root).length)
  const spec = join(root, 'specs/meetzy/components/schemas/CallStart.yaml')
  writeFileSync(spec, readFileSync(spec, 'utf8').replace('description: Phone number', 'description: Telephone number'))
  await generate({ root, check: false })
  const after = buildHashes()
  const again = [...after].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task)
  // turbo counts devDependencies too: what a package is built and tested with.
  const dependants = publishedPackages(root).filter(
    ({ manifest }) => '@campaignkit/meetzy' in { ...manifest.dependencies, ...manifest.devDependencies },
  )
  const expected = ['@campaignkit/meetzy', ...dependants.map(({ manifest }) => manifest.name)]
  // Private packages of the workspace are not built.
  expect(again.filter((task) => publishedPackages(root).some(({ manifest }) => `${manifest.name}#build` === task)).toSorted()).toEqual(
    expected.map((name) => `${name}#build`).toSorted(),
  )
})

test.each(['release:check', 'api:check', 'budgets:check', 'install:check'])(
  '%s waits until every published package has been built',
  (task) => {
    // A file of this repository.
    const { tasks } = JSON.parse(readFileSync(join(workspace, 'turbo.json'), 'utf8')) as { tasks: Record<string, { dependsOn?: string[] }> }
    const packages = publishedPackages(workspace)
    const awaited = new Set<string>()
    // A build waits for those of the packages that it depends on.
    const wait = (name: string) => {
      awaited.add(name)
      const dependencies = Object.keys(packages.find(({ manifest }) => manifest.name === name)?.manifest.dependencies ?? {})
      for (const dependency of dependencies) if (!awaited.has(dependency)) wait(dependency)
    }
    for (const dependency of tasks[`//#${task}`]?.dependsOn ?? []) wait(dependency.replace('#build', ''))
    expect(packages.map(({ manifest }) => manifest.name).filter((name) => !awaited.has(name))).toEqual([])
  },
)

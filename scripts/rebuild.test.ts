import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyWorkspace } from './provider/workspace-copy.ts'
import { readRegistry } from './generate/registry.ts'
import { publishedPackages, workspace } from './workspace.ts'

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

test('one changed provider is built again, with what depends on it, and no other provider', () => {
  const before = buildHashes()
  expect(before.size).toBeGreaterThan(readRegistry(root).length)
  appendFileSync(join(root, 'packages/meetzy/src/types.gen.ts'), '// changed\n')
  const after = buildHashes()
  const again = [...after].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task)
  const others = readRegistry(root).filter(({ id }) => id !== 'meetzy')
  expect(again).toContain('@campaignkit/meetzy#build')
  expect(again).toContain('campaignkit#build')
  expect(
    again.filter((task) => others.some(({ id }) => task === `@campaignkit/${id}#build`) || task === '@campaignkit/core#build'),
  ).toEqual([])
})

test.each(['release:check', 'budgets:check', 'install:check'])('%s waits until every published package has been built', (task) => {
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
})

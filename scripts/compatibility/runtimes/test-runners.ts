import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment, CommandError, run } from '../../shared/system.ts'

/** A recipe of the mock's README, and how the test runner that it is for is started. */
interface Recipe {
  readonly name: string
  /** What tells its block in the README from all others. */
  readonly sign: RegExp
  readonly file: string
  /** The `type` of the project that it stands in. */
  readonly type: 'commonjs' | 'module'
  readonly args: (tools: string) => readonly string[]
  /** What the runner prints when one test has passed and none has failed. */
  readonly passed: RegExp
}

const recipes: readonly Recipe[] = [
  {
    name: 'node:test',
    sign: /from 'node:test'/,
    file: 'recipe.test.mjs',
    type: 'module',
    args: () => ['--test', '--test-reporter=tap'],
    passed: /^# pass 1$[\s\S]*^# fail 0$/m,
  },
  {
    name: 'Jest 30, CommonJS',
    sign: /^beforeAll\(/m,
    file: 'recipe.test.js',
    type: 'commonjs',
    args: (tools) => ['--experimental-vm-modules', '--no-warnings', join(tools, 'node_modules/jest/bin/jest.js'), '--json'],
    passed: /"numFailedTests":0,.*"numPassedTests":1,/,
  },
]

/**
 * Runs the recipes of the mock's README, each in a project of its own below one that has the packages installed.
 * @param tools Where the test runners are installed.
 * @param folder The project that has the packages.
 * @param attempt Runs something and notes whether it worked, by the recipe's name.
 */
export async function runRecipes(
  readme: string,
  tools: string,
  folder: string,
  node: string,
  attempt: (name: string, action: () => Promise<string>) => Promise<unknown>,
): Promise<void> {
  const blocks = Array.from(readFileSync(readme, 'utf8').matchAll(/```(?:js|ts)\n([\s\S]*?)```/g), ([, code = '']) => code)
  for (const { name, sign, file, type, args, passed } of recipes) {
    await attempt(name, async () => {
      const code = blocks.find((block) => sign.test(block))
      if (code === undefined) throw new CommandError(`${readme} has no recipe for ${name}`)
      const project = join(folder, file.replace(/\W+/g, '-'))
      mkdirSync(project, { recursive: true })
      writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type }))
      writeFileSync(join(project, file), code)
      const output = await run(node, [...args(tools)], { cwd: project, env: cleanEnvironment(project) })
      if (!passed.test(output)) throw new CommandError(output)
      return 'one test'
    })
  }
}

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Compiles the package in the current folder from src to dist. The workspace's one tsconfig.json serves all packages, so the few
// settings of an emit are put beside it here.
const root = join(import.meta.dirname, '..')
const folder = process.cwd()
const dist = join(folder, 'dist')
const config = join(folder, 'node_modules/.build/tsconfig.json')

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(config, '..'), { recursive: true })
writeFileSync(
  config,
  JSON.stringify({
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { noEmit: false, declaration: true, rootDir: join(folder, 'src'), outDir: dist, customConditions: ['built'] },
    include: [join(folder, 'src')],
    exclude: [join(folder, 'src/**/*.test.ts')],
  }),
)
try {
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', config], { stdio: 'inherit' })
} catch {
  process.exit(1)
}

// TypeScript rewrites `./x.ts` to `./x.js` in JavaScript only; declarations are read by compilers that refuse `.ts` there.
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))) {
  const path = join(dist, file)
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(from '|import\(["'])(\.\.?\/[^'"]+)\.ts(?=['"])/g, '$1$2.js'))
}

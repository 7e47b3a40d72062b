import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { minifySync } from 'rolldown/utils'
import { isBundled, isExternal, licencesFile, packageNameOf, packagesOf, thirdPartyLicences } from './bundled-packages.ts'
import { prism } from './prism.ts'
import { readManifest } from '../shared/workspace.ts'

// Compiles the package in the current folder from src to dist: its declarations with TypeScript, file by file, and its JavaScript with
// Rolldown into one file for each entry and one for what entries share: to import many small files takes five times as long. What it imports
// from packages that are not installed along with it (`devDependencies`) becomes a part of it, with their licences beside it.
const root = join(import.meta.dirname, '../..')
const folder = process.cwd()
const dist = join(folder, 'dist')
const config = join(folder, 'node_modules/.build/tsconfig.json')

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(config, '..'), { recursive: true })
// The workspace's one tsconfig.json serves all packages, so the few settings of an emit are put beside it here.
writeFileSync(
  config,
  JSON.stringify({
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: join(folder, 'src'),
      outDir: dist,
      customConditions: ['built'],
    },
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

const manifest = readFileSync(join(folder, 'package.json'), 'utf8')
// Every file that the manifest publishes as JavaScript, in `exports` or as a command, comes from the file of that name in src.
const published = Array.from(manifest.matchAll(/"\.\/dist\/([^"]+)\.js"/g), ([, name = '']) => join(folder, 'src', `${name}.ts`))
const bundle = await rolldown({
  // Keyed by its place below src, which is its place below dist.
  input: Object.fromEntries(
    globSync(published)
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => [relative(join(folder, 'src'), file).replace(/\.ts$/, ''), file]),
  ),
  external: isExternal(readManifest(join(folder, 'package.json'))),
  platform: 'node',
  resolve: { mainFields: ['module', 'main'] },
  plugins: [prism],
  // Some bundled packages look for CommonJS' `module` before they use it.
  checks: { commonJsVariableInEsm: false },
})
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  chunkFileNames: ({ name, facadeModuleId }) => `${facadeModuleId && isBundled(facadeModuleId) ? packageNameOf(facadeModuleId) : name}.js`,
  codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
  // Documentation is in the declarations.
  comments: { jsdoc: false },
})
await bundle.close()

// What is almost all somebody else's is nobody's to read.
for (const file of output) {
  if (
    file.type !== 'chunk' ||
    file.moduleIds.filter((id) => id.startsWith(join(folder, 'src'))).length > 1 ||
    !file.moduleIds.some(isBundled)
  )
    continue
  const { code } = minifySync(file.fileName, file.code, { module: true, codegen: { removeWhitespace: true } })
  writeFileSync(join(dist, file.fileName), code)
}

const bundled = packagesOf(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])))
if (bundled.length > 0) {
  const { licences } = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8')) as { licences: string[] }
  writeFileSync(join(folder, licencesFile), thirdPartyLicences(bundled, licences))
}

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GenerationError } from '../problem.ts'

/** Contents by path relative to the workspace. */
export type Files = Map<string, string>

/**
 * Brings the generated files on disk in line with what they should be: all of them or, if `check` is set, none.
 * @returns How many were different.
 * @throws {GenerationError} If `check` is set and any file is different.
 */
export function writeFiles(root: string, files: Files, check: boolean): number {
  const changed = [...files].filter(
    ([path, content]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== content,
  )
  const stale = generatedFiles(root).filter((path) => !files.has(path))
  if (check && changed.length + stale.length > 0) {
    const list = [...changed.map(([path]) => `  ${path}`), ...stale.map((path) => `  ${path} (belongs to nothing)`)]
    throw new GenerationError(`Generated files are not what the specs say:\n${list.join('\n')}\nRun "pnpm generate" and commit the result.`)
  }
  for (const [path, content] of changed) {
    const target = join(root, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(`${target}.new`, content)
    renameSync(`${target}.new`, target)
  }
  for (const path of stale) rmSync(join(root, path))
  return changed.length + stale.length
}

function generatedFiles(root: string): string[] {
  const packages = join(root, 'packages')
  return readdirSync(packages).flatMap((name) => {
    const source = join(packages, name, 'src')
    const generated = existsSync(source) ? readdirSync(source).filter((file) => file.endsWith('.gen.ts')) : []
    const paths = generated.map((file) => `packages/${name}/src/${file}`)
    return existsSync(join(packages, name, 'openapi.json')) ? [...paths, `packages/${name}/openapi.json`] : paths
  })
}

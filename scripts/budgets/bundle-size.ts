import { join } from 'node:path'
import esbuildPlugin from '@size-limit/esbuild'
import filePlugin from '@size-limit/file'
import sizeLimit from 'size-limit'

/**
 * Bytes of a built package with all that it needs, bundled for a browser, minified and gzipped.
 * @param path The package's folder, with `dist`.
 */
export async function bundleSize(path: string): Promise<number> {
  const checks = [{ name: path, files: [join(path, 'dist/index.js')], gzip: true }]
  // Its types say no more than `object`.
  const [result] = (await sizeLimit([...esbuildPlugin, ...filePlugin], { cwd: path, checks })) as { size: number }[]
  if (!result) throw new Error(`size-limit measured nothing in ${path}`)
  return result.size
}

import { join } from 'node:path'
import esbuildPlugin from '@size-limit/esbuild'
import filePlugin from '@size-limit/file'
import type { BuildOptions, OnResolveArgs, PluginBuild } from 'esbuild'
import sizeLimit from 'size-limit'

/** Bytes of a bundle for a browser, minified and gzipped. */
export interface BundleSize {
  /** What is loaded when the package is: all but that which it imports when it is first needed. */
  readonly start: number
  /** Everything together. */
  readonly all: number
}

/**
 * Measures a built package with all that it needs.
 * @param path The package's folder, with `dist`.
 */
export async function bundleSize(path: string): Promise<BundleSize> {
  const check = { name: path, files: [join(path, 'dist/index.js')], gzip: true }
  const checks = [
    { ...check, modifyEsbuildConfig: (config: BuildOptions) => withoutDynamicImports(asModule(config)) },
    { ...check, modifyEsbuildConfig: asModule },
  ]
  // Its types say no more than `object`.
  const [start, all] = (await sizeLimit([...esbuildPlugin, ...filePlugin], { cwd: path, checks })) as { size: number }[]
  if (!start || !all) throw new Error(`size-limit measured nothing in ${path}`)
  return { start: start.size, all: all.size }
}

/** Only modules can import when they run; scripts get helpers that no package needs. */
function asModule(config: BuildOptions): BuildOptions {
  return { ...config, format: 'esm' }
}

/** A bundler that splits puts what `import()` asks for into files of its own. */
function withoutDynamicImports(config: BuildOptions): BuildOptions {
  const plugin = {
    name: 'leave-out-dynamic-imports',
    setup({ onResolve }: PluginBuild) {
      onResolve({ filter: /.*/ }, ({ kind, path }: OnResolveArgs) => (kind === 'dynamic-import' ? { path, external: true } : undefined))
    },
  }
  return { ...config, plugins: [...(config.plugins ?? []), plugin] }
}

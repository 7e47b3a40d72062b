import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A program that makes one file of many. */
export interface Bundler {
  readonly name: string
  readonly version: string
  /** Bundles an entry into a folder, minified and for the browser where the bundler makes a difference, and gives the file to run. */
  bundle(entry: string, folder: string): Promise<string>
}

/** What is used of webpack, whose types are not installed with the workspace. */
type Webpack = (options: object, done: (error: Error | null, stats?: { hasErrors(): boolean; toString(): string }) => void) => void

/** esbuild, Vite and webpack, each as its documentation has it used from code. */
export function bundlersOf(tools: string): Bundler[] {
  const require = createRequire(join(tools, 'package.json'))
  const version = (name: string) => (require(`${name}/package.json`) as { version: string }).version
  return [
    {
      name: 'esbuild',
      version: version('esbuild'),
      async bundle(entry, folder) {
        const esbuild = require('esbuild') as { build(options: object): Promise<unknown> }
        await esbuild.build({
          entryPoints: [entry],
          outdir: folder,
          bundle: true,
          minify: true,
          splitting: true,
          format: 'esm',
          outExtension: { '.js': '.mjs' },
        })
        return 'entry.mjs'
      },
    },
    {
      name: 'Vite',
      version: version('vite'),
      async bundle(entry, folder) {
        // Vite is ESM only.
        const vite = (await import(pathToFileURL(join(tools, 'node_modules/vite/dist/node/index.js')).href)) as {
          build(options: object): Promise<unknown>
        }
        const output = { entryFileNames: 'entry.mjs', format: 'es' }
        await vite.build({
          root: join(entry, '..'),
          configFile: false,
          logLevel: 'error',
          build: { outDir: folder, emptyOutDir: true, modulePreload: false, rolldownOptions: { input: entry, output } },
        })
        return 'entry.mjs'
      },
    },
    {
      name: 'webpack',
      version: version('webpack'),
      async bundle(entry, folder) {
        const webpack = require('webpack') as Webpack
        const options = {
          mode: 'production',
          entry,
          target: ['web', 'es2022'],
          // As a module it loads its further files with import(), which runs outside a browser as well.
          experiments: { outputModule: true },
          output: { path: folder, filename: 'entry.mjs', chunkFilename: '[name].mjs', module: true },
          performance: false,
        }
        await new Promise<void>((resolve, reject) => {
          webpack(options, (error, stats) => {
            if (error) reject(error)
            else if (stats?.hasErrors()) reject(new Error(stats.toString()))
            else resolve()
          })
        })
        return 'entry.mjs'
      },
    },
  ]
}

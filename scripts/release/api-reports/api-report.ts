import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { undocumentedParameters } from './undocumented-parameters.ts'
import { publishedPackages } from '../../shared/workspace.ts'

/** One import path of a package whose surface is written by hand. */
export interface Entry {
  /** The import path: `@campaignkit/core/webhooks`. */
  readonly name: string
  /** The package's folder. */
  readonly folder: string
  /** Its emitted declarations. */
  readonly declarations: string
  /** Where its report is kept, from the root; absent if none is kept. */
  readonly report?: string
}

/**
 * The import paths that must be documented, each with the place of its report. Those of the providers are generated from descriptions, and not
 * among them. A package with generated sources of its own keeps no report: these are in the repository, and change with every description.
 * @param root The root of the workspace.
 */
export function entriesOf(root: string): Entry[] {
  return publishedPackages(root)
    .filter(({ manifest }) => !manifest.files?.includes('openapi.json'))
    .flatMap(({ folder, path, manifest }) =>
      Object.entries(manifest.publishConfig?.exports ?? {}).flatMap(([key, target]): Entry[] => {
        if (!isTyped(target) || target.types.endsWith('.gen.d.ts')) return []
        const file = key === '.' ? 'index' : key.slice(2).replaceAll('/', '-')
        return [
          {
            name: `${manifest.name}${key.slice(1)}`,
            folder: path,
            declarations: join(path, target.types),
            ...(hasGeneratedSources(path) ? {} : { report: `packages/${folder}/api/${file}.api.md` }),
          },
        ]
      }),
    )
}

function hasGeneratedSources(path: string): boolean {
  return readdirSync(join(path, 'src')).some((name) => name.endsWith('.gen.ts'))
}

function isTyped(target: unknown): target is { types: string } {
  return (
    typeof target === 'object' && target !== null && 'types' in target && typeof target.types === 'string' && !target.types.includes('*')
  )
}

/**
 * What an entry offers, as a reviewer reads it: every exported declaration with its signature, and whether it is documented.
 * @returns The report in Markdown.
 * @throws {Error} If the declarations do not compile.
 */
export function reportOf({ folder, declarations }: Entry): string {
  const scratch = mkdtempSync(join(tmpdir(), 'api-report-'))
  try {
    mkdirSync(join(scratch, 'temp'))
    const compilerOptions = {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      skipLibCheck: true,
      types: ['node'],
      customConditions: ['built'],
    }
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: declarations,
        compiler: { overrideTsconfig: { compilerOptions, include: [join(folder, 'dist/**/*.d.ts')] } },
        apiReport: { enabled: true, reportFileName: 'report.api.md', reportFolder: scratch, reportTempFolder: join(scratch, 'temp') },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          // Docstrings here follow TypeScript's own JSDoc, which api-extractor's stricter TSDoc complains about.
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
          extractorMessageReporting: {
            default: { logLevel: ExtractorLogLevel.None },
            'ae-undocumented': { logLevel: ExtractorLogLevel.None, addToApiReportFile: true },
          },
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: join(folder, 'package.json'),
    })
    const errors: string[] = []
    const { errorCount } = Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text)
        message.handled = true
      },
    })
    if (errorCount > 0) throw new Error(`${declarations}: ${errors.join('; ')}`)
    return readFileSync(join(scratch, 'report.api.md'), 'utf8').replaceAll('\r\n', '\n')
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * What an entry offers without explaining it.
 * @param entry The entry.
 * @param report Its report.
 * @returns The line of each export and member without a docstring, and each parameter of an exported function without `@param`.
 */
export function undocumentedIn(entry: Entry, report: string): string[] {
  const members = Array.from(report.matchAll(/^.*\(undocumented\)\n\s*(.+)$/gm), ([, line = '']) => line)
  return [...members, ...undocumentedParameters(entry)]
}

import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What an editor offers at the mark `|` of a source text. */
function completionsAt(source: string): string[] {
  const file = join(root, 'test/types/completion-example.ts')
  const text = source.replace('|', '')
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const content = path === file ? text : ts.sys.readFile(path)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath ?? ((path) => path),
  })
  return service.getCompletionsAtPosition(file, source.indexOf('|'), {})?.entries.map(({ name }) => name) ?? []
}

test('an editor offers the known values of an open list', () => {
  const source = `import type { CampaignEnvelope } from '@campaignkit/altur'
export const isReady = ({ campaign }: CampaignEnvelope) => campaign.status === '|'`
  expect(completionsAt(source)).toEqual(expect.arrayContaining(['pending', 'ready', 'active', 'inactive', 'cooldown', 'finished']))
})

test('an editor offers the methods of a resource', () => {
  const source = `import { createAltur } from '@campaignkit/altur'
createAltur().campaigns.|`
  expect(completionsAt(source)).toEqual(expect.arrayContaining(['create', 'list', 'activate', 'contacts']))
})

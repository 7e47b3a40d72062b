import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDescription } from './read/bundle.ts'
import { withCapabilityTable } from './emit/capability-table.ts'
import { clientFile } from './emit/client-interface.ts'
import { type Document, operationsOf } from './read/document.ts'
import { featuresFile } from './emit/features.ts'
import { operationsFile } from './emit/operations.ts'
import { reconcileFile } from './emit/reconcile.ts'
import { type Files, writeFiles } from './write/output.ts'
import { GenerationError } from './problem.ts'
import { type Provider, readRegistry } from './read/registry.ts'
import { schemasFile } from './emit/schemas.ts'
import { typesFile } from './emit/types.ts'
import { capabilitiesFile, capabilitiesOf, capabilitiesTable, type Described, providersFile } from './emit/umbrella.ts'
import { webhooksFile } from './emit/webhooks.ts'

/**
 * Makes every generated file of the workspace.
 * @param options `root`: the workspace. `check`: write nothing and fail if anything would change.
 * @returns How many providers and operations there are, how many files belong to them, and how many of those were different.
 * @throws {GenerationError} If a description cannot be generated from, with a line for each problem; nothing has been written then.
 */
export async function generate(options: { root: string; check: boolean }) {
  const { root, check } = options
  const described: Described[] = []
  const files: Files = new Map()
  const problems: string[] = []
  for (const provider of readRegistry(root)) {
    try {
      // One document at a time: there may be hundreds of providers.
      described.push(addProviderFiles(files, provider, await readDescription(root, provider)))
      checkEntry(root, files, provider)
    } catch (error) {
      if (!(error instanceof GenerationError)) throw error
      problems.push(error.message)
    }
  }
  if (problems.length > 0) throw new GenerationError(problems.join('\n'))

  const header = '// GENERATED from redocly.yaml and specs/ by "pnpm generate". Do not edit: change those and generate again.\n\n'
  const providers = described.map(({ provider }) => provider)
  files.set('packages/campaignkit/src/providers.gen.ts', header + providersFile(providers))
  files.set('packages/campaignkit/src/capabilities.gen.ts', header + capabilitiesFile(described))
  for (const { provider, sendsWebhooks } of described) {
    const { id } = provider
    for (const entry of ['', '/validate', ...(sendsWebhooks ? ['/webhooks'] : [])]) {
      const file = `packages/campaignkit/src/${id}${entry.replace('/', '-')}.gen.ts`
      files.set(file, `${header}export * from '@campaignkit/${id}${entry}'\n`)
    }
  }

  if (existsSync(join(root, 'README.md'))) {
    files.set('README.md', withCapabilityTable(readFileSync(join(root, 'README.md'), 'utf8'), capabilitiesTable(described)))
  }

  const changed = writeFiles(root, files, check)
  const operations = described.reduce((sum, one) => sum + one.operations, 0)
  return { providers: providers.length, operations, files: files.size, changed }
}

/** The package's entry, which is written by hand, gives the client what `features.gen.ts` has. */
function checkEntry(root: string, files: Files, { id }: Provider) {
  const entry = `packages/${id}/src/index.ts`
  const isNeeded = files.has(`packages/${id}/src/features.gen.ts`)
  if (!existsSync(join(root, entry)) || readFileSync(join(root, entry), 'utf8').includes('./features.gen.ts') === isNeeded) return
  throw new GenerationError(
    isNeeded
      ? `${entry}:1:1: The description needs features: import { features } from './features.gen.ts' and pass createClient { ...description, features, … }.`
      : `${entry}:1:1: The description needs no features any more: take the import of './features.gen.ts' out.`,
  )
}

/** Adds a provider's own files, and gives what the umbrella needs to know of it. */
function addProviderFiles(files: Files, provider: Provider, document: Document): Described {
  const folder = `packages/${provider.id}`
  const header = `// GENERATED from ${provider.spec} by "pnpm generate". Do not edit: change the spec and generate again.\n\n`
  files.set(`${folder}/src/types.gen.ts`, header + typesFile(document))
  files.set(`${folder}/src/client.gen.ts`, header + clientFile(provider, document))
  files.set(`${folder}/src/operations.gen.ts`, header + operationsFile(provider, document))
  files.set(`${folder}/src/reconcile.gen.ts`, header + reconcileFile(document))
  files.set(`${folder}/src/schemas.gen.ts`, header + schemasFile(provider, document))
  const features = featuresFile(document)
  if (features) files.set(`${folder}/src/features.gen.ts`, header + features)
  if (document.webhooks) files.set(`${folder}/src/webhooks.gen.ts`, header + webhooksFile(provider, document))
  files.set(`${folder}/openapi.json`, `${JSON.stringify(document, null, 2)}\n`)
  const operations = operationsOf(document).length
  return { provider, operations, capabilities: capabilitiesOf(document), sendsWebhooks: document.webhooks !== undefined }
}

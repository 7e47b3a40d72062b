import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDescription } from './bundle.ts'
import { withCapabilityTable } from './capability-table.ts'
import { clientFile } from './client-interface.ts'
import { operationsOf } from './document.ts'
import { operationsFile } from './operations.ts'
import { type Files, writeFiles } from './output.ts'
import { GenerationError } from './problem.ts'
import { readRegistry } from './registry.ts'
import { schemasFile } from './schemas.ts'
import { typesFile } from './types.ts'
import { capabilitiesFile, capabilitiesTable, type Described, providersFile } from './umbrella.ts'
import { webhooksFile } from './webhooks.ts'

/**
 * Makes every generated file of the workspace.
 * @param options `root`: the workspace. `check`: write nothing and fail if anything would change.
 * @returns How many providers and operations there are, how many files belong to them, and how many of those were different.
 * @throws {GenerationError} If a description cannot be generated from, with a line for each problem; nothing has been written then.
 */
export async function generate(options: { root: string; check: boolean }) {
  const { root, check } = options
  const described: Described[] = []
  const problems: string[] = []
  for (const provider of readRegistry(root)) {
    try {
      described.push({ provider, document: await readDescription(root, provider) })
    } catch (error) {
      if (!(error instanceof GenerationError)) throw error
      problems.push(error.message)
    }
  }
  if (problems.length > 0) throw new GenerationError(problems.join('\n'))

  const files: Files = new Map()
  for (const { provider, document } of described) {
    const folder = `packages/${provider.id}`
    const header = `// GENERATED from ${provider.spec} by "pnpm generate". Do not edit: change the spec and generate again.\n\n`
    files.set(`${folder}/src/types.gen.ts`, header + (await typesFile(document)))
    files.set(`${folder}/src/client.gen.ts`, header + clientFile(provider, document))
    files.set(`${folder}/src/operations.gen.ts`, header + operationsFile(provider, document))
    files.set(`${folder}/src/schemas.gen.ts`, header + schemasFile(provider, document))
    if (document.webhooks) files.set(`${folder}/src/webhooks.gen.ts`, header + webhooksFile(provider, document))
    files.set(`${folder}/openapi.json`, `${JSON.stringify(document, null, 2)}\n`)
  }
  const header = '// GENERATED from redocly.yaml and specs/ by "pnpm generate". Do not edit: change those and generate again.\n\n'
  const providers = described.map(({ provider }) => provider)
  files.set('packages/campaignkit/src/providers.gen.ts', header + providersFile(providers))
  files.set('packages/campaignkit/src/capabilities.gen.ts', header + capabilitiesFile(described))
  for (const { provider, document } of described) {
    const { id } = provider
    for (const entry of ['', '/validate', ...(document.webhooks ? ['/webhooks'] : [])]) {
      const file = `packages/campaignkit/src/${id}${entry.replace('/', '-')}.gen.ts`
      files.set(file, `${header}export * from '@campaignkit/${id}${entry}'\n`)
    }
  }

  if (existsSync(join(root, 'README.md'))) {
    files.set('README.md', withCapabilityTable(readFileSync(join(root, 'README.md'), 'utf8'), capabilitiesTable(described)))
  }

  const changed = writeFiles(root, files, check)
  const operations = described.reduce((sum, { document }) => sum + operationsOf(document).length, 0)
  return { providers: providers.length, operations, files: files.size, changed }
}

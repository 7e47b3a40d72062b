import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lint, loadConfig } from '@redocly/openapi-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generate } from '../generate/generate.ts'
import { readRegistry } from '../generate/read/registry.ts'
import { workspace } from '../shared/workspace.ts'
import { addProvider, removeProviders } from './provider.ts'
import { checkAddress, checkId, checkTitle, paginationStyles, parseCredentials, type ProviderStyle } from './style.ts'
import { copyWorkspace, workspaceFiles } from './workspace-copy.ts'

let root: string

beforeAll(async () => {
  root = copyWorkspace(workspace)
  // The lint plugin of the copy needs what the workspace has installed.
  symlinkSync(join(workspace, 'node_modules'), join(root, 'node_modules'))
  symlinkSync(join(workspace, 'scripts/node_modules'), join(root, 'scripts/node_modules'))
  // Two are enough, and quickly generated.
  await removeProviders(
    root,
    readRegistry(root)
      .map(({ id }) => id)
      .filter((id) => id !== 'meetzy' && id !== 'otpiq'),
  )
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

const auth = {
  bearer: ['bearer'],
  'a header': ['header:X-API-Key'],
  'a header with a word': ['header:Authorization:api-key'],
  'two headers together': ['header:X-Public-Key', 'header:X-Private-Secret-Key'],
}

// Auth and pagination have nothing to do with each other: each style of both once is enough.
const styles = paginationStyles.map((pagination, index): [string, string, ProviderStyle] => {
  const [name, values] = Object.entries(auth)[index % Object.keys(auth).length] ?? ['', []]
  return [
    name,
    pagination,
    {
      id: `acme${pagination}`,
      title: `Acme ${index} & Sons' Cloud`,
      baseUrl: 'https://api.acme.test/v1',
      documentation: 'https://docs.acme.test',
      credentials: parseCredentials(values),
      pagination,
    },
  ]
})

/** Every file of the copy with its content. */
function tree(): Record<string, string> {
  return Object.fromEntries(workspaceFiles(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

describe('next to the providers that there are', () => {
  const style: ProviderStyle = {
    id: 'acme',
    title: 'Meetzy',
    baseUrl: 'https://api.acme.test',
    documentation: 'https://docs.acme.test',
    credentials: parseCredentials(['bearer']),
    pagination: 'none',
  }

  test('its manifest and index are those of the others, but for the name', async () => {
    await addProvider(root, style)
    const file = (id: string, path: string) => readFileSync(join(root, 'packages', id, path), 'utf8')
    const other = file('meetzy', 'package.json').replaceAll('meetzy', 'acme')
    expect(file('acme', 'package.json')).toBe(other.replace(/"version": ".*"/, '"version": "0.0.0"'))
    expect(file('acme', 'src/index.ts')).toBe(
      file('meetzy', 'src/index.ts')
        .replaceAll('createMeetzy', 'createAcme')
        .replaceAll(/Meetzy(?! API)/g, 'Acme')
        .replaceAll('meetzy', 'acme'),
    )
    await removeProviders(root, ['acme'])
  })

  test('nothing is written over: a taken id, a folder in the way', async () => {
    const before = tree()
    await expect(addProvider(root, { ...style, id: 'otpiq' })).rejects.toThrow('There is a provider "otpiq" already.')
    await expect(addProvider(root, { ...style, id: 'core' })).rejects.toThrow('packages/core, .changeset/first-core.md exists already.')
    await expect(removeProviders(root, ['acme'])).rejects.toThrow('There is no provider "acme". There are: meetzy, otpiq.')
    expect(tree()).toEqual(before)
  })

  test('removing keeps changesets of others and takes its own line out of shared ones', async () => {
    await addProvider(root, style)
    const shared = join(root, '.changeset/shared.md')
    writeFileSync(shared, `---\n'@campaignkit/acme': patch\n'@campaignkit/otpiq': patch\n---\n\nBoth.\n`)
    await removeProviders(root, ['acme'])
    expect(readFileSync(shared, 'utf8')).toBe(`---\n'@campaignkit/otpiq': patch\n---\n\nBoth.\n`)
    rmSync(shared)
  })
})

describe.each(styles)('a provider with %s and %s', (_auth, _pagination, style) => {
  test('is sound by every lint rule, generates, and is gone without a trace once removed', async () => {
    const before = tree()
    const written = await addProvider(root, style)
    try {
      const config = await loadConfig({ configPath: join(root, 'redocly.yaml') })
      const problems = await lint({ ref: join(root, `specs/${style.id}/openapi.yaml`), config })
      expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
      expect(await generate({ root, check: true })).toMatchObject({ changed: 0 })
      expect(written).toContain('packages/campaignkit/package.json')
      const table = readFileSync(join(root, `packages/${style.id}/src/operations.gen.ts`), 'utf8')
      for (const { option, header, word } of style.credentials) {
        expect(table).toContain(`${option}: { header: '${header}'${word ? `, prefix: '${word} '` : ''} }`)
      }
      expect(table).toContain(`security: [[${style.credentials.map(({ option }) => `'${option}'`).join(', ')}]]`)
      const fact =
        style.pagination === 'unknown'
          ? `'campaigns.list': { method: 'GET', path: '/campaigns', response: 'json' },`
          : `pagination: { style: '${style.pagination}', items: '/campaigns'`
      expect(table).toContain(fact)
    } finally {
      await removeProviders(root, [style.id])
    }
    expect(tree()).toEqual(before)
  })
})

test('removing the last provider is refused', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'campaignkit-one-'))
  mkdirSync(join(empty, 'specs'))
  writeFileSync(join(empty, 'specs/openapi.yaml'), '')
  writeFileSync(join(empty, 'redocly.yaml'), 'apis:\n  only:\n    root: specs/openapi.yaml\n')
  await expect(removeProviders(empty, ['only'])).rejects.toThrow('Without any provider there is nothing to generate.')
  rmSync(empty, { recursive: true })
})

test.each([
  [() => checkId('My-Id'), '"My-Id" cannot be an id'],
  [() => checkAddress('base-url', 'http://api.acme.test'), '--base-url http://api.acme.test: must be an https address.'],
  [() => checkAddress('base-url', 'https://api.example.com'), 'must be the real address'],
  [() => checkTitle('*/'), '--title */: must be'],
  [() => parseCredentials(['basic']), '--auth basic: must be bearer, header:NAME or header:NAME:WORD.'],
  [() => parseCredentials(['bearer', 'bearer']), 'two credentials would both be called apiKey'],
])('bad input %# is named', (check, message) => {
  expect(check).toThrow(message)
})

const runCommand = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(workspace, 'scripts/provider/main.ts'), ...args]).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, stdout: error.stdout, stderr: error.stderr }),
  )

describe('the commands', () => {
  test('explain themselves', async () => {
    expect(await runCommand('new', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--pagination') })
    expect(await runCommand('remove', '--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--force') })
  })

  test('are known by name', async () => {
    expect(await runCommand('nwe')).toMatchObject({ code: 1, stderr: '"nwe" is not a command. There are: new, remove, check.\n' })
    expect(await runCommand('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('pnpm remove-provider') })
  })

  test('name what is missing where nobody can be asked', async () => {
    expect(await runCommand('new', 'acme')).toMatchObject({ code: 1, stderr: '--base-url is needed; see --help.\n' })
    expect(await runCommand('new')).toMatchObject({ code: 1, stderr: 'An id is needed; see --help.\n' })
    expect(await runCommand('new', 'acme', '--wrong')).toMatchObject({ code: 1, stderr: expect.stringContaining('--wrong') })
  })

  test('refuse to remove what is in no commit', async () => {
    const { code, stderr } = await runCommand('remove', 'otpiq', '--root', root)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'This is in no commit and would be lost:\nspecs/otpiq\npackages/otpiq\npackages/mock/src/providers/otpiq.ts\nCommit it, or say --force.\n',
    })
  })
})

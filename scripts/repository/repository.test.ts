import { describe, expect, test } from 'vitest'
import { secretScanner } from './secrets.ts'
import { workflowProblems } from './workflows.ts'

describe('secrets', () => {
  // Put together here, so that this file holds none.
  const token = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_')

  test('a token in a file is found, and not printed', async () => {
    const { ok, output } = await (await secretScanner()).executeOnContent({ content: `token = "${token}"\n`, filePath: 'example.ts' })
    expect(ok).toBe(false)
    expect(output).toContain('GitHub')
    expect(output).not.toContain(token)
  })

  test('a file without one passes', async () => {
    expect(await (await secretScanner()).executeOnContent({ content: 'const apiKey = "test"\n', filePath: 'example.ts' })).toMatchObject({
      ok: true,
    })
  })
})

describe('workflows', () => {
  const commit = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd'
  const sound = `on: push
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${commit} # v6.0.2
      - run: npm test
`
  const problems = (from: string, to: string) => workflowProblems('w.yml', sound.replace(from, to))

  const upload = (path: string) => `- uses: actions/upload-artifact@${commit} # v6.0.0\n        with:\n          path: ${path}`

  test.each(['./reports', '../a.b', '.reports\n          include-hidden-files: true'])('uploading %j is none', async (path) => {
    expect(await problems('- run: npm test', upload(path))).toEqual([])
  })

  test('a sound one has no problems', async () => {
    expect(await workflowProblems('w.yml', noCredentials(sound))).toEqual([])
  })

  const rights = (right: string) => `    permissions:\n      ${right}: write\n    runs-on`
  const noCredentials = (text: string) => text.replace('# v6.0.2', '# v6.0.2\n        with:\n          persist-credentials: false')
  const withJob = (from: string, to: string) => workflowProblems('w.yml', noCredentials(sound).replace(from, to))

  test.each([
    ['publishing and testing', '    runs-on', rights('id-token'), /job "test" has id-token: write and runs "npm test"/],
    ['writing and testing', '    runs-on', rights('contents'), /job "test" has contents: write and runs "npm test"/],
    ['all rights', '    runs-on', '    permissions: write-all\n    runs-on', /job "test" has write-all and runs "npm test"/],
    [
      'publishing with more rights',
      'runs-on',
      'permissions: { id-token: write, contents: write }\n    runs-on',
      /may publish and has id-token: write, contents: write/,
    ],
    [
      'a token in the environment of a job that installs',
      '    runs-on',
      '    env: { KEY: "${{ secrets.KEY }}" }\n    runs-on',
      /has a secret in the environment of every step/,
    ],
    [
      'a token in an install',
      'run: npm test',
      'run: npm ci\n        env: { KEY: "${{ github.token }}" }',
      /installs with a secret: "npm ci"/,
    ],
    ['credentials on disk', 'persist-credentials: false', 'fetch-depth: 1', /installs with the token of the checkout on disk/],
  ])('%s is a problem', async (_what, from, to, message) => {
    expect((await withJob(from, to)).join('\n')).toMatch(message)
  })

  test('a job that may publish and only publishes is none', async () => {
    const publish = '- run: npm publish a.tgz\n      - run: node scripts/release/publish.ts tarballs\n'
    expect(await workflowProblems('w.yml', sound.replace('    runs-on', rights('id-token')).replace('- run: npm test\n', publish))).toEqual(
      [],
    )
  })

  test.each([
    ['an action pinned by a tag', commit, 'v6', /actions\/checkout@v6 is not pinned by a commit/],
    ['a commit without its version', ' # v6.0.2', '', /does not say which version/],
    ['no permissions', 'permissions:\n  contents: read\n', '', /must have permissions/],
    ['all permissions', 'permissions:\n  contents: read\n', 'permissions: write-all\n', /must have permissions/],
    ['write permissions for all jobs', 'contents: read', 'contents: write', /belong to the job/],
    ['rights for strangers', 'on: push', 'on: pull_request_target', /runs strangers' code/],
    ['uploading what is hidden', '- run: npm test', upload('out/.reports'), /out\/\.reports is hidden/],
    ['a key that does not exist', 'runs-on', 'run-on', /w\.yml:6:\d+: .*run-on/],
    ['an expression with a mistake', 'npm test', 'npm test ${{ github.nothing }}', /property "nothing" is not defined/],
    ['a title of a stranger in a command', 'npm test', 'echo "${{ github.event.pull_request.title }}"', /potentially untrusted/],
  ])('%s is a problem', async (_what, from, to, message) => {
    expect((await problems(from, to)).join('\n')).toMatch(message)
  })
})

import { cruise, type IForbiddenRuleType } from 'dependency-cruiser'

/** Npm packages by name, wherever their files lie. */
const npm = (...names: string[]) => `(^|/node_modules/)(${names.join('|')})(/|$)`

/** The packages that each package of the workspace may import, besides its own files; see CONTRIBUTING.md, Layers. */
export function layersOf(providers: readonly string[]): Readonly<Record<string, string>> {
  const core = '@campaignkit/core'
  return {
    core: npm('openapi-fetch'),
    ...Object.fromEntries(providers.map((id) => [id, npm(core, 'openapi-fetch')])),
    campaignkit: npm(core, ...providers.map((id) => `@campaignkit/${id}`)),
    contract: npm('@scalar/openapi-upgrader', 'ajv', 'ajv-formats', 'fast-check', 'json-schema-faker', 'yaml', 'vitest'),
    // A launch is on top of the clients; what databases, telemetry and the suite for ledgers need is the user's own.
    launch: npm(
      '@campaignkit/(core|mock|altur|meetzy|otpiq|tetherai)',
      'libphonenumber-js',
      'papaparse',
      'temporal-polyfill',
      'pg',
      'pg-boss',
      'vitest',
      '@opentelemetry/api',
    ),
    mock: npm(
      '@campaignkit/[^/]+',
      'vitest',
      '@stoplight/prism-(core|http)',
      'ajv',
      'ajv-formats',
      'fastest-levenshtein',
      'randexp',
      '@scalar/openapi-upgrader',
      'yaml',
    ),
  }
}

/** The packages that run in Node alone; the others must load everywhere. */
const nodeOnly = new Set(['contract', 'launch', 'mock'])

/** The rooms of a package from the top down: a file imports from its own room and those after it. Files outside of rooms are the package's entries. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  core: ['node', 'features', 'reconcile', 'pagination', 'call', 'validation', 'webhooks', 'outcome', 'transport', 'description'],
  mock: [
    'cli',
    'server',
    'providers',
    'webhooks',
    'state',
    'people',
    'faults',
    'response',
    'log',
    'request',
    'time',
    'random',
    'openapi',
    'names',
  ],
  contract: ['cli', 'reports', 'phases', 'fixtures', 'session', 'checks', 'http', 'case', 'schema', 'openapi'],
}

/** What no import may do. Dynamic imports, re-exports and imports of types count as any other. */
export function importRules(providers: readonly string[]): IForbiddenRuleType[] {
  return [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'packages-by-name',
      comment: 'A package imports another by its name, never by a path into it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/' },
    },
    {
      name: 'scripts-reach-into-core-alone',
      comment: 'The client bench measures generated files as they are.',
      severity: 'error',
      from: { path: '^scripts/', pathNot: '^scripts/bench/client/' },
      to: { path: '^packages/', pathNot: '^packages/core/' },
    },
    {
      name: 'the-generator-ends-at-core',
      severity: 'error',
      from: { path: '^scripts/(generate|lint)/' },
      to: { path: `^packages/(?!core/)|${npm('@campaignkit/(?!core)[^/]+')}` },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '\\.(test|long)\\.ts$' },
      to: { path: '\\.(test|long)\\.ts$' },
    },
    {
      name: 'rooms-do-not-import-the-entry',
      comment: 'An import goes down: no file in a folder imports the index above it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/.+/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/$1/src/index\\.ts$' },
    },
    ...Object.entries(rooms).flatMap(([name, order]) =>
      order.slice(1).map((room, index): IForbiddenRuleType => {
        const above = order.slice(0, index + 1).join('|')
        return {
          name: `${name}-${room}-points-down`,
          severity: 'error',
          from: { path: `^packages/${name}/src/${room}/`, pathNot: '\\.test\\.ts$' },
          to: { path: `^packages/${name}/src/(${above})/` },
        }
      }),
    ),
    ...Object.entries(layersOf(providers)).map(([name, allowed]): IForbiddenRuleType => {
      const own = `^packages/${name}/`
      return {
        name: `layer-of-${name}`,
        severity: 'error',
        // What is for Node alone lies apart, and nothing imports it but its entry's users.
        from: { path: `${own}src/`, pathNot: '\\.test\\.ts$|^packages/core/src/node/' },
        to: { pathNot: `${own}|${allowed}`, ...(nodeOnly.has(name) ? { dependencyTypesNot: ['core'] } : {}) },
      }
    }),
  ]
}

/** A broken rule: which, and the import that breaks it. */
export interface ImportViolation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/**
 * Follows every import below some folders.
 * @param root The folder that the rules' paths begin at.
 * @param folders Folders below it.
 * @returns How many modules there are, and every import that breaks a rule.
 */
export async function findViolations(
  root: string,
  folders: readonly string[],
  rules: IForbiddenRuleType[],
): Promise<{ modules: number; violations: readonly ImportViolation[] }> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '/dist/' },
      tsPreCompilationDeps: true,
    },
    { extensions: ['.ts', '.js', '.json'] },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text, no result')
  return {
    modules: output.modules.length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

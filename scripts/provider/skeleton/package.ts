import { environmentName } from '@campaignkit/core/description'
import type { Files } from '../../generate/write/output.ts'
import type { ProviderStyle } from '../style.ts'

/** The hand-written files of the package that a provider starts with, by path relative to the workspace. */
export function packageFiles(style: ProviderStyle): Files {
  const folder = `packages/${style.id}`
  return new Map([
    [`${folder}/package.json`, manifest(style)],
    [`${folder}/README.md`, readme(style)],
    [`${folder}/src/index.ts`, index(style)],
    [`${folder}/src/validate.ts`, validate(style)],
  ])
}

/** `acme` → `Acme`, as in `createAcme`. */
function factoryName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1)
}

function manifest({ id, title }: ProviderStyle): string {
  const files = { './openapi.json': './openapi.json', './package.json': './package.json' }
  return json({
    name: `@campaignkit/${id}`,
    version: '0.0.0',
    description: `Typed client for the ${title} API: no call that reaches people is ever sent twice by accident.`,
    license: 'MIT',
    files: ['dist', 'openapi.json', 'README.md', 'LICENSE'],
    type: 'module',
    sideEffects: false,
    exports: { '.': inside('index'), './validate': inside('validate'), ...files },
    publishConfig: { exports: { '.': published('index'), './validate': published('validate'), ...files }, access: 'public' },
    scripts: { build: 'node ../../scripts/package/build.ts', 'pack:check': 'node ../../scripts/package/check-package.ts' },
    dependencies: { '@campaignkit/core': 'workspace:^', 'openapi-fetch': '0.17.0' },
    engines: { node: '>=20' },
  })
}

function inside(name: string) {
  return { built: `./dist/${name}.d.ts`, default: `./src/${name}.ts` }
}

function published(name: string) {
  return { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` }
}

function readme({ id, title, documentation, credentials }: ProviderStyle): string {
  const name = factoryName(id)
  const variables = credentials.map(({ option }) => environmentName(id, option))
  return `# @campaignkit/${id}

A typed client for the [${title}](${documentation}) API: campaigns. It is generated from an OpenAPI description that was written by hand from
${title}'s public documentation, and it says of every operation how well that is known. This project is not affiliated with ${title}.

\`\`\`sh
npm install @campaignkit/${id}
\`\`\`

\`\`\`ts
import { create${name} } from '@campaignkit/${id}'

const ${id} = create${name}() // reads ${variables.join(' and ')}

const campaign = await ${id}.campaigns.create({ name: 'First' })
console.log(\`campaign \${campaign.id} is \${campaign.status}\`)
\`\`\`

Credentials come from the options or the environment: ${variables.map((variable) => `\`${variable}\``).join(', ')}. They belong on servers: in a browser the client
refuses to be made unless \`dangerouslyAllowBrowser\` is set.

## Good to know

- Every call returns a promise of the body as the provider sends it; \`.withResponse()\` adds the HTTP response. Lists are also async
  iterables over all items of all pages.
- Errors are typed: see [\`@campaignkit/core\`](https://www.npmjs.com/package/@campaignkit/core). \`is${name}Error(error, operation, status)\` gives a
  documented error its documented body.
- \`http\` is the plain openapi-fetch client behind the same credentials. \`@campaignkit/${id}/openapi.json\` is the description itself.

MIT
`
}

function index({ id, title }: ProviderStyle): string {
  const name = factoryName(id)
  return `import { createClient, errorGuard, type ErrorGuard } from '@campaignkit/core'
import type { ${name}Client, ${name}Errors, ${name}Options } from './client.gen.ts'
import { description } from './operations.gen.ts'

/**
 * Makes a client for the ${title} API.
 * @param options Credentials and settings; credentials default to the environment.
 * @throws {Error} In a browser, unless \`dangerouslyAllowBrowser\` is set.
 */
export function create${name}(options: ${name}Options = {}): ${name}Client {
  return createClient<${name}Client>({ ...description, reconcile: () => import('./reconcile.gen.ts') }, options)
}

/** Whether a thrown value is a certain documented error of the ${title} API, and types its body. */
export const is${name}Error: ErrorGuard<${name}Errors> = errorGuard('${id}')

export type * from './client.gen.ts'
export type * from './types.gen.ts'
export * from '@campaignkit/core'
`
}

function validate({ id, title }: ProviderStyle): string {
  return `import { type Validate, validator } from '@campaignkit/core/validate'
import { schemas } from './schemas.gen.ts'

/**
 * Checks request bodies by the schemas of the ${title} API before they are sent: \`create${factoryName(id)}({ validate })\`. A call with a body that does
 * not fit throws a \`ValidationError\`, and nothing is sent.
 */
export const validate: Validate = validator(schemas)

export * from '@campaignkit/core/validate'
`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

import { environmentName } from '@campaignkit/core/description'
import type { DescribedOperation } from '../../../../scripts/generate/read/document.ts'
import { literal, propertyName } from '../../../../scripts/generate/emit/literal.ts'
import type { PortalProvider } from '../document/portal.ts'
import { exampleRequest, type Wanted } from './example-request.ts'

/** Characters in a line of a sample: fits into the column beside the text. */
const width = 60

/**
 * A complete program that makes an operation's call with the description's example.
 * @param wanted Which example. Default: the first.
 */
export function typescriptSample(provider: PortalProvider, operation: DescribedOperation, wanted: Wanted = {}): string {
  const create = `create${provider.name}`
  const call = typescriptCall(provider, operation, wanted)
  const credentials = credentialNames(provider, operation)
  const reads = credentials.length > 0 ? `// reads ${credentials.join(' and ')}` : ''
  const client = `const ${provider.id} = ${create}()`
  const isShort = client.length + reads.length < width
  return [
    `import { ${create} } from '@campaignkit/${provider.id}'`,
    '',
    ...(reads && !isShort ? [reads] : []),
    reads && isShort ? `${client} ${reads}` : client,
    '',
    ...resultOf(provider, operation, call),
    '',
  ].join('\n')
}

/** The call alone: `altur.campaigns.get(1234)`. */
export function typescriptCall(provider: PortalProvider, operation: DescribedOperation, wanted: Wanted = {}): string {
  const request = exampleRequest(provider, operation, wanted)
  const names = Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name)
  const args = names.map((name) => literal(request.path[name]))
  const start = `const response = await ${provider.id}.${operation.id}(${args.join(', ')}, )`
  if (request.body) args.push(argument(request.body.value, start.length))
  else if (request.file) args.push(`{ ${propertyName(request.file)}: new Blob(['example'], { type: 'text/plain' }) }`)
  else if (Object.keys(request.query).length > 0) args.push(argument(request.query, start.length))
  const hasOptions = Object.keys(request.headers).length > 0
  if (hasOptions) {
    const takesQuery = !operation.object.requestBody && operation.parameters.some((parameter) => parameter.in === 'query')
    if (takesQuery && Object.keys(request.query).length === 0) args.push('{}')
    args.push(argument({ headers: request.headers }, start.length))
  }
  const call = `${provider.id}.${operation.id}(${args.join(', ')})`
  const first = call.slice(0, Math.max(call.indexOf('\n'), 0) || undefined)
  if (args.length === 0 || 'const response = await '.length + first.length <= width) return call
  // An argument a line.
  const lines = args.map((arg) => `  ${arg.replaceAll('\n', '\n  ')},`)
  return `${provider.id}.${operation.id}(\n${lines.join('\n')}\n)`
}

/** An argument in the same line if it fits, else with a line for each member. */
function argument(value: unknown, before: number): string {
  const flat = literal(value)
  if (!flat.includes('\n') && flat.length + before <= width) return flat
  if (typeof value !== 'object' || value === null) return flat
  if (Array.isArray(value)) return `[\n${value.map((item) => `  ${literal(item, '  ', width)},\n`).join('')}]`
  const members = Object.entries(value).map(([name, item]) => `  ${propertyName(name)}: ${literal(item, '  ', width)},\n`)
  return members.length === 0 ? '{}' : `{\n${members.join('')}}`
}

function resultOf(provider: PortalProvider, operation: DescribedOperation, call: string): string[] {
  const row = provider.description.operations[operation.id]
  if (row?.pagination) return [`for await (const item of ${call}) {`, '  console.log(item)', '}']
  const returns = Object.entries(operation.object.responses).some(
    ([status, response]) => status.startsWith('2') && ('$ref' in response || response.content),
  )
  if (!returns) return [`await ${call}`]
  if (row?.response === 'binary') return [`const file = await ${call}`, "console.log(file.size, 'bytes')"]
  return [`const response = await ${call}`, 'console.log(response)']
}

/** The environment variables that the operation's credentials are read from. */
export function credentialNames(provider: PortalProvider, operation: DescribedOperation): string[] {
  const requirement = (provider.description.operations[operation.id]?.security ?? provider.description.security)[0] ?? []
  const variables = Object.keys(provider.document.servers[0]?.variables ?? {})
  const options = requirement.flatMap((name) => provider.description.securitySchemes[name]?.options ?? [name])
  return [...options, ...variables].map((name) => environmentName(provider.id, name))
}

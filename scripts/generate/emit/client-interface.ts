import { environmentName, pointerTokens } from '@campaignkit/core/description'
import {
  componentName,
  dereference,
  type DescribedOperation,
  type Document,
  operationsOf,
  type Referenced,
  type Schema,
} from '../read/document.ts'
import { propertyName, text } from './literal.ts'
import { responseReading, successMediaTypes } from './operations.ts'
import { type Evidence, evidenceOf } from '../read/evidence.ts'
import { bodyOf } from '../read/body.ts'
import { credentialNames, kindOf } from '../read/security.ts'
import { isJson } from '../../lint/media-type.ts'
import { resourceType } from '../../lint/names.ts'
import { argumentNames } from './argument-names.ts'
import { comment, oneLine } from './comment.ts'
import type { Provider } from '../read/registry.ts'

/** The client as a readable interface: a method for each operation, its facts as documentation. */
export function clientFile(provider: Provider, document: Document): string {
  const writer = new InterfaceWriter(provider, document)
  const body = writer.write()
  const coreTypes = [...writer.coreTypes].toSorted()
  const componentTypes = [...writer.componentTypes].toSorted()
  return `import type { ${coreTypes.join(', ')} } from '@campaignkit/core'
import type { Client } from 'openapi-fetch'
import type {
${[...(body.includes('operations[') ? ['operations'] : []), 'paths', ...componentTypes].map((type) => `  ${type},\n`).join('')}} from './types.gen.ts'

${body}`
}

interface Resource {
  readonly methods: DescribedOperation[]
  readonly children: Map<string, Resource>
}

class InterfaceWriter {
  readonly coreTypes = new Set<string>(['BaseClient', 'ClientOptions'])
  readonly componentTypes = new Set<string>()
  readonly #provider: Provider
  readonly #document: Document

  constructor(provider: Provider, document: Document) {
    this.#provider = provider
    this.#document = document
  }

  write(): string {
    const root: Resource = { methods: [], children: new Map() }
    for (const operation of operationsOf(this.#document)) {
      let resource = root
      for (const segment of operation.id.split('.').slice(0, -1)) {
        let child = resource.children.get(segment)
        if (!child) resource.children.set(segment, (child = { methods: [], children: new Map() }))
        resource = child
      }
      resource.methods.push(operation)
    }
    const { name } = this.#provider
    const resources: string[] = []
    const members = [...root.children].map(
      ([segment, child]) => `  readonly ${propertyName(segment)}: ${this.#resource(segment, child, resources)}\n`,
    )
    return [
      this.#options(),
      `${comment([`${oneLine(this.#document.info.title)}. Made by \`create${name}\`.`], '')}export interface ${name}Client extends BaseClient {
${members.join('')}  /** The plain openapi-fetch client, typed by paths, behind the same credentials and transport. */
  readonly http: Client<paths>
}
`,
      ...resources,
      this.#errors(),
    ].join('\n')
  }

  #options(): string {
    const { name, id } = this.#provider
    const schemes = Object.entries(this.#document.components.securitySchemes ?? {})
    if (schemes.length > 0) this.coreTypes.add('Credential')
    const credentials = schemes.flatMap(([option, scheme]) => {
      const names = credentialNames(option, scheme)
      const fields = names.map((each) => {
        const lines = [scheme.description ?? '', `Default: the environment variable \`${environmentName(id, each)}\`.`]
        return `${comment(lines, '  ')}  ${each}?: Credential\n`
      })
      const endpoint = 'Address of the token endpoint. Default: the documented one; needed if `baseUrl` leads elsewhere.'
      return kindOf(scheme) === 'clientCredentials' ? [...fields, `${comment([endpoint], '  ')}  tokenUrl?: string\n`] : fields
    })
    const servers = this.#document.servers.map((server) => `\`${server['x-id']}\`: ${oneLine(server.description ?? server.url)}`)
    const variables = [...new Set(this.#document.servers.flatMap((server) => Object.keys(server.variables ?? {})))]
    const variableOption = `  /** Variables of the server's address. */\n  variables?: { ${variables.map((variable) => `readonly ${variable}?: string`).join('; ')} }\n`
    const base = variables.length > 0 ? `Omit<ClientOptions, 'variables'>` : 'ClientOptions'
    return `/** What \`create${name}\` can be given. */
export interface ${name}Options extends ${base} {
${credentials.join('')}${comment([...servers, 'Default: the first of these.'], '  ')}  server?: ${this.#document.servers.map((server) => text(server['x-id'])).join(' | ')}
${variables.length > 0 ? variableOption : ''}}
`
  }

  /** Appends the interface of a resource and gives its name. */
  #resource(path: string, resource: Resource, output: string[]): string {
    const name = resourceType(path.split('.'))
    const index = output.push('') - 1
    const children = [...resource.children].map(
      ([key, child]) => `  readonly ${propertyName(key)}: ${this.#resource(`${path}.${key}`, child, output)}\n`,
    )
    const methods = resource.methods.map((operation) => this.#method(operation))
    output[index] = `/** The operations of \`${path}\`. */\nexport interface ${name} {\n${[...methods, ...children].join('\n')}}\n`
    return name
  }

  #method(operation: DescribedOperation): string {
    const { object, parameters, path, id } = operation
    const tags: string[] = []
    const args: string[] = []
    for (const [name, argument] of argumentNames(operation)) {
      const parameter = parameters.find((candidate) => candidate.in === 'path' && candidate.name === name)
      const schema = parameter?.schema ? dereference(this.#document, parameter.schema) : undefined
      args.push(`${argument}: ${schema?.type === 'integer' || schema?.type === 'number' ? 'number' : 'string'}`)
      tags.push(`@param ${argument} ${oneLine(parameter?.description ?? '')}`)
    }
    const queries = parameters.filter((parameter) => parameter.in === 'query')
    const queryType = `operations[${text(id)}]['parameters']['query']`
    const queryRequired = queries.some((parameter) => parameter.required)
    const body = object.requestBody ? dereference(this.#document, object.requestBody) : undefined
    if (body) {
      const optional = body.required ? '' : '?'
      args.push(`body${optional}: ${this.#bodyType(operation)}`)
      tags.push('@param body The request body, as the provider spells it.')
    } else if (queries.length > 0) {
      args.push(queryRequired ? `query: ${queryType}` : `query?: ${queryType}`)
      tags.push('@param query Query parameters.')
    }
    const pagination = object['x-pagination'] as { style: string } | undefined
    const isKeyed = typeof object['x-idempotency'] === 'object'
    const optionsType = pagination && pagination.style !== 'unknown' ? 'ListOptions' : isKeyed ? 'KeyedCallOptions' : 'CallOptions'
    this.coreTypes.add(optionsType)
    args.push(`options?: ${optionsType}${body && queries.length > 0 ? ` & { query?: ${queryType} }` : ''}`)
    tags.push(`@param options Options of this call: signal, timeout, retries, headers${isKeyed ? ', idempotency key' : ''}.`)
    if (object.deprecated) tags.push('@deprecated The provider says so.')
    const errors = Object.keys(object.responses).filter((status) => /^[45]/.test(status))
    if (errors.length > 0) tags.push(`@throws {ApiError} With status ${errors.join(', ')}.`)
    const lines = [
      `${object.summary ?? id}.`,
      '',
      ...(object.description ?? '').trim().split('\n'),
      '',
      `\`${operation.method} ${path}\``,
      ...this.#facts(operation),
      ...tags,
    ]
    return `${comment(lines, '  ')}  ${methodName(operation.id)}(${args.join(', ')}): ${this.#returnType(operation)}\n`
  }

  #facts(operation: DescribedOperation): string[] {
    const { object } = operation
    const facts: string[] = []
    const idempotency = object['x-idempotency']
    if (object['x-contacts-people']) facts.push('Can cause people to be called or messaged.')
    if (idempotency === 'none') facts.push('Never sent twice: if its outcome is unknown, it throws an `UnknownOutcomeError`.')
    if (typeof idempotency === 'object') facts.push('Sent with an idempotency key, the same on every attempt.')
    const evidence = object['x-evidence'] as Evidence | undefined
    if (evidence)
      facts.push(
        `Evidence: ${evidenceOf(this.#document, operation) ?? ''}; ${evidence.source}${evidence.note ? `. ${oneLine(evidence.note)}` : ''}`,
      )
    return facts
  }

  #bodyType(operation: DescribedOperation): string {
    const { mediaType = '', kind, content } = bodyOf(this.#document, operation) ?? {}
    if (kind === 'raw') return mediaType.startsWith('text/') ? 'string' : 'Blob | ArrayBuffer | Uint8Array<ArrayBuffer>'
    return this.#named(content?.schema) ?? `NonNullable<operations[${text(operation.id)}]['requestBody']>['content'][${text(mediaType)}]`
  }

  #named(schema: Referenced<Schema> | undefined): string | undefined {
    const name = componentName(schema)
    if (name) this.componentTypes.add(name)
    return name
  }

  #returnType(operation: DescribedOperation): string {
    const { object } = operation
    const page = this.#responseType(operation)
    const pagination = object['x-pagination'] as { style: string; items?: string } | undefined
    if (!pagination || pagination.style === 'unknown') {
      this.coreTypes.add('ApiPromise')
      return `ApiPromise<${page}>`
    }
    this.coreTypes.add('ListPromise')
    return `ListPromise<${page}, ${this.#itemType(operation, page, pagination.items ?? '')}>`
  }

  #responseType({ object, id }: DescribedOperation): string {
    const reading = responseReading(successMediaTypes(this.#document, object))
    if (reading) return reading === 'text' ? 'string' : 'Blob'
    const types = Object.entries(object.responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, response]) => {
        const [mediaType, content] =
          Object.entries(dereference(this.#document, response).content ?? {}).find(([type]) => isJson(type)) ?? []
        if (!content) return 'undefined'
        return (
          this.#named(content.schema) ??
          `operations[${text(id)}]['responses'][${/^\d+$/.test(status) ? status : text(status)}]['content'][${text(mediaType ?? '')}]`
        )
      })
    // Only redirects are documented: there is no body to speak of.
    return [...new Set(types)].join(' | ') || 'undefined'
  }

  #itemType({ object }: DescribedOperation, page: string, pointer: string): string {
    let schema: Referenced<Schema> | undefined = Object.entries(object.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, response]) => Object.values(dereference(this.#document, response).content ?? {}))[0]?.schema
    let type = page
    for (const token of pointerTokens(pointer)) {
      schema = this.#property(schema, token)
      type = `NonNullable<${type}[${text(token)}]>`
    }
    // The rule list-pagination has checked that it is an array.
    return this.#named(schema && dereference(this.#document, schema).items) ?? `${type}[number]`
  }

  /** A property of a schema, or of one of the parts that it is made of. */
  #property(referenced: Referenced<Schema> | undefined, name: string): Referenced<Schema> | undefined {
    if (!referenced) return undefined
    const { properties = {}, allOf = [] } = dereference(this.#document, referenced)
    if (Object.hasOwn(properties, name)) return properties[name]
    return allOf.map((part) => this.#property(part, name)).find((found) => found !== undefined)
  }

  #errors(): string {
    const rows = operationsOf(this.#document).map(({ id, object }) => {
      const bodies = Object.entries(object.responses)
        .filter(([status]) => /^[45]\d\d$/.test(status))
        .map(([status, response]) => {
          const content = Object.entries(dereference(this.#document, response).content ?? {}).find(([type]) => isJson(type))?.[1]
          return `${status}: ${content ? (this.#named(content.schema) ?? 'unknown') : 'undefined'}`
        })
      return `  ${propertyName(id)}: { ${bodies.join('; ')} }\n`
    })
    return `/** The body of each documented error, by operation and status. */\nexport interface ${this.#provider.name}Errors {\n${rows.join('')}}\n`
  }
}

/** A method's name; without quotes, `new` would describe a constructor. */
function methodName(id: string): string {
  const name = id.split('.').at(-1) ?? ''
  return name === 'new' ? `'new'` : name
}

import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { formats } from '../../../../packages/core/src/validation/json-format.ts'
import { keywords } from '../../../../packages/core/src/validation/json-schema.ts'
import { eachSchema } from '../../each-schema.ts'
import { hasFields } from '../../media-type.ts'

type Node = Readonly<Record<string, unknown>>

/** Keywords that do not limit which values are allowed. */
export const annotations = /^(x-.*|title|description|examples?|default|deprecated|readOnly|writeOnly|discriminator|externalDocs|\$comment)$/
/** Formats that do not limit which values JSON can have. */
export const annotationFormats: ReadonlySet<string> = new Set(['binary', 'byte', 'double', 'float', 'int32', 'int64', 'password'])

/** Schemas of requests can be checked before sending; no schema says of itself that it is itself; every property can be one. */
export const supportedSchema: Oas3Rule = () => ({
  ref({ $ref }, { report, location }) {
    const [, fragment = ''] = /#(.*)$/.exec($ref) ?? []
    if (fragment === '' || /^\/components\/[^/]+\/[^/]+$/.test(fragment)) return
    report({
      message: `The reference "${$ref}" leads into a component. Make what it means a component of its own.`,
      location: location.child(['$ref']),
    })
  },
  Schema(schema, context) {
    if (Object.hasOwn(schema.properties ?? {}, '__proto__')) {
      context.report({
        message:
          'A property cannot be called "__proto__": assigning it changes the object itself. Leave it out and allow additionalProperties.',
        location: context.location.child(['properties', '__proto__']).key(),
      })
    }
    const cycle = cycleFrom(schema, context, context.location, [])
    if (cycle)
      context.report({
        message: `This schema is made of itself: ${cycle}. Refer to it from a property instead.`,
        location: context.location,
      })
  },
  Paths: {
    RequestBody: {
      MediaType(mediaType, context) {
        eachSchema(mediaType.schema, { ...context, location: context.location.child(['schema']) }, (schema, location) => {
          // Files are not checked.
          if (hasFields(context.key)) reportUnchecked(schema, context.report, location)
          if (schema['readOnly'] !== true) return
          context.report({
            message: 'A property of a request is readOnly: leave it out, or make the request a schema of its own.',
            location: location.child(['readOnly']).key(),
          })
        })
      },
    },
    Response: {
      MediaType(mediaType, context) {
        eachSchema(mediaType.schema, { ...context, location: context.location.child(['schema']) }, (schema, location) => {
          if (schema['writeOnly'] !== true) return
          context.report({
            message: 'A property of a response is writeOnly: leave it out, or make the response a schema of its own.',
            location: location.child(['writeOnly']).key(),
          })
        })
      },
    },
  },
})

function reportUnchecked(schema: Node, report: UserContext['report'], location: UserContext['location']) {
  for (const [keyword, value] of Object.entries(schema)) {
    const problem = uncheckedBy(keyword, value)
    if (problem)
      report({ message: `${problem} cannot be checked before sending; say it otherwise.`, location: location.child([keyword]).key() })
  }
}

/** What of a keyword cannot be checked. */
function uncheckedBy(keyword: string, value: unknown): string | undefined {
  if (annotations.test(keyword)) return undefined
  if (!keywords.includes(keyword)) return `The keyword "${keyword}"`
  if (keyword !== 'format' || annotationFormats.has(String(value)) || Object.hasOwn(formats, String(value))) return undefined
  return `The format "${String(value)}" (known are ${[...Object.keys(formats), ...annotationFormats].join(', ')})`
}

/** The way from a schema through references and `allOf` back to it. A value cannot be checked by such a schema: it never gets anywhere. */
function cycleFrom(
  schema: unknown,
  { resolve }: Pick<UserContext, 'resolve'>,
  location: UserContext['location'],
  way: readonly string[],
): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  if (way.includes(location.absolutePointer))
    return way[0] === location.absolutePointer ? [...way, way[0]].map(nameOf).join(' → ') : undefined
  const on = [...way, location.absolutePointer]
  if ('$ref' in schema) {
    // A reference is a string: the rule `struct` has checked it.
    const target = resolve(schema as { $ref: string }, location.source.absoluteRef)
    return target.location && cycleFrom(target.node, { resolve }, target.location, on)
  }
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    const branches: unknown = schema[keyword as keyof typeof schema]
    if (!Array.isArray(branches)) continue
    for (const [index, branch] of (branches as unknown[]).entries()) {
      const cycle = cycleFrom(branch, { resolve }, location.child([keyword, index]), on)
      if (cycle) return cycle
    }
  }
  return undefined
}

/** The last part of a place that has a name: `Campaign.yaml`, `CampaignCreate`. */
function nameOf(place: string): string {
  return (
    place
      .split('/')
      .findLast((part) => part !== '' && !/^(\d+|allOf|oneOf|anyOf|#)$/.test(part))
      ?.replace(/#$/, '') ?? place
  )
}

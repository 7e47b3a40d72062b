import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { canBeSent, hasFields, isForm, isJson } from '../../media-type.ts'

type Content = Readonly<Record<string, unknown>>

const supported =
  'JSON (application/json, application/*+json), application/x-www-form-urlencoded, multipart/form-data, text/*, application/octet-stream'

/** A body has one media type that a client can send, or read. */
export const mediaTypes: Oas3Rule = () => ({
  Paths: {
    RequestBody({ content }, { report, location }) {
      const types = Object.keys(content ?? {})
      const place = location.child(['content'])
      reportSeveral('A request body', types, { report, location: place })
      for (const type of types) {
        if (canBeSent(type)) continue
        report({
          message: `A request body cannot be sent as ${type}. Supported are: ${supported}.`,
          location: place.child([type]).key(),
        })
      }
    },
    Response({ content }, { report, location }) {
      const types = Object.keys(content ?? {})
      reportSeveral('A response', types, { report, location: location.child(['content']) })
      const wild = types.find((type) => type.includes('*'))
      if (wild) report({ message: `"${wild}" is not a media type.`, location: location.child(['content', wild]).key() })
    },
    Operation(operation, { report, location, resolve }) {
      const kinds = new Set(
        Object.entries(operation.responses ?? {})
          .filter(([status]) => status.startsWith('2'))
          .flatMap(([, response]) => Object.keys((resolve(response).node?.content as Content | undefined) ?? {}))
          .map((type) => (isJson(type) ? 'JSON' : /^text\/|[/+]xml\b/.test(type) ? 'text' : 'bytes')),
      )
      if (kinds.size > 1) {
        report({
          message: `The success responses are read in one way, but these are ${[...kinds].join(' and ')}. Describe one of them.`,
          location: location.child(['responses']).key(),
        })
      }
    },
    MediaType(mediaType, { report, location, key }) {
      for (const [name, encoding] of Object.entries(mediaType.encoding ?? {})) {
        const { style = 'form', explode: _, ...rest } = { ...encoding } as { style?: string; explode?: boolean }
        if (isForm(key) && Object.keys(rest).length === 0 && ['form', 'deepObject'].includes(style)) continue
        report({
          message: `The encoding of "${name}" in ${String(key)} is not supported. Supported are, in a form without files: style form or deepObject, explode.`,
          location: location.child(['encoding', name]).key(),
        })
      }
    },
  },
  WebhooksMap: {
    RequestBody({ content }, { report, location }) {
      for (const type of Object.keys(content ?? {}).filter((each) => !hasFields(each))) {
        report({
          message: `A webhook's body cannot be read as ${type}. Supported are: JSON, application/x-www-form-urlencoded.`,
          location: location.child(['content', type]).key(),
        })
      }
    },
  },
})

function reportSeveral(what: string, types: readonly string[], { report, location }: Pick<UserContext, 'report' | 'location'>) {
  if (types.length < 2) return
  report({ message: `${what} has several media types: ${types.join(', ')}. Keep the one to use.`, location: location.key() })
}

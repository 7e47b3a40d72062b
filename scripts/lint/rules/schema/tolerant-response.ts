import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { eachSchema } from '../../each-schema.ts'

function check(mediaType: { schema?: unknown }, context: UserContext) {
  eachSchema(mediaType.schema, { ...context, location: context.location.child(['schema']) }, (schema, location) => {
    if (schema['enum']) {
      context.report({
        message: 'A response may bring new values: use x-extensible-enum in place of enum.',
        location: location.child(['enum']).key(),
      })
    }
    if (schema['additionalProperties'] === false) {
      context.report({
        message: 'A response may bring new fields: additionalProperties must not be false.',
        location: location.child(['additionalProperties']).key(),
      })
    }
  })
}

/** What a provider sends, in responses and webhooks, may grow without breaking a client. */
export const tolerantResponse: Oas3Rule = () => ({
  Paths: { Response: { MediaType: check } },
  WebhooksMap: { RequestBody: { MediaType: check } },
})

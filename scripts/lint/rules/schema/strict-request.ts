import type { Oas3Rule } from '@redocly/openapi-core'
import { eachSchema } from '../../each-schema.ts'

/** Every object in a request says whether other fields than the listed ones may be sent. */
export const strictRequest: Oas3Rule = () => ({
  Paths: {
    RequestBody: {
      MediaType(mediaType, context) {
        eachSchema(mediaType.schema, { ...context, location: context.location.child(['schema']) }, (schema, location) => {
          if (schema['properties'] && schema['additionalProperties'] === undefined) {
            context.report({
              message: 'An object of a request needs additionalProperties: false if its list of fields is closed, true if not.',
              location: location.key(),
            })
          }
        })
      },
    },
  },
})

import type { Oas3Rule } from '@redocly/openapi-core'
import { hasFields } from '../../media-type.ts'

/** Every request and response of JSON or a form has an example. */
export const bodyExample: Oas3Rule = () => ({
  MediaType(mediaType, { report, location, key }) {
    if (!hasFields(key) || mediaType.example !== undefined || Object.keys(mediaType.examples ?? {}).length > 0) return
    report({ message: 'A body needs an example: `example`, or `examples` with a name for each.', location: location.key() })
  },
})

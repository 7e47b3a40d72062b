import type { Oas3Rule } from '@redocly/openapi-core'
import { isJson } from '../../media-type.ts'

/** Every JSON request and response has an example. */
export const bodyExample: Oas3Rule = () => ({
  MediaType(mediaType, { report, location, key }) {
    if (!isJson(key) || mediaType.example !== undefined || Object.keys(mediaType.examples ?? {}).length > 0) return
    report({ message: 'A JSON body needs an example: `example`, or `examples` with a name for each.', location: location.key() })
  },
})

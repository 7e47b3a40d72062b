import type { Oas3Rule } from '@redocly/openapi-core'
import { isJson } from '../../media-type.ts'

/** The schema of a JSON body is a component, so that its type has a name. */
export const bodyReference: Oas3Rule = () => ({
  MediaType(mediaType, { report, location, key }) {
    if (!isJson(key)) return
    if (!mediaType.schema || !('$ref' in mediaType.schema)) {
      report({
        message: 'The schema of a JSON body must be a $ref to a component, which names its type.',
        location: location.child(['schema']),
      })
    }
  },
})

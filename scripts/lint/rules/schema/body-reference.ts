import type { Oas3Rule } from '@redocly/openapi-core'
import { hasFields } from '../../media-type.ts'

/** The schema of a JSON body or a form is a component, so that its type has a name. */
export const bodyReference: Oas3Rule = () => ({
  MediaType(mediaType, { report, location, key }) {
    if (!hasFields(key)) return
    if (!mediaType.schema || !('$ref' in mediaType.schema)) {
      report({
        message: 'The schema of a body must be a $ref to a component, which names its type.',
        location: location.child(['schema']),
      })
    }
  },
})

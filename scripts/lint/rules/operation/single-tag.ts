import type { Oas3Rule } from '@redocly/openapi-core'

/** An operation belongs to one group. */
export const singleTag: Oas3Rule = () => ({
  Paths: {
    Operation(operation, { report, location }) {
      if (operation.tags?.length !== 1) report({ message: 'An operation has exactly one tag.', location: location.key() })
    },
  },
})

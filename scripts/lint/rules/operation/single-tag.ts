import type { Oas3Rule } from '@redocly/openapi-core'

/** An operation belongs to one group, which the description declares. */
export const singleTag: Oas3Rule = () => {
  let declared: readonly string[] = []
  return {
    Root(root) {
      declared = (root.tags ?? []).map(({ name }) => name)
    },
    Paths: {
      Operation(operation, { report, location }) {
        if (operation.tags?.length !== 1) report({ message: 'An operation has exactly one tag.', location: location.key() })
        for (const [index, tag] of (operation.tags ?? []).entries()) {
          if (declared.includes(tag)) continue
          report({
            message: `The tag "${tag}" is not among the description's tags: ${declared.join(', ') || 'there are none'}.`,
            location: location.child(['tags', index]),
          })
        }
      },
    },
  }
}

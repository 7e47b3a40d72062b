import type { Oas3Rule } from '@redocly/openapi-core'

/** A description is OpenAPI 3.1: other versions say some things otherwise (`nullable`), and would be misread. */
export const openapiVersion: Oas3Rule = () => ({
  Root(root, { report, location }) {
    if (/^3\.1\.\d+$/.test(root.openapi)) return
    report({
      message: `A description is OpenAPI 3.1, \`openapi: 3.1.0\`; this one says ${root.openapi}.`,
      location: location.child(['openapi']),
    })
  },
})

import type { UserContext } from '@redocly/openapi-core'

/** A description is OpenAPI 3.1: other versions say some things otherwise (`nullable`), and would be misread. */
export const openapiVersion = () => ({
  Root(root: object, { report, location }: UserContext) {
    const openapi: unknown = 'openapi' in root ? root.openapi : undefined
    if (typeof openapi === 'string' && /^3\.1\.\d+$/.test(openapi)) return
    const found = openapi === undefined ? 'this is another format' : `this one says ${JSON.stringify(openapi)}`
    report({ message: `Descriptions are OpenAPI 3.1, \`openapi: 3.1.0\`; ${found}.`, location: location.child(['openapi']) })
  },
})

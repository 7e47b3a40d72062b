import type { Oas3Rule } from '@redocly/openapi-core'

/** What a call cannot do without has an example, so that the call can be made from the description alone. */
export const parameterExample: Oas3Rule = () => ({
  Parameter(parameter, { report, location }) {
    if (!parameter.required || parameter.example !== undefined || parameter.examples) return
    report({ message: `The required parameter "${parameter.name}" needs an example.`, location: location.key() })
  },
})

import type { Oas3Rule } from '@redocly/openapi-core'

/** Every property says what it means. */
export const propertyDescription: Oas3Rule = () => ({
  Schema(schema, { report, location, resolve }) {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (typeof property !== 'object' || property === null || property.description) continue
      const target = '$ref' in property ? resolve(property).node : property
      if (!target?.description)
        report({ message: `The property "${name}" needs a description.`, location: location.child(['properties', name]).key() })
    }
  },
})

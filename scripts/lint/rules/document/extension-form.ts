import type { Oas3Rule } from '@redocly/openapi-core'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { extensionProblem } from '../../extension-problem.ts'
import { extensions } from '../../extensions.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true })
const validators = new Map<string, ValidateFunction>(Object.entries(extensions).map(([name, schema]) => [name, ajv.compile(schema)]))

/** Every `x-` key is one of ours and its value has the form that specs/README.md gives. */
export const extensionForm: Oas3Rule = () => ({
  any: {
    enter(node: unknown, { report, location }) {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return
      for (const [key, value] of Object.entries(node)) {
        // Header names in examples and property names are data, not extensions; only lower-case keys of a node can be one.
        if (!key.startsWith('x-') || location.pointer.endsWith('/properties') || location.pointer.endsWith('/headers')) continue
        const validate = validators.get(key)
        if (!validate) {
          report({
            message: `${key} is not an extension of this project. There are: ${Object.keys(extensions).join(', ')}.`,
            location: location.child([key]).key(),
          })
        } else if (!validate(value)) {
          report({ message: extensionProblem(key, validate.errors ?? []), location: location.child([key]) })
        }
      }
    },
  },
})

import type { Oas3Rule } from '@redocly/openapi-core'
import { typesOf } from '../../schema.ts'

type Node = Readonly<Record<string, unknown>>

/** How each kind of parameter is sent. */
const styles: Readonly<Record<string, string>> = { path: 'simple', query: 'form', header: 'simple' }

/** Headers that OpenAPI takes from elsewhere (3.1, Parameter Object), and where. */
const otherHeaders: Readonly<Record<string, string>> = {
  accept: 'the media types of the responses',
  'content-type': 'the media type of the request body',
  authorization: 'a security scheme',
}

/** A parameter can be sent as it is described: the default style, one value or a list of values, under a name that an object can have. */
export const supportedParameter: Oas3Rule = () => ({
  Paths: {
    Parameter(parameter, { report, location, resolve }) {
      const problem = (message: string, ...keys: string[]) =>
        report({ message: `The parameter "${parameter.name}" ${message}`, location: location.child(keys).key() })
      const node: Node = { ...parameter }
      const place = String(node['in'])
      const style = styles[place]
      if (style === undefined) {
        problem(`is sent in: ${place}, which is not supported. Supported are: ${Object.keys(styles).join(', ')}.`, 'in')
        return
      }
      if (node['style'] !== undefined && node['style'] !== style)
        problem(`has the style ${JSON.stringify(node['style'])}. Supported in ${place} is: ${style}.`, 'style')
      if (node['content']) problem('has content; describe it by a schema instead.', 'content')
      if (node['allowReserved']) problem('has allowReserved: reserved characters are always encoded.', 'allowReserved')
      if (parameter.name === '__proto__') problem('has a name that an object cannot have as a property.', 'name')
      const other = place === 'header' ? otherHeaders[parameter.name?.toLowerCase() ?? ''] : undefined
      if (other) problem(`is not described as a header, but by ${other} (OpenAPI 3.1, Parameter Object).`, 'name')
      const types = typesOf({ schema: parameter.schema, file: location.source.absoluteRef }, resolve)
      const refused = types.find((type) => type === 'object' || (type === 'array' && place !== 'query'))
      if (refused) problem(`is ${refused === 'array' ? 'a list' : 'an object'}, which cannot be sent in ${place}.`, 'schema')
    },
  },
})

import { pathParameters } from '@campaignkit/core/description'
import { type DescribedOperation, dereference, type Document, type MediaType, type Parameter } from './document.ts'

/** The values of a media type's examples, by name. */
export function examplesOf(document: Document, mediaType: MediaType): [string, unknown][] {
  if (mediaType.example !== undefined) return [['example', mediaType.example]]
  return Object.entries(mediaType.examples ?? {}).map(([name, example]) => [name, dereference(document, example).value])
}

function parameterValue(document: Document, parameter: Parameter): unknown {
  if (parameter.example !== undefined) return parameter.example
  const schema = parameter.schema ? dereference<object>(document, parameter.schema) : {}
  return 'example' in schema ? schema.example : undefined
}

/** The arguments with which a method makes the call that the description's examples show, one list per example of the body. */
export function exampleArguments(
  document: Document,
  operation: DescribedOperation,
): { name: string; args: unknown[]; headers: Record<string, string> }[] {
  const { object, parameters } = operation
  const byPlace = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place)
  const valuesOf = (list: readonly Parameter[]) =>
    Object.fromEntries(
      list.filter((parameter) => parameter.required).map((parameter) => [parameter.name, parameterValue(document, parameter)]),
    )
  const paths = valuesOf(byPlace('path'))
  const pathArguments = pathParameters(operation).map((name) => paths[name])
  const query = valuesOf(byPlace('query'))
  const headers = Object.fromEntries(Object.entries(valuesOf(byPlace('header'))).map(([name, value]) => [name, String(value)]))
  if (!object.requestBody) {
    const args = byPlace('query').length > 0 ? [...pathArguments, query] : pathArguments
    return [{ name: 'no body', args, headers }]
  }
  const body = dereference(document, object.requestBody)
  return Object.entries(body.content).flatMap(([type, mediaType]) => {
    const examples =
      type === 'multipart/form-data'
        ? [['file', { file: new Blob(['content'], { type: 'text/plain' }) }] as [string, unknown]]
        : examplesOf(document, mediaType)
    return examples.map(([name, value]) => ({ name, args: [...pathArguments, value], headers }))
  })
}

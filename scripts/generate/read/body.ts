import { isForm, isJson } from '../../lint/media-type.ts'
import { type DescribedOperation, dereference, type Document, type MediaType } from './document.ts'

/** How a request body is encoded, and what it must be. */
export interface DescribedBody {
  readonly required: boolean
  readonly mediaType: string
  readonly kind: 'json' | 'multipart' | 'form' | 'raw'
  readonly content: MediaType
}

/** The request body of an operation; it has one media type, says the rule media-types. */
export function bodyOf(document: Document, { object }: Pick<DescribedOperation, 'object'>): DescribedBody | undefined {
  if (!object.requestBody) return undefined
  const { required = false, content } = dereference(document, object.requestBody)
  const [mediaType = '', described = {}] = Object.entries(content)[0] ?? []
  return { required, mediaType, kind: kindOf(mediaType), content: described }
}

function kindOf(mediaType: string): DescribedBody['kind'] {
  if (isJson(mediaType)) return 'json'
  if (isForm(mediaType)) return 'form'
  return mediaType === 'multipart/form-data' ? 'multipart' : 'raw'
}

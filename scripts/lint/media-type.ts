/** Whether a media type's content is JSON, suffixes included (RFC 6839). */
export function isJson(mediaType: string | number): boolean {
  return /^application\/([\w.+-]+\+)?json\b/.test(String(mediaType))
}

/** Whether a media type is a form without files. */
export function isForm(mediaType: string | number): boolean {
  return mediaType === 'application/x-www-form-urlencoded'
}

/** Whether a body of a media type has fields, which a schema describes. */
export function hasFields(mediaType: string | number): boolean {
  return isJson(mediaType) || isForm(mediaType)
}

/** Whether a body can be sent in a media type. */
export function canBeSent(mediaType: string): boolean {
  return hasFields(mediaType) || /^(multipart\/form-data|application\/octet-stream|text\/[\w.+-]+)$/.test(mediaType)
}

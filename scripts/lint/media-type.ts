/** Whether a media type's content is JSON, suffixes included (RFC 6839). */
export function isJson(mediaType: string | number): boolean {
  return /^application\/([\w.+-]+\+)?json\b/.test(String(mediaType))
}

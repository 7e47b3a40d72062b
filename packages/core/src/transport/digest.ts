/** SHA-256 of a string or of bytes, in hexadecimal. */
export async function digest(content: string | ArrayBuffer): Promise<string> {
  const data = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

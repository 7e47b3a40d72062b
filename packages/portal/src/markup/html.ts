/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * An element. Its content is HTML; attribute values are text.
 * @param attributes `undefined` and `false` leave an attribute out, `true` gives it without a value.
 */
export function element(name: string, attributes: Readonly<Record<string, string | boolean | undefined>>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined || value === false ? '' : value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`,
  )
  return `<${name}${written.join('')}>${content}</${name}>`
}

/**
 * How deep a JSON text is nested, without parsing it.
 * @param text JSON, broken or not.
 * @returns The most brackets and braces that are open at one time.
 */
export function jsonDepth(text: string): number {
  let depth = 0
  let most = 0
  let isString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isString) {
      if (character === '\\') index += 1
      else if (character === '"') isString = false
    } else if (character === '"') isString = true
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > most) most = depth
    } else if (character === ']' || character === '}') depth -= 1
  }
  return most
}

/** A JSON value as TypeScript, in one line where it fits into `width` characters. */
export function literal(value: unknown, indent = '', width = 140): string {
  const flat = inline(value)
  if (flat.length + indent.length <= width) return flat
  const deeper = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((item) => `${deeper}${literal(item, deeper, width)},\n`).join('')}${indent}]`
  if (typeof value === 'object' && value !== null) {
    return `{\n${entries(value)
      .map(([key, item]) => `${deeper}${propertyName(key)}: ${literal(item, deeper, width)},\n`)
      .join('')}${indent}}`
  }
  return flat
}

function inline(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = entries(value).map(([key, item]) => `${propertyName(key)}: ${inline(item)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined)
}

/** A string literal. */
export function text(value: string): string {
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** A property name, quoted where it must be. */
export function propertyName(name: string): string {
  // Written plainly, it would set the prototype.
  if (name === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name)
}

/** How a provider writes the places in a text that it fills in: `{{firstName}}` or `{name}`. */
export type VariableStyle = 'double' | 'single'

const styles: Readonly<Record<VariableStyle, RegExp>> = {
  double: /\{\{([^{}]*)\}\}/g,
  single: /(?<!\{)\{([^{}]*)\}(?!\})/g,
}

/** What other programs write in such places. A provider that does not know it sends it as it is. */
const foreign =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{%[^{}]*%\}|\{[\p{L}_][\p{L}\p{N}_ .-]{0,40}\}|\[\[[^[\]]*\]\]|<<[^<>]*>>|%%?[\p{L}_]{3,40}%%?|\*\|[^|]*\|\*|\{\{|\}\}/gu

/** The variables of a text. */
export interface Variables {
  /** Names that are filled in for each person, each once. */
  readonly names: readonly string[]
  /** Marks that nobody fills in: a name that the provider does not know, another program's way of writing, a brace without its other half. */
  readonly unknown: readonly string[]
}

/**
 * Finds the variables of a text.
 * @param text The text as it is sent.
 * @param known Names that the provider fills in, in its spelling.
 * @param style How it writes them. @default 'double'
 */
export function variablesOf(text: string, known: readonly string[], style: VariableStyle = 'double'): Variables {
  const names = new Set<string>()
  const unknown = new Set<string>()
  const rest = text.replace(styles[style], (mark, inner: string) => {
    if (known.includes(inner)) names.add(inner)
    else unknown.add(mark)
    return ' '
  })
  for (const [mark] of rest.matchAll(foreign)) unknown.add(mark)
  return { names: [...names], unknown: [...unknown] }
}

/**
 * Says what is wrong with a text, or `undefined`.
 * @param text The text as it is sent.
 * @param known Names that the provider fills in.
 * @param style How it writes them. @default 'double'
 */
export function unknownVariables(text: string, known: readonly string[], style: VariableStyle = 'double'): string | undefined {
  const { unknown } = variablesOf(text, known, style)
  if (unknown.length === 0) return undefined
  const write = (name: string) => (style === 'double' ? `{{${name}}}` : `{${name}}`)
  return `The text says ${unknown.join(', ')}, which would reach people as it stands. It is filled in for ${known.map(write).join(', ')}, spelt just so.`
}

/**
 * Says why a person cannot get a text, or `undefined` if there is a value for each variable.
 * @param names Names of the variables.
 * @param values Values of the person by these names.
 */
export function missingVariable(names: readonly string[], values: Readonly<Record<string, string | undefined>>): string | undefined {
  const missing = names.filter((name) => (values[name] ?? '').trim() === '')
  return missing.length === 0 ? undefined : `the text needs ${missing.join(' and ')}, and the row has none`
}

// Characters for private use (Unicode, Co): no request of ours holds any, see `withoutMarks`.
const [open, close] = ['\u{E0F0}', '\u{E0F1}']

/** Matches what stands for a secret; its group is the name. */
export const markedSecret: RegExp = new RegExp(`${open}(\\w+)${close}`, 'u')

const allMarks = new RegExp(`${open}(\\w+)${close}`, 'gu')

/**
 * What stands for a secret until it is known where the text goes: to a reader or to a shell.
 * @param name Name of the variable, without `$`.
 */
export function secretMark(name: string): string {
  return `${open}${name.replaceAll(/\W/g, '_')}${close}`
}

/** The text with marks that it holds by itself taken out of it, so that nothing of others turns into a variable. */
export function withoutMarks(text: string): string {
  return text.replaceAll(open, '').replaceAll(close, '')
}

/** The text for a reader: `$ALTUR_API_KEY` in the place of each mark. */
export function readable(text: string): string {
  return text.replaceAll(allMarks, (_, name: string) => `$${name}`)
}

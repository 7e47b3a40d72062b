/** Text as one line. */
export function oneLine(value: string): string {
  return value.trim().replaceAll(/\s+/g, ' ')
}

/** A documentation comment; a comment's end inside the text would end it early. */
export function comment(lines: readonly string[], indent: string): string {
  const trimmed = lines.flatMap((line) => line.split(/\r\n?|\n/)).map((line) => line.trimEnd().replaceAll('*/', '*\\/'))
  const body = trimmed.filter((line, index) => line !== '' || (index > 0 && trimmed[index - 1] !== ''))
  if (body.length === 1) return `${indent}/** ${body[0]} */\n`
  return `${indent}/**\n${body.map((line) => `${indent} *${line ? ` ${line}` : ''}\n`).join('')}${indent} */\n`
}

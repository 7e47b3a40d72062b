/** Values of every type, some of them at the edge of what schemas allow. */
const replacements: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e9,
  '',
  'a',
  'x'.repeat(300),
  '2024-01-01T00:00:00Z',
  [],
  [{}],
  {},
  { unknown: 1 },
]

/** Small changes of a text: one character more or less, another case, another first or last one. */
function changesOfText(text: string): unknown[] {
  return [
    text.slice(1),
    text.slice(0, -1),
    `${text} `,
    ` ${text}`,
    text.toUpperCase(),
    text.toLowerCase(),
    text + text,
    `${text}0`,
    text.repeat(50),
  ]
}

function changesOfNumber(number: number): unknown[] {
  return [number + 1, number - 1, -number, number + 0.5, number * 1000, String(number)]
}

/**
 * Every value that differs from a JSON value in one place: a field removed, added or doubled, an item more or less, a value of another
 * type, a text or a number a little beside.
 */
export function* changesOf(value: unknown): Generator {
  yield* replacements
  if (typeof value === 'string') yield* changesOfText(value)
  if (typeof value === 'number') yield* changesOfNumber(value)
  if (typeof value === 'boolean') yield !value
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    yield items.slice(1)
    yield [...items, ...items]
    yield [...items, null]
    yield Array.from({ length: 1001 }, () => items[0])
    for (const [index, item] of items.entries()) for (const changed of changesOf(item)) yield items.with(index, changed)
    return
  }
  if (typeof value !== 'object' || value === null) return
  yield { ...value, 'not a field': 1 }
  for (const [name, field] of Object.entries(value)) {
    const { [name as keyof typeof value]: _, ...rest } = value
    yield rest
    yield { ...rest, [name.toUpperCase()]: field }
    for (const changed of changesOf(field)) yield { ...value, [name]: changed }
  }
}

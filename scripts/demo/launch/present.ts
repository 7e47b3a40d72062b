/** An object's properties that have a value; clients distinguish an absent property from `undefined`. */
export function present<Source extends Readonly<Record<string, unknown>>>(
  source: Source,
): { [Name in keyof Source]?: Exclude<Source[Name], undefined> } {
  // Entries lose their types; taking some away changes none of those that stay.
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Source]?: Exclude<Source[Name], undefined>
  }
}

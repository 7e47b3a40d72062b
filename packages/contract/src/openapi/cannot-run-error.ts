/** Something that keeps a run from beginning: exit code 2. */
export class CannotRunError extends Error {
  /** Name of the class, safe from minifiers. */
  override readonly name = 'CannotRunError'
}

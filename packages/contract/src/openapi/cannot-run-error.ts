/** Something that keeps a run from beginning: exit code 2. */
export class CannotRunError extends Error {
  override readonly name = 'CannotRunError'
}

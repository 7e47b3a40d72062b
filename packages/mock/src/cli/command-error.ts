/** Something on the command line is wrong; the message says what, and what there is. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

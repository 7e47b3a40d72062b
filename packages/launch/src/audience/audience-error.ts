/** An audience, or what was said about its columns, that cannot be used: the message says what is wrong, where, and what to do. */
export class AudienceError extends Error {
  static {
    this.prototype.name = 'AudienceError'
  }
}

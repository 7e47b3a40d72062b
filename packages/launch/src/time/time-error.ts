/** A time, a window or a zone that cannot be used: the message says what is wrong and what to do. */
export class TimeError extends Error {
  static {
    this.prototype.name = 'TimeError'
  }
}

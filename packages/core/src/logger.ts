import type { Hooks } from './hooks.ts'

/** Anything that logs by level: `console`, pino, winston … Each method takes a message and, if there are any, details without personal data. */
export interface Logger {
  /**
   * Logs what helps to find a fault: each attempt.
   * @param message One line without personal data.
   * @param details More to log, without personal data.
   */
  debug(message: string, details?: unknown): void
  /**
   * Logs what went as it should: a response with a status below 400.
   * @param message One line without personal data.
   * @param details More to log, without personal data.
   */
  info(message: string, details?: unknown): void
  /**
   * Logs what may need attention: a response with a status from 400 on.
   * @param message One line without personal data.
   * @param details More to log, without personal data.
   */
  warn(message: string, details?: unknown): void
  /**
   * Logs a call that failed.
   * @param message One line without personal data.
   * @param details More to log, without personal data.
   */
  error(message: string, details?: unknown): void
}

/**
 * Hooks that write a line for each attempt (`debug`, with the body, sensitive values masked), each response (`info`, `warn` from 400 on) and each failed
 * call (`error`). Use: `createAltur({ hooks: logTo(console) })`.
 * @param logger What writes the lines.
 * @returns Hooks for the client's `hooks` option.
 */
export function logTo(logger: Logger): Hooks {
  return {
    onAttempt({ provider, operation, method, path, attempt, body }) {
      logger.debug(`${provider}.${operation} attempt ${attempt}: ${method} ${path}`, { body: body() })
    },
    onResponse({ provider, operation, attempt, status, duration, requestId }) {
      const line = `${provider}.${operation} attempt ${attempt}: ${status} after ${Math.round(duration)} ms`
      if (status < 400) logger.info(line, { requestId })
      else logger.warn(line, { requestId })
    },
    onError({ error, duration }) {
      logger.error(`${error.message} (${Math.round(duration)} ms)`, error.toJSON())
    },
  }
}

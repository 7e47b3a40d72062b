import type { Hooks } from './hooks.ts'

/** Anything that logs by level: `console`, pino, winston … Each method takes a message and, if there are any, details without personal data. */
export interface Logger {
  debug(message: string, details?: unknown): void
  info(message: string, details?: unknown): void
  warn(message: string, details?: unknown): void
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

/**
 * Statuses after which an idempotent call is sent again: the server timed out (408, 504), failed (500), or a gateway could not reach it (502, 503). After a
 * 429 it is sent again as well, since that says that nothing was done.
 */
export const retryableStatusCodes: ReadonlySet<number> = new Set([408, 500, 502, 503, 504])

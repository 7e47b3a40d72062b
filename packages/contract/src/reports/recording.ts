import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Exchange } from '../http/exchange.ts'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import type { Redactor } from '../session/redaction.ts'

/** Keeps traffic without secrets and personal data. */
export interface Recording {
  add(exchange: Exchange, redactor: Redactor): void
  /** Completes the file. */
  close(): void
}

/**
 * Starts an HTTP Archive (HAR 1.2), which browsers and API tools read.
 * @param file Path of the file; one that is there is replaced, folders that are not there are made.
 * @throws {CannotRunError} If it cannot be written.
 */
export function startRecording(file: string): Recording {
  const descriptor = opened(file)
  let isFirst = true
  writeSync(descriptor, '{"log":{"version":"1.2","creator":{"name":"@campaignkit/contract","version":"1"},"entries":[')
  return {
    add(exchange, redactor) {
      const { request, response, milliseconds, test } = exchange
      const reported = redactor.exchange(exchange)
      const [, search = ''] = reported.url.split('?')
      const entry = {
        startedDateTime: new Date(Date.now() - milliseconds).toISOString(),
        time: milliseconds,
        comment: redactor.text(`${test.operation.id}: ${test.title}`),
        request: {
          method: reported.method,
          url: reported.url,
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: pairs(reported.headers),
          queryString: [...new URLSearchParams(search)].map(([name, value]) => ({ name, value })),
          headersSize: -1,
          bodySize: -1,
          ...(reported.body === undefined
            ? {}
            : { postData: { mimeType: request.headers['content-type'] ?? 'multipart/form-data', text: reported.body } }),
        },
        response: {
          status: response?.status ?? 0,
          statusText: '',
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: pairs(reported.responseHeaders),
          content: {
            size: response?.text.length ?? 0,
            mimeType: response?.headers.get('content-type') ?? '',
            text: reported.responseBody ?? '',
          },
          redirectURL: '',
          headersSize: -1,
          bodySize: -1,
        },
        cache: {},
        timings: { send: 0, wait: milliseconds, receive: 0 },
      }
      writeSync(descriptor, `${isFirst ? '' : ','}\n${JSON.stringify(entry)}`)
      isFirst = false
    },
    close() {
      writeSync(descriptor, '\n]}}\n')
      closeSync(descriptor)
    },
  }
}

function opened(file: string): number {
  try {
    mkdirSync(dirname(file), { recursive: true })
    return openSync(file, 'w')
  } catch (error) {
    throw new CannotRunError(`--record: ${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`, {
      cause: error,
    })
  }
}

function pairs(headers: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

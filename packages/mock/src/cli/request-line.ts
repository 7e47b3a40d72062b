import { styleText } from 'node:util'
import type { RecordedRequest } from '../log/request-log.ts'

type Style = Parameters<typeof styleText>[0]

/**
 * One line about a request: time, status, what was called, what went wrong, on purpose or not. Without the address, which may say whom it is about.
 * @param isColoured Whether the line may have colours.
 */
export function requestLine(request: RecordedRequest, isColoured: boolean): string {
  const { at, status, method, provider, operation, url, faults, replayed, reason } = request
  const paint = (style: Style, text: string) => (isColoured ? styleText(style, text, { validateStream: false }) : text)
  const style = status === undefined ? 'magenta' : status < 400 ? 'green' : status < 500 ? 'yellow' : 'red'
  return [
    paint('dim', at.toISOString().slice(11, 23)),
    paint(style, status === undefined ? '---' : String(status)),
    method.padEnd(6),
    operation === undefined ? (url.split('?')[0] ?? '') : `${provider ?? ''}.${operation}`,
    ...faults.map((kind) => paint('magenta', `[${kind}]`)),
    ...(reason === undefined || reason.code === 'injected-fault' ? [] : [paint('yellow', `${reason.code}: ${oneLine(reason.detail)}`)]),
    ...(replayed ? [paint('dim', '(same response as before)')] : []),
  ].join('  ')
}

/** Control characters could have the terminal do anything; they come from requests. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200)
}

/**
 * Stands in for the `Request` class while no middleware needs the real one: building that costs half as much again as the
 * whole call, and `fetch` takes an address and options just as well.
 */
export class LightRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: BodyInit | undefined
  readonly signal: AbortSignal | undefined

  constructor(url: string, init: { method: string; headers: Headers; body?: BodyInit; signal?: AbortSignal }) {
    this.url = url
    this.method = init.method
    this.headers = init.headers
    this.body = init.body
    this.signal = init.signal
  }
}

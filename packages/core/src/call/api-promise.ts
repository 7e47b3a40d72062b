/** Everything there is to know about a successful call. */
export interface ApiResult<Data> {
  /** The response's body, as the provider sent it. */
  readonly data: Data
  /** The response; its body has been read already. */
  readonly response: Response
  /** How many requests were sent. */
  readonly attempts: number
  /** The idempotency key that was sent, where the provider keeps one. */
  readonly idempotencyKey?: string
  /** SHA-256 of method, address below the base and body of the request, in hexadecimal: the same for the same call. */
  readonly fingerprint: string
}

/** What a call gives; its fingerprint is made when it is asked for. */
export interface CallResult<Data> extends Omit<ApiResult<Data>, 'fingerprint'> {
  readonly fingerprint: () => Promise<string>
}

/** The promise that a method returns: the response's body, or with `withResponse()` the whole response. */
export interface ApiPromise<Data> extends Promise<Data> {
  /**
   * Waits for the same call; gives the body together with the HTTP response.
   * @throws {CampaignkitError} As the call does.
   */
  withResponse(): Promise<ApiResult<Data>>
}

/**
 * Makes the promise that a method returns out of the call's full result.
 * @param result The call under way.
 */
export function apiPromise<Data>(result: Promise<CallResult<Data>>): ApiPromise<Data> {
  const data = result.then((settled) => settled.data)
  return Object.assign(data, {
    withResponse() {
      // The failure reaches the caller through `result`; unheard on `data` it would end the process.
      data.catch(() => {})
      return result.then(async ({ fingerprint, ...settled }) => ({ ...settled, fingerprint: await fingerprint() }))
    },
  })
}

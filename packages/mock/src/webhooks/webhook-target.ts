import type { FaultKind } from '../faults/fault-kinds.ts'
import type { JsonObject } from '../openapi/json.ts'

/** Where a provider's events are sent. */
export interface WebhookTarget {
  /** An address with `http` or `https`. */
  readonly url: string
  /** What they are signed with. @default The variable that the provider's own client reads (`ALTUR_WEBHOOK_SECRET`), else unsigned. */
  readonly secret?: string
  /** Which of the documented forms of the signature, where there are several, by the way it is written. @default The preferred one. */
  readonly digest?: 'hex' | 'base64'
  /** Milliseconds of the machine's time after which a delivery counts as failed. @default What the provider documents, else 10,000. */
  readonly timeout?: number
}

/** One time that an event was delivered, or was to be. */
export interface WebhookDelivery {
  /** The provider's id: `altur`. */
  readonly provider: string
  /** Name of the webhook in the description. */
  readonly event: string
  /** 1 for the first delivery of the event, 2 for the second … */
  readonly attempt: number
  /** What was sent, as JSON. */
  readonly body: JsonObject
  /** Names in lower case; the signature is replaced by `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>
  /** The receiver's status; `undefined` if it did not respond, or if nothing was sent. */
  readonly status: number | undefined
  /** Whether the provider takes that for received. */
  readonly received: boolean
  /** Why there is no response. */
  readonly problem: string | undefined
  /** The faults that applied to it; empty for none. */
  readonly faults: readonly FaultKind[]
  /** By the mock's clock. */
  readonly at: Date
}

/** The webhooks of one provider's mock. */
export interface MockedWebhooks {
  /**
   * Chooses where events are sent from now on; nothing is sent until there is an address.
   * @param target The address, with what is needed to sign and to time deliveries.
   * @throws {RangeError} If the address is none, or another setting makes no sense.
   */
  sendTo(target: WebhookTarget): void
  /**
   * Has the provider send an event now.
   * @param event Name of the webhook in the description: `on_call_end`.
   * @param body What is to be otherwise than in the description's example; objects are merged.
   * @returns The first delivery, once it has been responded to or has failed; more may follow.
   * @throws {RangeError} If the provider sends no such event, or nobody has said where to.
   */
  send(event: string, body?: object): Promise<WebhookDelivery>
}

import { requestPart } from '@campaignkit/core/description'
import type { Behaviour, EventFacts } from '../state/behaviour.ts'
import type { Schedule } from '../time/clock.ts'
import type { Document } from '../openapi/document.ts'
import { milliseconds } from '../time/duration.ts'
import type { FaultKind } from '../faults/fault-kinds.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import { copyJson, type JsonObject, mergeInto, writePointer } from '../openapi/json.ts'
import { checkTarget } from './check-target.ts'
import { suggestion } from '../names/nearest.ts'
import type { Random } from '../random/random.ts'
import { redact } from '../log/request-log.ts'
import type { Store } from '../state/store.ts'
import { eventBody, type Subject } from './webhook-body.ts'
import { printBody } from './print-body.ts'
import { type Webhook, webhooksOf } from './webhook-facts.ts'
import type { MockedWebhooks, WebhookDelivery, WebhookTarget } from './webhook-target.ts'

/** Sends one provider's events. */
export interface WebhookSender extends MockedWebhooks {
  readonly names: readonly string[]
  /** Sends what a change of status causes. */
  statusChanged(subject: Subject): void
  /** Sends what reaching somebody causes. */
  reached(resource: string | undefined, subject: Subject, facts: EventFacts): void
  /** When nothing is being delivered any more. */
  idle(): Promise<void>
  /** Forgets what is held back, and ends what is under way. */
  clear(): void
}

/** What a sender needs from around it. */
export interface SenderOptions {
  readonly id: string
  readonly document: Document
  readonly behaviour: Behaviour
  readonly clock: Schedule
  readonly random: Random
  readonly faults: FaultPlan
  readonly store: Store
  readonly target: WebhookTarget | undefined
  record(delivery: WebhookDelivery): void
}

/** An event on its way. */
interface Outgoing {
  readonly webhook: Webhook
  readonly body: JsonObject
  readonly secret: string | undefined
  /** When it was first delivered, by the mock's clock. */
  readonly first: number
}

/** What came of a delivery. */
interface Received {
  readonly status?: number
  readonly problem?: string
}

/** At the latest after this time, an event that was held back for the next one is delivered. */
const maxHold = 60_000

/** Makes the sender of a provider. Events go out one after the other, so that their order is that of their causes. */
export function createWebhookSender(options: SenderOptions): WebhookSender {
  const { id, document, behaviour, clock, random, faults } = options
  const { webhooks, description } = webhooksOf(id, document)
  let target = options.target
  let queue: Promise<unknown> = Promise.resolve()
  let held: (() => Promise<unknown>) | undefined
  let ending = new AbortController()

  function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }

  async function deliver(outgoing: Outgoing, attempt: number): Promise<WebhookDelivery> {
    const applied = faults.apply({ name: `${id}.${outgoing.webhook.name}`, isEvent: true }).map(({ kind }) => kind)
    if (applied.includes('lost-webhook')) return note(outgoing, attempt, applied, {}, { problem: 'It got lost.' })
    if (applied.includes('reordered-webhook') && attempt === 1 && !held) {
      const late = () => post(outgoing, attempt, applied)
      held = late
      clock.at(clock.now() + maxHold, () => {
        if (held === late) void enqueue(release)
      })
      // Nothing has been sent yet: the delivery is noted when it happens.
      return draft(outgoing, attempt, applied, {}, { problem: 'It is held back until after the next one.' })
    }
    const delivery = await post(outgoing, attempt, applied)
    if (applied.includes('duplicate-webhook')) await post(outgoing, attempt, applied)
    await release()
    return delivery
  }

  async function release(): Promise<void> {
    const late = held
    held = undefined
    await late?.()
  }

  async function post(outgoing: Outgoing, attempt: number, applied: readonly FaultKind[]): Promise<WebhookDelivery> {
    const { webhook, body, first } = outgoing
    for (const [expression, start] of Object.entries(webhook.counter ?? {})) {
      const part = requestPart(expression)
      if (part?.in === 'body') writePointer(body, part.pointer, start + attempt - 1)
    }
    const text = printBody(body)
    const { signal } = ending
    const headers = await headersOf(outgoing, text, attempt, applied).catch((error: Error) => error)
    const sent = headers instanceof Error ? {} : headers
    const response = headers instanceof Error ? { problem: headers.message } : await responseOf(headers, text, webhook, signal)
    const delivery = (signal.aborted ? draft : note)(outgoing, attempt, applied, sent, response)
    const delay = delivery.received || signal.aborted ? undefined : delayBefore(webhook, attempt)
    if (delay !== undefined) clock.at(first + delay, () => void enqueue(() => deliver(outgoing, attempt + 1)))
    return delivery
  }

  async function responseOf(
    headers: Readonly<Record<string, string>>,
    body: string,
    webhook: Webhook,
    signal: AbortSignal,
  ): Promise<Received> {
    if (!target) return { problem: 'There is no address any more.' }
    const timeout = AbortSignal.timeout(milliseconds(target.timeout ?? webhook.timeout ?? '10s'))
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      })
      await response.body?.cancel()
      return { status: response.status }
    } catch (error) {
      const reason = error instanceof Error ? (error.cause ?? error) : error
      return { problem: timeout.aborted ? 'It took too long.' : reason instanceof Error ? reason.message : String(reason) }
    }
  }

  async function headersOf({ webhook, secret }: Outgoing, text: string, attempt: number, applied: readonly FaultKind[]) {
    // Loaded by the first event; most mocks send none.
    const { createWebhooks, WebhookError } = await import('@campaignkit/core/webhooks')
    const signer = createWebhooks(description, {})
    const form = target?.digest === undefined ? {} : { digest: target.digest }
    const given = applied.includes('forged-webhook') ? forged : (target?.secret ?? secret)
    let isUnsigned = applied.includes('unsigned-webhook')
    // Signed at the machine's time, which is what a receiver compares a signed time with.
    const { headers } = await signer
      .sign(webhook.name, text, given === undefined ? form : { ...form, secret: given })
      .catch((error: unknown) => {
        if (!WebhookError.isInstance(error)) throw error
        // Without a secret, a provider sends no signature either; what else is in the headers does not depend on it.
        isUnsigned = true
        return signer.sign(webhook.name, text, { ...form, secret: forged })
      })
    if (isUnsigned) delete headers[webhook.header.toLowerCase()]
    for (const [expression, start] of Object.entries(webhook.counter ?? {})) {
      const part = requestPart(expression)
      if (part?.in === 'header') headers[part.name.toLowerCase()] = String(start + attempt - 1)
    }
    return headers
  }

  function draft(
    { webhook, body }: Outgoing,
    attempt: number,
    applied: readonly FaultKind[],
    headers: Readonly<Record<string, string>>,
    { status, problem }: Received,
  ): WebhookDelivery {
    const isSuccess = webhook.success ? webhook.success.includes(status ?? 0) : status !== undefined && status >= 200 && status < 300
    return {
      provider: id,
      event: webhook.name,
      attempt,
      body: copyJson(body),
      headers: redact({ ...headers }),
      status,
      received: isSuccess,
      problem,
      faults: applied,
      at: clock.date(),
    }
  }

  function note(...facts: Parameters<typeof draft>): WebhookDelivery {
    const delivery = draft(...facts)
    options.record(delivery)
    return delivery
  }

  async function emit(
    webhook: Webhook,
    subject: Subject | undefined,
    facts: EventFacts | undefined,
    changes: object = {},
  ): Promise<WebhookDelivery> {
    const body = eventBody(webhook, clock.now(), random, subject)
    const completed = subject && behaviour.events?.[webhook.name]?.({ body, subject, facts, store: options.store })
    mergeInto(body, { ...changes })
    const outgoing = { webhook, body, secret: completed ? completed.secret : undefined, first: clock.now() }
    if (completed === false) return draft(outgoing, 1, [], {}, { problem: 'None is sent for this.' })
    return enqueue(() => deliver(outgoing, 1))
  }

  /** Sends what something in the mock causes; what goes wrong with it is in the deliveries. */
  function cause(wanted: (webhook: Webhook) => boolean | undefined, subject: Subject, facts?: EventFacts): void {
    if (target) for (const webhook of webhooks.filter(wanted)) void emit(webhook, subject, facts)
  }

  return {
    names: webhooks.map(({ name }) => name),
    sendTo: (given) => void (target = checkTarget(given, `mock.${id}.webhooks.sendTo`)),
    async send(event, body) {
      const webhook = webhooks.find(({ name }) => name === event)
      if (!webhook) {
        const names = webhooks.map(({ name }) => name)
        throw new RangeError(`${id} sends no event "${event}". ${suggestion(event, names, names.length)}`)
      }
      if (!target) throw new RangeError(`Where are the events of ${id} to go? Call mock.${id}.webhooks.sendTo({ url }) first.`)
      return emit(webhook, undefined, undefined, body)
    },
    statusChanged: (subject) => cause((webhook) => webhook.cause?.status === subject.entity.resource.name, subject),
    reached: (resource, subject, facts) => cause((webhook) => webhook.cause?.reach?.includes(resource ?? ''), subject, facts),
    async idle() {
      // What is delivered can have the receiver cause more.
      for (let last; last !== queue;) {
        last = queue
        await last
      }
    },
    clear() {
      ending.abort()
      ending = new AbortController()
      held = undefined
      target = options.target
    },
  }
}

/** A key that nobody has; Base64, because some providers' secrets must be. */
const forged = Buffer.from('a secret that is not the right one').toString('base64')

/** Milliseconds between the first delivery and the one after `attempt`; `undefined` if there is none. */
function delayBefore({ again = [], every, until }: Webhook, attempt: number): number | undefined {
  const listed = again[attempt - 1]
  if (listed !== undefined) return milliseconds(listed)
  if (every === undefined || until === undefined) return undefined
  const delay = milliseconds(again.at(-1) ?? 0) + (attempt - again.length) * milliseconds(every)
  return delay <= milliseconds(until) ? delay : undefined
}

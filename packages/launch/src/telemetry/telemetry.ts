import type * as Otel from '@opentelemetry/api'
import type { Finding } from '../protocol/finding.ts'
import type { WorkerEvent } from '../protocol/event.ts'

/** What a request is about: no name, no number, nothing of a message. */
interface AttemptFacts {
  readonly provider: string
  readonly operation: string
  readonly launch: string
  readonly people: number
}

/** Where it is shown what a worker does. */
export interface Telemetry {
  /** Runs an attempt, so that what the client traces belongs to it. */
  attempt<Result extends { readonly finding: Finding }>(facts: AttemptFacts, work: () => Promise<Result>): Promise<Result>
  /** Counts what happened. */
  event(event: WorkerEvent): void
}

/** Shows nothing. */
export const noTelemetry: Telemetry = { attempt: (_facts, work) => work(), event: () => {} }

const scope = '@campaignkit/launch'

/**
 * Shows it by OpenTelemetry, if the application has `@opentelemetry/api`: a span for each attempt, under which the spans of the HTTP client stand, and
 * metrics of attempts, waits, recoveries and failures. The conventions for messaging know no calls and no messages to people, and are in development:
 * so the names are our own, `campaignkit.*`.
 */
export async function openTelemetry(): Promise<Telemetry> {
  const api = await import('@opentelemetry/api').catch(() => undefined)
  return api ? telemetryOn(api) : noTelemetry
}

/** The same for a given copy of the API. */
function telemetryOn({ metrics, trace, SpanKind, SpanStatusCode }: typeof Otel): Telemetry {
  const tracer = trace.getTracer(scope)
  const meter = metrics.getMeter(scope)
  const duration = meter.createHistogram('campaignkit.launch.attempt.duration', {
    unit: 's',
    description: 'How long requests took that were to reach people',
  })
  const people = meter.createCounter('campaignkit.launch.people', { unit: '{person}', description: 'People of requests, by outcome' })
  const waits = meter.createHistogram('campaignkit.launch.wait', { unit: 's', description: 'How long a worker has to wait, by reason' })
  const recoveries = meter.createCounter('campaignkit.launch.recovery', {
    unit: '{batch}',
    description: 'Lost responses, by what became of them',
  })
  const failures = meter.createCounter('campaignkit.launch.failure', { unit: '{failure}', description: 'Failures of the ledger' })
  return {
    attempt: (facts, work) =>
      tracer.startActiveSpan(
        `launch ${facts.operation}`,
        {
          kind: SpanKind.PRODUCER,
          attributes: {
            'campaignkit.provider': facts.provider,
            'campaignkit.operation': facts.operation,
            'campaignkit.launch': facts.launch,
            'campaignkit.people': facts.people,
          },
        },
        async (span) => {
          try {
            const result = await work()
            const { outcome } = result.finding
            span.setAttribute('campaignkit.outcome', outcome)
            if (outcome !== 'sent') {
              span.setAttribute('error.type', outcome)
              span.setStatus({ code: SpanStatusCode.ERROR })
            }
            return result
          } finally {
            span.end()
          }
        },
      ),
    event(event) {
      if (event.type === 'attempt') {
        const attributes = {
          'campaignkit.provider': event.provider,
          'campaignkit.operation': event.operation,
          'campaignkit.outcome': event.outcome,
        }
        duration.record(event.duration / 1_000, attributes)
        people.add(event.people, attributes)
      } else if (event.type === 'wait') waits.record(event.delay / 1_000, { 'campaignkit.reason': event.reason })
      else if (event.type === 'recovered') {
        recoveries.add(1, { 'campaignkit.provider': event.provider, 'campaignkit.operation': event.operation, 'campaignkit.to': event.to })
      } else failures.add(1)
    },
  }
}

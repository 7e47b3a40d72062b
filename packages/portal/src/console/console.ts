import { CampaignkitError, createClient, type Description } from '@campaignkit/core'
import type { RequestSchemas } from '@campaignkit/core/validate'
import { type Attempt, documentedErrors, type Fault, type MockDocument, mockFetch } from './console-mock.ts'

/** What the page knows about the call: the arguments of the example, written by the build. */
interface Example {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly file?: string
}

const faults: readonly [Fault, string][] = [
  ['none', 'Nothing: respond as documented'],
  ['too-many-requests', 'Reject the first request with 429, then respond'],
  ['lost-response', 'Accept the first request, then lose the response'],
  ['unavailable', 'Respond to the first request with 503'],
  ['no-connection', 'Refuse the first connection'],
]

/**
 * Opens the console of an operation's page: the real client against a mock within the page.
 * @param place The element to open it in; its attributes name the provider and the operation.
 */
export async function openConsole(place: HTMLElement): Promise<void> {
  const { provider = '', operation: id = '', example = '{}' } = place.dataset
  // All three files are written by the build that wrote this page.
  const [description, document, schemas] = (await Promise.all(
    ['client', 'openapi', 'schemas'].map(async (name) => (await fetch(`/${provider}/${name}.json`)).json()),
  )) as [Description, MockDocument, RequestSchemas]
  const operation = description.operations[id]
  if (!operation) throw new Error(`There is no operation ${id}.`)
  const given = JSON.parse(example) as Example

  const form = element('form', { className: 'console' })
  const inputs = new Map<string, HTMLInputElement>()
  for (const [name, value] of Object.entries(given.path)) {
    const input = element('input', { value: String(value), name })
    inputs.set(name, input)
    form.append(labelled(name, input))
  }
  const payload = given.body ?? (Object.keys(given.query).length > 0 || (operation.query && !operation.body) ? given.query : undefined)
  const text = element('textarea', { value: payload === undefined ? '' : JSON.stringify(payload, null, 2), spellcheck: false })
  if (payload !== undefined) form.append(labelled(given.body === undefined ? 'Query, as JSON' : 'Body, as JSON', text))
  const choice = element('select', {})
  const choices: readonly (readonly [string, string])[] = [
    ...faults,
    ...documentedErrors(document, operation).map((status) => [`status-${status}`, `Always respond with the documented ${status}`] as const),
  ]
  for (const [value, label] of choices) choice.append(element('option', { value, textContent: label }))
  form.append(labelled('What goes wrong', choice))
  const send = element('button', { type: 'submit', textContent: 'Send to the mock in this page' })
  form.append(send)
  const log = element('ol', { ariaLabel: 'Requests' })
  const result = element('div', { className: 'result', hidden: true, tabIndex: 0 })
  const status = element('p', { role: 'status', textContent: 'No server, no key: nobody is contacted.' })
  form.append(status, log, result)
  place.replaceChildren(form)
  form.querySelector<HTMLElement>('input, textarea, select')?.focus()

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void run()
  })

  async function run(): Promise<void> {
    log.replaceChildren()
    result.hidden = true
    let input: unknown
    try {
      input = text.value.trim() === '' ? undefined : JSON.parse(text.value)
    } catch (error) {
      status.textContent = `This is not JSON: ${error instanceof Error ? error.message : String(error)}`
      return
    }
    send.disabled = true
    status.textContent = 'The client is sending.'
    let last: Attempt | undefined
    const report = (attempt: Attempt) => {
      if (last) log.append(waitLine(attempt.at - last.at))
      log.append(attemptLine(attempt))
      last = attempt
    }
    // The values of the list above.
    const mocked = { id, operation: operation as NonNullable<typeof operation>, document, schemas }
    const fetch = mockFetch(mocked, choice.value as Fault, report)
    const credentials = Object.fromEntries(Object.keys(description.securitySchemes).map((name) => [name, 'example']))
    const options = { ...credentials, baseUrl: 'https://mock.invalid', fetch, dangerouslyAllowBrowser: true }
    const client = createClient<Record<string, unknown>>(description, options)
    const method = id.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client) as (
      ...args: unknown[]
    ) => Promise<unknown>
    const file = given.file ? { [given.file]: new Blob(['example'], { type: 'text/plain' }) } : undefined
    const args: unknown[] = [...inputs.values()].map(({ value }) => value)
    if (operation?.body || operation?.query) args.push(file ?? input)
    args.push({ headers: given.headers })
    try {
      const response = await method(...args)
      show(
        'good',
        `It returned${last && last.number > 1 ? ` after ${last.number} attempts` : ''}:`,
        response instanceof Blob ? `Blob of ${response.size} bytes` : JSON.stringify(response, null, 2),
      )
    } catch (error) {
      show('bad', 'It threw:', describe(error))
    }
    send.disabled = false
  }

  function show(tone: 'good' | 'bad', words: string, content: string | undefined): void {
    status.textContent = words
    result.hidden = false
    result.className = `result ${tone}`
    result.textContent = content ?? 'undefined'
  }
}

function describe(error: unknown): string {
  if (!CampaignkitError.isInstance(error)) return String(error)
  const { name, message, outcome, attempts, provider, operation } = error
  const known = ['status', 'body', 'code', 'requestId', 'retryAfter', 'reconcilable'] as const
  const more = Object.fromEntries(known.filter((key) => key in error).map((key) => [key, error[key as keyof typeof error]]))
  return `${name}: ${message}\n\n${JSON.stringify({ outcome, attempts, provider, operation, ...more }, null, 2)}`
}

function attemptLine({ number, at, request, idempotencyKey, outcome, tone }: Attempt): HTMLElement {
  const key = idempotencyKey ? ` · key ${idempotencyKey.slice(0, 8)}…` : ''
  const line = element('li', {})
  line.append(`${number}. +${at} ms  ${request}${key} → `, element('span', { className: tone, textContent: outcome }))
  return line
}

function waitLine(milliseconds: number): HTMLElement {
  return element('li', { className: 'wait', textContent: `   the client waited ${milliseconds} ms` })
}

function labelled(words: string, field: HTMLElement): HTMLLabelElement {
  const label = element('label', { textContent: words })
  label.append(field)
  return label
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties)
}

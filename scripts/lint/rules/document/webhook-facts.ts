import type { Oas3Rule } from '@redocly/openapi-core'
import { isForm } from '../../media-type.ts'
import { objectMembers } from '../../names.ts'

/** `unknown` is the type of an event that the description does not have. */
const reserved = new Set(['unknown', ...objectMembers])

/** A webhook says how it is verified and recognized, by headers that it declares. */
export const webhookFacts: Oas3Rule = () => {
  const kinds = new Set<string>()
  return {
    WebhooksMap: {
      enter(webhooks, { report, location }) {
        for (const name of Object.keys(webhooks).filter((each) => reserved.has(each))) {
          report({
            message: `A webhook cannot be called "${name}": the event of that type is another.`,
            location: location.child([name]).key(),
          })
        }
      },
      RequestBody({ content }, { report, location }) {
        for (const type of Object.keys(content ?? {})) kinds.add(isForm(type) ? 'forms' : 'JSON')
        if (kinds.size > 1) {
          const message = 'Some webhooks are forms and others JSON; those of one description are read in one way.'
          report({ message, location: location.child(['content']).key() })
        }
      },
      Operation(operation, { report, location, key, resolve }) {
        if (key !== 'post' || !operation.requestBody) {
          report({ message: 'A webhook is a post with a request body.', location: location.key() })
        }
        const event: unknown = { ...operation }['x-webhook-event' as keyof typeof operation]
        if (!event) report({ message: 'A webhook needs x-webhook-event: how it is recognized and identified.', location: location.key() })
        const headers = (operation.parameters ?? []).flatMap((parameter) => {
          const { node } = resolve(parameter)
          return node?.in === 'header' ? [{ ...node, name: (node.name ?? '').toLowerCase() }] : []
        })
        const signatures = headers.flatMap((header): unknown => ('x-webhook-signature' in header ? header['x-webhook-signature'] : []))
        if (signatures.length !== 1) {
          report({ message: 'A webhook needs x-webhook-signature at exactly one of its header parameters.', location: location.key() })
        }
        for (const { time, fields, forms = [] } of signatures.filter(isSignature)) {
          if (fields?.time !== undefined && !forms.every(({ content = '' }) => content.includes('{$signature.time}'))) {
            report({
              message: 'The time in the header is not signed: the content of every form must have {$signature.time}.',
              location: location.key(),
            })
          }
          if (fields?.time === undefined && forms.some(({ content = '' }) => content.includes('{$signature.time}'))) {
            report({
              message: 'The content has {$signature.time}, but `fields` does not say where in the header the time is.',
              location: location.key(),
            })
          }
          const expression = `{$request.header.${time}}`
          if (time !== undefined && !forms.every(({ content = '' }) => content.toLowerCase().includes(expression.toLowerCase()))) {
            report({
              message: `The header ${time} is not signed: the content of every form must have ${expression}.`,
              location: location.key(),
            })
          }
        }
        const declared = new Set(headers.map(({ name }) => name))
        const facts = JSON.stringify([
          event,
          signatures.map((signature) => ({ ...(isSignature(signature) ? signature : {}), fields: undefined })),
        ])
        const named = Array.from(
          facts.matchAll(/\$request\.header\.([^"{}]+)|"time":"([^"]+)"/g),
          ([, inside, time]) => inside ?? time ?? '',
        )
        for (const header of named.filter((name) => !declared.has(name.toLowerCase()))) {
          report({ message: `The header ${header} is not declared as a parameter of the webhook.`, location: location.key() })
        }
      },
    },
  }
}

/** The part of `x-webhook-signature` that is read here; the rule extension-form checks its form. */
interface Signature {
  readonly time?: string
  readonly fields?: { readonly time?: string }
  readonly forms?: readonly { readonly content?: string }[]
}

function isSignature(value: unknown): value is Signature {
  return typeof value === 'object' && value !== null
}

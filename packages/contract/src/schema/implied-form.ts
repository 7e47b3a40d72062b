import type { JsonObject } from '../openapi/json.ts'
import { listOf } from '../openapi/json.ts'
import { typesOf } from './merge.ts'

/** A form that a string must have though its schema does not say so. */
export interface ImpliedForm {
  readonly name: string
  /** Strings of that form. */
  readonly values: readonly string[]
}

interface Rule extends ImpliedForm {
  /** What a property or parameter of this form is called. */
  readonly called: RegExp
  /** What its description says. */
  readonly described: RegExp
}

// What every sound server refuses to take for one of these, it refuses rightly, whatever the schema says.
const rules: readonly Rule[] = [
  {
    name: 'time zone',
    called: /(^|_|[a-z])(time_?zone|tz)(_?(id|name))?$/i,
    described: /\b(IANA|time[ -]?zone|tz database)\b/i,
    values: ['America/Mexico_City', 'Europe/Madrid', 'UTC'],
  },
  {
    name: 'date',
    called: /(^|[_-])(date|day|birthday|dob)$|[a-z]Date$/,
    described: /\bYYYY-MM-DD\b|\bISO[ -]?8601 date\b(?!.{0,3}time)/i,
    values: ['2027-03-01', '2027-11-24'],
  },
  {
    name: 'date and time',
    called: /(_at|[a-z]At|[_-](datetime|timestamp|time)|^(datetime|timestamp))$/,
    described: /\bISO[ -]?8601\b|\bRFC[ -]?3339\b|\bdate[ -]?time\b|\btimestamp\b/i,
    values: ['2027-03-01T09:00:00Z', '2027-11-24T13:45:30Z'],
  },
  {
    name: 'phone number',
    called:
      /(^|[_-])(phone|mobile|msisdn|whatsapp|tel|cell)([_-]?(number|no|id))?$|[a-z](Phone|Mobile|Msisdn)(Number|No)?$|^(phone|mobile)(Number|No)$|^(to|from)_?number$/i,
    described: /\bE\.?164\b|\b(phone|mobile|telephone|whatsapp) number\b|\bnumbers? in international form/i,
    values: ['+12025550143', '+12125550123', '+447700900123'],
  },
  {
    name: 'e-mail address',
    called: /(^|[_-])e-?mail([_-]?address)?$|[a-z]E?mail(Address)?$/i,
    described: /\be-?mail address\b/i,
    values: ['ana@example.com', 'ben@example.com'],
  },
  {
    name: 'URL',
    called: /(^|[_-])(url|uri|webhook|callback|website|link)$|[a-z](Url|URL|Uri|URI)$/,
    described: /\b(URL|URI)\b|\bhttps?:\/\//,
    values: ['https://www.example.com/path', 'https://hooks.example.com/in'],
  },
  {
    name: 'country',
    called: /(^|_)country(_?code)?$|[a-z]Country(Code)?$/i,
    described: /\bISO[ -]?3166\b|\bcountry code\b/i,
    values: ['MX', 'US'],
  },
  {
    name: 'currency',
    called: /(^|_)currency(_?code)?$|[a-z]Currency(Code)?$/i,
    described: /\bISO[ -]?4217\b|\bcurrency code\b/i,
    values: ['MXN', 'USD'],
  },
  {
    name: 'language',
    called: /(^|_)(language|locale|lang)(_?code)?$|[a-z](Language|Locale|Lang)(Code)?$/i,
    described: /\bBCP[ -]?47\b|\bISO[ -]?639\b|\b(language|locale) (tag|code)\b/i,
    values: ['es', 'en'],
  },
  {
    name: 'secret',
    called: /^(password|passcode|secret|otp|pin|verification_?code|access_?token|refresh_?token|id_?token)$/i,
    described: /\bone-time (code|password)\b/i,
    values: ['Correct-Horse-7'],
  },
]

/**
 * The form that a string has by its name, its description or its examples, where the schema leaves it open.
 * @param name What the property or parameter is called.
 * @param schema Its schema, flattened.
 * @returns `undefined` if the schema says the form itself (`format`, `pattern`, `enum`), or nothing hints at one.
 */
export function impliedForm(name: string, schema: JsonObject): ImpliedForm | undefined {
  const memory = known.get(schema) ?? new Map<string, ImpliedForm | undefined>()
  known.set(schema, memory)
  if (!memory.has(name)) memory.set(name, formOf(name, schema))
  return memory.get(name)
}

const known = new WeakMap<JsonObject, Map<string, ImpliedForm | undefined>>()

function formOf(name: string, schema: JsonObject): ImpliedForm | undefined {
  const types = typesOf(schema['type'])
  if (types.length > 0 && !types.includes('string')) return undefined
  if (schema['pattern'] !== undefined || schema['format'] !== undefined || schema['enum'] !== undefined || schema['const'] !== undefined)
    return undefined
  if (schema['x-sensitive'] === 'phone') return undefined
  const description = typeof schema['description'] === 'string' ? schema['description'] : ''
  // A name says more than a description that may speak of other things besides.
  const rule = rules.find(({ called }) => called.test(name)) ?? rules.find(({ described }) => described.test(description))
  if (rule) return rule
  return exampleForm(schema)
}

const exampleForms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['date and time', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/],
  ['time of day', /^\d{1,2}:\d\d(:\d\d)?$/],
  ['URL', /^https?:\/\/\S+$/],
  ['e-mail address', /^[^@\s]+@[^@\s]+\.[a-z]+$/i],
  ['phone number', /^\+\d{7,15}$/],
  ['UUID', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['number', /^-?\d+(\.\d+)?$/],
]

/** A form that all examples of a string share. */
function exampleForm(schema: JsonObject): ImpliedForm | undefined {
  const texts = [...listOf(schema['examples']), schema['example']].filter((value) => typeof value === 'string')
  const found = texts.length === 0 ? undefined : exampleForms.find(([, pattern]) => texts.every((text) => pattern.test(text)))
  return found && { name: found[0], values: texts }
}

/**
 * Whether a made-up string may be refused for its form alone.
 * @param name What the property or parameter is called.
 */
export function hasImpliedForm(name: string, schema: JsonObject): boolean {
  return schema['x-sensitive'] === 'phone' || impliedForm(name, schema) !== undefined
}

import { formFields } from '../description/form.ts'

/** The body of a webhook that is a form: its fields as strings, several of one name as an array. */
export function parseForm(text: string): unknown {
  return { ...formFields(new URLSearchParams(text)) }
}

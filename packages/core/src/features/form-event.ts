import { valueOf } from '../outcome/payload.ts'

/** The body of a webhook that is a form: its fields as strings, several of one name as an array. */
export function parseForm(text: string): unknown {
  return { ...(valueOf(new URLSearchParams(text)) as Record<string, unknown>) }
}

import { requestPart } from '@campaignkit/core/description'
import type { DescribedOperation } from '../../../../scripts/generate/read/document.ts'
import { dereference } from '../../../../scripts/generate/read/document.ts'
import { examplesOf } from '../../../../scripts/generate/read/examples.ts'
import { rootProperties, type FullSchema } from '../schema/full-schema.ts'
import { capabilityOf } from './capability.ts'
import type { PortalProvider } from './portal.ts'

/** What leads a campaign from one status to another. */
export interface Transition {
  /** The call that does it; absent where the provider does it by itself. */
  readonly operation?: DescribedOperation
  /** Statuses in which it is possible; empty for a campaign that does not exist yet. */
  readonly from: readonly string[]
  readonly to: string
  /** The field of the request that makes the difference, and its value: `{ name: 'status', value: 'PAUSED' }`. */
  readonly field?: { readonly name: string; readonly value?: string }
  /** Whether people are contacted because of it, now or later, without a further call. */
  readonly contactsPeople: boolean
}

/** The life of a provider's campaigns. */
export interface Lifecycle {
  /** In the order in which a picture shows them. */
  readonly statuses: readonly Status[]
  readonly transitions: readonly Transition[]
}

/** One status of a campaign. */
interface Status {
  readonly name: string
  /** Whether the provider documents its name; else it is ours. */
  readonly isDocumented: boolean
  /** Whether people are contacted while a campaign is in it. */
  readonly isContacting: boolean
  /** Whether nothing known leads out of it. */
  readonly isLast: boolean
}

interface Resource {
  readonly status?: string
  readonly initial?: Readonly<Record<string, unknown>>
  readonly reaches?: readonly string[]
  readonly starts?: { readonly at: string; readonly from?: string; readonly to: string }
  readonly ends?: { readonly from: string; readonly to: string }
}

interface StateFacts {
  readonly resource?: string
  readonly from?: readonly string[]
  readonly to?: string
}

/**
 * The life of a provider's campaigns, from `x-state` and `x-resources` of its description and the examples of the creating call.
 * @returns `undefined` if nothing is known of it.
 */
export function lifecycleOf(provider: PortalProvider): Lifecycle | undefined {
  const create = capabilityOf(provider, 'createCampaign')?.operation
  if (!create) return undefined
  // The lint rule extension-form has checked the form of both extensions.
  const resource = ((provider.document['x-resources'] ?? {}) as Readonly<Record<string, Resource>>)['campaigns'] ?? {}
  const documented = documentedStatuses(provider, create, resource)
  const contacting = new Set(resource.reaches)
  const transitions: Transition[] = [...creations(provider, create, resource), ...actions(provider, contacting)]
  if (resource.starts?.from) transitions.push(byItself([resource.starts.from], resource.starts.to, contacting, resource.starts.at))
  if (resource.ends) transitions.push(byItself([resource.ends.from], resource.ends.to, contacting))
  const names = new Set([...documented, ...transitions.flatMap(({ from, to }) => [...from, to])])
  const reached = new Set(transitions.map(({ to }) => to))
  // What is documented and led to by no call is set by the provider.
  for (const name of documented) if (!reached.has(name)) transitions.push(byItself([], name, contacting))
  const statuses = [...names].map((name) => ({
    name,
    isDocumented: documented.includes(name),
    isContacting: contacting.has(name),
    isLast: !transitions.some(({ from }) => from.includes(name)),
  }))
  return statuses.length === 0 ? undefined : { statuses: statuses.toSorted(byPlace(transitions)), transitions }
}

function byItself(from: readonly string[], to: string, contacting: ReadonlySet<string>, at?: string): Transition {
  return { from, to, contactsPeople: contacting.has(to), ...(at ? { field: { name: at.slice(1).replaceAll('/', '.') } } : {}) }
}

/** New campaigns first, what is final last, else as the provider lists them. */
function byPlace(transitions: readonly Transition[]) {
  const initial = new Set(transitions.filter(({ from, operation }) => from.length === 0 && operation).map(({ to }) => to))
  const place = ({ name, isLast }: Status) => (initial.has(name) ? 0 : isLast ? 2 : 1)
  return (left: Status, right: Status) => place(left) - place(right)
}

/** The statuses that the schema of what the creating call returns lists. */
function documentedStatuses(provider: PortalProvider, create: DescribedOperation, { status = 'status' }: Resource): readonly string[] {
  const schema = statusSchema(provider, responseSchema(provider, create), status, 3)
  return schema?.['x-extensible-enum'] ?? []
}

function responseSchema(provider: PortalProvider, { object }: DescribedOperation): FullSchema | undefined {
  const success = Object.entries(object.responses).find(([code]) => code.startsWith('2'))?.[1]
  const [content] = success ? Object.values(dereference(provider.document, success).content ?? {}) : []
  return content?.schema ? dereference<FullSchema>(provider.document, content.schema) : undefined
}

function statusSchema(provider: PortalProvider, schema: FullSchema | undefined, name: string, depth: number): FullSchema | undefined {
  const properties = rootProperties(provider.document, schema ?? {})
  const own = properties[name]
  if (own?.['x-extensible-enum']) return own
  if (depth === 0) return undefined
  for (const property of Object.values(properties)) {
    const found = statusSchema(provider, property, name, depth - 1)
    if (found) return found
  }
  return undefined
}

/** What the creating call leads to: as its examples show it, or as the description says. */
function creations(provider: PortalProvider, create: DescribedOperation, resource: Resource): Transition[] {
  const contactsPeople = create.object['x-contacts-people'] === true
  const schedule = capabilityOf(provider, 'scheduleCampaign')?.field
  const { starts, status = 'status' } = resource
  const initial = resource.initial?.[status]
  if (typeof initial === 'string') return [{ operation: create, from: [], to: initial, contactsPeople }]
  const success = Object.entries(create.object.responses).find(([code]) => code.startsWith('2'))?.[1]
  const contents = success ? Object.values(dereference(provider.document, success).content ?? {}) : []
  const values = contents.flatMap((content) => examplesOf(provider.document, content).map(([, value]) => statusIn(value, status, 2)))
  const found = [...new Set(values.filter((value) => value !== undefined))]
  if (found.length === 0 && starts) return [{ operation: create, from: [], to: starts.to, contactsPeople }]
  return found.map((to) => ({
    operation: create,
    from: [],
    to,
    contactsPeople: contactsPeople || (starts?.from === to && create.object['x-contacts-people'] === true),
    ...(starts?.from === to && found.length > 1 && schedule ? { field: { name: schedule } } : {}),
  }))
}

function statusIn(value: unknown, name: string, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value)
  const own = entries.find(([key]) => key === name)?.[1]
  if (typeof own === 'string') return own
  if (depth === 0) return undefined
  return entries.map(([, member]) => statusIn(member, name, depth - 1)).find((status) => status !== undefined)
}

/** What calls about an existing campaign lead to. */
function actions(provider: PortalProvider, contacting: ReadonlySet<string>): Transition[] {
  return provider.operations.flatMap((operation): Transition[] => {
    const facts = operation.object['x-state'] as StateFacts | undefined
    if (!facts?.to || resourceOf(operation, facts) !== 'campaigns') return []
    const { from = [] } = facts
    const isContacting = (to: string) => operation.object['x-contacts-people'] === true && (contacting.size === 0 || contacting.has(to))
    const part = requestPart(facts.to)
    if (part?.in !== 'body') return [{ operation, from, to: facts.to, contactsPeople: isContacting(facts.to) }]
    const name = part.pointer.slice(1)
    return valuesOf(provider, operation, name).map((to) => ({
      operation,
      // Setting the present status again changes nothing.
      from: from.filter((status) => status !== to),
      to,
      field: { name, value: to },
      contactsPeople: isContacting(to),
    }))
  })
}

function resourceOf({ id }: DescribedOperation, { resource }: StateFacts): string {
  return resource ?? id.split('.').slice(0, -1).join('.')
}

/** The values that a field of a request may have. */
function valuesOf(provider: PortalProvider, { object }: DescribedOperation, name: string): string[] {
  const [content] = object.requestBody ? Object.values(dereference(provider.document, object.requestBody).content) : []
  const schema = content?.schema ? dereference<FullSchema>(provider.document, content.schema) : {}
  return (rootProperties(provider.document, schema)[name]?.enum ?? []).filter((value) => typeof value === 'string')
}

/** The transitions of a lifecycle that a call makes; with the value of its field, only those. */
export function transitionsOf(lifecycle: Lifecycle | undefined, id: string, value?: unknown): readonly Transition[] {
  return (lifecycle?.transitions ?? []).filter(
    ({ operation, field, from }) => operation?.id === id && from.length > 0 && (value === undefined || field?.value === value),
  )
}

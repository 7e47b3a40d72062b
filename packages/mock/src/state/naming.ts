import { pathParameters } from '@campaignkit/core/description'
import { isObject } from '../openapi/json.ts'
import type { Operation } from '../openapi/document.ts'

/** What an operation does to a resource. */
export type Action = 'create' | 'read' | 'list' | 'update' | 'delete' | 'none'

/** What an operation is about, as far as its name or its path tells. */
export interface OperationName {
  readonly resource: string
  /** `undefined` where nothing tells. */
  readonly action: Action | undefined
}

const verbs: Readonly<Record<string, Action>> = { create: 'create', get: 'read', list: 'list', update: 'update', delete: 'delete' }

/**
 * Makes what names the operations of a description. Ids such as `campaigns.contacts.list` name the resource and what is done to it; with
 * any other, and with none, the path and the method do.
 */
export function createNaming(operations: readonly Operation[]): (operation: Operation) => OperationName {
  const byPath = new Map<string, Operation[]>()
  for (const operation of operations) byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation])
  const hasItems = new Set(operations.filter(({ path }) => isItem(path)).map(({ path }) => path.slice(0, path.lastIndexOf('/'))))
  // Descriptions that follow the rules of specs/README.md say with each operation what it means.
  const isOurs = operations.some(({ object }) => 'x-idempotency' in object || 'x-evidence' in object)

  return (operation) => {
    const { operationId } = operation.object
    const segments = typeof operationId === 'string' && /^[\w-]+(\.[\w-]+)+$/.test(operationId) ? operationId.split('.') : []
    const verb = segments.pop()
    if (verb !== undefined && (isOurs || Object.hasOwn(verbs, verb))) return { resource: segments.join('.'), action: verbs[verb] }
    if (isOurs && verb === undefined && typeof operationId === 'string') return { resource: operationId, action: undefined }
    return { resource: resourceIn(operation.path), action: actionOf(operation, byPath.get(operation.path) ?? [], hasItems) }
  }
}

/** Whether a path ends with a parameter: that of one, not of all. */
function isItem(path: string): boolean {
  return /\{[^{}]+\}[^/]*$/.test(path)
}

/** The parts of a path that say what it is about: `/v1/accounts/{id}/messages.json` is about `accounts.messages`. */
function resourceIn(path: string): string {
  const parts = path
    .split('/')
    .map((part) => part.replace(/\.(json|xml)$/i, ''))
    .filter((part) => part !== '' && !part.includes('{') && !/^(api|v\d+(\.\d+)*|\d{4}-\d\d-\d\d)$/i.test(part))
  return parts.join('.') || 'root'
}

function actionOf(operation: Operation, siblings: readonly Operation[], hasItems: ReadonlySet<string>): Action {
  const { method, path } = operation
  const reads = siblings.find((sibling) => sibling.method === 'GET')
  const item = isItem(path)
  if (method === 'GET') return !item && holdsList(operation) ? 'list' : 'read'
  if (method === 'DELETE') return item ? 'delete' : 'none'
  if (method === 'PUT' || method === 'PATCH') return item || (reads && !holdsList(reads)) ? 'update' : 'none'
  if (method !== 'POST') return 'none'
  if (item) return reads ? 'update' : 'none'
  const isCollection = hasItems.has(path.replace(/\.(json|xml)$/i, '')) || (reads && holdsList(reads))
  // A path such as `/todos/{id}/complete` does something to one; nothing is made there.
  return isCollection || (pathParameters({ path }).length === 0 && showsId(operation)) ? 'create' : 'none'
}

function holdsList({ success }: Operation): boolean {
  const [example] = success.examples
  return (
    Array.isArray(example) || (isObject(example) && Object.values(example).some((value) => Array.isArray(value) && value.every(isObject)))
  )
}

function showsId({ success }: Operation): boolean {
  const [example] = success.examples
  return isObject(example) && Object.keys(example).some((key) => /^_?(id|sid|uuid)$/i.test(key))
}

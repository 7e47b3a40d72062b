import type { ErrorObject } from 'ajv'

/**
 * Says in one sentence what is wrong with the value of an extension.
 * @param name The extension: `x-pagination`.
 * @param errors What Ajv reports, with `allErrors` and `verbose`.
 * @returns Such as: `x-pagination/style must be one of: cursor, page, offset, none, unknown; it is "curser".`
 */
export function extensionProblem(name: string, errors: readonly ErrorObject[]): string {
  const best = mostTelling(errors)
  return best ? `${name}${best.instancePath} ${sentence(best, errors)}` : `${name} has the wrong form.`
}

/** Of several, the error about the branch that was meant: the one in which the least is wrong. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
  const [choice] = choices.toSorted((one, other) => one.schemaPath.length - other.schemaPath.length)
  if (!choice) return errors.find(({ keyword }) => keyword !== 'if') ?? errors[0]
  const branches = new Map<string, ErrorObject[]>()
  for (const error of errors.filter(({ schemaPath }) => schemaPath.startsWith(`${choice.schemaPath}/`))) {
    const branch = error.schemaPath.slice(choice.schemaPath.length).split('/')[1] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  const outside = errors.find((error) => !error.schemaPath.startsWith(choice.schemaPath))
  if (outside) return outside
  // A branch whose tag is another one, or whose type is, was not meant.
  const cost = (list: readonly ErrorObject[]) => list.reduce((sum, error) => sum + costOf(error, choice.instancePath), 0)
  const sorted = [...branches.values()].toSorted((one, other) => cost(one) - cost(other))
  const [nearest] = sorted
  if (!nearest) return choice
  const nested = nearest.filter((error) => error.schemaPath !== choice.schemaPath)
  const found = nested.find(({ keyword }) => isTag(keyword)) ?? mostTelling(nested)
  // Where any one of several properties would do, all of them are named.
  const others = sorted.filter((branch) => branch.every(({ keyword }) => keyword === 'required' || keyword === 'additionalProperties'))
  if (found?.keyword !== 'required' || others.length < 2) return found
  const missing = new Set(
    others
      .flat()
      .flatMap(({ params }) => params['missingProperty'] ?? [])
      .map(String),
  )
  return { ...found, params: { missingProperty: [...missing].join('" or "') } }
}

/** How much an error speaks against a branch: its type or its tag at the place itself, a tag within, anything else. */
function costOf({ keyword, instancePath }: ErrorObject, place: string): number {
  const isAtPlace = instancePath === place
  if (isAtPlace && (isTag(keyword) || keyword === 'type')) return 1000
  return isTag(keyword) ? 100 : 1
}

function isTag(keyword: string): boolean {
  return keyword === 'const' || keyword === 'enum'
}

function sentence(error: ErrorObject, all: readonly ErrorObject[]): string {
  const { keyword, params, parentSchema = {}, data, instancePath } = error
  const described = typeof parentSchema['description'] === 'string' ? parentSchema['description'] : undefined
  switch (keyword) {
    case 'const':
    case 'enum':
    case 'type': {
      const allowed = allowedAt(instancePath, all)
      return `must be ${allowed.length === 1 ? allowed[0] : `one of: ${allowed.join(', ')}`}; it is ${JSON.stringify(data)}.`
    }
    case 'required':
      return `needs "${String(params['missingProperty'])}".`
    case 'additionalProperties':
      return `has "${String(params['additionalProperty'])}", which is none of its keys: ${keysAt(instancePath, all).join(', ')}.`
    case 'pattern':
    case 'propertyNames':
      return `must be ${described ?? `of the form ${String(params['pattern'])}`}; it is ${JSON.stringify(data)}.`
    case 'minItems':
    case 'minProperties':
      return 'must not be empty.'
    default:
      return `${error.message ?? 'has the wrong form'}.`
  }
}

/** All values that some branch allows at a place. */
function allowedAt(place: string, errors: readonly ErrorObject[]): string[] {
  const here = errors.filter(({ instancePath }) => instancePath === place)
  const values = here.flatMap(({ keyword, params, parentSchema }): unknown[] => {
    if (keyword === 'const') return [params['allowedValue']]
    if (keyword === 'enum') return params['allowedValues'] as unknown[]
    if (keyword !== 'type') return []
    const described: unknown = parentSchema?.['description']
    return [
      described ??
        [params['type']]
          .flat()
          .map((type) => (type === 'object' ? 'an object' : `a ${String(type)}`))
          .join(' or '),
    ]
  })
  return [...new Set(values.map(String))]
}

/** All keys that some branch allows at a place. */
function keysAt(place: string, errors: readonly ErrorObject[]): string[] {
  const branches = errors.filter(({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === place)
  return [...new Set(branches.flatMap(({ parentSchema }) => Object.keys((parentSchema?.['properties'] as object | undefined) ?? {})))]
}

import type { Reconcile, Recipes } from '@campaignkit/core'
import { type Document, operationsOf } from '../read/document.ts'
import { milliseconds } from '@campaignkit/core/description'
import { comment, oneLine } from './comment.ts'
import { literal } from './literal.ts'

/** How to find out what became of calls with an unknown outcome. A file of its own: a client loads it when it is asked, which is rare. */
export function reconcileFile(document: Document): string {
  return `import type { Recipes } from '@campaignkit/core'

${comment([`How to find out what became of a call to ${oneLine(document.info.title)} with an unknown outcome, by operationId.`], '')}export const recipes: Recipes = ${literal(recipesOf(document))}
`
}

/** The recipes of a description, by operationId. */
function recipesOf(document: Document): Recipes {
  const described = operationsOf(document).flatMap(({ id, object }) =>
    object['x-reconcile'] ? [{ id, recipe: object['x-reconcile'] }] : [],
  )
  // The rule extension-form has checked their form.
  return Object.fromEntries(described.map(({ id, recipe }) => [id, reconcileOf(recipe as Written)]))
}

/** A recipe as the specs write it. */
interface Written {
  readonly settle?: string
  readonly absence?: 'unknown'
}

function reconcileOf({ settle, absence: _, ...recipe }: Written): Reconcile {
  // The rest is what the type says.
  return { ...recipe, ...(settle ? { settle: milliseconds(settle) } : {}) } as Reconcile
}

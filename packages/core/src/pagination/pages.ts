import { ArgumentError, IncompleteListError } from '../outcome/errors.ts'
import type { PageRequest } from './page-request.ts'
import { type Step, walk } from './walk.ts'

/** Every page that brings something, fetched as the iteration reaches it. */
export async function* pagesOf<Page>(request: PageRequest<Page>): AsyncGenerator<Page> {
  for await (const { page } of stepsOf<Page, unknown>(request)) yield page
}

/** Every item of every page. */
export async function* itemsOf<Page, Item>(request: PageRequest<Page>): AsyncGenerator<Item> {
  for await (const { items } of stepsOf<Page, Item>(request)) yield* items
}

/** Every item, read before the first one is used. */
export async function allItemsOf<Page, Item>(request: PageRequest<Page>, maxItems: number): Promise<Item[]> {
  const { context } = request
  if (!Number.isSafeInteger(maxItems) || maxItems < 0)
    throw new ArgumentError(
      `${context.provider}.${context.operation} cannot be read. The option "maxItems" must be a whole number from 0 on.`,
      context,
    )
  const items: Item[] = []
  for await (const item of itemsOf<Page, Item>(request)) {
    if (items.length >= maxItems)
      throw incomplete(request, `it has more than ${maxItems} items: iterate over it, or allow more with maxItems`)
    items.push(item)
  }
  return items
}

/** The steps of a list that must be read to its end. */
async function* stepsOf<Page, Item>(request: PageRequest<Page>): AsyncGenerator<Step<Page, Item>> {
  const { problem } = yield* walk<Page, Item>(request)
  if (problem !== undefined) throw incomplete(request, problem)
}

function incomplete<Page>({ context }: PageRequest<Page>, problem: string): IncompleteListError {
  return new IncompleteListError(`${context.provider}.${context.operation} was not read to its end: ${problem}.`, 'unknown', context)
}

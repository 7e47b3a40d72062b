import { copyJson, readPointer, writePointer } from '../openapi/json.ts'
import type { Answer } from '../server/message.ts'
import { RecentMap } from '../server/recent.ts'

/** Has lists answer the items of the page before once more. */
export interface PageRepeater {
  /**
   * Remembers the items of a page, or puts those of the page before in their place.
   * @param list What tells the list from others.
   * @param items Where the items are in the answer.
   */
  page(list: string, answer: Answer, items: string, isRepeated: boolean): Answer
  clear(): void
}

/** Lists whose last page is remembered. */
const mostLists = 100

/** Makes a repeater that remembers nothing yet. */
export function createPageRepeater(): PageRepeater {
  const pages = new RecentMap<string, unknown>(mostLists)
  return {
    page(list, answer, items, isRepeated) {
      const before = pages.get(list)
      if (isRepeated && before !== undefined) return { ...answer, body: writePointer(answer.body, items, before) }
      pages.set(list, copyJson(readPointer(answer.body, items)))
      return answer
    },
    clear: () => pages.clear(),
  }
}

import { resolvePointer } from '@campaignkit/core/description'
import { copyJson, writePointer } from '../openapi/json.ts'
import type { MockResponse } from '../request/message.ts'
import { RecentMap } from '../log/recent.ts'

/** Has lists return the items of the page before once more. */
export interface PageRepeater {
  /**
   * Remembers the items of a page, or puts those of the page before in their place.
   * @param list What tells the list from others.
   * @param items Where the items are in the response.
   */
  page(list: string, response: MockResponse, items: string, isRepeated: boolean): MockResponse
  clear(): void
}

/** Lists whose last page is remembered. */
const maxLists = 100

/** Makes a repeater that remembers nothing yet. */
export function createPageRepeater(): PageRepeater {
  const pages = new RecentMap<string, unknown>(maxLists)
  return {
    page(list, response, items, isRepeated) {
      const before = pages.get(list)
      if (isRepeated && before !== undefined) return { ...response, body: writePointer(response.body, items, before) }
      pages.set(list, copyJson(resolvePointer(response.body, items)))
      return response
    },
    clear: () => pages.clear(),
  }
}

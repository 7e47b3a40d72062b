import { emptyInput, type Input } from '../../case/case.ts'
import { stateChecks } from '../../checks/state.ts'
import { isScalar } from '../../case/compare.ts'
import type { Operation } from '../../openapi/document.ts'
import { withKey } from '../../http/idempotency-key.ts'
import { baseInputs } from '../../fixtures/inputs.ts'
import { objectOf } from '../../openapi/json.ts'
import type { ResourceType } from '../../fixtures/resources.ts'
import type { Session } from '../../session/session.ts'
import type { Fixtures } from '../../fixtures/fixtures.ts'
import { paginationOf } from '../../openapi/pagination.ts'
import { walk, type Walk } from './page-walk.ts'
import { reporter, phase } from './resource-calls.ts'

/** Pages through a list in small and in large steps: both must give the same items, each once. */
export async function paging(session: Session, fixtures: Fixtures, list: Operation): Promise<void> {
  const facts = paginationOf(list)
  if (facts.style === 'unknown') return
  const type = fixtures.resourceTypes.find((candidate) => candidate.list === list)
  const [base] = baseInputs(session, list)
  const place = await fixtures.placeFor(list, phase)
  if (!base || !place) return
  if (facts.size !== undefined) await fill(session, fixtures, list, type, place.path)
  const input = { ...emptyInput, ...base.input, path: { ...base.input.path, ...place.path } }
  const report = reporter(session, list, 'paging')
  const large = await walk(session, list, input, undefined)
  // A long list in steps of two would take hundreds of requests.
  const size = smallSize(session, list, facts.size, large.items.length)
  const small = await walk(session, list, input, size)
  if (small.trouble === 'refused') {
    const status = small.exchanges.at(-1)?.response?.status
    if (small.pages.length > 0 && status !== undefined && status !== 429 && status < 500)
      report(
        stateChecks.paginationMisses,
        { message: `Page ${small.pages.length + 1} was refused with ${status}.` },
        small.exchanges.slice(-2),
      )
    return
  }
  if (small.trouble === 'repeated') {
    report(stateChecks.paginationEndless, { message: 'The responses lead back to a page that was read before.' }, small.exchanges.slice(-2))
    return
  }
  const identities = small.pages.map((page) => page.map(identity))
  const twice = identities.flat().find((key, index, all) => key !== undefined && all.indexOf(key) !== index)
  const isGrowing = small.total === undefined || small.items.length <= small.total
  if (small.trouble === 'endless' || !isGrowing) {
    if (twice !== undefined || !isGrowing)
      report(
        stateChecks.paginationEndless,
        { message: `After ${small.pages.length} pages and ${small.items.length} items the list still goes on.` },
        small.exchanges.slice(-2),
      )
    return
  }
  if (small.told !== undefined && small.told > 1 && small.pages.length === small.told && small.pages.at(-1)?.length === 0)
    report(
      stateChecks.paginationMisses,
      { message: `The list says that it has ${small.told} pages, and the last one is empty.` },
      small.exchanges.slice(-1),
    )
  if (twice !== undefined)
    report(stateChecks.paginationDuplicates, { message: `One item (${twice}) came twice.` }, small.exchanges.slice(-2))
  checkSizes(size, small, report)
  if (large.trouble !== undefined || !differ(small, large)) return
  // Elsewhere somebody else may be at work at the same time.
  const again = session.options.isRemote ? await walk(session, list, input, size) : small
  if (again.trouble !== undefined || !differ(again, large)) return
  const total = small.total === undefined ? '' : `, the total says ${small.total}`
  const message = `${small.pages.length} small pages have ${small.items.length} items; large ones have ${large.items.length}${total}.`
  report(stateChecks.paginationMisses, { message }, [...small.exchanges.slice(-1), ...large.exchanges.slice(-1)])
}

/** Whether two walks through the same list, or a walk and the list's own total, have different numbers of items. */
function differ(small: Walk, large: Walk): boolean {
  return small.items.length !== large.items.length || (small.total !== undefined && small.items.length < small.total)
}

/** Makes sure that a list has more than one page, where resources can be made for it. */
async function fill(
  session: Session,
  fixtures: Fixtures,
  list: Operation,
  type: ResourceType | undefined,
  path: Input['path'],
): Promise<void> {
  const producer = session.operations.find((candidate) => candidate.method === 'POST' && candidate.path === list.path)
  for (let count = 0; count < 3; count += 1) {
    if (type?.create) await fixtures.create(type, phase)
    else if (producer && session.mayCall(producer)) {
      const [base] = baseInputs(session, producer)
      if (!base) return
      const input = withKey(producer, { ...base.input, path })
      await session.run({ operation: producer, phase, title: 'filling the list', expectation: 'unspecified', known: true, input })
    }
  }
}

const sizes = [2, 1, 3, 5, 10, 20, 25, 50, 100, 200]
const mostSmallPages = 20

/** The smallest page size that takes few enough pages. */
function smallSize(session: Session, list: Operation, name: string | undefined, count: number): number | undefined {
  const parameter = list.parameters.find((candidate) => candidate.place === 'query' && candidate.name === name)
  const valid = parameter ? sizes.filter((size) => session.requests.valid(parameter.pointer, size)) : []
  return valid.find((size) => count / size <= mostSmallPages) ?? valid.at(-1)
}

function checkSizes(size: number | undefined, { pages, exchanges }: Walk, report: ReturnType<typeof reporter>): void {
  const index = size === undefined ? -1 : pages.findIndex((page) => page.length > size)
  if (index >= 0)
    report(
      stateChecks.pageSize,
      { message: `${size} items were asked for, ${pages[index]?.length} came.` },
      exchanges.slice(index, index + 1),
    )
}

/** What tells an item from others: its id. Items without one cannot be told apart. */
function identity(item: unknown): string | undefined {
  const id = Object.entries(objectOf(item)).find(([name, value]) => /^_?(id|uuid)$/i.test(name) && isScalar(value))
  return id && String(id[1])
}

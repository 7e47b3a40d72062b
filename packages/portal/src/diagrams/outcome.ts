import { repeatedStatuses } from '../document/facts.ts'
import { arrow, box, label, pictureHtml } from './svg.ts'

/** How the client decides what became of a call. */
export function outcomePicture(): string {
  const results = [
    { y: 16, question: 'it never left', words: 'sent again, then not-sent', tone: 'good', act: 'call again' },
    { y: 76, question: '2xx', words: 'returned', tone: 'good', act: 'go on' },
    { y: 136, question: '429', words: 'waits, sent again', tone: 'good', act: 'nothing to do' },
    { y: 196, question: 'any other 4xx', words: 'rejected: ApiError', tone: 'caution', act: 'change the call' },
  ]
  const rows = results.map(({ y, question, words, tone, act }) =>
    [
      arrow(`M150 172H190V${y + 20}H330`),
      label(200, y + 14, question, 'words'),
      box(332, y, 210, 40, tone),
      label(437, y + 25, words, 'words strong', 'middle'),
      label(556, y + 25, act, 'small'),
    ].join(''),
  )
  const lost = [
    arrow('M150 172H190V300H330'),
    label(200, 276, 'no response,', 'words'),
    label(200, 293, repeatedStatuses.join(', '), 'small'),
    box(332, 272, 210, 56),
    label(437, 295, 'is it idempotent,', 'words', 'middle'),
    label(437, 314, 'or has it a key?', 'words', 'middle'),
    arrow('M542 286H590V266H630'),
    label(556, 258, 'yes', 'small'),
    box(632, 246, 190, 40, 'good'),
    label(727, 271, 'sent again', 'words strong', 'middle'),
    arrow('M542 314H590V334H630', 'people'),
    label(556, 350, 'no', 'small'),
    box(632, 310, 190, 56, 'danger'),
    label(727, 333, 'UnknownOutcomeError', 'words strong', 'middle'),
    label(727, 352, 'look first: reconcile()', 'small', 'middle'),
  ].join('')
  return pictureHtml({
    title: 'How the outcome of a call is decided',
    description: `A call whose request never left is sent again and ends as not-sent. 2xx is returned. A 429 is waited for and sent again. Any other 4xx is rejected with an ApiError. Without a response, or with ${repeatedStatuses.join(', ')}, a call that is idempotent or carries a key is sent again; any other is never sent again and ends in an UnknownOutcomeError.`,
    width: 830,
    height: 376,
    content: box(16, 150, 132, 44, 'status') + label(82, 177, 'your call', 'words strong', 'middle') + rows.join('') + lost,
  })
}

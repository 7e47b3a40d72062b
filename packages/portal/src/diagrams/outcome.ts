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
      arrow(`M110 172H130V${y + 20}H258`),
      label(140, y + 14, question, 'words'),
      box(260, y, 190, 40, tone),
      label(355, y + 25, words, 'words strong', 'middle'),
      label(462, y + 25, act, 'small'),
    ].join(''),
  )
  const lost = [
    arrow('M110 172H130V290H258'),
    label(140, 284, 'no response', 'words'),
    label(140, 308, `${repeatedStatuses.slice(0, 3).join(', ')},`, 'small'),
    label(140, 323, repeatedStatuses.slice(3).join(', '), 'small'),
    box(260, 262, 190, 56),
    label(355, 285, 'is it idempotent,', 'words', 'middle'),
    label(355, 304, 'or has it a key?', 'words', 'middle'),
    arrow('M450 278H474V258H496'),
    label(462, 250, 'yes', 'small'),
    box(498, 238, 166, 40, 'good'),
    label(581, 263, 'sent again', 'words strong', 'middle'),
    arrow('M450 304H474V330H496', 'people'),
    label(462, 346, 'no', 'small'),
    box(498, 302, 166, 56, 'danger'),
    label(581, 325, 'UnknownOutcomeError', 'words strong', 'middle'),
    label(581, 344, 'look first: reconcile()', 'small', 'middle'),
  ].join('')
  return pictureHtml({
    title: 'How the outcome of a call is decided',
    description: `A call whose request never left is sent again and ends as not-sent. 2xx is returned. A 429 is waited for and sent again. Any other 4xx is rejected with an ApiError. Without a response, or with ${repeatedStatuses.join(', ')}, a call that is idempotent or carries a key is sent again; any other is never sent again and ends in an UnknownOutcomeError.`,
    width: 672,
    height: 368,
    content: box(8, 150, 102, 44, 'status') + label(59, 177, 'your call', 'words strong', 'middle') + rows.join('') + lost,
  })
}

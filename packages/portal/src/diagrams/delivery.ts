import { milliseconds } from '@campaignkit/core/description'
import type { DescribedOperation } from '../../../../scripts/generate/read/document.ts'
import { deliveryOf, successStatus } from '../samples/webhook-sample.ts'
import { arrow, box, label, pictureHtml, spot } from './svg.ts'

/** When a webhook is delivered, until it counts as received: times from the description, on a scale that grows tenfold. */
export function deliveryPicture(provider: string, webhook: DescribedOperation): string | undefined {
  const { again = [], until, timeout } = deliveryOf(webhook)
  const times = [...again, ...(until ? [until] : [])].map((duration) => ({ duration, at: milliseconds(duration) }))
  const known = times.filter((time): time is { duration: string; at: number } => time.at !== undefined && time.at > 0)
  if (known.length === 0) return undefined
  const [first = 1, last = 1] = [known[0]?.at, known.at(-1)?.at]
  const left = 190
  const width = 460
  const x = (at: number) =>
    last === first ? left + width / 2 : left + 60 + ((Math.log(at) - Math.log(first)) / (Math.log(last) - Math.log(first))) * (width - 60)
  const status = successStatus(webhook)
  const marks = known.map(({ duration, at }, index) =>
    [spot(x(at), 84), label(x(at), index % 2 === 0 ? 110 : 66, duration, '', 'middle')].join(''),
  )
  return pictureHtml({
    title: `When ${provider} delivers ${webhook.path}`,
    description: `The first delivery at once${timeout ? `, with ${timeout} to respond` : ''}. ${status} ends it. Until then again after ${known.map(({ duration }) => duration).join(', ')}.`,
    width: 680,
    height: 134,
    content: [
      box(10, 62, 118, 44, 'status'),
      label(69, 89, 'event', 'words strong', 'middle'),
      arrow(`M128 84H${left - 12}`),
      spot(left, 84),
      label(left, 66, 'at once', '', 'middle'),
      `<path d="M${left + 8} 84H${left + width + 14}" class="line dashed"/>`,
      ...marks,
      label(left, 32, `${status} ends it${timeout ? `; you have ${timeout}` : ''}`, 'words'),
    ].join(''),
  })
}

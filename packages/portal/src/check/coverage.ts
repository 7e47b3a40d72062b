import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Portal, root } from '../document/portal.ts'
import { portalPath } from '../document/portal-path.ts'
import { dereference } from '../../../../scripts/generate/read/document.ts'
import { curlSample } from '../samples/curl-sample.ts'
import { typescriptSample } from '../samples/typescript-sample.ts'
import { troubleshootingProblems } from '../messages/troubleshooting-page.ts'
import type { HtmlPage } from './html-page.ts'
import type { CheckResult } from './links.ts'

/** Whether every operation has its page, both samples, every documented error with its body, its facts, and a Markdown twin. */
export function checkCoverage(portal: Portal, folder: string, pages: readonly HtmlPage[]): CheckResult {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const problems: string[] = []
  const counts = { operations: 0, samples: 0, errors: 0, facts: 0, twins: 0, webhooks: 0, schemas: 0 }
  for (const provider of portal.providers) {
    for (const operation of provider.operations) {
      const path = portalPath.operation(provider, operation.id)
      const page = byAddress.get(`/${path}`)
      if (!page) {
        problems.push(`${provider.id}.${operation.id} has no page`)
        continue
      }
      counts.operations += 1
      const text = squeeze(page.text)
      for (const sample of [typescriptSample(provider, operation), curlSample(provider, operation)]) {
        if (text.includes(squeeze(sample))) counts.samples += 1
        else problems.push(`${page.address} lacks a sample: ${sample.split('\n')[0]}`)
      }
      for (const [status, reference] of Object.entries(operation.object.responses)) {
        if (!/^[45]/.test(status)) continue
        const description = dereference(provider.document, reference).description ?? ''
        const words = squeeze(description.replaceAll(/[`*]/g, ''))
        if (page.ids.has(`error-${status}`) && text.includes(words)) counts.errors += 1
        else problems.push(`${page.address} lacks the error ${status}`)
      }
      const facts = [
        'failures',
        'cost',
        ...(operation.object['x-evidence'] ? ['evidence'] : []),
        ...(operation.object['x-contacts-people'] ? ['people'] : []),
      ]
      const missing = facts.filter((fact) => !page.ids.has(fact))
      if (missing.length > 0) problems.push(`${page.address} lacks ${missing.join(', ')}`)
      counts.facts += facts.length - missing.length
    }
    for (const { id } of provider.webhooks) {
      if (byAddress.has(`/${portalPath.operation(provider, id)}`)) counts.webhooks += 1
      else problems.push(`${provider.id}: the webhook ${id} has no page`)
    }
    for (const name of Object.keys(provider.document.components.schemas ?? {})) {
      if (byAddress.has(`/${portalPath.schema(provider, name)}`)) counts.schemas += 1
      else problems.push(`${provider.id}: the schema ${name} has no page`)
    }
    const published = readFileSync(join(folder, provider.id, 'openapi.json'), 'utf8')
    if (published !== readFileSync(join(root, 'packages', provider.id, 'openapi.json'), 'utf8'))
      problems.push(`${provider.id}/openapi.json is not the package's`)
  }
  for (const { address } of pages) {
    if (address === '/404.html') continue
    const twin = `${address.replace(/\/$/, '') || '/index'}.md`
    if (existsSync(join(folder, twin))) counts.twins += 1
    else problems.push(`${address} has no Markdown twin`)
  }
  for (const file of ['llms.txt', 'llms-full.txt', 'sitemap-index.xml', 'robots.txt', 'social.png', 'mark.svg']) {
    if (!existsSync(join(folder, file))) problems.push(`${file} is missing`)
  }
  problems.push(...troubleshootingProblems().map((problem) => `/production/troubleshooting/: ${problem}`))
  const summary = Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
  return { summary, problems }
}

/** Text without any space: highlighting and breaks add some. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

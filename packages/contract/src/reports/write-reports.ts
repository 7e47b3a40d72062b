import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractReport } from './report.ts'
import { htmlReport } from './html.ts'
import { junitXml } from './junit.ts'
import { markdownSummary } from './markdown.ts'

/** Names of the files that a report consists of. */
export const reportFiles = { json: 'report.json', html: 'report.html', junit: 'junit.xml', markdown: 'summary.md' } as const

/**
 * Writes a report in all its forms into a folder, which is made if it is not there.
 * @returns Paths of the files.
 */
export function writeReports(report: ContractReport, folder: string): Record<keyof typeof reportFiles, string> {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  return {
    json: write(reportFiles.json, `${JSON.stringify(report, undefined, 2)}\n`),
    html: write(reportFiles.html, htmlReport(report)),
    junit: write(reportFiles.junit, junitXml(report)),
    markdown: write(reportFiles.markdown, markdownSummary(report)),
  }
}

import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { CannotRunError } from '../openapi/cannot-run-error.ts'
import type { ContractReport } from './report.ts'
import { ctrfReport } from './ctrf.ts'
import { htmlReport } from './html.ts'
import { junitXml } from './junit.ts'
import { markdownSummary } from './markdown.ts'

/** Names of the files that a report consists of. */
export const reportFiles = {
  json: 'report.json',
  html: 'report.html',
  junit: 'junit.xml',
  ctrf: 'ctrf.json',
  markdown: 'summary.md',
} as const

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
    ctrf: write(reportFiles.ctrf, ctrfReport(report)),
    markdown: write(reportFiles.markdown, markdownSummary(report)),
  }
}

/**
 * Makes sure that reports can be written into a folder, which is made if it is not there.
 * @throws {CannotRunError} If they cannot.
 */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
    for (const file of Object.values(reportFiles)) if (existsSync(join(folder, file))) closeSync(openSync(join(folder, file), 'r+'))
  } catch (error) {
    throw new CannotRunError(`--output: nothing can be written to ${folder} (${error instanceof Error ? error.message : String(error)}).`, {
      cause: error,
    })
  }
}

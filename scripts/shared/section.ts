import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workspace } from './workspace.ts'

/**
 * Puts a section into BENCHMARKS.md, in place of the one with the same title.
 * @param command What writes it.
 * @param text Markdown, without the title.
 */
export function writeSection(title: string, command: string, text: string): void {
  const file = join(workspace, 'BENCHMARKS.md')
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), title, command, text))
}

/** A paper with that section in it. */
export function withSection(paper: string, title: string, command: string, text: string): string {
  const start = `<!-- ${title}, written by "${command} --write" -->\n`
  const end = `<!-- End of ${title} -->\n`
  const section = `${start}## ${title}\n\n${text.trim()}\n${end}`
  const from = paper.indexOf(start)
  const to = paper.indexOf(end, from)
  return from < 0 || to < 0 ? `${paper.trimEnd()}\n\n${section}` : paper.slice(0, from) + section + paper.slice(to + end.length)
}

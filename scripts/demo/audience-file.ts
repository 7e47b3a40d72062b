import { readFileSync } from 'node:fs'
import { DemoProblem } from './problem.ts'

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name and folder',
  EISDIR: 'it is a folder. Name the CSV file in it',
  EACCES: 'reading it is not permitted. Change its permissions',
  EPERM: 'reading it is not permitted. Change its permissions',
}

/**
 * Reads a file's text.
 * @param path Where it is.
 * @param file What messages call it.
 * @throws {DemoProblem} If it cannot be read or is not UTF-8.
 */
export function readAudienceFile(path: string, file: string): string {
  const bytes = readBytes(path, file)
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    throw new DemoProblem(`${file} is a workbook or another archive. Open it in your spreadsheet program and save it as "CSV UTF-8".`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DemoProblem(`${file} is not UTF-8, so names would be garbled. Save it as "CSV UTF-8" (or: iconv -f latin1 -t utf-8).`)
  }
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const place = path === file ? file : `${file} (${path})`
    throw new DemoProblem(`${place}: ${remedies[String(error.code)] ?? `it cannot be read (${error.message})`}.`)
  }
}

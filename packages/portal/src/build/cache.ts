import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Keeps what was made from files until one of them changes. */
export class Cache {
  /** What was made anew in this run, and what was taken from an earlier one. */
  readonly made: string[] = []
  readonly kept: string[] = []
  readonly #folder: string

  /** @param folder Where to keep things; may be deleted at any time. */
  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /**
   * Gives what was made from these files earlier, or makes it.
   * @param name What it is; one entry is kept of each.
   * @param files Files and folders that it is made from.
   */
  async get<Value>(name: string, files: readonly string[], make: () => Promise<Value> | Value): Promise<Value> {
    const path = join(this.#folder, `${name}.${digest(files)}.json`)
    if (existsSync(path)) {
      this.kept.push(name)
      // Written below by the same code: the files that make it belong to the digest.
      return JSON.parse(readFileSync(path, 'utf8')) as Value
    }
    const value = await make()
    this.made.push(name)
    for (const old of readdirSync(this.#folder).filter((file) => file.startsWith(`${name}.`))) rmSync(join(this.#folder, old))
    writeFileSync(path, JSON.stringify(value))
    return value
  }
}

/** A digest of the contents of files and folders. */
function digest(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesIn(path))
      hash
        .update(`${relative(path, file)}\n`)
        .update(readFileSync(file))
        .update('\n')
  }
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|\.test\.ts$/.test(join(entry.parentPath, entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

import { cpSync, lstatSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const derived = new Set(['node_modules', 'dist', '.git', '.turbo', '.reports', 'coverage'])

/** Copies what is written by hand or committed of a workspace into a new temporary folder, and gives its path. */
export function copyWorkspace(root: string): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), 'campaignkit-copy-'))
  for (const entry of readdirSync(root)) {
    if (derived.has(entry)) continue
    cpSync(join(root, entry), join(copy, entry), {
      recursive: true,
      filter: (path) => !derived.has(basename(path)) && !lstatSync(path).isSymbolicLink(),
    })
  }
  return copy
}

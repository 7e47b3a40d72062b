import { cpSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const derived = new Set(['node_modules', 'dist', '.git', '.turbo', '.reports', 'coverage'])

/** Paths, relative to the workspace, of the files that are written by hand or committed: nothing that is installed, built or reported. */
export function workspaceFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (derived.has(entry.name) || entry.isSymbolicLink()) return []
    return entry.isDirectory() ? workspaceFiles(root, path) : [path]
  })
}

/** Copies those files of a workspace into a new temporary folder, and gives its path. */
export function copyWorkspace(root: string): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), 'campaignkit-copy-'))
  for (const path of workspaceFiles(root)) cpSync(join(root, path), join(copy, path))
  return copy
}

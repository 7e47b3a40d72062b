import { currentState, writeBaseline } from './baseline.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

// Notes what every package offers in the version it has now, for the next release to be compared with: part of `pnpm release:version`.
for (const entry of publishedPackages(workspace)) {
  const state = currentState(entry)
  writeBaseline(workspace, entry.folder, state)
  process.stdout.write(`${entry.manifest.name} ${state.version}: ${Object.keys(state.surface.declarations).length} declarations noted\n`)
}

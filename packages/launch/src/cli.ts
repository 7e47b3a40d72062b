#!/usr/bin/env node
// Nothing is imported before this: the ledger's `node:sqlite` is not there in older versions, and their own message does not help.
const [major = 0, minor = 0, patch = 0] = process.versions.node.split('.').map(Number)
const isSupported = (major === 22 && (minor > 22 || (minor === 22 && patch >= 3))) || (major === 24 && minor >= 15) || major > 24
if (isSupported) {
  const { main } = await import('./command/main.ts')
  await main()
} else {
  process.stderr.write(`campaignkit-launch needs Node 22.22.3 or 24.15, or newer; this is ${process.versions.node}.\n`)
  process.exitCode = 1
}

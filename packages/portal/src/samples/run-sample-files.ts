import { pathToFileURL } from 'node:url'

// Runs sample files one after the other and prints, as its last line, which of them failed.

const limit = 15_000
const failures: { file: string; message: string }[] = []
const send = globalThis.fetch
// What samples print is for their readers; the output of this program is a list.
for (const name of ['log', 'info', 'warn', 'error'] as const) console[name] = () => undefined
globalThis.fetch = (input, init) => {
  const { hostname, href } = new URL(input instanceof Request ? input.url : input)
  if (hostname !== '127.0.0.1') throw new Error(`The sample would send a request to ${href}.`)
  return send(input, init)
}

for (const file of process.argv.slice(2)) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It does not end within ${limit} ms.`)), limit)
  })
  try {
    await Promise.race([import(pathToFileURL(file).href), late])
  } catch (error) {
    failures.push({ file, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
  clearTimeout(timer)
}
process.stdout.write(`${JSON.stringify(failures)}\n`)
process.exit()

import { candidates, rawFetch, type Call } from './candidates.ts'
import { type Mode, modes } from './modes.ts'
import { responseBody, responseHeaders } from './payload.ts'
import { median } from '../statistics.ts'

// Measures one candidate against raw fetch in a process of its own, in blocks that take turns, so that whatever else the machine does meets both.
// Prints what it found as JSON.

/** What one process found out; times are in microseconds for each call. */
export interface Measurement {
  /** Median of block by block ratios to raw fetch. */
  readonly ratio: number
  /** Time over raw fetch. */
  readonly over: number
  /** Processor time, user and system. */
  readonly cpu: number
  /** Processor time, as a ratio to raw fetch. */
  readonly cpuRatio: number
}

interface Block {
  readonly time: number
  readonly cpu: number
}

async function block(call: Call, { atOnce, perBlock }: Mode): Promise<Block> {
  let left = perBlock
  const worker = async () => {
    while (left > 0) {
      left -= 1
      await call()
    }
  }
  const cpu = process.cpuUsage()
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const time = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { time: (time * 1000) / perBlock, cpu: (user + system) / perBlock }
}

async function measure(name: string, mode: Mode, url: string): Promise<Measurement> {
  if (mode.isStub) globalThis.fetch = () => Promise.resolve(new Response(responseBody, { headers: responseHeaders }))
  const raw = rawFetch(url)
  const make = candidates[name]
  if (!make) throw new Error(`There is no candidate "${name}".`)
  const call = await make(url)
  if (JSON.stringify(await call()) !== responseBody) throw new Error(`${name} did not give the response back.`)
  await block(raw, { ...mode, perBlock: mode.warmUp })
  await block(call, { ...mode, perBlock: mode.warmUp })
  const pairs: { raw: Block; own: Block }[] = []
  for (let count = 0; count < mode.blocks; count += 1) {
    // Whichever goes first can leave its garbage to the other: they take turns at that too.
    const first = await block(count % 2 === 0 ? raw : call, mode)
    const second = await block(count % 2 === 0 ? call : raw, mode)
    pairs.push(count % 2 === 0 ? { raw: first, own: second } : { raw: second, own: first })
  }
  const total = (blocks: readonly Block[]) => blocks.reduce((sum, { cpu }) => sum + cpu, 0)
  const cpu = total(pairs.map(({ own }) => own))
  return {
    ratio: median(pairs.map(({ raw: { time }, own }) => own.time / time)),
    over: median(pairs.map(({ raw: { time }, own }) => own.time - time)),
    cpu: cpu / pairs.length,
    cpuRatio: cpu / total(pairs.map((pair) => pair.raw)),
  }
}

const [name = '', mode = '', url = ''] = process.argv.slice(2)
const found = modes[mode]
if (!found) throw new Error(`There is no mode "${mode}".`)
const measurement = await measure(name, found, url)
process.stdout.write(JSON.stringify(measurement), () => process.exit())

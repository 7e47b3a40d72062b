import type { Database } from '../ledger/database.ts'
import type { Runtime } from '../protocol/runtime.ts'
import type { Random } from './random.ts'

/** A simulated time in which things happen one after the other, in an order that a seed decides. */
export interface Simulation {
  readonly random: Random
  /** Milliseconds since 1970, the true ones. */
  now(): number
  /** Has something happen later. */
  at(delay: number, action: () => void): void
  /** Lets everything happen until that time, or until nothing is left. */
  runUntil(time: number, isOver?: () => boolean): Promise<void>
}

/** Makes one. */
export function createSimulation(random: Random, start: number): Simulation {
  let now = start
  let order = 0
  const queue: { readonly at: number; readonly order: number; readonly action: () => void }[] = []
  return {
    random,
    now: () => now,
    at(delay, action) {
      const entry = { at: now + Math.max(0, delay), order: (order += 1), action }
      let low = 0
      let high = queue.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((queue[middle]?.at ?? 0) <= entry.at) low = middle + 1
        else high = middle
      }
      queue.splice(low, 0, entry)
    },
    async runUntil(time, isOver = () => false) {
      for (let next = queue[0]; next && next.at <= time && !isOver(); next = queue[0]) {
        queue.shift()
        now = next.at
        next.action()
        // Everything that follows from it without waiting for the world happens now: a tick comes when no promise is left to go on.
        await new Promise<void>((resolve) => process.nextTick(resolve))
      }
      if (!isOver()) now = Math.max(now, time)
    },
  }
}

/** How often what goes wrong with a process, at each step at which it waits. */
export interface Trouble {
  readonly crash: number
  readonly pause: number
}

/** A simulated process: it can be stopped for a while, or for ever, wherever it waits. */
export interface Process {
  readonly runtime: Runtime
  readonly database: Database
  /** Waits for something outside, as every step of it does. */
  seam<Result>(latency: number, work: () => Result | Promise<Result>): Promise<Result>
  isAlive(): boolean
  kill(): void
}

/** Durations that matter to the protocol: below and above its deadlines, its leases and its timeouts. */
const pauses = [200, 2_000, 4_000, 20_000, 90_000] as const

/**
 * Starts a process.
 * @param simulation The world it lives in.
 * @param database The ledger, which outlives it.
 * @param trouble What goes wrong with it now.
 * @param onCrash Told when it has crashed.
 */
export function createProcess(simulation: Simulation, database: Database, trouble: () => Trouble, onCrash: () => void): Process {
  const { random } = simulation
  let isAlive = true
  let pausedUntil = 0
  // Clocks of machines differ, and jump.
  let offset = random.below(4_000) - 2_000
  const kill = () => {
    if (!isAlive) return
    isAlive = false
    onCrash()
  }
  const disturb = () => {
    const { crash, pause } = trouble()
    if (random.chance(crash)) kill()
    else if (random.chance(pause)) {
      pausedUntil = simulation.now() + random.pick(pauses)
      if (random.chance(0.2)) offset += random.below(120_000) - 60_000
    }
  }
  /** Goes on with the process, unless it is dead, once it is not paused any more. */
  const step = (delay: number, action: () => void): void => {
    simulation.at(delay, () => {
      if (!isAlive) return
      if (simulation.now() < pausedUntil) return step(pausedUntil - simulation.now(), action)
      action()
    })
  }
  const seam: Process['seam'] = (latency, work) =>
    new Promise((resolve, reject) => {
      step(latency, () => {
        disturb()
        step(0, () => {
          void carryOut(work).then((end) => end(resolve, reject))
        })
      })
    })
  /** Does the work, and leaves it to the process, if it still lives, to learn of it. */
  const carryOut = async <Result>(work: () => Result | Promise<Result>) => {
    const [result] = await Promise.allSettled([(async () => work())()])
    if (result.status === 'fulfilled') disturb()
    return (resolve: (value: Result) => void, reject: (error: unknown) => void) =>
      step(latency(), () => (result.status === 'fulfilled' ? resolve(result.value) : reject(result.reason)))
  }
  const latency = () => random.below(3)
  return {
    seam,
    isAlive: () => isAlive,
    kill,
    runtime: {
      now: () => simulation.now() + offset,
      elapsed: () => simulation.now(),
      sleep: (duration, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve()
          let isOver = false
          const end = () => {
            if (isOver) return
            isOver = true
            signal?.removeEventListener('abort', end)
            step(0, resolve)
          }
          signal?.addEventListener('abort', end)
          step(Math.min(duration, 3_600_000), end)
        }),
    },
    database: {
      ...database,
      all: (sql, ...values) => seam(latency(), () => database.all(sql, ...values)),
      insert: (table, columns, rows) => seam(latency(), () => database.insert(table, columns, rows)),
      // Nothing else happens within one in the simulated database, so a crash within it is a crash before it.
      transaction: (exclusion, work, durable) => seam(latency(), () => database.transaction(exclusion, work, durable)),
    },
  }
}

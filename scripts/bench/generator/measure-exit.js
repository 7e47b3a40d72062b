// Loaded before a program that is measured, and before each program that it starts: adds what it cost when it ends, whatever else is
// running on the machine.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const cost = { cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }
  appendFileSync(process.env.MEASURE_FILE ?? '', `${JSON.stringify(cost)}\n`)
})

// Loaded before a program that is measured: notes what it cost when it ends, whatever else is running on the machine.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(
    process.env.MEASURE_FILE ?? '',
    JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }),
  )
})

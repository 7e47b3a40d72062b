import { startMock } from '@campaignkit/mock'

// The mock of all providers in a process of its own: sends its addresses, then what it has used so far whenever it is asked.
const mock = await startMock<string>({ rateLimits: false })
process.on('message', () => process.send?.(process.cpuUsage()))
process.send?.(mock.baseUrls)

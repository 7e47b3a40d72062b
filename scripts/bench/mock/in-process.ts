import { join } from 'node:path'
import type * as mock from '@campaignkit/mock'

// `startMock` as a program of its own has it, without the settings of the command. Argument: port.
const built = join(import.meta.dirname, '../../../packages/mock/dist/index.js')
// What is built from the source has its types.
const { startMock } = (await import(built)) as typeof mock
await startMock({ port: Number(process.argv[2]), initial: 'examples', rateLimits: false })

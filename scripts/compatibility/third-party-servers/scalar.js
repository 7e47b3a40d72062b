import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { createMockServer } from '@scalar/mock-server'

// As its documentation starts it. Tells its port.
const document = JSON.parse(readFileSync(new URL(import.meta.resolve('@scalar/galaxy/3.1.json')), 'utf8'))
const { fetch } = await createMockServer({ document })
serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send(port))

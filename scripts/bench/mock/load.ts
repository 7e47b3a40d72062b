import { Agent, request } from 'node:http'
import { quantile } from '../statistics.ts'

// Loads a mock server from a process of its own, so that its work is not counted as the server's: a campaign is created and one is read,
// in turns, on several connections. Arguments: base URL, connections, milliseconds. Prints what came of it as JSON.

/** What a load has shown. */
export interface Load {
  readonly requests: number
  /** Milliseconds that it took. */
  readonly elapsed: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

const [url = '', connections = '', duration = ''] = process.argv.slice(2)
const body = JSON.stringify({
  name: 'Q2 Reactivation',
  agent_id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
  integration_id: 'iph_4xKqZ0aB9cD2eF7gH1jL',
  integration_type: 'phone_call',
  first_message: 'Hi {name}, is this a good time?',
})
const headers = { authorization: 'api-key test', 'content-type': 'application/json' }
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })

function call(index: number): Promise<void> {
  const isRead = index % 2 === 1
  const target = `${url}/campaigns${isRead ? '/1234' : ''}`
  return new Promise((resolve, reject) => {
    const options = isRead
      ? { agent, method: 'GET', headers }
      : { agent, method: 'POST', headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } }
    const sent = request(target, options, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${options.method} ${target} was answered with ${response.statusCode}`))
      })
    })
    sent.on('error', reject)
    sent.end(isRead ? undefined : body)
  })
}

const latencies: number[] = []
let index = 0
const start = performance.now()
const end = start + Number(duration)
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) {
      const before = performance.now()
      await call(index++)
      latencies.push(performance.now() - before)
    }
  }),
)
agent.destroy()
const load: Load = {
  requests: latencies.length,
  elapsed: performance.now() - start,
  p50: quantile(latencies, 0.5),
  p99: quantile(latencies, 0.99),
}
process.stdout.write(JSON.stringify(load))

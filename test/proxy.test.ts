import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startLocalServer } from './local-server.ts'
import { root } from './registry.ts'

const run = promisify(execFile)

/** A proxy that leads every name to one server: by a tunnel (CONNECT), or by the whole address in the request line. */
async function startProxy(target: string) {
  const asked: string[] = []
  const { port: targetPort, hostname } = new URL(target)
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const { pathname } = new URL(request.url ?? '')
    void fetch(target + pathname).then(async (received) => response.writeHead(received.status).end(await received.text()))
  })
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    const tunnel = connect(Number(targetPort), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [tunnel, socket]) end.on('error', () => end.destroy())
  })
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens has an address with a port.
  const { port } = proxy.address() as AddressInfo
  const close = () => {
    proxy.closeAllConnections()
    proxy.close()
  }
  return { url: `http://127.0.0.1:${port}`, asked, close }
}

const call = `
const { createAcme } = await import(process.argv[1])
const client = createAcme({ baseUrl: 'http://api.example.com/v1', allowInsecure: true, retries: 0 })
console.log(JSON.stringify(await client.messages.get(1)))
process.exit()
`
const ways: Readonly<Record<string, { script: string; environment: (url: string) => Record<string, string> }>> = {
  'NODE_USE_ENV_PROXY and HTTP_PROXY': { script: call, environment: (url) => ({ NODE_USE_ENV_PROXY: '1', HTTP_PROXY: url }) },
  "undici's EnvHttpProxyAgent as global dispatcher": {
    script: `const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici7')
setGlobalDispatcher(new EnvHttpProxyAgent())
${call}`,
    environment: (url) => ({ HTTP_PROXY: url }),
  },
}

test.each(Object.entries(ways))('the runtime’s own fetch goes through a proxy: %s', async (_way, { script, environment }) => {
  await using server = await startLocalServer(({ target }, response) => void response.end(JSON.stringify({ target })))
  const proxy = await startProxy(server.url)
  try {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, join(root, 'test/acme.ts')], {
      cwd: join(root, 'test'),
      env: { PATH: process.env['PATH'], ...environment(proxy.url) },
    })
    expect(JSON.parse(stdout)).toEqual({ target: '/v1/messages/1' })
    expect(proxy.asked).toHaveLength(1)
    expect(proxy.asked[0]).toMatch(/^(CONNECT api\.example\.com:80|GET http:\/\/api\.example\.com\/v1\/messages\/1)$/)
  } finally {
    proxy.close()
  }
})

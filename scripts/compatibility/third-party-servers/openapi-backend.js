import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { OpenAPIBackend } from 'openapi-backend'

// As its documentation makes a mock of it. Tells its port.
const definition = JSON.parse(readFileSync(new URL(import.meta.resolve('@scalar/galaxy/3.1.json')), 'utf8'))
const api = new OpenAPIBackend({
  definition,
  quick: true,
  ajvOpts: { strict: false, logger: false },
  handlers: {
    notFound: () => ({ status: 404, body: { error: 'not found' } }),
    methodNotAllowed: () => ({ status: 405, body: {} }),
    validationFail: ({ validation }) => ({ status: 400, body: { error: validation.errors } }),
    unauthorizedHandler: () => ({ status: 401, body: {} }),
    notImplemented: ({ operation }) => {
      const { status, mock } = api.mockResponseForOperation(operation.operationId)
      return { status, body: mock }
    },
  },
})
// Any credential is good, as it is in the other server.
const isGiven = ({ request: { headers, query, cookies } }) =>
  [headers.authorization, headers['x-api-key'], query['api_key'], cookies['api_key']].some((credential) => credential !== undefined)
for (const name of Object.keys(definition.components.securitySchemes)) api.registerSecurityHandler(name, isGiven)
await api.init()

function parsed(text) {
  try {
    return { body: text === '' ? undefined : JSON.parse(text), isBroken: false }
  } catch {
    return { body: undefined, isBroken: true }
  }
}

const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  const { body, isBroken } = parsed(text)
  const url = new URL(request.url, 'http://127.0.0.1')
  const { method, headers } = request
  const answer = isBroken
    ? { status: 400, body: {} }
    : await api
        .handleRequest({ method, path: url.pathname, query: url.search, body, headers })
        .catch(({ message }) => ({ status: 500, body: { error: message } }))
  response.writeHead(answer.status, { 'content-type': 'application/json' })
  response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body))
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))

import type { Oas3Rule, UserContext } from '@redocly/openapi-core'

interface ServerNode {
  readonly url?: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** There is a server; each has an absolute address that can be filled in, and an id of its own: the value of the client's `server` option. */
export const servers: Oas3Rule = () => {
  const seen = new Set<string>()
  return {
    Root(root, { report, location }) {
      if (!root.servers || root.servers.length === 0) {
        report({
          message: 'The description needs `servers`: the documented addresses of the API.',
          location: location.child(['info']).key(),
        })
      }
      for (const [index, server] of (root.servers ?? []).entries()) {
        checkAddress(server, { report, location: location.child(['servers', index]) })
        checkId({ ...server }, seen, { report, location: location.child(['servers', index]) })
      }
    },
    PathItem(pathItem, { report, location }) {
      if (!pathItem.servers) return
      report({ message: notModelled('A path'), location: location.child(['servers']).key() })
    },
    Operation(operation, { report, location }) {
      if (!operation.servers) return
      report({ message: notModelled('An operation'), location: location.child(['servers']).key() })
    },
  }
}

function notModelled(what: string): string {
  return `${what} with servers of its own is not supported: its calls would go to the description's servers. Describe it as a provider of its own.`
}

type Place = Pick<UserContext, 'report' | 'location'>

function checkId(extensions: Readonly<Record<string, unknown>>, seen: Set<string>, { report, location }: Place) {
  const id = extensions['x-id']
  if (typeof id !== 'string') {
    report({ message: 'A server needs an x-id, by which the client chooses it.', location })
    return
  }
  if (seen.has(id)) report({ message: `Two servers have the x-id "${id}".`, location: location.child(['x-id']) })
  seen.add(id)
}

function checkAddress({ url, variables = {} }: ServerNode, { report, location }: Place) {
  if (typeof url !== 'string') return
  const place = location.child(['url'])
  const used = Array.from(url.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name)
  const filled = url.replaceAll(/\{[^{}]*\}/g, 'x')
  if (!URL.canParse(filled) || !/^https?:$/.test(new URL(filled).protocol)) {
    report({ message: `The server's address "${url}" must be absolute: https://api.example.org/v1.`, location: place })
  } else if (/[?#]/.test(filled)) {
    report({
      message: `The server's address "${url}" must have neither a query nor a fragment; describe a parameter instead.`,
      location: place,
    })
  }
  for (const name of used.filter((each) => !Object.hasOwn(variables, each))) {
    report({
      message: `The server's address has {${name}}, which is not among its variables: ${listed(Object.keys(variables))}.`,
      location: place,
    })
  }
  for (const name of Object.keys(variables)) {
    const at = location.child(['variables', name]).key()
    if (!used.includes(name)) report({ message: `The server's variable "${name}" is not in its address.`, location: at })
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
      report({ message: `The server's variable "${name}" must be a name of letters and digits.`, location: at })
  }
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'there are none'
}

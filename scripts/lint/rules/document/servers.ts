import type { Oas3Rule, UserContext } from '@redocly/openapi-core'

interface ServerNode {
  readonly url?: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly 'x-id'?: unknown
}

/** There is a server; each has an absolute address that can be filled in, and an id of its own: the value of the client's `server` option. */
export const servers: Oas3Rule = () => {
  let ids: readonly string[] = []
  /** A path's or an operation's: the client's option chooses among them by the same ids. */
  const checkOwn = (list: readonly ServerNode[], { report, location }: Place) => {
    checkAddresses(list, { report, location })
    const own = list.map(idOf)
    if (own.toSorted().join() === ids.toSorted().join()) return
    report({
      message: `Servers of a path or an operation have the same x-id as those of the description: ${ids.join(', ')}.`,
      location: location.child(['servers']).key(),
    })
  }
  return {
    Root(root, { report, location }) {
      const list = root.servers ?? []
      ids = list.map(idOf)
      if (list.length === 0) {
        report({
          message: 'The description needs `servers`: the documented addresses of the API.',
          location: location.child(['info']).key(),
        })
      }
      checkAddresses(list, { report, location })
      for (const [index, id] of ids.entries()) {
        const place = location.child(['servers', index])
        if (id === '') report({ message: 'A server needs an x-id, by which the client chooses it.', location: place })
        else if (ids.indexOf(id) < index) report({ message: `Two servers have the x-id "${id}".`, location: place.child(['x-id']) })
      }
    },
    PathItem(pathItem, { report, location }) {
      if (pathItem.servers) checkOwn(pathItem.servers, { report, location })
    },
    Operation(operation, { report, location }) {
      if (operation.servers) checkOwn(operation.servers, { report, location })
    },
  }
}

function idOf(server: ServerNode): string {
  return typeof server['x-id'] === 'string' ? server['x-id'] : ''
}

type Place = Pick<UserContext, 'report' | 'location'>

function checkAddresses(list: readonly ServerNode[], { report, location }: Place) {
  for (const [index, server] of list.entries()) checkAddress(server, { report, location: location.child(['servers', index]) })
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

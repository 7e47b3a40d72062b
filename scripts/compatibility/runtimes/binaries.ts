import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The programs that were installed for this machine, by name; `undefined` for those that there are none of. */
export function binariesOf(tools: string) {
  const modules = join(tools, 'node_modules')
  const first = (...paths: string[]) => paths.map((path) => join(modules, path)).find((path) => existsSync(path))
  const node = (major: number) => first(`node-${major}-x64/bin/node`, `node-${major}-arm64/bin/node`)
  return {
    node: [20, 22, 24, 26].map((major) => ({ name: `Node ${major}`, path: node(major) })),
    deno: first('@deno/linux-x64-glibc/deno'),
    bun: first('@oven/bun-linux-x64/bin/bun', '@oven/bun-linux-aarch64/bin/bun'),
    workerd: first('@cloudflare/workerd-linux-64/bin/workerd', '@cloudflare/workerd-linux-arm64/bin/workerd'),
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)),
    compilers: ['5.9', '6', '7'].map((version) => ({ name: `TypeScript ${version}`, path: first(`typescript-${version}/bin/tsc`) })),
  }
}

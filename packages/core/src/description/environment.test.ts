import { afterEach, expect, test, vi } from 'vitest'
import { isBrowser } from './environment.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test.each<[where: string, globals: Record<string, unknown>, expected: boolean]>([
  ['a window', { window: {}, document: {}, navigator: { userAgent: firefox } }, true],
  ['a web worker or service worker', { WorkerGlobalScope: {}, navigator: { userAgent: firefox } }, true],
  ['a worker of Deno', { WorkerGlobalScope: {}, navigator: { userAgent: 'Deno/2.5.0' } }, false],
  ['a worker of Cloudflare', { WorkerGlobalScope: {}, navigator: { userAgent: 'Cloudflare-Workers' } }, false],
  ['a worker without an agent', { WorkerGlobalScope: {}, navigator: undefined }, false],
  ['React Native, which has a window', { window: {}, navigator: { product: 'ReactNative' } }, false],
  ['Node', { navigator: { userAgent: 'Node.js/24' } }, false],
])('%s', (_where, globals, expected) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  expect(isBrowser()).toBe(expected)
})

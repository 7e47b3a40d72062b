import { createClient } from '@campaignkit/core'
import type { AlturClient, AlturOptions } from '../../../packages/altur/src/client.gen.ts'
import { description } from '../../../packages/altur/src/operations.gen.ts'
import { request } from './payload.ts'

/** Sends one request and gives its response, parsed. */
export type Call = () => Promise<unknown>

const timeout = 60_000

/** Raw `fetch`, with nothing around it: what everything is compared with. */
export function rawFetch(url: string): Call {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer test' }
  return async () => (await fetch(`${url}/campaigns`, { method: 'POST', headers, body: JSON.stringify(request) })).json()
}

/** Each candidate by its name, as its own documentation has it made. Loading happens inside, so that a process loads only what it measures. */
export const candidates: Readonly<Record<string, (url: string) => Call | Promise<Call>>> = {
  campaignkit(url) {
    const options: AlturOptions = { baseUrl: url, apiKey: 'test' }
    // Everything that is on by default, and a limit that is counted but never reached.
    const client = createClient<AlturClient>({ ...description, rateLimits: [{ requests: 1000, per: 1 }] }, options)
    return () => client.campaigns.create(request)
  },

  async 'campaignkit on nodeFetch'(url) {
    const { nodeFetch } = await import('@campaignkit/core/node')
    const options: AlturOptions = { baseUrl: url, apiKey: 'test', fetch: nodeFetch() }
    const client = createClient<AlturClient>({ ...description, rateLimits: [{ requests: 1000, per: 1 }] }, options)
    return () => client.campaigns.create(request)
  },

  async nodeFetch(url) {
    const { nodeFetch } = await import('@campaignkit/core/node')
    const fetch = nodeFetch()
    const headers = { 'content-type': 'application/json', authorization: 'Bearer test' }
    return async () => (await fetch(`${url}/campaigns`, { method: 'POST', headers, body: JSON.stringify(request) })).json()
  },

  'node:http': async (url) => {
    const { Agent, request: start } = await import('node:http')
    const agent = new Agent({ keepAlive: true })
    const body = JSON.stringify(request)
    const headers = { 'content-type': 'application/json', authorization: 'Bearer test', 'content-length': Buffer.byteLength(body) }
    return () =>
      new Promise((resolve, reject) => {
        start(`${url}/campaigns`, { method: 'POST', agent, headers }, (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => (text += chunk))
          response.once('end', () => resolve(JSON.parse(text)))
          response.once('error', reject)
        })
          .once('error', reject)
          .end(body)
      })
  },

  // The same again: how far two measurements of one thing are apart.
  'raw fetch': rawFetch,

  'fetch + timer': (url) => async () => {
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), timeout)
    try {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer test' }
      const body = JSON.stringify(request)
      return await (await fetch(`${url}/campaigns`, { method: 'POST', headers, body, signal: controller.signal })).json()
    } finally {
      clearTimeout(timer)
    }
  },

  async 'openapi-fetch'(url) {
    type Client = { POST(path: string, init: { body: object }): Promise<{ data?: unknown }> }
    const { default: createHttpClient } = await rival<{ default: (options: object) => Client }>('openapi-fetch')
    const client = createHttpClient({ baseUrl: url, headers: { authorization: 'Bearer test' } })
    return async () => (await client.POST('/campaigns', { body: request })).data
  },

  async ky(url) {
    const { default: ky } = await rival<{ default: Ky }>('ky')
    const client = ky.create({ headers: { authorization: 'Bearer test' } })
    return () => client.post(`${url}/campaigns`, { json: request }).json()
  },

  async ofetch(url) {
    const { ofetch } = await rival<{ ofetch: (address: string, options: object) => Promise<unknown> }>('ofetch')
    return () => ofetch(`${url}/campaigns`, { method: 'POST', body: request, headers: { authorization: 'Bearer test' } })
  },

  async openai(url) {
    const { OpenAI } = await rival<{ OpenAI: Sdk<{ post(path: string, options: object): Promise<unknown> }> }>('openai')
    const client = new OpenAI({ apiKey: 'test', baseURL: url })
    return () => client.post('/campaigns', { body: request })
  },

  async 'retell-sdk'(url) {
    type Retell = { batchCall: { createBatchCall(body: object): Promise<unknown> } }
    const { default: Retell } = await rival<{ default: Sdk<Retell> }>('retell-sdk')
    const client = new Retell({ apiKey: 'test', baseURL: url })
    return () => client.batchCall.createBatchCall(request)
  },

  async '@vapi-ai/server-sdk'(url) {
    type Vapi = { campaigns: { campaignControllerCreate(body: object): Promise<unknown> } }
    const { VapiClient } = await rival<{ VapiClient: Sdk<Vapi> }>('@vapi-ai/server-sdk')
    const client = new VapiClient({ token: 'test', baseUrl: url })
    return () => client.campaigns.campaignControllerCreate(request)
  },
}

type Sdk<Client> = new (options: object) => Client

interface Ky {
  create(options: object): { post(address: string, options: object): { json(): Promise<unknown> } }
}

/** Loads what is installed beside this file and not in the workspace: its types are those few that are used here, written by hand. */
async function rival<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module
}

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'yaml'
import { CannotRunError } from './cannot-run-error.ts'
import { checkedSource } from './check-document.ts'
import type { Document } from './document.ts'

/**
 * Reads the OpenAPI 3.1 document of a provider's package.
 * @param provider Its id: `altur`.
 * @throws {CannotRunError} If there is no such package.
 */
export function loadProvider(provider: string): Document {
  if (!/^[a-z][a-z0-9]*$/.test(provider))
    throw new CannotRunError(`"${provider}" is not a provider's id. To test with a file or URL, write --spec ${provider}.`)
  const known = loaded.get(provider)
  if (known) return known
  const { resolve } = createRequire(import.meta.url)
  try {
    const document = readDescription(resolve(`@campaignkit/${provider}/openapi.json`))
    loaded.set(provider, document)
    return document
  } catch (error) {
    if (error instanceof CannotRunError) throw error
    throw new CannotRunError(`There is no package @campaignkit/${provider} with a description. Install it, or name a file with --spec.`, {
      cause: error,
    })
  }
}

// The same object each time: what is compiled for a document is kept with it.
const loaded = new Map<string, Document>()

/**
 * Reads an OpenAPI document (3.1; 3.0 and 2.0 are converted) from a JSON or YAML file.
 * @param file Its path.
 * @throws {CannotRunError} If it is not there, cannot be parsed, is of another version, is nested too deeply or holds itself, or refers to what it does not
 * hold; the message names the line.
 */
export function readDescription(file: string): Document {
  if (!existsSync(file)) throw new CannotRunError(`There is no file "${file}".`)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new CannotRunError(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error })
  }
  return parsed(text, file)
}

/** Bytes. The largest public description known, of 2026, has 12 MB. */
const largestDescription = 64 * 2 ** 20
/** Milliseconds. */
const downloadTimeout = 60_000

/**
 * Reads an OpenAPI document from a file, or from an address that begins with `http://` or `https://`.
 * @param source Path or URL.
 * @throws {CannotRunError} As `readDescription`; or if the download fails, takes longer than 60 s or has more than 64 MiB.
 */
export async function loadDescription(source: string): Promise<Document> {
  if (!/^https?:\/\//i.test(source)) return readDescription(source)
  let text: string
  try {
    const response = await fetch(source, {
      signal: AbortSignal.timeout(downloadTimeout),
      headers: { accept: 'application/json, application/yaml, */*' },
    })
    if (!response.ok) throw new CannotRunError(`${source} was answered ${response.status}.`)
    if (Number(response.headers.get('content-length') ?? 0) > largestDescription)
      throw new CannotRunError(`${source} has more than 64 MiB.`)
    text = await response.text()
  } catch (error) {
    if (error instanceof CannotRunError) throw error
    throw new CannotRunError(`${source} cannot be downloaded: ${reasonOf(error)}.`, { cause: error })
  }
  if (text.length > largestDescription) throw new CannotRunError(`${source} has more than 64 MiB.`)
  return parsed(text, source)
}

function parsed(text: string, name: string): Document {
  let value: unknown
  try {
    // YAML takes in JSON as well, a hundred times as slowly.
    value = /^\s*\{/.test(text) ? parsedJson(text) : parse(text, { maxAliasCount: 10_000 })
  } catch (error) {
    if (error instanceof RangeError) throw new CannotRunError(`${name} is nested too deeply.`, { cause: error })
    throw new CannotRunError(`${name} is neither JSON nor YAML: ${reasonOf(error)}`, { cause: error })
  }
  return checkedSource(value, name, text)
}

/** JSON, or YAML in its flow style. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    try {
      return parse(text, { maxAliasCount: 10_000 })
    } catch {
      throw error
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}

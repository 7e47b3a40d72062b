import { createReadStream } from 'node:fs'
import { AudienceError } from './audience-error.ts'

/** Where a table's bytes come from: a file's path, or a stream of bytes or text. */
export type ByteSource = string | URL | AsyncIterable<Uint8Array | string>

/** Names of encodings as `TextDecoder` knows them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1' | (string & {})

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check its name and folder',
  EISDIR: 'it is a folder. Name the file in it',
  EACCES: 'reading it is not permitted. Change its permissions',
  EPERM: 'reading it is not permitted. Change its permissions',
}

/**
 * Reads text, chunk by chunk. A byte order mark decides about the encoding; without one it is UTF-16 if every other byte is zero,
 * otherwise UTF-8.
 * @param source Where the bytes are.
 * @param file What messages call it.
 * @param encoding What the text is encoded in, where the caller knows better. @default by the first bytes
 * @throws {AudienceError} If it cannot be read, or is not text in that encoding.
 */
export async function* readText(source: ByteSource, file: string, encoding?: Encoding): AsyncGenerator<string> {
  const chunks = typeof source === 'string' || source instanceof URL ? createReadStream(source, { highWaterMark: 1 << 16 }) : source
  let decoder: TextDecoder | undefined
  let used: string | undefined
  let beginning: Uint8Array | undefined
  const decode = (bytes: Uint8Array | undefined) => {
    try {
      return bytes ? decoder?.decode(bytes, { stream: true }) : decoder?.decode()
    } catch {
      throw new AudienceError(
        `${file} is not ${used?.toUpperCase()}, so names would be garbled. Save it as "CSV UTF-8", or say what it is: encoding: 'windows-1252'.`,
      )
    }
  }
  const begin = (bytes: Uint8Array) => {
    used = encoding ?? encodingOf(bytes, file)
    decoder = decoderFor(used, file)
  }
  try {
    for await (const chunk of chunks) {
      if (typeof chunk === 'string') {
        yield decoder ? chunk : chunk.replace(/^\uFEFF/, '')
        continue
      }
      // A first chunk may be too small to tell.
      const bytes: Uint8Array = beginning ? Buffer.concat([beginning, chunk]) : chunk
      if (!decoder && bytes.length < 4) {
        beginning = bytes
        continue
      }
      if (!decoder) begin(bytes)
      beginning = undefined
      yield decode(bytes) ?? ''
    }
    if (beginning) {
      begin(beginning)
      yield decode(beginning) ?? ''
    }
    yield decode(undefined) ?? ''
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
    const place = typeof source === 'string' && source !== file ? `${file} (${source})` : file
    throw new AudienceError(`${place}: ${remedies[String(error.code)] ?? `it cannot be read (${error.message})`}.`)
  }
}

function decoderFor(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new AudienceError(`${file}: there is no encoding "${encoding}". Usual ones are utf-8, utf-16le and windows-1252.`)
  }
}

function encodingOf(bytes: Uint8Array, file: string): string {
  const starts = (...first: number[]) => first.every((byte, index) => bytes[index] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new AudienceError(`${file} is a workbook or another archive. Open it in your spreadsheet program and save it as "CSV UTF-8".`)
  }
  if (starts(0x1f, 0x8b)) throw new AudienceError(`${file} is compressed (gzip). Decompress it first: gunzip ${file}.`)
  if (starts(0xff, 0xfe)) return 'utf-16le'
  if (starts(0xfe, 0xff)) return 'utf-16be'
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 2048))
  const zeros = (offset: number) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length
  if (sample.length >= 4 && zeros(1) > sample.length / 4 && zeros(0) === 0) return 'utf-16le'
  if (sample.length >= 4 && zeros(0) > sample.length / 4 && zeros(1) === 0) return 'utf-16be'
  return 'utf-8'
}

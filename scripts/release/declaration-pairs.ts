import type { Level } from './change.ts'

/** One change of an emitted declaration file, and what it asks of the package's users. */
export interface DeclarationPair {
  readonly what: string
  readonly before: string
  readonly after: string
  readonly verdict: Level | undefined
}

const options = (members: string) =>
  `export interface Options { ${members} } export declare function make(options?: Options): Client; export interface Client { run(): void }`
const client = (members: string) => `export declare function make(): Client; export interface Client { ${members} }`

/** Judged by hand, with code in mind that imports the package. */
export const declarationPairs: readonly DeclarationPair[] = [
  {
    what: 'a comment changes',
    before: '/** Old. */ export declare const a: 1',
    after: '/** New. */\nexport declare const a: 1',
    verdict: undefined,
  },
  { what: 'quotes and spaces change', before: `export type A = 'x'|"y"`, after: `export type A = "x" | 'y'`, verdict: undefined },
  { what: 'members change places', before: client('a(): void; b(): void'), after: client('b(): void; a(): void'), verdict: undefined },
  {
    what: 'a parameter is called something else',
    before: client('a(id: string): void'),
    after: client('a(key: string): void'),
    verdict: undefined,
  },
  {
    what: 'an export is added',
    before: 'export declare const a: 1',
    after: 'export declare const a: 1; export declare const b: 1',
    verdict: 'feature',
  },
  {
    what: 'an export is removed',
    before: 'export declare const a: 1; export declare const b: 1',
    after: 'export declare const a: 1',
    verdict: 'breaking',
  },
  {
    what: 'a type is no longer exported',
    before: 'export interface A { x: 1 } export declare const a: A',
    after: 'interface A { x: 1 } export declare const a: A; export {}',
    verdict: 'breaking',
  },
  { what: 'all of another package is exported too', before: 'export {}', after: "export * from 'other'", verdict: 'feature' },
  { what: 'all of another package is exported no more', before: "export * from 'other'", after: 'export {}', verdict: 'breaking' },
  {
    what: 'a function becomes a constant',
    before: 'export declare function a(): void',
    after: 'export declare const a: () => void',
    verdict: 'breaking',
  },
  { what: 'a method is added', before: client('a(): void'), after: client('a(): void; b(): void'), verdict: 'feature' },
  { what: 'a method is removed', before: client('a(): void; b(): void'), after: client('a(): void'), verdict: 'breaking' },
  {
    what: 'a method takes one more optional argument',
    before: client('a(id: string): void'),
    after: client('a(id: string, options?: { x?: 1 }): void'),
    verdict: 'feature',
  },
  {
    what: 'a method takes one more argument',
    before: client('a(id: string): void'),
    after: client('a(id: string, b: number): void'),
    verdict: 'breaking',
  },
  {
    what: 'a method takes one argument less',
    before: client('a(id: string, b?: number): void'),
    after: client('a(id: string): void'),
    verdict: 'breaking',
  },
  { what: 'an argument may be omitted', before: client('a(id: string): void'), after: client('a(id?: string): void'), verdict: 'feature' },
  { what: 'an argument must be given', before: client('a(id?: string): void'), after: client('a(id: string): void'), verdict: 'breaking' },
  {
    what: 'arguments change places',
    before: client('a(id: string, n: number): void'),
    after: client('a(n: number, id: string): void'),
    verdict: 'breaking',
  },
  {
    what: 'an argument can be more',
    before: client('a(id: string): void'),
    after: client('a(id: string | number): void'),
    verdict: 'feature',
  },
  {
    what: 'an argument can be less',
    before: client('a(id: string | number): void'),
    after: client('a(id: string): void'),
    verdict: 'breaking',
  },
  { what: 'a response can be more', before: client('a(): string'), after: client('a(): string | undefined'), verdict: 'breaking' },
  { what: 'a response can be less', before: client('a(): string | undefined'), after: client('a(): string'), verdict: 'feature' },
  { what: 'a response is something else', before: client('a(): Promise<A>'), after: client('a(): Promise<B>'), verdict: 'breaking' },
  { what: 'an option is added', before: options('a?: string'), after: options('a?: string; b?: string'), verdict: 'feature' },
  {
    what: 'an option that must be given is added',
    before: options('a?: string'),
    after: options('a?: string; b: string'),
    verdict: 'breaking',
  },
  { what: 'an option must be given', before: options('a?: string'), after: options('a: string'), verdict: 'breaking' },
  { what: 'an option may be omitted', before: options('a: string'), after: options('a?: string'), verdict: 'feature' },
  { what: 'an option has another name', before: options('a?: string'), after: options('b?: string'), verdict: 'breaking' },
  {
    what: 'a hook is told more',
    before: `${options('on?: (event: Event) => void')}; export interface Event { a: 1 }`,
    after: `${options('on?: (event: Event) => void')}; export interface Event { a: 1; b: 1 }`,
    verdict: 'feature',
  },
  {
    what: 'a hook is told less',
    before: `${options('on?: (event: Event) => void')}; export interface Event { a: 1; b: 1 }`,
    after: `${options('on?: (event: Event) => void')}; export interface Event { a: 1 }`,
    verdict: 'breaking',
  },
  {
    what: 'a member of a response may be missing',
    before: client('readonly a: number'),
    after: client('readonly a?: number'),
    verdict: 'breaking',
  },
  {
    what: 'an open list of a response grows',
    before: client("readonly a: 'x' | (string & {})"),
    after: client("readonly a: 'x' | 'y' | (string & {})"),
    verdict: 'feature',
  },
  {
    what: 'a closed list of a response grows',
    before: client("readonly a: 'x' | 'y'"),
    after: client("readonly a: 'x' | 'y' | 'z'"),
    verdict: 'breaking',
  },
  {
    what: 'a class gets a required constructor argument',
    before: 'export declare class A { constructor(a: 1) }',
    after: 'export declare class A { constructor(a: 1, b: 2) }',
    verdict: 'breaking',
  },
  {
    what: 'a class extends something else',
    before: 'export declare class A extends Error { }',
    after: 'export declare class A extends TypeError { }',
    verdict: 'breaking',
  },
  {
    what: 'a private field changes',
    before: 'export declare class A { private a: 1 }',
    after: 'export declare class A { private b: 2 }',
    verdict: undefined,
  },
  {
    what: 'a generic type gets another parameter',
    before: 'export interface A<T> { a: T }',
    after: 'export interface A<T, U> { a: T; }',
    verdict: 'breaking',
  },
  {
    what: 'an overload is added',
    before: 'export declare function a(x: 1): 1',
    after: 'export declare function a(x: 1): 1; export declare function a(x: 2): 2',
    verdict: 'feature',
  },
  {
    what: 'an overload is removed',
    before: 'export declare function a(x: 1): 1; export declare function a(x: 2): 2',
    after: 'export declare function a(x: 1): 1',
    verdict: 'breaking',
  },
  {
    what: 'a table of data learns something',
    before: 'export declare const t: { readonly a: null }',
    after: "export declare const t: { readonly a: 'x' }",
    verdict: 'feature',
  },
  {
    what: 'a table of data takes something back',
    before: "export declare const t: { readonly a: 'x' }",
    after: 'export declare const t: { readonly a: null }',
    verdict: 'breaking',
  },
]

export { nodeFetch, type NodeFetch, type NodeFetchOptions } from './node-fetch.ts'

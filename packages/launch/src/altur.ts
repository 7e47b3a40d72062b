export { altur, type AlturSettings } from './adapters/altur.ts'

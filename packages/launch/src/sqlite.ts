export { sqlite, type SqliteOptions } from './ledger/sqlite.ts'

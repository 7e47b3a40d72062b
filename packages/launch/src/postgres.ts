export { postgres, type PostgresOptions } from './ledger/postgres.ts'

export { ledgerSuite, type OpenLedger, type RegisterTest } from './testing/ledger-suite.ts'
export { simulate, type Simulated } from './testing/simulate.ts'

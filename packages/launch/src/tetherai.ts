export { tetherai, type TetheraiSettings } from './adapters/tetherai.ts'

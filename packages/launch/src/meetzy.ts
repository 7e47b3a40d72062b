export { meetzy, type MeetzySettings } from './adapters/meetzy.ts'

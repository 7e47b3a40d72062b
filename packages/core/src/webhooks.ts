export * from './webhooks/webhooks.ts'

import { createMeetzy } from '@campaignkit/meetzy'
import { phoneOf } from './field.ts'

// The same requests without a launch, for comparison.
const [baseUrl = '', people = '0', batch = '100', concurrency = '8'] = process.argv.slice(2)
const client = createMeetzy({ baseUrl, apiToken: 'key-1', rateLimit: false })
let next = 0
const call = async () => {
  while (next < Number(people)) {
    const first = next
    next += Number(batch)
    await client.campaigns.create({
      playbook_id: '550e8400-e29b-41d4-a716-446655440000',
      contacts: Array.from({ length: Number(batch) }, (_, index) => ({ phone: phoneOf(first + index), first_name: 'Ana' })),
    })
  }
}
process.stdout.write('ready\n')
process.stdin.once('data', () => {
  void (async () => {
    await Promise.all(Array.from({ length: Number(concurrency) }, call))
    process.stdout.write('done\n')
    process.exit(0)
  })()
})

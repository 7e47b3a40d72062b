import { join } from 'node:path'
import { createAltur } from '@campaignkit/altur'
import { createMeetzy } from '@campaignkit/meetzy'
import { createOtpiq } from '@campaignkit/otpiq'
import { createTetherai } from '@campaignkit/tetherai'
import { altur } from '../src/altur.ts'
import { type AnyAdapter, LaunchError, openLaunches, records } from '../src/index.ts'
import { meetzy } from '../src/meetzy.ts'
import { otpiq } from '../src/otpiq.ts'
import { sqlite } from '../src/sqlite.ts'
import { tetherai } from '../src/tetherai.ts'

/** A launch as checks from outside this package ask for it. */
interface Task {
  readonly provider: 'altur' | 'meetzy' | 'otpiq' | 'tetherai'
  readonly baseUrls: Readonly<Record<string, string>>
  readonly people: readonly { readonly phone: string; readonly firstName?: string }[]
  readonly key: string
  /** A folder that outlives the process. */
  readonly ledger: string
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Launches, or goes on with the launch of that key, as the command `start` does, and `resume` where it was stopped.
 * @returns What the operator is told if it did not come to its end.
 */
export async function launch(task: Task): Promise<{ readonly failure?: { readonly message: string; readonly remedy: string } }> {
  const launches = await openLaunches({ ledger: sqlite(join(task.ledger, 'launches.db')), sendWithin: 500, lease: 1_000, idle: 20 })
  try {
    const plan = await launches.plan({ key: task.key, to: adapterFor(task), audience: records(task.people) })
    const [known] = await launches.list()
    const run = known?.state === 'stopped' ? await launches.resume(plan.id) : await launches.start(plan.id, { approve: plan.hash })
    const { state, reason = '', decisions, counts } = await run.finished({ until: 'sent' })
    if (state === 'done' && counts.sent > 0) return {}
    if (decisions > 0)
      return { failure: { message: `${decisions} decisions are open. ${reason}`, remedy: 'Decide, with what the dashboard shows.' } }
    return { failure: { message: `It is ${state}: ${counts.sent} sent. ${reason}`, remedy: 'Mend what the reason names, and resume it.' } }
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    return { failure: { message: error.message, remedy: error.remedy } }
  } finally {
    await launches.close()
  }
}

function adapterFor({ provider, baseUrls, settings = {} }: Task): AnyAdapter {
  const at = { baseUrl: baseUrls[provider] ?? '' }
  switch (provider) {
    case 'altur':
      return altur(createAltur({ ...at, apiKey: 'key' }), {
        name: 'Spring',
        agent_id: '6cy951e6-9877-4d7c-88d7-56b4948d3cce',
        integration_id: 'iph_4xKqZ0aB9cD2eF7gH1jL',
        integration_type: 'phone_call',
      })
    case 'meetzy':
      return meetzy(createMeetzy({ ...at, apiToken: 'key' }), { playbook_id: '550e8400-e29b-41d4-a716-446655440000' })
    case 'otpiq':
      return otpiq(createOtpiq({ ...at, apiKey: 'key' }), {
        name: 'Spring',
        templateId: '664abc123def456789012345',
        phoneNumberId: '664def456abc789012345678',
      })
    case 'tetherai':
      return tetherai(createTetherai({ ...at, token: 'key' }), {
        name: 'Spring',
        message: settings['TETHERAI_MESSAGE'] ?? 'Hi {{firstName}}',
      })
  }
}

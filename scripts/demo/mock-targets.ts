import type { Mock } from '@campaignkit/mock'
import { exampleValue, type ProviderId } from './description.ts'
import { launchers } from './launchers.ts'
import type { Target } from './launch-all.ts'

/** All providers as mock servers, with any credentials and the ids of the descriptions' examples. */
export function mockTargets({ baseUrls }: Pick<Mock<ProviderId>, 'baseUrls'>): Target[] {
  return launchers.map((launcher) => ({
    launcher,
    server: baseUrls[launcher.id],
    credentials: Object.fromEntries(Object.keys(launcher.credentials).map((name) => [name, 'demo'])),
    source: ({ example }) => exampleValue(launcher.id, example),
  }))
}

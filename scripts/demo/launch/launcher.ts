import type { ProviderClients, ProviderOptions } from 'campaignkit'
import type { Person } from '../audience.ts'
import type { ExamplePlace, ProviderId } from '../description.ts'

/** Something that belongs to the account and that a launch needs besides credentials. */
export interface Setting {
  /** The environment variable that gives it to a live launch. */
  readonly variable: string
  readonly meaning: string
  /** Where the value for a mock server comes from. */
  readonly example: ExamplePlace
  /** Whether a live launch can do without. */
  readonly optional?: true
}

/** Finds the value of a setting. */
export type SettingSource = (setting: Setting) => string | undefined

/** The same for all launches of one run. */
export interface Occasion {
  /** Name for the campaigns. */
  readonly campaignName: string
  /** When the run began. */
  readonly now: Date
}

/** The values of a launcher's settings, and the occasion. */
export type Settings<Definitions extends Readonly<Record<string, Setting>>> = Occasion & {
  readonly [Name in keyof Definitions]: Definitions[Name] extends { optional: true } ? string | undefined : string
}

/** What is known of a campaign so far. */
export interface CampaignFacts {
  readonly id?: string | number | undefined
  readonly status?: string | undefined
  /** People whom the provider has taken. Absent: it takes none. */
  readonly people?: number
}

/** Where a launch tells how it is getting on. */
export interface Report {
  /**
   * Makes a call and shows that it is made.
   * @param operation Its operationId.
   * @param detail What it is about this time: `1–100 of 200`.
   */
  step<Result>(operation: string, detail: string, call: () => Promise<Result>): Promise<Result>
  /** Adds to what is known of the campaign. */
  campaign(facts: CampaignFacts): void
  /** Says something that the reader should know. */
  note(text: string): void
}

/** How one provider's campaign is launched, whatever the provider. */
export interface Launcher {
  readonly id: ProviderId
  /** Name for people: `Tether AI`. */
  readonly label: string
  /** Environment variables of the credentials, by the client's options. */
  readonly credentials: Readonly<Record<string, string>>
  readonly settings: readonly Setting[]
  /**
   * What a launch is going to do, a line for each step.
   * @throws {LaunchRefusal} If it is clear beforehand that the launch cannot come to its end.
   */
  steps(people: readonly Person[], source: SettingSource, occasion: Occasion): readonly string[]
  /** Launches a campaign with the provider's client, which must be among `clients`. */
  launch(
    clients: Partial<ProviderClients>,
    people: readonly Person[],
    source: SettingSource,
    occasion: Occasion,
    report: Report,
  ): Promise<void>
}

/** How one provider's campaign is launched, in that provider's own terms. */
export interface LauncherDefinition<Id extends ProviderId, Definitions extends Readonly<Record<string, Setting>>> {
  readonly id: Id
  readonly label: string
  readonly credentials: Readonly<Partial<Record<keyof ProviderOptions[Id] & string, string>>>
  readonly settings: Definitions
  steps(people: readonly Person[], settings: Settings<Definitions>): readonly string[]
  launch(client: ProviderClients[Id], people: readonly Person[], settings: Settings<Definitions>, report: Report): Promise<void>
}

/** Makes a launcher that can stand beside those of other providers. */
export function defineLauncher<Id extends ProviderId, const Definitions extends Readonly<Record<string, Setting>>>(
  definition: LauncherDefinition<Id, Definitions>,
): Launcher {
  const { id, label, settings } = definition
  const values = (source: SettingSource, occasion: Occasion) => {
    const entries = Object.entries(settings).map(([name, setting]) => [name, source(setting)])
    // Built from the very names of `settings`; a source that has no value for one that is required is refused before.
    return { ...occasion, ...Object.fromEntries(entries) } as Settings<Definitions>
  }
  return {
    id,
    label,
    credentials: Object.fromEntries(
      Object.entries<string | undefined>(definition.credentials).map(([name, variable]) => [name, variable ?? '']),
    ),
    settings: Object.values(settings),
    steps: (people, source, occasion) => definition.steps(people, values(source, occasion)),
    async launch(clients, people, source, occasion, report) {
      const client = clients[id]
      if (!client) throw new Error(`There is no client for ${id}.`)
      await definition.launch(client, people, values(source, occasion), report)
    },
  }
}

/** Secrets by the name of their security scheme; that under `''` serves all others. */
export type Credentials = Readonly<Record<string, string>>

/** The command line says something that cannot be done: shown with a pointer to `--help`, exit code 2. */
export class UsageError extends Error {}

import { fileURLToPath } from 'node:url'
import { createEngine } from '@secretlint/node'

/** Looks for keys, tokens and passwords, in the forms that services give them, in texts and files. */
export async function secretScanner() {
  return createEngine({
    formatter: 'unix',
    color: false,
    maskSecrets: true,
    configFileJSON: {
      rules: [
        {
          id: fileURLToPath(import.meta.resolve('@secretlint/secretlint-rule-preset-recommend')),
          // What an address with credentials looks like, in tests of addresses.
          rules: [{ id: '@secretlint/secretlint-rule-basicauth', options: { allows: ['/user:pass@/'] } }],
        },
      ],
    },
  })
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment, run } from '../../shared/system.ts'

/** How a compiler finds the declarations of an import. */
export const moduleResolutions = ['bundler', 'node16', 'nodenext'] as const

const modules = { bundler: 'esnext', node16: 'node16', nodenext: 'nodenext' } as const

/**
 * Type-checks programs in a project, strictly, and the declarations that they import as well.
 * @param compiler Path of `tsc`.
 * @param folder The project, with everything installed.
 * @param sources TypeScript programs by name.
 * @throws {CommandError} With the compiler's messages.
 */
export async function compile(
  compiler: string,
  folder: string,
  moduleResolution: (typeof moduleResolutions)[number],
  sources: Readonly<Record<string, string>>,
): Promise<void> {
  const place = join(folder, 'types')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  for (const [name, source] of Object.entries(sources)) writeFileSync(join(place, `${name}.ts`), source)
  const compilerOptions = {
    target: 'es2022',
    module: modules[moduleResolution],
    moduleResolution,
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
  }
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  await run(process.execPath, [compiler, '-p', place], { cwd: place, env: cleanEnvironment(folder) })
}

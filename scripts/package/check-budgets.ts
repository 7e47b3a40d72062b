import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleSize } from './budgets/bundle-size.ts'
import { type Finding, has, type PackageBudget, readBudgets, within, writeBudgets } from './budgets/budget.ts'
import { bundledIn } from './bundled-packages.ts'
import { installedWith, installScripts, licenceOf } from './budgets/closure.ts'
import { pack, strayFiles } from './budgets/tarball.ts'
import { typeCost } from './budgets/type-cost.ts'
import { publishedPackages, workspace } from '../shared/workspace.ts'

const help = `Measures what every published package costs and compares it with budgets.json.

Usage: pnpm budgets:check [--update]

  --update   record the figures as the new budgets; the goals stay
  --help     show this

The packages must have been built. A bill of materials (CycloneDX) of each is put into .reports/sbom.
`

const { values } = parseArgs({ options: { update: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help) process.stdout.write(help)
else await check(values.update ?? false)

async function check(update: boolean): Promise<void> {
  const budgets = readBudgets(workspace)
  const packages = publishedPackages(workspace)
  const ours = new Set(packages.map(({ manifest }) => manifest.name))
  const tarballs = mkdtempSync(join(tmpdir(), 'campaignkit-budget-'))
  const findings: Finding[] = []
  const overGoal: string[] = []
  const known: string[] = []
  const recorded: Record<string, PackageBudget> = {}
  try {
    for (const { path, manifest } of packages) {
      const { name } = manifest
      const budget = { ...(has(path, 'openapi.json') ? budgets.provider : {}), ...budgets.packages[name] }
      const { startGoal } = budget
      const size = startGoal === undefined ? undefined : await bundleSize(path)
      if (size !== undefined && startGoal !== undefined) {
        const { start, all } = size
        findings.push(
          within(name, 'loaded with it, min + gzip', start, Math.max(startGoal, grown(budget.start, budgets.growth) ?? 0), ' B'),
          within(name, 'everything, min + gzip', all, grown(budget.bundle, budgets.growth), ' B'),
        )
        if (start > startGoal) overGoal.push(`${name} is ${start} B, its goal is ${startGoal} B`)
      }

      const instantiations = typeCost(path)
      findings.push(within(name, 'type instantiations', instantiations, grown(budget.instantiations, budgets.growth)))

      const others = installedWith(path)
      const foreign = others.filter((dependency) => !ours.has(dependency.name))
      findings.push(within(name, 'dependencies', foreign.length, budget.dependencies))
      for (const dependency of others) {
        const license = licenceOf(dependency)
        if (!budgets.licences.includes(license))
          findings.push({
            subject: name,
            what: `licence of ${dependency.name}`,
            figure: license,
            limit: budgets.licences.join(', '),
            passed: false,
          })
      }

      const tarball = pack(path, tarballs)
      findings.push(within(name, 'tarball', tarball.bytes, grown(budget.tarball, budgets.growth, 4096), ' B'))
      const stray = strayFiles(tarball.files, manifest.files ?? [])
      findings.push({
        subject: name,
        what: 'files that are not meant',
        figure: stray.join(', ') || '0',
        limit: '0',
        passed: stray.length === 0,
      })
      const hooks = [manifest, ...others].flatMap((one) => installScripts(one).map((script) => `${one.name} ${script}`))
      const unknown = hooks.filter((hook) => !budget.installScripts?.includes(hook))
      findings.push({ subject: name, what: 'install scripts', figure: unknown.join(', ') || '0', limit: '0', passed: unknown.length === 0 })
      for (const hook of hooks) if (!unknown.includes(hook)) known.push(`${hook}, which comes with ${name}`)
      findings.push(
        billOfMaterials(
          name,
          path,
          others.map((one) => one.name),
        ),
      )
      recorded[name] = {
        ...budgets.packages[name],
        ...(size === undefined ? {} : { start: size.start, bundle: size.all }),
        instantiations,
        dependencies: foreign.length,
        tarball: tarball.bytes,
      }
    }
  } finally {
    rmSync(tarballs, { recursive: true })
  }
  if (update) {
    // A provider that is new has no figure yet: it may be as big as the biggest.
    const providers = packages.flatMap(({ path, manifest }) => (has(path, 'openapi.json') ? [recorded[manifest.name] ?? {}] : []))
    const figures = ['start', 'bundle', 'instantiations', 'dependencies', 'tarball'] as const
    const biggest = Object.fromEntries(figures.map((figure) => [figure, Math.max(...providers.map((one) => one[figure] ?? 0))]))
    writeBudgets(workspace, { ...budgets, provider: { ...budgets.provider, ...biggest }, packages: recorded })
  }
  for (const { subject, what, figure, limit, passed } of findings) {
    process.stdout.write(
      `${passed ? 'passed' : 'FAILED'}  ${subject.padEnd(24)} ${what.padEnd(27)} ${figure.padStart(10)}  limit ${limit}\n`,
    )
  }
  for (const line of known) process.stdout.write(`KNOWN      install script: ${line}\n`)
  for (const line of overGoal) process.stdout.write(`OVER GOAL  loaded with it, min + gzip: ${line}\n`)
  if (update) process.stdout.write('budgets.json has these figures now\n')
  else if (findings.some(({ passed }) => !passed)) {
    process.stderr.write('Over budget. If that is meant, say why in the commit, and run "pnpm budgets:check --update".\n')
    process.exitCode = 1
  }
}

/** A recorded figure with what it may grow by: a ratio or, where that is next to nothing, a number. */
function grown(figure: number | undefined, ratio: number, slack = 0): number | undefined {
  return figure === undefined ? undefined : Math.max(Math.floor(figure * ratio), figure + slack)
}

/** Writes a package's bill of materials and compares it with what is installed. */
function billOfMaterials(name: string, path: string, installed: readonly string[]): Finding {
  const folder = join(workspace, '.reports/sbom')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name.replace('@', '').replace('/', '-')}.cdx.json`)
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--filter', name, '--prod', '--out', file]
  execFileSync(join(workspace, 'node_modules/.bin/pnpm'), args, { cwd: workspace, stdio: ['ignore', 'ignore', 'pipe'] })
  // CycloneDX, written by pnpm, which does not know what a build has put into its files.
  const bill = JSON.parse(readFileSync(file, 'utf8')) as { components?: { group?: string; name: string }[] }
  const bundled = bundledIn(path).map(({ name: own, version, license }) => ({
    type: 'library',
    name: own,
    version,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${own.replace('@', '%40')}@${version}`,
    'bom-ref': `pkg:npm/${own.replace('@', '%40')}@${version}`,
  }))
  const components: { group?: string; name: string }[] = [...(bill.components ?? []), ...bundled]
  writeFileSync(file, JSON.stringify({ ...bill, components }, undefined, 2))
  const listed = new Set(components.map(({ group, name: own }) => (group ? `${group}/${own}` : own)))
  const missing = installed.filter((dependency) => !listed.has(dependency))
  return { subject: name, what: 'missing in the SBOM', figure: missing.join(', ') || '0', limit: '0', passed: missing.length === 0 }
}

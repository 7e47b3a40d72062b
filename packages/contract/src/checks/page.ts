import { checks } from './checks.ts'

/** The documentation of all checks as one Markdown page: CHECKS.md of this package. */
export function checksPage(): string {
  const sections = checks.map(({ name, severity, title, what, why, fix }) =>
    [
      `## ${name}`,
      '',
      `**${title}.** Severity: ${severity}. Off with \`--exclude-checks ${name}\`.`,
      '',
      `- What: ${what}`,
      `- Why: ${why}`,
      `- What to do: ${fix}`,
      '',
    ].join('\n'),
  )
  const rows = checks.map(({ name, severity, title }) => `| [${name}](#${name}) | ${severity} | ${title} |`)
  return `# Checks\n\nAn \`error\` makes a run fail, a \`warning\` only with \`--fail-on-warnings\`.\n\n| Check | Severity | What must hold |\n|---|---|---|\n${rows.join('\n')}\n\n${sections.join('\n')}`
}

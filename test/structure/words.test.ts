import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from '../registry.ts'

/** Words that are replaced: in identifiers and file names (`code` in the table), and phrases anywhere ("quoted" in the table). */
interface ReplacedWords {
  readonly identifiers: ReadonlySet<string>
  readonly phrases: readonly string[]
}

/** The second column of the table below "## Words" in CONTRIBUTING.md. */
function replacedWords(contributing: string): ReplacedWords {
  const section = contributing.slice(contributing.indexOf('\n## Words\n'))
  const cells = Array.from(section.matchAll(/^\| [^|]+ \| ([^|]+) \|$/gm), ([, cell = '']) => cell)
  return {
    identifiers: new Set(cells.flatMap((cell) => Array.from(cell.matchAll(/`(\w+)`/g), ([, word = '']) => word.toLowerCase()))),
    phrases: cells.flatMap((cell) => Array.from(cell.matchAll(/"([^"]+)"/g), ([, phrase = '']) => phrase)),
  }
}

/** The words that a name is made of: `firstAnswerOf` → first, answer, of. Singular and plural are one. */
function partsOf(name: string): string[] {
  return name
    .split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+/)
    .map((part) => part.toLowerCase())
    .flatMap((part) => (part.endsWith('s') ? [part, part.slice(0, -1)] : [part]))
}

/** The replaced words in a source: each with its line. */
function findIn(file: string, text: string, { identifiers, phrases }: ReplacedWords): string[] {
  const found: string[] = partsOf(basename(file))
    .filter((part) => identifiers.has(part))
    .map((part) => `${file}: name of the file: ${part}`)
  const lineOf = (position: number) => text.slice(0, position).split('\n').length
  for (const phrase of phrases) {
    for (const { index } of text.matchAll(new RegExp(`\\b${phrase.replaceAll(' ', '\\s+(?:[*/]+\\s+)?')}\\b`, 'gi'))) {
      found.push(`${file}:${lineOf(index)}: ${phrase}`)
    }
  }
  if (!file.endsWith('.ts')) return found
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      for (const part of partsOf(node.text)) if (identifiers.has(part)) found.push(`${file}:${lineOf(node.getStart(source))}: ${node.text}`)
    }
    ts.forEachChild(node, visit)
  }
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  visit(source)
  return found
}

const words = replacedWords(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))

test('the table is read', () => {
  expect(words.identifiers).toContain('patience')
  expect(words.phrases).toContain('whoever')
})

test('replaced words are found in names, comments, strings and files, and as parts of words nowhere', () => {
  const some: ReplacedWords = { identifiers: new Set(['answer']), phrases: ['lost answer'] }
  expect(findIn('a.ts', 'const firstAnswers = 1\n/** A lost\n * answer. */\n', some)).toEqual([
    'a.ts:2: lost answer',
    'a.ts:1: firstAnswers',
  ])
  expect(findIn('read-answer.md', 'an answer\n', some)).toEqual(['read-answer.md: name of the file: answer'])
  expect(findIn('b.ts', "const answering = 'lost answers'\n", some)).toEqual([])
})

test('code, comments and documents say the words of the table', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.md', '*.yml'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(
      (file) =>
        file !== '' && !/\.gen\.ts$|CHANGELOG|\.api\.md$|^specs\/[^/]+\/|^CONTRIBUTING\.md$|words\.test\.ts$|^\.changeset\//.test(file),
    )
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap((file) => findIn(file, readFileSync(join(root, file), 'utf8'), words))).toEqual([])
})

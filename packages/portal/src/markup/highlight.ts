import { transformerStyleToClass } from '@shikijs/transformers'
import { type BundledLanguage, bundledLanguages, createHighlighter } from 'shiki'
import { escapeHtml } from './html.ts'

/** Languages that code on the portal is written in. */
const languages: BundledLanguage[] = ['typescript', 'json', 'shellscript', 'http', 'yaml']

const highlighter = await createHighlighter({
  themes: ['github-light-high-contrast', 'github-dark-high-contrast'],
  langs: languages,
})
// Styles as classes: a policy of `default-src 'self'` forbids style attributes.
const toClass = transformerStyleToClass({ classPrefix: 'hl-' })
const cache = new Map<string, string>()

/** Code as HTML with classes, whose rules `highlightStyles` gives. Code of an unknown language stays plain. */
export function highlight(code: string, language: string): string {
  const key = `${language}\n${code}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const isKnown = language in bundledLanguages && highlighter.getLoadedLanguages().includes(language)
  const html = isKnown
    ? highlighter.codeToHtml(code, {
        lang: language,
        themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
        defaultColor: 'light-dark()',
        transformers: [toClass],
      })
    : `<pre tabindex="0"><code>${escapeHtml(code)}</code></pre>`
  cache.set(key, html)
  return html
}

/** The style sheet for everything that has been highlighted so far. */
export function highlightStyles(): string {
  return toClass.getCSS()
}

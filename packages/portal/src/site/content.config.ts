/// <reference types="astro/client" />
import { readFileSync } from 'node:fs'
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema'
import { defineCollection, z } from 'astro:content'
import { kindNames } from '../document/block.ts'
import type { SiteContent } from '../build/site-content.ts'

/** Where the build leaves the pages for Astro: a file whose address it puts into the environment. */
const file = process.env['PORTAL_CONTENT'] ?? ''

export const collections = {
  // Starlight looks for its words here; all of its own are kept.
  i18n: defineCollection({
    loader: { name: 'words', load: ({ store }) => Promise.resolve(void store.set({ id: 'en', data: { 'search.label': 'Search' } })) },
    schema: i18nSchema(),
  }),
  docs: defineCollection({
    loader: {
      name: 'portal',
      load: async ({ store, parseData, generateDigest }) => {
        // Written by the same build a moment ago.
        const { pages } = JSON.parse(readFileSync(file, 'utf8')) as SiteContent
        store.clear()
        for (const page of pages) {
          const id = page.path.replace(/\/$/, '') || 'index'
          const isHome = page.kind === 'home'
          const data = await parseData({
            id,
            data: {
              title: page.title,
              facets: {
                kind: kindNames[page.kind] ?? 'Other',
                ...(page.provider ? { provider: page.provider } : {}),
                ...(page.aliases?.length ? { aliases: page.aliases.join(', ') } : {}),
              },
              description: page.description,
              pagefind: page.searched ?? true,
              template: isHome ? 'splash' : 'doc',
              tableOfContents: page.headings.length > 0 && !isHome && page.kind !== 'operation',
              ...(isHome ? { hero: undefined } : {}),
              head: [
                ...(page.kind === 'missing'
                  ? []
                  : [{ tag: 'link' as const, attrs: { rel: 'alternate', type: 'text/markdown', href: `/${id}.md` } }]),
                { tag: 'meta', attrs: { name: 'portal-kind', content: page.kind } },
              ],
            },
          })
          store.set({
            id,
            data,
            body: page.markdown,
            digest: generateDigest(page.html),
            rendered: { html: page.html, metadata: { headings: [...page.headings] } },
          })
        }
      },
    },
    schema: docsSchema({
      extend: z.object({
        facets: z.object({ kind: z.string(), provider: z.string().optional(), aliases: z.string().optional() }).optional(),
      }),
    }),
  }),
}

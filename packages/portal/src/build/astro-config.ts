import { join } from 'node:path'
import starlight from '@astrojs/starlight'
import type { AstroInlineConfig } from 'astro'
import { passthroughImageService } from 'astro/config'
import { type Portal, root } from '../document/portal.ts'
import { sidebar } from './sidebar.ts'

/** What the portal is called, everywhere. */
export const siteName = 'campaignkit'

/**
 * Astro's configuration.
 * @param portal What the sidebar is made of.
 * @param site Address under which the portal will be served, for canonical links, sitemap and previews.
 * @param styles A style sheet that the build has made.
 */
export function astroConfig(portal: Portal, site: string, styles: string): AstroInlineConfig {
  const folder = join(root, 'packages/portal')
  return {
    root: folder,
    configFile: false,
    srcDir: join(folder, 'src/site'),
    publicDir: join(folder, 'src/public'),
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, '.cache/astro'),
    site,
    trailingSlash: 'always',
    logLevel: 'warn',
    devToolbar: { enabled: false },
    image: { service: passthroughImageService() },
    // Everything that is loaded has an address: the policy `default-src 'self'` allows nothing inline.
    vite: { build: { assetsInlineLimit: 0 }, logLevel: 'warn' },
    build: { inlineStylesheets: 'never' },
    integrations: [
      // Ours is written with dates, by `writeMachineFiles`; Starlight adds its own unless there is one of this name.
      { name: '@astrojs/sitemap', hooks: {} },
      starlight({
        title: siteName,
        logo: { src: './src/site/mark.svg', alt: '' },
        favicon: '/mark.svg',
        customCss: [
          ...['base', 'code', 'facts', 'schema', 'split', 'diagram', 'home', 'console'].map((name) =>
            join(folder, `src/site/styles/${name}.css`),
          ),
          styles,
        ],
        expressiveCode: false,
        credits: false,
        // Ours is one of the pages.
        disable404Route: true,
        sidebar: sidebar(portal),
        tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
        components: {
          Footer: './src/site/components/footer.astro',
          Head: './src/site/components/head.astro',
          PageTitle: './src/site/components/page-title.astro',
          SocialIcons: './src/site/components/navigation.astro',
        },
        head: [
          { tag: 'meta', attrs: { property: 'og:image', content: new URL('/social.png', site).href } },
          { tag: 'meta', attrs: { property: 'og:image:alt', content: 'campaignkit: never contact a person twice by accident' } },
          { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
        ],
      }),
    ],
  }
}

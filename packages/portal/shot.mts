import { chromium } from 'playwright-core'
import { serve } from './src/check/static-server.ts'
const server = await serve('/work/wt/portal/packages/portal/dist', 0)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const [, , ...targets] = process.argv
for (const t of targets) {
  const [path, theme='light', width='1280', full='', js='1'] = t.split(',')
  const ctx = await browser.newContext({ colorScheme: theme as 'light', viewport: { width: Number(width), height: 900 }, javaScriptEnabled: js === '1' })
  const page = await ctx.newPage()
  page.on('console', m => { if (m.type()==='error') console.log(t, m.text().slice(0,300)) })
  await page.goto(server.url + path); await page.waitForTimeout(400)
  const f = '/tmp/shot-' + t.replaceAll(/[^a-z0-9]+/g,'-') + '.png'
  await page.screenshot({ path: f, fullPage: full === 'full' }); console.log(f, await page.evaluate(() => document.documentElement.scrollWidth))
  await ctx.close()
}
await browser.close(); await server.close()

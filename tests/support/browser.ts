import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.mjs'

/** A headless Chromium of this machine; the caller closes it. `npm test` has already found it in BROWSER_PATH. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['BROWSER_PATH'] ?? (await findBrowser())
  return chromium.launch({ executablePath, args: ['--disable-gpu', '--font-render-hinting=none'] })
}

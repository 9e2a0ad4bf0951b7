import { cp } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import accounts from '../../apps/api/seed/demo-accounts.json' with { type: 'json' }
import { buildApp } from '../../apps/api/src/app.ts'
import { runDueWork } from '../../apps/api/src/due-work.ts'
import { startWorker } from '../../apps/api/src/platform/worker.ts'
import { launchBrowser } from './browser.ts'
import { createTestDeps, type TestDeps } from './deps.ts'
import { copyTestDatabase } from './postgres.ts'
import { readMails, type ReadMail } from './read-mails.ts'

export const phone = { width: 390, height: 844 }
/** A window of a telephone. */
export const onPhone = { viewport: phone, hasTouch: true, isMobile: true }
export const desktop = { width: 1400, height: 900 }

export type LiveSite = Awaited<ReturnType<typeof startLiveSite>>

/**
 * The real thing for one file of journeys: the application listening, its worker, the built front, a mail server, and
 * the whole demonstration in a database of its own. `env` is what differs. One browser; each person gets a window of their own.
 */
export async function startLiveSite(env: Record<string, string> = {}) {
  const demonstration = inject('demonstration')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const database = await copyTestDatabase(demonstration.databaseUrl)
  const deps = await createTestDeps({
    databaseUrl: database.databaseUrl,
    env: {
      DEMO: '1',
      PORT: String(port),
      PUBLIC_URL: url,
      SECRET_KEY: demonstration.secretKey,
      TRUST_PROXY: '1',
      WEB_DIST: demonstration.webDist,
      ...env,
    },
  })
  await cp(demonstration.folder, deps.config.DATA_DIR, { recursive: true })
  const app = await buildApp(deps)
  await app.listen({ host: '127.0.0.1', port })
  const superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  const worker = startWorker(deps, () => runDueWork(deps))
  const browser = await launchBrowser()
  const windows = new Set<Window>()
  const newWindow = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const window = await openWindow(browser, url, windows.size + 1, options)
    windows.add(window)
    return window.page
  }
  const signIn = async (page: Page, email: string): Promise<void> => {
    const password = accounts[0]?.password
    const answer = await page.request.post(`${url}/api/v1/sessions`, { data: { email, password } })
    if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`)
  }

  return {
    url,
    deps,
    /** Mails received so far, oldest first, of one person when an address is given. */
    async mails(to?: string): Promise<ReadMail[]> {
      const all = await readMails(deps.demoMailbox)
      return to === undefined ? all : all.filter((mail) => mail.to === to)
    },
    /** Does what is due, and waits for what the worker has in hand. */
    runDueWork: () => finishDueWork(deps, superuser),
    /** Moves the clock and does what became due. */
    async advanceClock(minutes: number): Promise<void> {
      await advanceClock(superuser, minutes)
      await finishDueWork(deps, superuser)
    },
    /** A window for one person, with cookies and an address of their own; in Paris and in French unless told. */
    openWindow: newWindow,
    /** The same, on the page « Aide », for somebody signed in. */
    async windowOf(email: string, options?: BrowserContextOptions): Promise<Page> {
      const page = await newWindow(options)
      await page.goto('/aide')
      await signIn(page, email)
      return page
    },
    /** Enters with the password of the demonstration, without walking through the page. */
    signIn,
    /** What browsers complained of: errors of scripts, and what the security policy refused. */
    complaints: () => [...windows].flatMap(({ complaints }) => complaints),
    /** From here on nothing answers, as when the network is gone for pages and their workers alike. */
    async stopServing(): Promise<void> {
      const closed = app.close()
      // A browser keeps connections that it has not used yet, and these would be waited for.
      app.server.closeAllConnections()
      await closed
    },
    async close(): Promise<void> {
      await photograph(windows)
      await browser.close()
      await app.close()
      await worker.stop()
      await superuser.end()
      await deps.close()
      await database.drop()
    },
  }
}

type Window = { page: Page; complaints: string[] }

/** For whoever looks for the cause of a failure: `WINDOWS_FOLDER` receives what each window shows at the end. */
async function photograph(windows: Set<Window>): Promise<void> {
  const folder = process.env['WINDOWS_FOLDER']
  if (!folder) return
  for (const [index, { page }] of [...windows].entries()) {
    if (!page.isClosed()) await page.screenshot({ path: join(folder, `${index + 1}.png`), fullPage: true })
  }
}

async function openWindow(
  browser: Browser,
  baseURL: string,
  number: number,
  options: BrowserContextOptions,
): Promise<Window> {
  const context = await browser.newContext({
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: desktop,
    reducedMotion: 'reduce',
    // Limits by address are not what these journeys are about.
    extraHTTPHeaders: { 'x-forwarded-for': `10.0.0.${number}` },
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(`${page.url()} ${message.text()}`)
  })
  return { page, complaints }
}

/** Runs what is due until nothing is left, neither here nor in the hands of the worker. */
async function finishDueWork(deps: TestDeps, superuser: pg.Client): Promise<void> {
  for (;;) {
    await runDueWork(deps)
    const { rows } = await superuser.query(`
      SELECT 1 FROM outbox WHERE done_at IS NULL AND dead_at IS NULL
        AND (run_at <= clock.now() OR leased_until > clock.now()) LIMIT 1`)
    if (rows.length === 0) return
    await pause(50)
  }
}

/** Moves the one clock of the product forward; whoever is signed in stays so. */
async function advanceClock(superuser: pg.Client, minutes: number): Promise<void> {
  await superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [minutes * 60_000])
  await superuser.query(
    `UPDATE session SET idle_expires_at = idle_expires_at + make_interval(mins => $1),
       expires_at = expires_at + make_interval(mins => $1)`,
    [minutes],
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

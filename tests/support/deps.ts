import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFolderFileStore } from '../../apps/api/src/adapters/folder-file-store.ts'
import { createHttpsCalendarSource } from '../../apps/api/src/adapters/https-calendar-source.ts'
import { createLockProviders } from '../../apps/api/src/adapters/lock-providers.ts'
import { startMailCatcher } from '../../apps/api/src/adapters/mail-catcher.ts'
import { openDocumentSeal } from '../../apps/api/src/adapters/open-document-seal.ts'
import { createPayfip } from '../../apps/api/src/adapters/payfip.ts'
import { createSignatureProviders } from '../../apps/api/src/adapters/signature-providers.ts'
import { createSmsSenders } from '../../apps/api/src/adapters/sms-senders.ts'
import { createSmtpMailer } from '../../apps/api/src/adapters/smtp-mailer.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import type { DemoMailbox } from '../../apps/api/src/features/notifications/demo-mailbox.ts'
import { readConfig } from '../../apps/api/src/platform/config.ts'
import { openDatabase } from '../../apps/api/src/platform/database.ts'
import { createSealer } from '../../apps/api/src/platform/secrets.ts'

export type TestDeps = Deps & { demoMailbox: DemoMailbox; close: () => Promise<void> }

/** The outside world of a test, made of the real pieces: a folder, an SMTP server on loopback, keys of its own. */
export async function createTestDeps(options: {
  databaseUrl: string
  connections?: number
  env?: Record<string, string>
}): Promise<TestDeps> {
  const folder = await mkdtemp(join(tmpdir(), 'salles-ouvertes-deps-'))
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: options.databaseUrl,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    SECRET_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ...options.env,
  })
  const db = openDatabase(config.DATABASE_URL, { max: options.connections ?? 10 })
  const catcher = await startMailCatcher(config)
  const mailer = createSmtpMailer({ url: catcher.url, from: config.MAIL_FROM })
  return {
    config,
    db,
    log: silentLog,
    sealer: createSealer(config.SECRET_KEY),
    fileStore: createFolderFileStore(config.DATA_DIR),
    documentSeal: await openDocumentSeal(config),
    mailer,
    smsSenders: createSmsSenders(config),
    signatureProviders: createSignatureProviders({ isProduction: false }),
    payments: createPayfip({ baseUrl: config.PAYFIP_URL, publicOnly: false }),
    calendars: createHttpsCalendarSource(),
    locks: createLockProviders(config),
    demoMailbox: catcher.mailbox,
    async close() {
      mailer.close()
      await catcher.stop()
      await db.pool.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const say = (): void => undefined
const silentLog: Deps['log'] = {
  level: 'silent',
  fatal: say,
  error: say,
  warn: say,
  info: say,
  debug: say,
  trace: say,
  silent: say,
  child: () => silentLog,
}

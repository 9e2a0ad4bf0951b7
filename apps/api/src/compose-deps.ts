import type { FastifyBaseLogger } from 'fastify'
import { createHttpsCalendarSource } from './adapters/https-calendar-source.ts'
import { createLockProviders } from './adapters/lock-providers.ts'
import { startMailCatcher } from './adapters/mail-catcher.ts'
import { openDocumentSeal } from './adapters/open-document-seal.ts'
import { openFileStore } from './adapters/open-file-store.ts'
import { createPayfip } from './adapters/payfip.ts'
import { createSignatureProviders } from './adapters/signature-providers.ts'
import { createSmsSenders } from './adapters/sms-senders.ts'
import { createSmtpMailer } from './adapters/smtp-mailer.ts'
import type { Deps } from './deps.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { createSealer } from './platform/secrets.ts'

/** Builds the outside world from the configuration, and says how to leave it. */
export async function composeDeps(
  config: Config,
  log: FastifyBaseLogger,
): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const db = openDatabase(config.DATABASE_URL, {
    onIdleError: (error) => log.error({ error: error.message }, 'database connection lost'),
  })
  const catcher = config.SMTP_URL ? null : await startMailCatcher(config)
  const mailer = createSmtpMailer({ url: config.SMTP_URL ?? catcher?.url ?? '', from: config.MAIL_FROM })
  const deps: Deps = {
    config,
    db,
    log,
    sealer: createSealer(config.SECRET_KEY),
    fileStore: openFileStore(config),
    documentSeal: await openDocumentSeal(config),
    mailer,
    smsSenders: createSmsSenders(config),
    signatureProviders: createSignatureProviders({
      isProduction: config.NODE_ENV === 'production',
      privateHosts: config.SIGNATURE_PRIVATE_HOSTS,
    }),
    payments: createPayfip({ baseUrl: config.PAYFIP_URL, publicOnly: config.NODE_ENV === 'production' }),
    calendars: createHttpsCalendarSource(),
    locks: createLockProviders(config),
    demoMailbox: catcher?.mailbox ?? null,
  }
  return {
    deps,
    async close() {
      mailer.close()
      await catcher?.stop()
      await db.pool.end()
    },
  }
}

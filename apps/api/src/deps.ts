import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './platform/config.ts'
import type { Db } from './platform/database.ts'
import type { Sealer } from './platform/secrets.ts'
import type { DocumentSeal } from './features/agreements/document-seal.ts'
import type { CalendarSource } from './features/availability/calendar-source.ts'
import type { FileStore } from './features/files/file-store.ts'
import type { LockProviders } from './features/locks/lock-provider.ts'
import type { PaymentProvider } from './features/online-payments/payment-provider.ts'
import type { SmsSenders } from './features/sms/sms-sender.ts'
import type { SignatureProviders } from './features/signature-requests/signature-provider.ts'
import type { Mailer } from './features/notifications/mailer.ts'
import type { DemoMailbox } from './features/notifications/demo-mailbox.ts'

/** The outside world, in one place. Commands take it first. */
export type Deps = {
  config: Config
  db: Db
  log: FastifyBaseLogger
  sealer: Sealer
  fileStore: FileStore
  /** Server seal of the signed files. */
  documentSeal: DocumentSeal
  /** Services that sign for the tenants that have an account there. */
  signatureProviders: SignatureProviders
  /** The service where payees are paid online. */
  payments: PaymentProvider
  mailer: Mailer
  /** Operators of SMS of the tenants that have an account there. */
  smsSenders: SmsSenders
  /** Timetables published by schools. */
  calendars: CalendarSource
  /** Locks of the establishments that have an account at a maker, and what serves the others. */
  locks: LockProviders
  /** Mails seen by the demonstration; null in production. */
  demoMailbox: DemoMailbox | null
}

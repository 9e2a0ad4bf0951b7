import { createLockProviders } from '../../apps/api/src/adapters/lock-providers.ts'
import { startMailCatcher } from '../../apps/api/src/adapters/mail-catcher.ts'
import { createSmtpMailer } from '../../apps/api/src/adapters/smtp-mailer.ts'
import { buildApp } from '../../apps/api/src/app.ts'
import type { Deps } from '../../apps/api/src/deps.ts'
import { runDueWork } from '../../apps/api/src/due-work.ts'
import { issueLink } from '../../apps/api/src/features/identity/index.ts'
import { systemActor } from '../../apps/api/src/platform/actor.ts'
import { inTransaction } from '../../apps/api/src/platform/database.ts'
import { openLog } from '../../apps/api/src/platform/log.ts'
import type { Api } from '../../apps/api/src/platform/routes.ts'
import { givenPeople } from './given-people.ts'
import { readMails } from './read-mails.ts'

export type Cookies = Record<string, string>
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type Sent = { body?: unknown; headers?: Record<string, string>; cookies?: Cookies }
export type Answer = Awaited<ReturnType<Api['inject']>>
export type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** The whole application for a test, with routes of the test's own beside those of the product. */
export async function buildTestApp(deps: Deps, routes?: (api: Api) => Promise<void>): Promise<Api> {
  const app = await buildApp(deps)
  if (routes) await app.register((api) => routes(api.withTypeProvider()), { prefix: '/api/v1' })
  return app
}

/**
 * The application over a database with everybody in it (given-people.ts), its mails really sent over SMTP to a
 * catcher, its log kept in `logs`. Not the demonstration unless asked: those routes show every mail.
 */
export async function createTestApp(options: { demo?: boolean } = {}) {
  const given = await givenPeople()
  const catcher = await startMailCatcher({ NODE_ENV: 'test' })
  const logs: string[] = []
  const config = { ...given.deps.config, DEMO: options.demo ?? false, LOG_LEVEL: 'debug' as const }
  const mailer = createSmtpMailer({ url: catcher.url, from: config.MAIL_FROM })
  const deps: Deps = {
    ...given.deps,
    config,
    log: openLog(config, { write: (line) => void logs.push(line) }),
    mailer,
    locks: createLockProviders(config),
    demoMailbox: catcher.mailbox,
  }
  const app = await buildTestApp(deps)
  await app.ready()

  let callers = 0
  /** Each request comes from an address of its own: limits by address are not what these tests are about. */
  const ask = (method: Method, path: string, { body, headers, cookies }: Sent = {}): Promise<Answer> =>
    app.inject({
      method,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      remoteAddress: addressNumber((callers += 1)),
      cookies: cookies ?? {},
      headers: headers ?? {},
      ...(body === undefined ? {} : { payload: body as object }),
    })
  const open = async (path: string, token: string): Promise<Cookies> => {
    const answer = await ask('POST', path, { body: { token } })
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode} ${answer.body}`)
    return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  }

  return {
    given,
    app,
    deps,
    logs,
    ask,
    /** Cookies of somebody who opened the link of a sign-in mail. */
    async signInAs({ accountId }: { accountId: string }): Promise<Cookies> {
      const link = { purpose: 'sign-in', subjectId: accountId, accountId, validMinutes: 15 } as const
      const token = await inTransaction(deps, systemActor(null, accountId), (tx) => issueLink(tx, link))
      return open('/sessions/from-link', token)
    },
    async setPassword({ accountId }: { accountId: string }, password: string): Promise<void> {
      const link = { purpose: 'invitation', subjectId: accountId, accountId, validMinutes: 15 } as const
      const token = await inTransaction(deps, systemActor(null, accountId), (tx) => issueLink(tx, link))
      await ask('POST', '/invitations/accept', { body: { token, password } })
    },
    /** Cookies of somebody who opened a personal link. */
    async openLinkTo(purpose: 'caretaker' | 'holder-access', tenantId: string, subjectId: string): Promise<Cookies> {
      const link = { purpose, subjectId, tenantId, label: 'Loge', validMinutes: 30 * 24 * 60 }
      const token = await inTransaction(deps, systemActor(tenantId), (tx) => issueLink(tx, link))
      return open(purpose === 'caretaker' ? '/caretaker/sessions' : '/holder/sessions', token)
    },
    runDueWork: () => runDueWork(deps),
    /** Mails received so far, oldest first, as a reader sees them. */
    mails: () => readMails(catcher.mailbox),
    async close(): Promise<void> {
      await app.close()
      mailer.close()
      await catcher.stop()
      await given.close()
    },
  }
}

const addressNumber = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { CaughtMail, DemoMailbox } from '../features/notifications/demo-mailbox.ts'
import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'

const kept = 500
const largestBytes = 5 * 1024 * 1024

export type MailCatcher = {
  /** `SMTP_URL` of the catcher. */
  url: string
  mailbox: DemoMailbox
  stop: () => Promise<void>
}

/**
 * A real SMTP server on the loopback interface that delivers nothing: the demonstration and the tests read there what
 * would have been sent. Mails stay in memory, the last 500. @throws Error in production
 */
export async function startMailCatcher(config: Pick<Config, 'NODE_ENV'>): Promise<MailCatcher> {
  if (config.NODE_ENV === 'production') throw new Error('the mail catcher is refused in production: set SMTP_URL')
  const mails: CaughtMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestBytes,
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return callback(new Error('message too large'))
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        keep(mails, Buffer.concat(chunks), recipients).then(() => callback(), callback)
      })
    },
  })
  server.on('error', () => undefined)
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailbox: { list: () => [...mails], find: (id) => mails.find((mail) => mail.id === id) ?? null },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function keep(mails: CaughtMail[], raw: Buffer, to: string[]): Promise<void> {
  const { subject } = await PostalMime.parse(raw)
  mails.unshift({ id: newId(), receivedAt: new Date(), to, subject: subject ?? '', raw })
  mails.length = Math.min(mails.length, kept)
}

import type { AddressInfo } from 'node:net'
import { callbackify } from 'node:util'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
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
  const receive = callbackify(async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    if (stream.sizeExceeded) throw new Error('message too large')
    const recipients = envelope.rcptTo.map(({ address }) => address)
    await keep(mails, Buffer.concat(chunks), recipients)
  })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestBytes,
    // Stopping must not wait half a minute for a client that has not hung up.
    closeTimeout: 200,
    logger: false,
    onData: (stream, session, callback) => receive(stream, session, (error) => callback(error)),
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

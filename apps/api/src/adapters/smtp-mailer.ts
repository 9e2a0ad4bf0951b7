import nodemailer from 'nodemailer'
import type { Mail, Mailer } from '../features/notifications/mailer.ts'

const bareAddress = /^[^\s<>,;"\\]+@[^\s<>,;"\\]+$/

/**
 * Sends through an SMTP server, one mail to one person. Addresses are objects with a checked address: as text, a comma
 * or a line break inside would add recipients.
 * @throws Error of the transport, with its `responseCode`, for the caller to try again or give up
 */
export function createSmtpMailer(options: { url: string; from: string }): Mailer & { close: () => void } {
  const transport = nodemailer.createTransport({ url: options.url, pool: true, maxConnections: 2 })
  const from = parseSender(options.from)
  return {
    close: () => transport.close(),
    async send(mail) {
      const to = checked(mail.to)
      await transport.sendMail({
        from,
        to,
        ...(mail.replyTo ? { replyTo: checked(mail.replyTo) } : {}),
        envelope: { from: from.address, to: [to.address] },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        // Out-of-office robots must not answer to the platform.
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail) },
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(mail.calendar ? { icalEvent: { ...mail.calendar, filename: 'reservation.ics' } } : {}),
      })
    },
  }
}

/** Mail programs show a button for them, and post there when it is pressed. Source: RFC 8058. */
const unsubscribeHeaders = ({ oneClickStop }: Mail): Record<string, string> =>
  oneClickStop === null
    ? {}
    : { 'List-Unsubscribe': `<${oneClickStop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

function checked(address: Mail['to']): Mail['to'] {
  if (!bareAddress.test(address.address)) throw new Error('not one e-mail address')
  return { name: address.name.replace(/[\r\n]+/g, ' '), address: address.address }
}

/** `Salles ouvertes <no-reply@host>` or a bare address. */
function parseSender(text: string): Mail['to'] {
  const [, name = '', address = text] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text) ?? []
  return checked({ name, address: address.trim() })
}

/** One mail to one person: addresses are objects, never strings that could hide a second recipient. */
export type Mail = {
  to: { name: string; address: string }
  replyTo: { name: string; address: string } | null
  subject: string
  text: string
  html: string
  /** Stable across retries, so that a duplicate can be recognised. */
  messageId: string
  /** Where one POST stops such messages (RFC 8058); null for a message that always leaves. */
  oneClickStop: string | null
  calendar: { method: 'REQUEST' | 'CANCEL'; content: string } | null
}

/** Port to SMTP. */
export type Mailer = { send: (mail: Mail) => Promise<void> }

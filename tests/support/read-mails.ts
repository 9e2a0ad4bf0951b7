import PostalMime from 'postal-mime'
import type { DemoMailbox } from '../../apps/api/src/features/notifications/demo-mailbox.ts'

export type ReadMail = { to: string; subject: string; text: string; raw: string }

/** What a catcher received, oldest first, as a reader sees it: text, HTML and attached texts together. */
export async function readMails(mailbox: DemoMailbox): Promise<ReadMail[]> {
  return Promise.all(
    mailbox
      .list()
      .toReversed()
      .map(async ({ to, subject, raw }) => {
        const mail = await PostalMime.parse(raw)
        const attached = mail.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString('utf8'))
        const text = [mail.text ?? '', mail.html ?? '', ...attached].join('\n')
        return { to: to.join(), subject, text, raw: raw.toString('utf8') }
      }),
  )
}

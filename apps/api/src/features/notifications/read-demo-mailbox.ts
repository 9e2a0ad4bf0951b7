import PostalMime, { type Email } from 'postal-mime'
import type { z } from 'zod'
import type { demoMail, demoMailItem, demoMailPage, demoMailQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { fail } from '../../platform/errors.ts'
import type { CaughtMail } from './demo-mailbox.ts'
import { demoMailboxOf } from './demo-only.ts'

/** Mails that the demonstration caught, newest first. @throws notifications.not-available */
export async function listDemoMails(
  deps: Deps,
  query: z.infer<typeof demoMailQuery>,
): Promise<z.infer<typeof demoMailPage>> {
  const { to, cursor, limit } = query
  const all = demoMailboxOf(deps).list()
  const mails = to ? all.filter((mail) => mail.to.includes(to.toLowerCase())) : all
  const start = cursor ? mails.findIndex(({ id }) => id === cursor) + 1 : 0
  const page = mails.slice(start, start + limit)
  const last = start + limit < mails.length ? page.at(-1) : undefined
  return {
    items: await Promise.all(page.map(async (mail) => presentItem(mail, await PostalMime.parse(mail.raw)))),
    total: mails.length,
    nextCursor: last?.id ?? null,
  }
}

/** One mail, as text: its HTML comes without any tag. @throws notifications.not-available also for an unknown mail */
export async function getDemoMail(deps: Deps, id: string): Promise<z.infer<typeof demoMail>> {
  const mail = demoMailboxOf(deps).find(id) ?? fail('notifications.not-available')
  const email = await PostalMime.parse(mail.raw)
  const text = email.text ?? ''
  return {
    ...presentItem(mail, email),
    text,
    html: withoutTags(email.html ?? ''),
    links: [...new Set(text.match(/https?:\/\/[^\s<>"]+/g))],
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename ?? 'sans-nom',
      mediaType: mimeType,
      sizeBytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    })),
  }
}

const presentItem = ({ id, to, subject, receivedAt }: CaughtMail, email: Email): z.infer<typeof demoMailItem> => ({
  id,
  to: to.join(', '),
  subject,
  receivedAt: receivedAt.toISOString(),
  hasCalendar: email.attachments.some(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics'),
})

const withoutTags = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[^]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { calendarEvents, calendarFile } from '../bookings/index.ts'
import { getAccount } from '../identity/index.ts'
import { composeDailySummary } from './compose-daily-summary.ts'
import { composeLetter } from './compose-letter.ts'
import type { Composed } from './composed.ts'
import { letterPages, linkUrl, oneClickUrl } from './mail-pages.ts'
import type { Mail } from './mailer.ts'
import type { MessageRow } from './message.store.ts'
import { stopLinkOf } from './message-stop-link.ts'
import { renderLetter } from './templates/render-letter.ts'

type Party = Mail['to']

/** The whole mail of a queued message, written from the state of the moment; null when it must no longer leave. */
export async function composeMail(deps: Deps, tx: Tx, message: MessageRow): Promise<Mail | null> {
  const isSummary = message.template === 'daily-summary'
  const composed = await (isSummary ? composeDailySummary : composeLetter)(deps, tx, message)
  const to = composed && (await addresseeOf(tx, message, composed))
  if (!to) return null
  const host = composed.replyTo
  const replyTo = host?.address ? { name: host.name, address: host.address } : null
  const stop = await stopLinkOf(tx, message)
  const choices = { label: 'Choisir mes messages', url: letterPages(deps.config).myMessages }
  const footer = {
    words: `${host?.name ?? 'Salles ouvertes'}\nMessage envoyé par Salles ouvertes.`,
    links: [
      ...(stop ? [{ label: 'Ne plus recevoir ces messages', url: linkUrl(deps.config, 'message-stop', stop) }] : []),
      ...(stop || isSummary ? [choices] : []),
    ],
  }
  return {
    ...renderLetter(composed.letter, footer),
    oneClickStop: stop && oneClickUrl(deps.config, stop),
    to,
    replyTo,
    messageId: `<${message.id}@${new URL(deps.config.PUBLIC_URL).hostname}>`,
    calendar: calendarOf(composed, to, replyTo ?? platformOf(deps.config), await clockNow(tx)),
  }
}

async function addresseeOf(
  tx: Tx,
  message: MessageRow,
  { booking, access, borrower }: Composed,
): Promise<Party | null> {
  if (message.recipientAccountId) {
    const { givenName, familyName, email, disabledAt } = await getAccount(tx, message.recipientAccountId)
    return disabledAt ? null : { name: `${givenName} ${familyName}`, address: email }
  }
  const holder = access && { name: access.holderName, address: access.holderEmail }
  const contact = booking && { name: booking.contact.name, address: booking.contact.email }
  const found = { holder, contact, borrower: borrower ?? null }[message.params['address'] ?? 'contact'] ?? contact
  return found?.address ? found : null
}

/** Where no establishment is to answer: the platform's own address. */
function platformOf({ MAIL_FROM }: Pick<Deps['config'], 'MAIL_FROM'>): Party {
  return { name: 'Salles ouvertes', address: /<([^<>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM }
}

/** The dates that the mail is about, for the reader's own calendar. */
function calendarOf({ letter, booking, dates }: Composed, to: Party, organiser: Party, now: Date): Mail['calendar'] {
  if (!letter.calendar || !booking) return null
  const events = calendarEvents(booking, dates, 'applicant')
  const method = letter.calendar
  const use = { kind: 'invitation', stampedAt: now, method, organiser, attendee: to } as const
  return { method, content: calendarFile(events, use) }
}

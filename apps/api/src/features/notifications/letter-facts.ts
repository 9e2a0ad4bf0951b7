import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type AccessFacts, openGrantSecret } from '../access/index.ts'
import {
  answerWords,
  type AmendmentRecord,
  type BookingRecord,
  type OccurrenceRow,
  refusalMail,
  refusalSentences,
  roomNamesOf,
  roomOfDate,
} from '../bookings/index.ts'
import { issueLink } from '../identity/index.ts'
import { accountOfBooking } from '../ledger/index.ts'
import { linkUrl } from './mail-pages.ts'
import { lastQuestion } from './subject-facts.store.ts'
import type { AccessLetterFacts, AmendmentLetterFacts, BookingLetterFacts } from './templates/letter-facts.ts'

/** What mails about a booking say, from the record of the booking; `dates` are those that the mail is about. */
export async function bookingLetterFacts(
  tx: Tx,
  record: BookingRecord,
  dates: readonly OccurrenceRow[],
): Promise<BookingLetterFacts> {
  const { row, room, organisation, proposal, contact } = record
  const { establishment, site } = room
  const placed = (date: OccurrenceRow) => ({
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    roomName: roomOfDate(record, date).name,
  })
  return {
    reference: row.reference ?? '',
    status: row.status,
    timeZone: room.timeZone,
    slots: dates.map(placed),
    refusedSessions: record.leftOut
      .filter(({ status }) => status === 'refused')
      .map((date) => ({ ...placed(date), why: whyRefused(date) })),
    roomName: room.name,
    address: `${site.address}, ${site.postalCode} ${site.city}`,
    host: { name: establishment.name, kind: establishment.kind, phone: establishment.phone },
    guest: { name: organisation.name, kind: organisation.kind },
    activity: row.activity,
    headcount: row.headcount,
    decisionDeadline: row.decisionDeadline,
    refusal: refusalOf(record),
    cancellation: cancellationOf(row, dates),
    proposal,
    question: await lastQuestion(tx, row.id),
    totalCents: row.totalCents,
    account: await accountInShort(tx, row.id),
    withoutAccount: contact.accountId === null,
  }
}

/** What the books say now, of what is owed and of what the grid kept of sessions given up. */
async function accountInShort(tx: Tx, bookingId: string): Promise<BookingLetterFacts['account']> {
  const account = await accountOfBooking(tx, bookingId)
  if (!account) return null
  const kept = account.changes.filter(({ kind }) => kind === 'fee')
  return { dueCents: account.dueCents, keptCents: kept.reduce((sum, { cents }) => sum + cents, 0) }
}

/** What mails about a request to change a booking say. */
export const amendmentLetterFacts = (
  booking: BookingLetterFacts,
  { message, expiresAt, answerReason, answerText, sessions, people, isForWorks }: AmendmentRecord,
): AmendmentLetterFacts => ({
  booking,
  moves: sessions.map(({ from, to }) => ({
    from: { ...from, roomName: from.room.name },
    to,
    toRoom: to.room.id === from.room.id ? null : to.room.name,
  })),
  people,
  message,
  expiresAt,
  answer: answerWords({ answerReason, answerText }),
  isForWorks,
})

/** The dates a mail names: of a booking cancelled as a whole, those given up then, not those used or lost before. */
export function datesToTell({ row, occurrences, leftOut }: BookingRecord): OccurrenceRow[] {
  if (row.status !== 'cancelled') return occurrences
  return [...occurrences, ...leftOut].filter(({ status, reasonText }) => status === 'cancelled' && reasonText === null)
}

/** Of the whole booking, or of the dates that the mail is about. */
function cancellationOf(
  row: BookingRecord['row'],
  dates: readonly OccurrenceRow[],
): BookingLetterFacts['cancellation'] {
  const alone = dates.find(({ cancelledSide, reasonText }) => cancelledSide !== null && reasonText !== null)
  if (alone?.cancelledSide) return { side: alone.cancelledSide, reason: alone.reasonText ?? '' }
  return row.cancelledSide && { side: row.cancelledSide, reason: row.cancelReason ?? '' }
}

const whyRefused = ({ refusalReason, reasonText }: OccurrenceRow): string =>
  [refusalReason ? refusalSentences[refusalReason] : '', reasonText ?? ''].filter(Boolean).join(' ')

function refusalOf(record: BookingRecord): BookingLetterFacts['refusal'] {
  const { row, room, organisation, occurrences } = record
  if (!row.refusalReason) return null
  return refusalMail({
    reference: row.reference ?? '',
    roomNames: roomNamesOf(record, occurrences),
    establishmentName: room.establishment.name,
    establishmentPhone: room.establishment.phone,
    organisationName: organisation.name,
    zone: room.timeZone,
    slots: occurrences,
    reason: row.refusalReason,
    text: row.refusalText ?? '',
  })
}

/** What mails about the way in say; never with a code. */
export const accessLetterFacts = (facts: AccessFacts): AccessLetterFacts => ({
  ...facts,
  host: { name: facts.establishmentName },
  code: null,
  link: null,
  remains: facts.lastError === 'will-expire' || facts.lastError === 'fixed-code-known' ? facts.lastError : null,
})

/** The same for the holder's own mail: with the code, opened now, and the address of their page. */
export async function holderLetterFacts(deps: Deps, tx: Tx, facts: AccessFacts): Promise<AccessLetterFacts> {
  const { grantId: subjectId, tenantId, validUntil } = facts
  const left = validUntil.getTime() - (await clockNow(tx)).getTime()
  const validMinutes = Math.max(1, Math.ceil(left / 60_000))
  const token = await issueLink(tx, { purpose: 'holder-access', subjectId, tenantId, validMinutes })
  const code = await openGrantSecret(tx, deps, subjectId)
  return { ...accessLetterFacts(facts), code, link: linkUrl(deps.config, 'holder-access', token) }
}

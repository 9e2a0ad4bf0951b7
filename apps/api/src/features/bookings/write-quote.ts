import type { BookingStatus, QuoteDocumentDto, QuoteDto } from '@salles-ouvertes/contract'
import { civilDate, count, euros, slotInWords, typeset } from '../../platform/french-wording.ts'
import { cents } from '../../platform/money.ts'
import { formatIso, toLocal, type LocalDate } from '../../platform/time.ts'
import type { LegalEntity } from '../catalogue/index.ts'
import { splitCents } from '../ledger/index.ts'
import { instalmentSentences, tierSentences } from '../pricing/index.ts'
import type { BookingRecord } from './get-booking-facts.ts'
import { quoteNumberOf } from './rules/quote-number.ts'

export type QuotedBooking = {
  booking: Pick<BookingRecord, 'row' | 'room' | 'organisation' | 'occurrences'>
  quote: QuoteDto
  payee: LegalEntity
  today: LocalDate
}

/** The quote of a sent request in words: the page and the PDF draw these, and nothing else. Source: docs/rules/pricing.md §12. */
export function writeQuote({ booking, quote, payee, today }: QuotedBooking): QuoteDocumentDto {
  const { row, room, organisation } = booking
  const number = quoteNumberOf(row) ?? ''
  const { address, postalCode, city } = organisation
  const written = row.quotedAt ? toLocal(room.timeZone, row.quotedAt).date : today
  const validUntil = row.quoteValidUntil ?? written
  const facts = [
    ['Pour', `${organisation.name}, ${[address, `${postalCode} ${city}`].join(', ')}`],
    ['Salle', `${room.name}, ${room.establishment.name}`],
    ['Séances', sessionsInWords(booking)],
    ['À payer à', `${payee.name}, ${payee.address}, ${payee.postalCode} ${payee.city}`],
    ['Écrit le', civilDate(written)],
    ['Valable jusqu’au', civilDate(validUntil)],
  ]
  return {
    number,
    title: typeset(`Devis n° ${number}`),
    subtitle: typeset(`${room.establishment.name} — ${organisation.name}`),
    facts: facts.map(([label = '', value = '']) => ({ label, value: typeset(value) })),
    lines: quote.lines.map(({ label, amountCents }) => ({ label: typeset(label), amount: euros(amountCents) })),
    total: euros(quote.totalCents),
    sections: [
      { title: 'Comment ce prix est trouvé', items: [...quote.explanation, vatInWords(quote)] },
      ...(quote.deposits.length > 0 ? [depositsSection(quote)] : []),
      { title: 'Quand payer', items: paymentInWords(quote, organisation.kind === 'public-body') },
      { title: 'Si l’organisme annule', items: cancellationInWords(quote) },
    ].map(({ title, items }) => ({ title, items: items.map(typeset) })),
    notes: [
      standingNote(row.status, { validUntil, today }),
      ...(room.demonstrationData ? ['Démonstration : ce document n’engage personne.'] : []),
    ].map(typeset),
  }
}

function sessionsInWords({ row, room, occurrences }: QuotedBooking['booking']): string {
  const dates = occurrences.map(({ startsAt, endsAt }) => ({
    startsAt: formatIso(room.timeZone, startsAt),
    endsAt: formatIso(room.timeZone, endsAt),
  }))
  const [first] = dates
  if (!first) return row.status === 'cancelled' ? 'Annulées' : 'Aucune'
  if (dates.length === 1) return slotInWords(first, room.timeZone)
  const [from = '', until = ''] = [occurrences[0]?.localDate, occurrences.at(-1)?.localDate]
  return `${count(dates.length, 'séance')}, du ${civilDate(from)} au ${civilDate(until)}`
}

function vatInWords({ vat }: QuoteDto): string {
  const unsure = 'Le régime de TVA est à confirmer avec le comptable.'
  if (!vat) return `Le tarif ne compte pas de TVA. ${unsure}`
  const rate = String(vat.rateBasisPoints / 100).replace('.', ',')
  return `TVA comprise : ${euros(vat.amountCents)} (${rate} %). ${unsure}`
}

const depositsSection = ({ deposits }: QuoteDto) => ({
  title: 'Cautions, en plus du prix',
  items: deposits.map(({ label, amountCents }) => `${label} : ${euros(amountCents)}.`),
})

function paymentInWords({ instalments, totalCents }: QuoteDto, isPublicBody: boolean): string[] {
  if (totalCents === 0) return ['Rien n’est à payer.']
  if (isPublicBody) return ['En une fois, après la dernière séance.']
  if (instalments.length === 0) return ['En une fois, à la confirmation de la réservation.']
  const amounts = splitCents(
    cents(totalCents),
    instalments.map(({ sharePercent }) => sharePercent),
  )
  return [
    ...instalmentSentences(instalments).map(
      (sentence, index) => `${sentence.slice(0, -1)} : ${euros(amounts[index] ?? 0)}.`,
    ),
    'Les jours sont fixés à la confirmation. Un mois déjà passé se paie avec ce qui précède.',
  ]
}

const cancellationInWords = ({ cancellation }: QuoteDto): string[] =>
  cancellation.length === 0 ? ['Le tarif ne retient rien en cas d’annulation.'] : tierSentences(cancellation)

/** What the quote is worth on the day it is read. */
function standingNote(
  status: BookingStatus,
  { validUntil, today }: { validUntil: LocalDate | string; today: LocalDate },
): string {
  if (status === 'approved') return 'La demande est accordée : la convention reprend ce prix.'
  if (status === 'confirmed' || status === 'ended') {
    return 'La réservation a été confirmée à ce prix ; ce qui a changé depuis est dans son compte.'
  }
  if (status === 'refused' || status === 'withdrawn' || status === 'cancelled' || status === 'expired') {
    return 'La demande n’a plus cours : ce devis non plus.'
  }
  if (validUntil < today) return `Ce devis n’est plus valable depuis le ${civilDate(validUntil)}.`
  return 'Le prix est gelé depuis l’envoi de la demande. Il change si des séances sont refusées, si un autre créneau est accepté, ou si le lieu décide un autre prix : le devis porte alors un nouveau numéro.'
}

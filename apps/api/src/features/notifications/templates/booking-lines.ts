import { cents, euros } from '../../../platform/money.ts'
import { shortMoment, slotInWords } from '../rules/french-mail-words.ts'
import { type Block, button, text } from './letter.ts'
import type { AccessLetterFacts, BookingLetterFacts, LetterPages, PlacedSlot } from './letter-facts.ts'

/** Rooms of the dates, that of the booking first; a series may borrow others. */
function roomsInWords({ roomName, slots }: BookingLetterFacts): string {
  const names = [...new Set(slots.map((slot) => slot.roomName))]
  const [first = roomName, ...others] = names.sort((a, b) => Number(b === roomName) - Number(a === roomName))
  return [[first, ...others.slice(0, -1)].join(', '), ...others.slice(-1)].join(' et ')
}

/** « Salle polyvalente, mar. 15 déc. 18 h 30 », the end of every subject. */
export function whatAndWhen(facts: BookingLetterFacts): string {
  const { timeZone, slots } = facts
  const rooms = roomsInWords(facts)
  const [first, ...others] = slots
  if (!first) return rooms
  const when = shortMoment(timeZone, first.startsAt)
  return others.length === 0 ? `${rooms}, ${when}` : `${rooms}, ${slots.length}\u00a0séances à partir du ${when}`
}

/** Beyond, dates are counted: a mail with forty of them is not read, and the page has them all. */
const datesTold = 4

function dateRows({ slots, timeZone }: BookingLetterFacts): (readonly [string, string])[] {
  const hasRooms = new Set(slots.map(({ roomName }) => roomName)).size > 1
  const inWords = slots.map((slot) => `${slotInWords(timeZone, slot)}${hasRooms ? `, ${slot.roomName}` : ''}`)
  if (slots.length <= datesTold) return inWords.map((date) => ['Date', date] as const)
  return [
    ['Séances', String(slots.length)],
    ['Première séance', inWords[0] ?? ''],
    ['Dernière séance', inWords.at(-1) ?? ''],
    ...borrowedRows(slots, timeZone),
  ]
}

/** Of a long series: the dates that do not stand in the room of most, since one would go to the wrong door. */
function borrowedRows(slots: readonly PlacedSlot[], timeZone: string): (readonly [string, string])[] {
  const countOf = (roomName: string) => slots.filter((slot) => slot.roomName === roomName).length
  const [usual] = [...slots].sort((a, b) => countOf(b.roomName) - countOf(a.roomName))
  const borrowed = slots.filter(({ roomName }) => roomName !== usual?.roomName)
  return borrowed.length > datesTold
    ? [...new Set(borrowed.map(({ roomName }) => roomName))].map(
        (roomName) => [`Séances dans : ${roomName}`, String(countOf(roomName))] as const,
      )
    : borrowed.map((slot) => ['Autre salle', `${slotInWords(timeZone, slot)}, ${slot.roomName}`] as const)
}

/** What, where and when. */
export const bookingRows = (facts: BookingLetterFacts): Block => ({
  kind: 'facts',
  rows: [
    ['Salle', roomsInWords(facts)],
    ['Lieu', `${facts.host.name}, ${facts.address}`],
    ...dateRows(facts),
    ['Référence', facts.reference],
  ],
})

/** The same, for those who decide: who asks, for what. */
export const requestRows = (facts: BookingLetterFacts): Block => ({
  kind: 'facts',
  rows: [
    ['Demandeur', facts.guest.name],
    ['Activité', facts.activity || 'non précisée'],
    ...(facts.headcount === null ? [] : ([['Personnes', String(facts.headcount)]] as const)),
    ['Salle', roomsInWords(facts)],
    ...dateRows(facts),
    ['Référence', facts.reference],
  ],
})

/** Dates of the request that were not accepted, each with its motive; nothing when there are none. */
export const refusedRows = ({ timeZone, roomName, refusedSessions }: BookingLetterFacts): Block[] =>
  refusedSessions.length === 0
    ? []
    : [
        text('Ces séances ne sont pas accordées :'),
        {
          kind: 'facts',
          rows: refusedSessions.map(({ why, ...slot }) => {
            const where = slot.roomName === roomName ? '' : `, ${slot.roomName}`
            return [`${slotInWords(timeZone, slot)}${where}`, why] as const
          }),
        },
      ]

/** What is owed once sessions are given up; nothing while the grid kept none of it and nothing is to be paid back. */
export function keptLines({ account }: BookingLetterFacts): Block[] {
  if (!account) return []
  const { keptCents, dueCents } = account
  const rest =
    dueCents < 0
      ? `Le lieu vous doit ${euros(cents(-dueCents))}.`
      : `Il reste ${euros(cents(dueCents))} à payer pour cette réservation.`
  return [
    ...(keptCents > 0 ? [text(`Le tarif retient ${euros(cents(keptCents))} sur ce qui a été annulé. ${rest}`)] : []),
    ...(keptCents === 0 && dueCents < 0 ? [text(rest)] : []),
  ]
}

/** The same, for those who run the place. */
export const keptForHost = ({ account }: BookingLetterFacts): Block[] => {
  if (!account || (account.keptCents === 0 && account.dueCents >= 0)) return []
  const { keptCents, dueCents } = account
  const rest =
    dueCents < 0 ? `${euros(cents(-dueCents))} sont à rendre.` : `Il reste ${euros(cents(dueCents))} à percevoir.`
  return [text(keptCents > 0 ? `Retenue pour annulation : ${euros(cents(keptCents))}. ${rest}` : rest)]
}

/** Who to call. */
export const whoToCall = ({ host }: BookingLetterFacts): Block =>
  text(`Une question ? Répondez à ce message${host.phone ? ` ou appelez ${host.name} : ${host.phone}` : ''}.`)

/** The way to the booking, for an organisation that has an account. */
export const toMyBooking = (facts: BookingLetterFacts, pages: LetterPages, label = 'Voir ma demande'): Block[] =>
  facts.withoutAccount ? [] : [button(label, pages.myBooking(facts.reference))]

export const toDecide = (facts: BookingLetterFacts, pages: LetterPages, label = 'Voir la demande'): Block =>
  button(label, pages.bookingToDecide(facts.reference))

export const accessWhatAndWhen = ({ roomName, timeZone, startsAt }: AccessLetterFacts): string =>
  `${roomName}, ${shortMoment(timeZone, startsAt)}`

export const accessRows = (facts: AccessLetterFacts): Block => ({
  kind: 'facts',
  rows: [
    ['Salle', facts.roomName],
    ['Lieu', `${facts.host.name}, ${facts.address}`],
    ['Date', slotInWords(facts.timeZone, facts)],
    ['Référence', facts.bookingReference],
  ],
})

/** Who to call on site. */
export const onSiteContact = ({ contactName, contactPhone }: AccessLetterFacts): Block =>
  text(`Un problème sur place ? Appelez ${contactName}${contactPhone ? ` : ${contactPhone}` : ''}.`)

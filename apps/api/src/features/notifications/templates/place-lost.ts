import { slotInWords } from '../rules/french-mail-words.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages, LostDateFacts, PlaceLostFacts } from './letter-facts.ts'

/** To an organisation that still waits: which of its dates are gone, never to whom, and what is free instead. */
export const writePlaceLost = ({ booking, lost }: PlaceLostFacts, pages: LetterPages): Letter => ({
  subject: `${newsOf(lost)} : ${whatAndWhen({ ...booking, slots: lost.slice(0, 1) })}`,
  title: newsOf(lost),
  blocks: [
    bookingRows(booking),
    text(lost.length > 1 ? 'Ces dates de votre demande ne sont plus libres :' : 'Cette date n’est plus libre :'),
    { kind: 'facts', rows: lost.map((date) => [dateOf(booking, date), reasonOf(date)] as const) },
    text(whatStays(booking.slots.length, lost.length)),
    ...insteadRows(booking.timeZone, lost),
    ...toMyBooking(booking, pages, 'Garder, retirer ou en parler'),
    whoToCall(booking),
  ],
})

const newsOf = ({ length }: readonly LostDateFacts[]): string =>
  length > 1 ? `${length} de vos dates ne sont plus libres` : 'Votre créneau n’est plus libre'

const dateOf = ({ timeZone, roomName }: BookingLetterFacts, date: LostDateFacts): string =>
  slotInWords(timeZone, date) + (date.roomName === roomName ? '' : `, ${date.roomName}`)

const reasonOf = ({ takenBy }: LostDateFacts): string =>
  takenBy === 'booking' ? 'La place a été donnée à une autre demande.' : 'L’établissement garde la salle.'

function whatStays(asked: number, lost: number): string {
  const rest = asked - lost
  if (rest <= 0) return 'Votre demande reste ouverte : le lieu vous répondra.'
  return rest === 1
    ? 'L’autre date de votre demande attend toujours sa réponse.'
    : `Les ${rest} autres dates de votre demande attendent toujours leur réponse.`
}

function insteadRows(timeZone: string, lost: readonly LostDateFacts[]): Block[] {
  const places = lost.flatMap(({ instead }) => instead)
  if (places.length === 0) return []
  const rows = places.map((place) => [place.roomName, slotInWords(timeZone, place)] as const)
  return [text('Encore libre en ce moment, à demander :'), { kind: 'facts', rows }]
}

import type { PartyRole } from '@salles-ouvertes/contract'
import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, text } from './letter.ts'
import type { AgreementLetterFacts, LetterPages } from './letter-facts.ts'

export function writeToSign({ booking, party }: AgreementLetterFacts, pages: LetterPages): Letter {
  const blocks: Record<PartyRole, () => Block[]> = {
    organiser: () => [
      bookingRows(booking),
      text(
        booking.withoutAccount
          ? `La convention est prête. ${booking.host.name} vous la remet sur papier : lisez-la, signez-la à la main et rendez-la. La réservation ne sera confirmée qu’après.`
          : 'La convention est prête. Lisez-la, puis signez-la : la réservation ne sera confirmée qu’après.',
      ),
      ...toMyBooking(booking, pages, 'Lire et signer la convention'),
      whoToCall(booking),
    ],
    establishment: () => [
      requestRows(booking),
      text('L’organisateur a signé. C’est à vous de signer pour l’établissement.'),
      toDecide(booking, pages, 'Lire et signer la convention'),
    ],
    owner: () => [
      requestRows(booking),
      text('Les autres parties ont signé. C’est à vous de signer pour le propriétaire.'),
      toDecide(booking, pages, 'Lire et signer la convention'),
    ],
  }
  return {
    subject: `Convention à signer : ${whatAndWhen(booking)}`,
    title: 'Convention à signer',
    blocks: blocks[party](),
  }
}

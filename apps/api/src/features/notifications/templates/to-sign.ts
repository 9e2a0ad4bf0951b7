import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, button, type Letter, text } from './letter.ts'
import type { AgreementLetterFacts, LetterPages } from './letter-facts.ts'
import { partyWords } from './party-words.ts'

export function writeToSign(facts: AgreementLetterFacts, pages: LetterPages): Letter {
  const { booking, party, amendment } = facts
  const label = amendment === null ? 'Lire et signer la convention' : 'Lire et signer l’avenant'
  const blocks: Block[] =
    party === 'organiser'
      ? [bookingRows(booking), text(organiserText(facts)), ...toMyBooking(booking, pages, label), whoToCall(booking)]
      : [
          requestRows(booking),
          text(`C’est votre tour : signez pour ${partyWords[party].as}.`),
          toDecide(booking, pages, label),
        ]
  const title = amendment === null ? 'Convention à signer' : 'Avenant à signer'
  return { subject: `${title} : ${whatAndWhen(booking)}`, title, blocks }
}

function organiserText({ booking, amendment }: AgreementLetterFacts): string {
  const { withoutAccount, host } = booking
  if (amendment !== null) {
    const why = `Votre réservation a changé depuis la signature de la convention. L’avenant n° ${amendment} le dit`
    return withoutAccount
      ? `${why}. ${host.name} vous le remet sur papier : lisez-le, signez-le à la main et rendez-le.`
      : `${why} : lisez-le, puis signez-le.`
  }
  return withoutAccount
    ? `La convention est prête. ${host.name} vous la remet sur papier : lisez-la, signez-la à la main et rendez-la. La réservation ne sera confirmée qu’après.`
    : 'La convention est prête. Lisez-la, puis signez-la : la réservation ne sera confirmée qu’après.'
}

/** To those who run the tenant: the awaited party has nobody who may sign. */
export function writeNobodyToSign({ booking, party, amendment }: AgreementLetterFacts, pages: LetterPages): Letter {
  const what = amendment === null ? 'La convention' : 'L’avenant'
  const whom = party === 'establishment' ? `de l’établissement ${booking.host.name}` : partyWords[party].of
  return {
    subject: `Personne pour signer : ${whatAndWhen(booking)}`,
    title: 'Personne n’est habilité à signer',
    blocks: [
      requestRows(booking),
      text(`${what} attend la signature ${whom}, et personne n’y est habilité aujourd’hui.`),
      text(
        'Donnez ce droit à une personne, avec l’acte qui lui délègue la signature et ses dates : elle trouvera le document dans « Conventions ». Sans signature, la réservation reste comme elle est.',
      ),
      button('Personnes et droits', pages.people),
    ],
  }
}

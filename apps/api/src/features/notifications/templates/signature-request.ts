import { bookingRows, requestRows, toDecide, whatAndWhen } from './booking-lines.ts'
import { button, type Letter, text } from './letter.ts'
import type { LetterPages, SignatureRequestLetterFacts } from './letter-facts.ts'
import { partyWords } from './party-words.ts'

const outcomes: Record<SignatureRequestLetterFacts['status'], string> = {
  waiting: 'n’est pas encore venue',
  refused: 'a été refusée',
  expired: 'n’est pas venue à temps',
  cancelled: 'a été annulée',
}

/** To those who decide: the service gave no signature back. */
export function writeSignatureRequestEnded(facts: SignatureRequestLetterFacts, pages: LetterPages): Letter {
  const { booking, party, providerName, status, refusal } = facts
  const what = outcomes[status]
  return {
    subject: `Signature ${status === 'refused' ? 'refusée' : 'non donnée'} : ${whatAndWhen(booking)}`,
    title: `La signature ${what} dans ${providerName}`,
    blocks: [
      requestRows(booking),
      text(`La signature demandée pour ${partyWords[party].as} ${what} dans ${providerName}.`),
      ...(refusal ? [text(`Motif donné : « ${refusal} »`)] : []),
      text(
        'La convention attend toujours. Vous pouvez demander de nouveau la signature, la recueillir autrement, ou annuler la réservation.',
      ),
      toDecide(booking, pages, 'Ouvrir la demande'),
    ],
  }
}

/** To those who run the tenant: the service has not answered for hours. */
export function writeSignatureRequestDelayed(facts: SignatureRequestLetterFacts, pages: LetterPages): Letter {
  const { booking, providerName } = facts
  return {
    subject: `${providerName} ne répond pas : ${whatAndWhen(booking)}`,
    title: `${providerName} ne répond pas`,
    blocks: [
      bookingRows(booking),
      text(
        `Une signature demandée à ${providerName} n’a pas pu être suivie depuis plusieurs heures. Rien n’est perdu : la demande est refaite toute seule.`,
      ),
      text(
        'Vérifiez les réglages du service avec « Tester la connexion ». Si l’attente dure, la signature peut être recueillie autrement.',
      ),
      button('Service de signature', pages.signatureProvider),
    ],
  }
}

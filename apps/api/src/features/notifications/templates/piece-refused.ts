import type { PieceKind } from '@salles-ouvertes/contract'
import { pieceNames } from '../rules/french-mail-words.ts'
import { bookingRows, whatAndWhen, whoToCall } from './booking-lines.ts'
import { button, type Letter, quote, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export type PieceRefusedFacts = {
  booking: BookingLetterFacts
  organisationId: string
  kind: PieceKind
  /** Words of the person who refused it. */
  reason: string
}

/** To the organisation: the place does not accept a document, why, and what puts it right. */
export function writePieceRefused(facts: PieceRefusedFacts, pages: LetterPages): Letter {
  const { booking, organisationId, kind, reason } = facts
  const name = pieceNames[kind].toLowerCase()
  return {
    subject: `Document refusé, ${name} : ${whatAndWhen(booking)}`,
    title: 'Document à remplacer',
    blocks: [
      text(`${booking.host.name} ne peut pas accepter ce document : ${name}. La raison :`),
      ...quote(reason),
      bookingRows(booking),
      ...(kind === 'insurance'
        ? [
            text(
              'Sans assurance valable, les séances sont suspendues : la place reste gardée, mais aucun code ne part.',
            ),
          ]
        : []),
      ...howToReplace(booking, pages, organisationId),
      whoToCall(booking),
    ],
  }
}

const howToReplace = ({ withoutAccount }: BookingLetterFacts, pages: LetterPages, organisationId: string) =>
  withoutAccount
    ? [text('Remettez un autre document au lieu.')]
    : [
        text('Déposez un autre document dans « Nos documents ». Il servira aussi à vos autres demandes.'),
        button('Ouvrir nos documents', pages.documentsOf(organisationId)),
      ]

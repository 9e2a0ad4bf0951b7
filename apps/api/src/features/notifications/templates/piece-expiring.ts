import type { PieceKind } from '@salles-ouvertes/contract'
import { dayInWords, pieceNames } from '../rules/french-mail-words.ts'
import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

export type PieceExpiringFacts = {
  kind: PieceKind
  organisationId: string
  organisationName: string
  /** Last day, `YYYY-MM-DD`. */
  validUntil: string
}

/** To the representative: a document that bookings to come need is about to end. */
export function writePieceExpiring(facts: PieceExpiringFacts, pages: LetterPages): Letter {
  const { kind, organisationId, organisationName, validUntil } = facts
  const name = pieceNames[kind]
  const until = dayInWords(validUntil)
  return {
    subject: `À renouveler avant le ${until} : ${name.toLowerCase()}`,
    title: `${name} à renouveler`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Organisme', organisationName],
          ['Document', name],
          ['Valable jusqu’au', until],
        ],
      },
      text('Vous avez des réservations à venir. Déposez le document suivant dès que vous l’avez.'),
      ...(kind === 'insurance'
        ? [text('Sans assurance, les séances sont suspendues : la place reste gardée, mais aucun code ne part.')]
        : []),
      button('Ouvrir nos documents', pages.documentsOf(organisationId)),
    ],
  }
}

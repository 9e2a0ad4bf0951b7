import type { PieceKind } from '@salles-ouvertes/contract'
import { pieceNames } from '../rules/french-mail-words.ts'
import { button, type Letter, text } from './letter.ts'
import type { LetterPages } from './letter-facts.ts'

export type PieceDamagedFacts = { kind: PieceKind; organisationId: string; organisationName: string }

/** To the representatives: the kept file of a document is no longer the one they gave. */
export function writePieceDamaged(
  { kind, organisationId, organisationName }: PieceDamagedFacts,
  pages: LetterPages,
): Letter {
  const name = pieceNames[kind]
  return {
    subject: `À déposer de nouveau : ${name.toLowerCase()}`,
    title: 'Un de vos documents ne peut plus être lu',
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['Organisme', organisationName],
          ['Document', name],
        ],
      },
      text(
        'Le contrôle de chaque jour a trouvé que le fichier gardé a changé, ou qu’il n’est plus là. Vous n’y êtes pour rien.',
      ),
      text('Déposez-le de nouveau : vos demandes et vos réservations restent comme elles sont.'),
      button('Ouvrir nos documents', pages.documentsOf(organisationId)),
    ],
  }
}

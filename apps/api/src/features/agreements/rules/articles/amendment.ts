import type { AgreementChange } from '../agreement-changes.ts'
import { partyOf, signingRoles, type AgreementFacts, type AmendedAgreement } from '../agreement-facts.ts'
import { civilDate, enumerate, euros, slotInWords } from '../french-wording.ts'
import { paragraph, type ArticleText, type Block } from './article.ts'

/** Articles of an amendment (avenant): what it changes, and that the rest of the agreement stays. Own wording. */
export const amendmentArticles = (amended: AmendedAgreement): ArticleText[] => [
  {
    title: () => 'Objet',
    body: ({ purpose }) => [
      paragraph(
        `Cet avenant modifie la convention n° ${amended.number}, signée par toutes les parties le ${civilDate(amended.signedOn)}, pour l’activité suivante : ${purpose.text.replace(/[.\s]+$/, '')}.`,
      ),
    ],
  },
  { title: () => 'Ce qui change', body: (facts) => amended.changes.map((change) => blockOf(change, facts)) },
  {
    title: () => 'Calendrier',
    appliesTo: ({ occurrences }) => occurrences.length > 1,
    body: () => [
      paragraph('Le calendrier joint à cet avenant (annexe D) remplace celui de la convention et de ses avenants.'),
    ],
  },
  {
    title: () => 'Autres clauses',
    body: () => [
      paragraph(
        'Les autres clauses de la convention, et celles de ses avenants que celui-ci ne modifie pas, restent applicables. Les séances qui ont déjà eu lieu et les sommes déjà dues pour elles ne changent pas.',
      ),
    ],
  },
  {
    title: () => 'Signatures',
    body: (facts) => [
      paragraph(
        `L’avenant prend effet quand ${enumerate(signingRoles(facts.buildingKind).map((role) => partyOf(facts, role).name))} l’ont signé, dans les mêmes conditions que la convention.`,
      ),
    ],
  },
]

function blockOf(change: AgreementChange, { zone }: AgreementFacts): Block {
  switch (change.kind) {
    case 'headcount':
      return paragraph(
        `Nombre de personnes attendues : ${change.after}, au lieu de ${change.before}. La limite de chaque salle ne change pas.`,
      )
    case 'price':
      return paragraph(
        `Redevance totale : ${euros(change.afterCents)}, au lieu de ${euros(change.beforeCents)}, au même tarif. La différence est portée au compte de la réservation.`,
      )
    case 'sessions':
      return {
        kind: 'table',
        columns: [
          { title: 'Avant', share: 1 },
          { title: 'Après', share: 1 },
        ],
        rows: Array.from({ length: Math.max(change.removed.length, change.added.length) }, (_, index) => [
          sessionWords(change.removed[index], zone),
          sessionWords(change.added[index], zone),
        ]),
      }
  }
}

const sessionWords = (session: AgreementFacts['occurrences'][number] | undefined, zone: string): string =>
  session ? `${slotInWords(session, zone)}, ${session.roomName}` : '–'

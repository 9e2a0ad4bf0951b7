import type { AgreementChange } from './agreement-changes.ts'
import type { AgreementFacts, AmendedAgreement } from './agreement-facts.ts'
import { paragraph, type Article, type Block } from './block.ts'
import { civilDate, enumerate, euros, slotInWords, withoutFullStop } from '../../../platform/french-wording.ts'

/**
 * Articles of an amendment (avenant): what it changes, and that the rest of the agreement stays. Own wording, the same
 * for every tenant.
 */
export function amendmentArticles(facts: AgreementFacts, amended: AmendedAgreement): Article[] {
  const parties = facts.parties.map(({ name }) => name)
  const articles: Omit<Article, 'number'>[] = [
    {
      title: 'Objet',
      blocks: [
        paragraph(
          `Cet avenant modifie la convention n° ${amended.number}, signée par toutes les parties le ${civilDate(amended.signedOn)}, pour l’activité suivante : ${withoutFullStop(facts.purpose.text)}.`,
        ),
      ],
    },
    { title: 'Ce qui change', blocks: amended.changes.map((change) => blockOf(change, facts)) },
    ...(facts.occurrences.length > 1 ? [calendar] : []),
    {
      title: 'Autres clauses',
      blocks: [
        paragraph(
          'Les autres clauses de la convention, et celles de ses avenants que celui-ci ne modifie pas, restent applicables. Les séances qui ont déjà eu lieu et les sommes déjà dues pour elles ne changent pas.',
        ),
      ],
    },
    {
      title: 'Signatures',
      blocks: [
        paragraph(
          `L’avenant prend effet quand ${enumerate(parties)} l’ont signé, dans les mêmes conditions que la convention.`,
        ),
      ],
    },
  ]
  return articles.map((article, index) => ({ number: index + 1, ...article }))
}

const calendar = {
  title: 'Calendrier',
  blocks: [
    paragraph('Le calendrier joint à cet avenant (annexe D) remplace celui de la convention et de ses avenants.'),
  ],
}

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

import { count, enumerate, euros } from '../french-wording.ts'
import { needsRepublicanCommitment, type AgreementFacts, type AgreementPrice } from '../agreement-facts.ts'
import { list, paragraph, when, wordsFor, type ArticleText, type Block } from './article.ts'

const finance: ArticleText = {
  title: () => 'Conditions financières',
  body: (facts) => (facts.price.free ? freeOfCharge(facts, facts.price.free) : charged(facts)),
}

function freeOfCharge(facts: AgreementFacts, free: NonNullable<AgreementPrice['free']>): (Block | null)[] {
  const isAssociation = facts.organiserKind === 'association'
  return [
    paragraph(`La mise à disposition est gratuite. Fondement : ${free.legalBasis}. Acte d’application : ${free.act}.`),
    paragraph(
      `L’avantage accordé est évalué à ${euros(free.valuedCents)}.${isAssociation ? ' C’est une subvention en nature. La manière de l’inscrire dans les comptes de l’association est à confirmer avec son comptable.' : ''}`,
    ),
    deposit(facts),
  ]
}

function charged(facts: AgreementFacts): (Block | null)[] {
  const { price, terms } = facts
  return [
    paragraph(
      `L’organisateur paie une redevance, calculée selon le tarif « ${price.tariffName} », version ${price.tariffVersion}, fixé par : ${price.tariffAct}. Le montant est arrêté à la date de la demande.`,
    ),
    {
      kind: 'table',
      columns: [
        { title: 'Détail', share: 5 },
        { title: 'Montant', share: 1.4, align: 'right' },
      ],
      rows: [
        ...price.lines.map((line) => [line.label, euros(line.amountCents)]),
        ['Total de la redevance', euros(price.totalCents)],
      ],
    },
    paragraph(collection(facts)),
    paragraph(
      `${utilities(terms.isUtilitiesIncluded)} ${terms.vatMention ?? 'Régime de TVA : à confirmer par le bénéficiaire de la redevance.'}`,
    ),
    deposit(facts),
  ]
}

function collection({ buildingKind, price, terms }: AgreementFacts): string {
  const order =
    buildingKind === 'college'
      ? 'Le chef d’établissement émet l’ordre de recette ; l’agent comptable l’encaisse.'
      : 'La commune émet un titre de recettes ou encaisse par sa régie.'
  const due =
    terms.paymentDueDays === null
      ? 'Délai de paiement : à confirmer sur l’avis des sommes à payer.'
      : `Délai de paiement : ${count(terms.paymentDueDays, 'jour')} après réception de l’avis des sommes à payer.`
  const means = terms.paymentMeans.length > 0 ? enumerate(terms.paymentMeans) : 'à confirmer par le bénéficiaire'
  return `La redevance revient à : ${price.payeeName}. ${order} ${due} Moyens de paiement : ${means}.`
}

function utilities(isIncluded: boolean | null): string {
  if (isIncluded === null) return 'Charges (eau, énergie, chauffage) : à confirmer.'
  return isIncluded
    ? 'La redevance comprend les charges : eau, énergie, chauffage.'
    : 'Les charges (eau, énergie, chauffage) s’ajoutent à la redevance.'
}

function deposit({ terms }: AgreementFacts): Block {
  if (terms.deposits.length === 0) return paragraph('Aucun dépôt de garantie n’est demandé.')
  const amounts = terms.deposits.map(({ label, amountCents }) => `${label} (${euros(amountCents)})`)
  return paragraph(
    `Dépôt de garantie : ${enumerate(amounts)}. Il est rendu après l’état des lieux de sortie, moins les sommes dues et justifiées.`,
  )
}

const commitment: ArticleText = {
  title: () => 'Engagement républicain',
  appliesTo: needsRepublicanCommitment,
  body: () => [
    paragraph(
      'La gratuité ou la réduction accordée est une aide en nature. L’association souscrit donc le contrat d’engagement républicain prévu à l’article 10-1 de la loi n° 2000-321 du 12 avril 2000 (annexe H) et en informe ses membres.',
    ),
    paragraph(
      'En cas de manquement, l’aide peut être retirée à proportion de la période restant à courir, après que l’association a présenté ses observations.',
    ),
  ],
}

const cancellation: ArticleText = {
  title: () => 'Annulation par l’organisateur',
  body: (facts) => {
    const { cancellationSteps } = facts.terms
    const steps = [...cancellationSteps].sort((a, b) => b.minDaysBefore - a.minDaysBefore)
    return [
      paragraph(
        `L’organisateur qui renonce à une séance prévient ${wordsFor(facts).manager} par la plateforme, dès qu’il le sait. Un cas de force majeure est signalé si possible cinq jours francs avant la séance et ne donne lieu à aucune pénalité.`,
      ),
      when(steps.length > 0, () =>
        list(
          steps.map(
            ({ minDaysBefore, duePercent }) =>
              `${minDaysBefore > 0 ? `Annonce au moins ${count(minDaysBefore, 'jour')} avant la séance` : 'Annonce plus tardive ou absence'} : ${duePercent === 0 ? 'rien n’est dû' : `${duePercent} % de la redevance de la séance sont dus`}.`,
          ),
        ),
      ),
      when(steps.length === 0, () =>
        paragraph(
          'Le barème d’annulation est à confirmer par le bénéficiaire de la redevance. À défaut, seuls les frais déjà engagés et justifiés sont dus.',
        ),
      ),
    ]
  },
}

/** Articles on what is paid, given and given up; each has its own place in the order of the agreement. */
export const moneyArticles = { finance, commitment, cancellation }

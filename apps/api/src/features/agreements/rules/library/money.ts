import type { LibraryArticle } from './library-article.ts'

const paid = 'not free'

/** What is paid, or what the free use is worth. Own wording. */
export const financeArticle: LibraryArticle = {
  key: 'finances',
  title: 'Conditions financières',
  blocks: [
    {
      when: ['free'],
      kind: 'paragraph',
      text: 'La mise à disposition est gratuite. Fondement : {{gratuite.fondement}}. Acte d’application : {{gratuite.acte}}.',
    },
    {
      when: ['free', 'not organiser-association'],
      kind: 'paragraph',
      text: 'L’avantage accordé est évalué à {{gratuite.valeur}}.',
    },
    {
      when: ['free', 'organiser-association'],
      kind: 'paragraph',
      text: 'L’avantage accordé est évalué à {{gratuite.valeur}}. C’est une subvention en nature. La manière de l’inscrire dans les comptes de l’association est à confirmer avec son comptable.',
    },
    {
      when: [paid],
      kind: 'paragraph',
      text: 'L’organisateur paie une redevance, calculée selon le tarif « {{tarif.nom}} », version {{tarif.version}}, fixé par : {{tarif.acte}}. Le montant est arrêté à la date de la demande.',
    },
    { when: [paid], kind: 'computed', name: 'price' },
    {
      of: 'college',
      when: [paid],
      kind: 'paragraph',
      text: 'La redevance revient à : {{redevance.beneficiaire}}. Le chef d’établissement émet l’ordre de recette ; l’agent comptable l’encaisse.',
    },
    {
      of: 'municipal-hall',
      when: [paid],
      kind: 'paragraph',
      text: 'La redevance revient à : {{redevance.beneficiaire}}. La commune émet un titre de recettes ou encaisse par sa régie.',
    },
    {
      when: [paid],
      kind: 'list',
      items: [
        {
          when: ['payment-due-settled'],
          text: 'Délai de paiement : {{paiement.delai}} après réception de l’avis des sommes à payer.',
        },
        {
          when: ['not payment-due-settled'],
          text: 'Délai de paiement : à confirmer sur l’avis des sommes à payer.',
        },
        { when: ['payment-means-settled'], text: 'Moyens de paiement : {{paiement.moyens}}.' },
        { when: ['not payment-means-settled'], text: 'Moyens de paiement : à confirmer par le bénéficiaire.' },
        {
          when: ['utilities-included'],
          text: 'La redevance comprend les charges : eau, énergie, chauffage.',
        },
        {
          when: ['utilities-settled', 'not utilities-included'],
          text: 'Les charges (eau, énergie, chauffage) s’ajoutent à la redevance.',
        },
        { when: ['not utilities-settled'], text: 'Charges (eau, énergie, chauffage) : à confirmer.' },
        { when: ['vat-settled'], text: '{{tva}}' },
        { when: ['not vat-settled'], text: 'Régime de TVA : à confirmer par le bénéficiaire de la redevance.' },
      ],
    },
    {
      when: [paid, 'instalments'],
      kind: 'paragraph',
      text: 'La redevance se paie en plusieurs fois. Les jours sont fixés à la confirmation ; un mois déjà passé se paie avec ce qui précède.',
    },
    { when: [paid, 'instalments'], kind: 'computed', name: 'instalments' },
    {
      when: ['deposit'],
      kind: 'paragraph',
      text: 'Dépôt de garantie : {{depots}}. Il est rendu après l’état des lieux de sortie, moins les sommes dues et justifiées.',
    },
    { when: ['not deposit'], kind: 'paragraph', text: 'Aucun dépôt de garantie n’est demandé.' },
  ],
}

/** Of an association that is helped. Own wording. */
export const commitmentArticle: LibraryArticle = {
  key: 'engagement-republicain',
  title: 'Engagement républicain',
  when: ['republican-commitment'],
  blocks: [
    {
      kind: 'paragraph',
      text: 'La gratuité ou la réduction accordée est une aide en nature. L’association souscrit donc le contrat d’engagement républicain prévu à l’article 10-1 de la loi n° 2000-321 du 12 avril 2000 (annexe H) et en informe ses membres.',
    },
    {
      kind: 'paragraph',
      text: 'En cas de manquement, l’aide peut être retirée à proportion de la période restant à courir, après que l’association a présenté ses observations.',
    },
  ],
}

/** What an organiser owes who gives up. Own wording. */
export const cancellationArticle: LibraryArticle = {
  key: 'annulation',
  title: 'Annulation par l’organisateur',
  blocks: [
    {
      kind: 'paragraph',
      text: 'L’organisateur qui renonce à une séance prévient {{gestionnaire}} par la plateforme, dès qu’il le sait. Un cas de force majeure est signalé si possible cinq jours francs avant la séance et ne donne lieu à aucune pénalité.',
    },
    { when: ['cancellation-settled'], kind: 'computed', name: 'cancellation-steps' },
    {
      when: ['not cancellation-settled'],
      kind: 'paragraph',
      text: 'Le barème d’annulation est à confirmer par le bénéficiaire de la redevance. À défaut, seuls les frais déjà engagés et justifiés sont dus.',
    },
  ],
}

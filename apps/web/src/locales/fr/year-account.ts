/** The account of one year: for the board of a place, and for an organisation. */
export const yearAccountWords = {
  lead: 'Ce que le lieu a demandé, reçu, remis et prêté pendant l’exercice : à présenter au conseil.',
  year: 'Exercice',
  export: 'Exporter (CSV)',
  failed: 'Le compte n’a pas pu être chargé. Vérifiez votre connexion.',
  none: (year: string) => `Rien pour ${year}.`,
  forbidden: 'Cette page est réservée à la gestion comptable du lieu.',
  totals: {
    rentCents: 'Redevances',
    receivedCents: 'Reçu',
    waivedCents: 'Remises',
    inKindCents: 'En nature',
    valuedCents: 'Valeur des gratuités',
    balanceCents: 'Reste dû en fin d’exercice',
  },
  byMonth: 'Par mois',
  monthsTable: 'Redevances et sommes reçues, mois par mois',
  month: 'Mois',
  legend: { rent: 'Redevances', received: 'Reçu' },
  byOrganisation: 'Par organisme',
  byPayee: 'Par lieu',
  organisation: 'Organisme',
  payee: 'Lieu',
  mine: 'Mon année',
  mineLead:
    'Ce que votre organisme a payé, et ce que valent les prêts gratuits qu’il a reçus : à joindre à vos comptes.',
} as const

/** The price of a booking once its account has moved. */
export const accountWords = {
  due: 'Reste à payer',
  nothing: 'Rien à payer',
  agreed: 'Prix de la convention',
  change: {
    charge: (day: string) => `Ajouté le ${day}`,
    reversal: (day: string) => `Repris le ${day}`,
    fee: (day: string) => `Retenu le ${day} pour annulation`,
    payment: (day: string) => `Payé le ${day}`,
    refund: (day: string) => `Remboursé le ${day}`,
    waiver: (day: string) => `Remise du ${day}`,
    'in-kind': (day: string) => `Réglé en nature le ${day}`,
  },
  caption: 'Du prix de la convention à ce qui est dû',
  details: 'Détail du prix de la convention',
  atConfirmation: 'Les séances annulées seront déduites de ce prix à la confirmation.',
} as const

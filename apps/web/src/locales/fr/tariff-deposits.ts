/** Deposits in the form of a grid. */
export const tariffDepositWords = {
  title: 'Cautions',
  lead: 'Demandées une fois par réservation, à côté du prix, jamais dedans.',
  add: 'Ajouter une caution',
  one: (index: string) => `Caution ${index}`,
  remove: (index: string) => `Retirer la caution ${index}`,
  label: 'Nom de la caution',
  labelHint: 'Par exemple : ménage, bruit, dégâts.',
  labelRequired: 'Donnez un nom à chaque caution.',
  amountRequired: 'Indiquez le montant de chaque caution, un euro au moins.',
  amount: 'Montant de la caution',
  listed: (label: string, amount: string) => `Caution « ${label} » : ${amount}`,
}

/** When one payee asks again for what it has not been paid. */
export const payeeLadderWords = {
  title: 'Rappels de ce qui n’est pas payé',
  whose: 'Délais des rappels',
  ofTenant: 'Ceux de la collectivité',
  ofTenantHint: (days: string) => `${days} jours après l’échéance.`,
  own: 'Des délais propres à ce bénéficiaire',
  ownHint:
    'À confirmer avec son agent comptable. Ce qui est impayé, et ce que cela empêche, reste dit par la collectivité.',
  after: (days: string) => `${days} jours après l’échéance`,
  submit: 'Enregistrer les délais',
  saved: 'Délais enregistrés.',
}

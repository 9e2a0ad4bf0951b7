/** What happened to a request, for both sides. */
export const historyWords = {
  title: 'Historique',
  by: { applicant: 'vous', establishment: 'le lieu', owner: 'la collectivité', system: 'le service' },
  actions: {
    draft: 'Brouillon créé',
    submit: 'Demande envoyée',
    record: 'Réservation saisie par le lieu',
    approve: 'Demande acceptée',
    'undo-approval': 'Acceptation annulée',
    refuse: 'Demande refusée',
    'request-information': 'Précision demandée',
    complete: 'Précision donnée',
    'counter-propose': 'Autre créneau proposé',
    'accept-proposal': 'Autre créneau accepté',
    'decline-proposal': 'Autre créneau refusé',
    withdraw: 'Demande retirée',
    cancel: 'Réservation annulée',
    confirm: 'Réservation confirmée',
    expire: 'Délai dépassé',
    end: 'Réservation terminée',
  } as Record<string, string>,
  other: 'Dossier mis à jour',
}

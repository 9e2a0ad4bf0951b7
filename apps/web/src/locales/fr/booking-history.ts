/** What happened to a request, for both sides. */
export const historyWords = {
  title: 'Historique',
  by: { applicant: 'vous', establishment: 'le lieu', owner: 'la collectivité', system: 'le service' },
  sessions: (action: string, days: string) => (action === 'approve' ? `Séances refusées : ${days}` : days),
  onOrder: 'sur ordre d’une autorité',
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
    waive: 'Remise accordée',
    'override-price': 'Autre prix décidé',
    cancel: 'Réservation annulée',
    'cancel-occurrences': 'Séances annulées',
    'ask-amendment': 'Déplacement demandé',
    'accept-amendment': 'Déplacement accepté',
    'refuse-amendment': 'Déplacement refusé',
    'withdraw-amendment': 'Déplacement retiré',
    'lapse-amendment': 'Déplacement sans réponse à temps',
    'sessions-suspended': 'Séances suspendues, assurance à renouveler',
    'sessions-resumed': 'Séances reprises',
    'stop-sessions': 'Séances arrêtées par une décision sur la convention',
    'restore-sessions': 'Suspension levée',
    'relocate-sessions': 'Séances déplacées pour travaux',
    terminate: 'Convention résiliée',
    confirm: 'Réservation confirmée',
    expire: 'Délai dépassé',
    end: 'Réservation terminée',
  } as Record<string, string>,
  /** Of a request that moves no session. */
  people: {
    'ask-amendment': 'Autre nombre de personnes demandé',
    'accept-amendment': 'Autre nombre de personnes accepté',
    'refuse-amendment': 'Autre nombre de personnes refusé',
    'withdraw-amendment': 'Autre nombre de personnes retiré',
    'lapse-amendment': 'Autre nombre de personnes, sans réponse à temps',
  } as Record<string, string>,
  other: 'Dossier mis à jour',
}

/** What one line is about, and how many sessions. */
export const historyLabel = (action: string, sessions: number): string =>
  (sessions === 0 ? historyWords.people[action] : undefined) ?? historyWords.actions[action] ?? historyWords.other

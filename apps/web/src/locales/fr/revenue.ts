import type { ChargeStatus } from '@salles-ouvertes/contract'

/** Sums owed to the establishment. */
export const revenue = {
  from: 'Utilisées du',
  until: 'au',
  status: 'État',
  allStatuses: 'Tous les états',
  export: 'Exporter (CSV)',
  exportFailed: 'Le fichier n’a pas pu être préparé. Réessayez.',
  failed: 'Les recettes n’ont pas pu être chargées. Vérifiez votre connexion.',
  never: 'Aucune recette pour le moment.',
  neverText: 'Une somme s’inscrit ici quand une réservation est confirmée.',
  emptyFiltered: 'Aucune recette pour ces filtres.',
  emptyFilters: (filters: string) => `Filtres actifs : ${filters}.`,
  clear: 'Tout effacer',
  totals: { due: 'Reste à recevoir', paid: 'Reçu', valued: 'Valeur des prêts gratuits' },
  caption: 'Sommes par réservation',
  columns: { booking: 'Réservation', used: 'Utilisée le', status: 'État', amount: 'Montant', balance: 'Reste' },
  explain: 'Détail',
  dueOn: (day: string) => `À régler avant le ${day}`,
  payee: (name: string) => `Pour ${name}`,
  free: (basis: string, value: string) => `Prêt gratuit (${basis}), d’une valeur de ${value}`,
  freeOfCharge: 'Gratuite',
  forbidden: 'Cette page est réservée à la gestion comptable du lieu.',
  statuses: {
    quoted: 'Devis',
    due: 'À payer',
    ordered: 'Titre émis',
    'partly-paid': 'Payée en partie',
    paid: 'Payée',
    cancelled: 'Annulée',
  } satisfies Record<ChargeStatus, string>,
}

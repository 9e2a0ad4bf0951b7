import { countOf } from '../format.ts'

/** Dates on which rooms are kept by the place itself. */
export const closureWords = {
  lead: 'Personne ne peut demander ces salles à ces dates. Les réservations déjà faites restent : vous décidez pour chacune.',
  rooms: 'Salles',
  allRooms: 'Toutes les salles',
  roomsRequired: 'Choisissez au moins une salle.',
  kind: 'Pourquoi ?',
  kinds: { closure: 'Fermeture (vacances, travaux)', 'establishment-use': 'Usage de l’établissement' },
  reason: 'Motif',
  reasonHint: 'Lu par les équipes. Le public voit seulement « occupé ».',
  reasonRequired: 'Indiquez un motif.',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  dayRequired: 'Indiquez un jour.',
  order: 'La fin doit venir après le début.',
  allDay: 'Toute la journée',
  from: 'À partir de',
  until: 'Jusqu’à',
  hits: {
    title: 'Réservations touchées',
    waiting: 'Remplissez les dates : les réservations touchées s’affichent ici avant l’enregistrement.',
    none: 'Aucune réservation à ces dates.',
    some: (count: number) =>
      `${countOf(count, 'réservation est touchée', 'réservations sont touchées')}. Le blocage ne les annule pas : ouvrez chacune pour décider.`,
    failed: 'Les réservations touchées n’ont pas pu être chargées.',
  },
  submit: 'Bloquer ces dates',
  submitAnyway: 'Bloquer quand même',
  done: 'Les dates sont bloquées.',
  list: {
    title: 'Blocages en cours et à venir',
    none: 'Aucun blocage en cours ni à venir.',
    failed: 'Les blocages n’ont pas pu être chargés. Vérifiez votre connexion.',
    range: (from: string, until: string) => `Du ${from} au ${until}`,
    conflicts: (count: number) => countOf(count, 'réservation reste à traiter', 'réservations restent à traiter'),
    lift: 'Débloquer',
    liftTitle: 'Débloquer ces dates ?',
    liftText: (reason: string) => `Les salles redeviennent libres pour les associations (${reason}).`,
    keep: 'Garder le blocage',
    lifted: 'Les dates sont débloquées.',
  },
}

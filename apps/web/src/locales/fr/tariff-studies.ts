import { countOf } from '../format.ts'

/** What a tariff would do, before it is published. */
export const tariffStudies = {
  title: 'Essayer ce tarif',
  lead: 'Rien n’est enregistré : vérifiez, simulez, comparez avec l’année passée, puis publiez.',
  check: 'Vérifier la grille',
  replay: 'Rejouer l’année passée',
  nothing: 'Rien à signaler : chaque organisme admis a un prix dans chaque salle publiée.',
  found: (count: number) => countOf(count, 'point à regarder', 'points à regarder'),
  firstOnly: (count: number) => `Les ${count} premiers sont affichés.`,
  twoPrices: (lines: string) =>
    `Les lignes ${lines} donnent plusieurs prix à la même chose : le moins cher sera retenu.`,
  seasonUnused: (season: string) => `Aucun prix ne nomme la saison « ${season} ».`,
  'no-price': (room: string, who: string, day: string) => `${room} : aucun prix pour « ${who} » le ${day}.`,
  'free-not-valued': (room: string, who: string, day: string) =>
    `${room} : gratuite pour « ${who} » le ${day}, mais aucun prix ne dit ce que vaut ce prêt.`,
  year: (from: string, until: string) => `Du ${from} au ${until}`,
  noBooking: 'Aucune réservation accordée sur cette période.',
  whole: (bookings: number, before: string, after: string) =>
    `${countOf(bookings, 'réservation', 'réservations')} : ${before} facturés, ${after} avec ce tarif.`,
  unpriced: (count: number) =>
    countOf(count, 'réservation n’aurait pas de prix', 'réservations n’auraient pas de prix'),
  captions: { establishments: 'Par établissement', organisations: 'Par organisme, les plus grands écarts d’abord' },
  names: { establishments: 'Établissement', organisations: 'Organisme' },
  columns: { bookings: 'Réservations', before: 'Facturé', after: 'Avec ce tarif', difference: 'Écart' },
  simulator: 'Combien paierait…',
  room: 'Salle',
  chooseRoom: 'Choisissez une salle',
  who: 'Organisme',
  purpose: 'Activité',
  anyPurpose: 'Non précisée',
  date: 'Date',
  from: 'De',
  until: 'À',
  reversed: 'L’heure de fin vient après l’heure de début.',
  freeUsesBefore: 'Gratuités déjà prises dans l’année',
  isLocal: 'Siège dans la commune',
  isGeneralInterest: 'Association d’intérêt général',
  simulate: 'Simuler le prix',
}

/** Words of weekly series. */
export const seriesWords = {
  loading: 'Recherche de chaque date',
  failed: 'Les dates n’ont pas pu être vérifiées.',
  summary: (sessions: number, free: number, taken: number, others: number) => {
    const parts = [`${free} ${free > 1 ? 'libres' : 'libre'}`]
    if (taken > 0) parts.push(`${taken} déjà ${taken > 1 ? 'prises' : 'prise'}`)
    if (others > 0) parts.push(`${others} impossible${others > 1 ? 's' : ''}`)
    return `${sessions} ${sessions > 1 ? 'séances' : 'séance'} : ${parts.join(', ')}`
  },
  skipped: (count: number) =>
    count > 1 ? `${count} dates en vacances ou fériées sont sautées.` : 'Une date en vacances ou fériée est sautée.',
  bar: 'Dates de la série, dans l’ordre',
  takenTitle: 'Dates à décider',
  choiceOf: (date: string, why: string) => `${date} : ${why}`,
  drop: 'Sans cette date',
  sameDay: (hours: string) => `Même jour, ${hours}`,
  otherRoom: (name: string, capacity: number) => `${name}, ${capacity} personnes, mêmes heures`,
  leftOut: (count: number) =>
    count > 1
      ? `${count} dates sont impossibles : elles ne sont pas demandées.`
      : 'Une date est impossible : elle n’est pas demandée.',
  all: 'Voir toutes les dates',
  total: (sessions: string, hours: string, price: string) => `Total : ${sessions}, ${hours} = ${price}`,
  totalWithoutPrice: (sessions: string, hours: string) => `Total : ${sessions}, ${hours}`,
  approximate: 'Le prix des dates changées est confirmé avant l’envoi.',
  none: 'Aucune date n’est libre à ces heures. Essayez un autre jour ou une autre heure.',
  outcome: {
    free: 'libre',
    'school-holiday': 'vacances scolaires',
    'public-holiday': 'jour férié',
    'no-such-hour': 'cette heure n’existe pas : changement d’heure',
    'too-late': 'trop tôt pour la préparer',
    'too-far': 'trop loin : pas encore ouverte',
    'too-short': 'durée trop courte pour cette salle',
    'too-long': 'durée trop longue pour cette salle',
    'off-grid': 'heure de début impossible pour cette salle',
    closed: 'salle fermée',
    taken: 'déjà prise',
  },
  takenBy: {
    booking: 'déjà réservée',
    hold: 'gardée pour une autre demande',
    closure: 'salle bloquée par l’établissement',
    'establishment-use': 'utilisée par l’établissement',
    requisition: 'réquisitionnée',
  },
  closedBecause: {
    'school-time': 'heures de classe',
    'closed-that-day': 'fermée ce jour-là',
    'outside-hours': 'hors des heures d’ouverture',
    'after-alarm': 'après l’alarme du site',
  },
  lost: {
    gone: 'La demande continue sans ces dates. Vos réponses sont gardées.',
    title: (count: number) => (count > 1 ? 'Ces dates viennent d’être prises :' : 'Cette date vient d’être prise :'),
    without: (count: number) => (count > 1 ? 'Continuer sans ces dates' : 'Continuer sans cette date'),
    change: 'Changer les dates',
  },
}

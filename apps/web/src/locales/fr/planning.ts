import { countOf } from '../format.ts'

/** Inbox and week of an establishment. */
export const planning = {
  titleWithCount: (title: string, count: number) => (count > 0 ? `(${count}) ${title}` : title),
  summary: (count: number, since: string | null) => {
    if (count === 0) return 'Aucune demande n’attend votre réponse.'
    if (since === null) return `${countOf(count, 'demande', 'demandes')} à traiter.`
    return count === 1
      ? `Une demande à traiter, reçue ${since}.`
      : `${countOf(count, 'demande', 'demandes')} à traiter, la plus ancienne date ${sinceOf(since)}.`
  },
  workplace: 'Établissement',
  forbidden: {
    title: 'Cette page est réservée aux gestionnaires des salles.',
    text: 'Votre compte ne gère aucun établissement. Demandez ce droit à votre collectivité.',
  },
  help: 'Aller à l’aide',
  block: 'Bloquer des dates',
  print: 'Imprimer',
  caretaker: 'Accès du gardien',
  inbox: {
    title: 'À traiter',
    count: (count: number) => (count > 1 ? 'demandes' : 'demande'),
    failed: 'Les demandes à traiter n’ont pas pu être chargées. Vérifiez votre connexion.',
    empty: 'Tout est traité.',
    emptyText: 'Les prochaines demandes arrivent ici, et par courriel.',
    others: 'Autres demandes à traiter',
    more: (count: number) =>
      count > 1 ? `et ${count} autres demandes, visibles ensuite` : 'et une autre demande, visible ensuite',
    received: (reference: string, moment: string) => `Demande nº ${reference}, reçue ${moment}`,
    answerBefore: (day: string) => `À traiter avant le ${day}`,
    readOnly: 'Vous pouvez lire cette demande. Une personne qui peut décider doit y répondre.',
    moveAsked: (reference: string, moment: string) => `Déplacement demandé ${moment}, demande nº ${reference}`,
    toMove: (count: number) => `${countOf(count, 'séance', 'séances')} à déplacer`,
    answerMove: 'Voir et répondre',
    moveTag: 'déplacement demandé',
    openFile: 'Voir tout le dossier',
  },
  facts: { when: 'Quand', where: 'Où', people: 'Combien', price: 'Prix', deadline: 'Réponse' },
  checks: {
    title: 'Vérifications',
    others: (count: number) => `${countOf(count, 'autre point', 'autres points')} en règle`,
  },
  checkOutcome: { ok: 'en règle', warning: 'à regarder', refused: 'à corriger' },
  actions: {
    approve: 'Accepter',
    otherSlot: 'Autre créneau',
    otherSlotLong: 'Proposer un autre créneau',
    ask: 'Demander une précision',
    refuse: 'Refuser…',
  },
  approved: (organisation: string) => `Demande acceptée : ${organisation}.`,
  undo: 'Annuler l’acceptation (10 s)',
  undone: (organisation: string) => `Acceptation annulée : la demande de ${organisation} est de nouveau à traiter.`,
  notApproved: (organisation: string, sentence: string) =>
    `${organisation} : la demande n’a pas été acceptée. ${sentence}`,
  notUndone: (sentence: string) => `L’acceptation n’a pas été annulée. ${sentence}`,
  week: {
    failed: 'La semaine n’a pas pu être chargée. Vérifiez votre connexion.',
    loading: 'Chargement de la semaine',
    previous: 'Semaine précédente',
    next: 'Semaine suivante',
    today: 'Aujourd’hui',
    todayMark: 'aujourd’hui',
    caption: (week: string) =>
      `Planning ${week.charAt(0).toLowerCase()}${week.slice(1)}, une ligne par salle, une colonne par jour`,
    room: 'Salle',
    people: (count: number) => `${count} pers.`,
    free: 'Libre',
    closed: 'Fermé',
    allDay: 'Toute la journée',
    until: (hour: string) => `Jusqu’à ${hour}`,
    from: (hour: string) => `Dès ${hour}`,
    blocked: 'Bloqué',
    confirmed: 'Confirmée',
    selected: 'demande ouverte à gauche',
    days: 'Jours de la semaine',
    legend: 'Légende',
    noEvent: 'Rien ce jour-là : toutes les salles sont libres.',
    events: (count: number) => (count > 1 ? ' créneaux' : ' créneau'),
    noRoom: 'Aucune salle pour le moment.',
    noRoomText: 'Les salles publiées de cet établissement apparaissent ici.',
    printedOn: (moment: string) => `Imprimé le ${moment}`,
  },
  ownUse: 'Usage de l’établissement',
  ownUseShort: 'Interne',
  dayKind: { holiday: 'vacances', public: 'férié' },
}

function sinceOf(since: string): string {
  return since.startsWith('le ') ? since.replace(/^le /, 'du ') : `d’${since}`
}

/** « aujourd’hui à 9 h », « hier à 21 h 04 », « le mardi 8 décembre » */
export const relativeDay = {
  today: (hour: string) => `aujourd’hui à ${hour}`,
  yesterday: (hour: string) => `hier à ${hour}`,
  on: (day: string) => `le ${day}`,
}

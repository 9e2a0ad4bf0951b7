/** What the four steps of a request share. */
export const bookingRequest = {
  steps: ['Votre créneau', 'Votre activité', 'Votre association', 'Vérification'],
  next: 'Continuer',
  back: 'Revenir à l’étape précédente',
  later: 'Enregistrer et finir plus tard',
  saved: 'Votre demande est enregistrée. Vous la retrouvez dans « Mes demandes ».',
  toCheck: 'Vérifier ma demande',
  room: 'Salle',
  heldUntil: (time: string) => `Ce créneau est gardé pour vous jusqu’à ${time}.`,
  nothing: {
    title: 'Choisissez d’abord une salle',
    text: 'Votre demande commence par une salle et un créneau libre.',
    action: 'Trouver une salle',
  },
  resume: 'La demande n’a pas pu être chargée.',
  taken: {
    choose: (slot: string) => `Choisir ${slot}`,
    other: 'Voir tous les créneaux de cette salle',
    moved: (slot: string) => `Nouveau créneau : ${slot}. Vos réponses sont gardées.`,
  },
}

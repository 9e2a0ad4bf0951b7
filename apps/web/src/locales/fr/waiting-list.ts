import { countOf } from '../format.ts'

/** Being told when a slot comes free. */
export const waitingWords = {
  lead: 'Un courriel part dès que le créneau se libère. Il n’est pas gardé : la première demande l’emporte.',
  wanted: 'Créneau attendu',
  join: 'M’avertir si ça se libère',
  joined: 'Alerte enregistrée.',
  askNow: 'Voir la salle à ces heures',
  list: 'Créneaux attendus',
  failed: 'Les alertes n’ont pas pu être chargées. Vérifiez votre connexion.',
  roomFailed: 'La salle n’a pas pu être chargée. Vérifiez votre connexion.',
  none: 'Vous n’attendez aucun créneau.',
  how: 'Sur la page d’une salle, ouvrez « Pourquoi pas une autre heure ? », choisissez une heure prise, puis « M’avertir si ça se libère ».',
  find: 'Trouver une salle',
  free: 'Libre en ce moment',
  taken: 'Pris',
  told: (count: number) =>
    count === 0 ? 'Aucun message envoyé' : countOf(count, 'message envoyé', 'messages envoyés'),
  leave: 'Retirer',
  leaveNamed: (name: string) => `l’alerte ${name}`,
  left: 'L’alerte est retirée.',
  undo: 'Annuler',
}

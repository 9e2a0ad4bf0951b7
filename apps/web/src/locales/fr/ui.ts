import { countOf } from '../format.ts'

export const fields = {
  optional: '(facultatif)',
  summaryTitle: (count: number) =>
    count > 1 ? `${count} points à corriger` : count === 1 ? 'Un point à corriger' : 'Votre envoi n’a pas été accepté',
}

export const states = {
  loading: 'Chargement en cours',
  retry: 'Réessayer',
  requestId: (id: string) => `Si cela continue, donnez ce numéro à la personne qui vous aide : ${id}`,
  loadFailed: 'La page n’a pas pu être chargée. Vérifiez votre connexion.',
  listFailed: 'La liste n’a pas pu être chargée. Vérifiez votre connexion.',
  refused: 'L’action n’a pas pu se faire. Réessayez dans quelques minutes.',
  networkFailed: 'Le service ne répond pas. Vérifiez votre connexion : ce que vous avez écrit est gardé.',
  offlineAction: 'impossible hors connexion',
}

export const dialogs = {
  close: 'Fermer',
  closeMessage: 'Fermer ce message',
  messages: 'Annonces',
  cancel: 'Annuler',
}

export const copying = {
  done: 'C’est copié.',
  failed: 'La copie n’a pas marché : sélectionnez le texte et copiez-le.',
}

export const strip = {
  allFree: 'Aucune heure prise ce jour-là.',
  span: (from: string, to: string) => `de ${from} à ${to}`,
  taken: (spans: readonly string[]) => `Heures prises : ${spans.join(' ; ')}.`,
}

export const steps = {
  position: (current: number, total: number, title: string) => `Étape ${current} sur ${total} : ${title}`,
}

export const timeline = { done: 'fait', current: 'en cours', upcoming: 'à venir', stopped: 'arrêté' }

export const files = {
  limit: (size: string) => `Fichier de ${size} au plus.`,
  remove: (name: string) => `Retirer le fichier ${name}`,
}

export const summary = {
  change: 'Modifier',
  changeWhat: (what: string) => `(${what})`,
  missing: 'Non renseigné',
}

export const lists = {
  shown: (shown: number, total: number, one: string, many: string) => `${countOf(shown, one, many)} sur ${total}`,
  more: (count: number, one: string, many: string) => `Afficher ${countOf(count, one, many)} de plus`,
}

export const calendar = {
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  weekDays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  legendFree: 'Créneaux libres',
  legendTaken: 'Complet',
  legendClosed: 'Fermé',
}

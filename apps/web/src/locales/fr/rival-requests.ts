import { countOf } from '../format.ts'

/** Requests that compete for the same place, side by side. */
export const rivalWords = {
  title: 'Demandes pour le même créneau',
  lead: 'Si vous en acceptez une, les autres restent en attente et montrent le créneau pris : proposez-leur d’autres heures ou une autre salle.',
  failed: 'Les demandes concurrentes n’ont pas pu être chargées. Vérifiez votre connexion.',
  columns: {
    organisation: 'Demandeur',
    submitted: 'Reçue le',
    people: 'Personnes',
    activity: 'Activité',
    shared: 'Créneaux en commun',
    amount: 'Montant',
  },
  thisOne: 'Cette demande',
  slots: (count: number) => countOf(count, 'créneau', 'créneaux'),
}

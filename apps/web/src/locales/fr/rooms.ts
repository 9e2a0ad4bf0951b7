import type { DayKind, OrganisationKind, TariffUnit } from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

/** Words about a room that several screens share: capacity, price, days and slots. */
export const rooms = {
  people: (count: number) => countOf(count, 'personne', 'personnes'),
  area: (squareMetres: number) => `${squareMetres} m²`,
  at: (distance: string) => `à ${distance}`,
  wheelchair: 'Accès fauteuil',
  noWheelchair: 'Sans accès fauteuil',
  free: 'Gratuit',
  unknownPrice: 'Prix à demander',
  notEligible: 'Non proposée',
  unit: {
    slot: 'pour le créneau',
    hour: 'par heure',
    'half-day': 'la demi-journée',
    day: 'la journée',
    'week-end': 'le week-end',
    week: 'la semaine',
    season: 'la saison',
  },
  tariffUnit: {
    'started-hour': 'par heure commencée',
    'half-day': 'par demi-journée',
    day: 'par jour',
    'extra-day': 'par jour suivant',
    'week-end': 'par week-end',
    week: 'par semaine',
    season: 'par saison',
    free: '',
  } satisfies Record<TariffUnit, string>,
  /** After a price: « pour les associations ». */
  forProfile: {
    association: 'pour les associations',
    'training-body': 'pour les organismes de formation',
    company: 'pour les entreprises',
    'public-body': 'pour les services publics',
    political: 'pour les partis et groupes politiques',
    religious: 'pour les associations cultuelles',
    individual: 'pour les particuliers',
  } satisfies Record<OrganisationKind, string>,
  /** After « Non proposée ». */
  toProfile: {
    association: 'aux associations',
    'training-body': 'aux organismes de formation',
    company: 'aux entreprises',
    'public-body': 'aux services publics',
    political: 'aux partis et groupes politiques',
    religious: 'aux associations cultuelles',
    individual: 'aux particuliers',
  } satisfies Record<OrganisationKind, string>,
  dayKind: {
    'school-day': 'Lundi, mardi, jeudi, vendredi',
    wednesday: 'Mercredi',
    saturday: 'Samedi',
    sunday: 'Dimanche',
    'school-holiday': 'Vacances scolaires',
    'public-holiday': 'Jour férié',
  } satisfies Record<DayKind, string>,
  answerIn: (days: number) => (days < 2 ? 'Réponse sous un jour ouvré.' : `Réponse sous ${days} jours ouvrés.`),
  call: (phone: string) => `Appeler le ${phone}`,
  quoteTitle: 'Prix',
  quoteFailed: 'Le prix n’a pas pu être calculé.',
  getThere: 'Y aller',
  hours: 'Heures d’ouverture',
  findAnother: 'Trouver une autre salle',
}

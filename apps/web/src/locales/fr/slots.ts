import { countOf } from '../format.ts'

/** Days and slots of a room, where one is chosen. */
export const slotWords = {
  chooseDay: 'Choisir un jour',
  duration: 'Combien de temps ?',
  slotsOf: (day: string) => `Créneaux du ${day}`,
  slotsLegend: 'Créneaux libres',
  moreSlots: (count: number) => `Voir ${countOf(count, 'autre créneau', 'autres créneaux')}`,
  noSlot: (duration: string) => `Aucun créneau de ${duration} n’est libre ce jour-là.`,
  noSlotHint: 'Choisissez une durée plus courte ou un autre jour.',
  slotsFailed: 'Les créneaux n’ont pas pu être chargés. Vérifiez votre connexion.',
  daysFailed: 'Les jours libres n’ont pas pu être chargés. Vérifiez votre connexion.',
  freeSlots: (count: number) => countOf(count, 'créneau libre', 'créneaux libres'),
  dayStates: { past: 'passé', closed: 'fermé', full: 'complet' },
  holiday: 'vacances scolaires',
}

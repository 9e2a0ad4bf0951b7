import type { AccessKind } from '@salles-ouvertes/contract'

/** The rest of the sheet of a room: place, prices, hours, who may ask. */
export const roomSections = {
  about: 'La salle',
  equipment: 'Matériel',
  noEquipment: 'Aucun matériel n’est indiqué.',
  floor: (floor: string) => `Étage : ${floor}`,
  rules: 'Règlement',
  noRules: 'Le lieu n’a pas écrit de règlement pour cette salle.',
  prices: 'Prix',
  local: 'siège dans la commune',
  generalInterest: 'intérêt général',
  noPrice: 'Le prix n’est pas encore indiqué. Appelez le lieu.',
  hoursCaption: 'Heures où la salle peut être prêtée',
  calendar: 'Suivre dans mon agenda',
  calendarLead: 'Les heures prises s’affichent dans votre agenda, sans dire par qui.',
  who: 'Qui peut demander',
  access: {
    'fixed-code': 'Vous recevez le code de la porte avant le créneau.',
    'key-box': 'La clé est dans une boîte : vous recevez son code avant le créneau.',
    keypad: 'Vous recevez un code à vous, valable pendant le créneau.',
    person: 'Une personne du lieu vous ouvre.',
  } satisfies Record<AccessKind, string>,
}

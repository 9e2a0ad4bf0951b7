import type { RoomConfiguration } from '@salles-ouvertes/contract'

/** How a room is set out; apart from the vocabulary, which pages of the public fetch too. */
export const configurationWords: Record<RoomConfiguration, string> = {
  seated: 'Assis',
  standing: 'Debout',
  sport: 'Sport',
}

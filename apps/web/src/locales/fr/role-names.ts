import type { Role } from '@salles-ouvertes/contract'

/** What a person may be here. */
export const roleNames = {
  'establishment-head': 'Chef d’établissement',
  bursar: 'Gestionnaire comptable',
  'tenant-officer': 'Agent de la collectivité',
  'town-clerk': 'Secrétaire de mairie',
  caretaker: 'Gardien',
  'platform-admin': 'Administration du service',
  decider: 'Peut décider',
  signatory: 'Peut signer',
} satisfies Record<Role, string>

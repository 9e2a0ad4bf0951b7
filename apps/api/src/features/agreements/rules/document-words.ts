import type { EquipmentCode, LegalEntityKind, OrganisationKind, RoomType } from '@salles-ouvertes/contract'

/** French words of the vocabularies, as an agreement prints them. */
export const roomTypeWords: Record<RoomType, string> = {
  'multipurpose-hall': 'salle polyvalente',
  gymnasium: 'gymnase',
  'meeting-room': 'salle de réunion',
  'music-room': 'salle de musique',
  auditorium: 'amphithéâtre',
  classroom: 'salle de classe',
  kitchen: 'cuisine',
  'dance-room': 'salle de danse',
  'village-hall': 'salle des fêtes',
}

export const equipmentWords: Record<EquipmentCode, string> = {
  'video-projector': 'vidéoprojecteur',
  'sound-system': 'sonorisation',
  microphone: 'microphone',
  stage: 'scène',
  piano: 'piano',
  chairs: 'chaises',
  tables: 'tables',
  kitchenette: 'coin cuisine',
  'changing-rooms': 'vestiaires',
  showers: 'douches',
  'basketball-hoops': 'paniers de basket',
  'badminton-courts': 'terrains de badminton',
  'volleyball-net': 'filet de volley',
  'handball-goals': 'buts de handball',
  'climbing-wall': 'mur d’escalade',
  mats: 'tapis',
  mirrors: 'miroirs',
  whiteboard: 'tableau blanc',
  wifi: 'wifi',
  'induction-loop': 'boucle magnétique',
  'blackout-curtains': 'rideaux occultants',
  'music-stands': 'pupitres',
}

export const organisationWords: Record<OrganisationKind, string> = {
  association: 'Association',
  'training-body': 'Organisme de formation',
  company: 'Entreprise',
  'public-body': 'Organisme public',
  political: 'Formation politique',
  religious: 'Organisme cultuel',
  individual: 'Particulier',
}

export const legalFormWords: Record<LegalEntityKind, string> = {
  departement: 'Département, collectivité territoriale',
  commune: 'Commune, collectivité territoriale',
  intercommunal: 'Groupement de communes',
  region: 'Région, collectivité territoriale',
  eple: 'Établissement public local d’enseignement',
}

/** Body that votes the acts of a legal entity. */
export const votingBodyWords: Record<LegalEntityKind, string> = {
  departement: 'conseil départemental ou sa commission permanente',
  commune: 'conseil municipal',
  intercommunal: 'organe délibérant du groupement',
  region: 'conseil régional ou sa commission permanente',
  eple: 'conseil d’administration',
}

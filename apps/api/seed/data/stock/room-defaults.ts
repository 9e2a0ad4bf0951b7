import type { AccessKind, EquipmentCode, PendingMode, RoomType } from '@salles-ouvertes/contract/vocabulary'

interface RoomDefaults {
  equipment: Partial<Record<EquipmentCode, number>>
  houseRules: string[]
  pendingMode: PendingMode
  accessKind: AccessKind
  turnaroundMinutes: number
  minNoticeHours: number
  horizonDays: number
}

const schoolRules = [
  'Laissez les tables et les chaises comme vous les avez trouvées.',
  'Interdiction de fumer et de vapoter dans tout le collège, cour comprise.',
  'Ni alcool ni repas, sauf accord écrit du collège.',
  'Éteignez les lumières et fermez les fenêtres en partant.',
]
const sportRules = [
  'Chaussures de salle propres obligatoires sur le sol sportif.',
  'Rangez le matériel dans le local après la séance.',
  'Interdiction de fumer et de vapoter dans tout le collège, cour comprise.',
  'Signalez tout matériel abîmé avant de partir.',
]
const hallRules = [
  'Musique arrêtée à l’heure de fin indiquée dans la convention.',
  'Sol balayé, tables essuyées et poubelles sorties par l’organisateur.',
  'Pas de décoration punaisée ni de bougie.',
  'Issues de secours dégagées pendant toute la durée.',
]

const small = { pendingMode: 'compete', turnaroundMinutes: 15, minNoticeHours: 48, horizonDays: 180 } as const
const large = { pendingMode: 'block', turnaroundMinutes: 30, minNoticeHours: 120, horizonDays: 180 } as const

export const roomDefaults: Record<RoomType, RoomDefaults> = {
  'multipurpose-hall': {
    ...large,
    equipment: { tables: 20, 'sound-system': 1, microphone: 2, 'video-projector': 1, wifi: 1 },
    houseRules: schoolRules,
    accessKind: 'keypad',
  },
  gymnasium: {
    ...large,
    equipment: { chairs: 0, 'changing-rooms': 2, showers: 8, 'basketball-hoops': 2, 'badminton-courts': 4, mats: 10 },
    houseRules: sportRules,
    accessKind: 'keypad',
  },
  'meeting-room': {
    ...small,
    equipment: { tables: 8, whiteboard: 1, 'video-projector': 1, wifi: 1 },
    houseRules: schoolRules,
    accessKind: 'fixed-code',
  },
  'music-room': {
    ...small,
    equipment: { piano: 1, 'music-stands': 20, whiteboard: 1 },
    houseRules: schoolRules,
    accessKind: 'keypad',
  },
  auditorium: {
    ...large,
    equipment: { stage: 1, 'sound-system': 1, microphone: 4, 'video-projector': 1, 'blackout-curtains': 1 },
    houseRules: schoolRules,
    accessKind: 'person',
  },
  classroom: {
    ...small,
    equipment: { tables: 15, whiteboard: 1, 'video-projector': 1, wifi: 1 },
    houseRules: schoolRules,
    accessKind: 'key-box',
  },
  kitchen: {
    ...large,
    equipment: { tables: 6, kitchenette: 1 },
    houseRules: schoolRules,
    accessKind: 'person',
  },
  'dance-room': {
    ...small,
    equipment: { chairs: 0, mirrors: 1, 'sound-system': 1, mats: 15, 'changing-rooms': 1 },
    houseRules: sportRules,
    accessKind: 'keypad',
  },
  'village-hall': {
    pendingMode: 'block',
    turnaroundMinutes: 60,
    minNoticeHours: 240,
    horizonDays: 365,
    equipment: { 'sound-system': 1, microphone: 2, wifi: 1 },
    houseRules: hallRules,
    accessKind: 'key-box',
  },
}

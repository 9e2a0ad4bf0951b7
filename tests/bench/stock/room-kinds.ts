import type { EquipmentCode, RoomType } from '@salles-ouvertes/contract'
import type { PlannedRoom } from './plan-stock.ts'
import type { Seeded } from './seeded.ts'

type Kind = { name: string; type: RoomType; capacity: [number, number] }

/** The ten rooms of a collège. The first is made of the next two: a gymnasium that is let whole or by half. */
const ofCollege: Kind[] = [
  { name: 'Gymnase', type: 'gymnasium', capacity: [160, 300] },
  { name: 'Gymnase, moitié nord', type: 'gymnasium', capacity: [80, 150] },
  { name: 'Gymnase, moitié sud', type: 'gymnasium', capacity: [80, 150] },
  { name: 'Salle polyvalente', type: 'multipurpose-hall', capacity: [80, 200] },
  { name: 'Salle de réunion', type: 'meeting-room', capacity: [12, 40] },
  { name: 'Salle de musique', type: 'music-room', capacity: [25, 40] },
  { name: 'Salle de danse', type: 'dance-room', capacity: [20, 35] },
  { name: 'Salle informatique', type: 'classroom', capacity: [18, 32] },
  { name: 'Salle de cours 101', type: 'classroom', capacity: [28, 36] },
  { name: 'Salle de cours 102', type: 'classroom', capacity: [28, 36] },
]
const ofHall: Kind[] = [
  { name: 'Grande salle', type: 'village-hall', capacity: [80, 400] },
  { name: 'Salle de réunion', type: 'meeting-room', capacity: [15, 60] },
  { name: 'Salle d’activités', type: 'dance-room', capacity: [20, 60] },
  { name: 'Cuisine', type: 'kitchen', capacity: [6, 15] },
]
export const roomsPerHall = ofHall.length

export const collegeRooms = (random: Seeded, key: string): PlannedRoom[] =>
  ofCollege.map((kind, position) => planned(random, key, kind, position === 0 ? [1, 2] : [position]))

export const hallRooms = (random: Seeded, key: string, count: number): PlannedRoom[] =>
  ofHall.slice(0, count).map((kind, position) => planned(random, key, kind, [position]))

function planned(random: Seeded, key: string, { name, type, capacity: [least, most] }: Kind, spaces: number[]) {
  const capacity = least + Math.floor(random.number(`${key} ${name} capacity`) * (most - least + 1))
  return { name, type, capacity, spaces }
}

/** Equipment that rooms of a type have; each piece is there three times out of four. */
const equipment: Record<RoomType, EquipmentCode[]> = {
  gymnasium: ['changing-rooms', 'showers', 'basketball-hoops', 'badminton-courts', 'mats'],
  'multipurpose-hall': ['chairs', 'tables', 'sound-system', 'stage', 'video-projector'],
  'meeting-room': ['chairs', 'tables', 'video-projector', 'whiteboard', 'wifi'],
  'music-room': ['piano', 'music-stands', 'sound-system'],
  auditorium: ['stage', 'sound-system', 'microphone'],
  classroom: ['whiteboard', 'video-projector', 'wifi'],
  kitchen: ['kitchenette', 'tables'],
  'dance-room': ['mirrors', 'mats', 'sound-system'],
  'village-hall': ['chairs', 'tables', 'kitchenette', 'stage', 'sound-system'],
}

export const equipmentOf = (random: Seeded, key: string, type: RoomType) =>
  equipment[type]
    .filter((code) => random.number(`${key} ${code}`) < 0.75)
    .map((code) => ({ code, quantity: 1 + Math.floor(random.number(`${key} ${code} quantity`) * 20) }))

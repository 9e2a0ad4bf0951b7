import type { RoomType } from '@salles-ouvertes/contract'
import type { SceneName } from '../ui/scene-name.ts'

/** Drawing of a room that has no photo. */
export const sceneOfRoom: Record<RoomType, SceneName> = {
  'multipurpose-hall': 'stage',
  gymnasium: 'gym',
  'meeting-room': 'meeting',
  'music-room': 'music',
  auditorium: 'amphitheatre',
  classroom: 'classroom',
  kitchen: 'kitchen',
  'dance-room': 'gym',
  'village-hall': 'village-hall',
}

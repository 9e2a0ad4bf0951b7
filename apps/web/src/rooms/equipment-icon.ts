import {
  Armchair,
  Blinds,
  Ear,
  Mic,
  Mountain,
  Music,
  Piano,
  Presentation,
  Projector,
  ShowerHead,
  Square,
  Table,
  Theater,
  Utensils,
  Volleyball,
  Volume2,
  Wifi,
} from '@lucide/vue'
import type { LucideIcon } from '@lucide/vue'
import type { EquipmentCode } from '@salles-ouvertes/contract'

const icons: Partial<Record<EquipmentCode, LucideIcon>> = {
  'video-projector': Projector,
  'sound-system': Volume2,
  microphone: Mic,
  stage: Theater,
  piano: Piano,
  chairs: Armchair,
  tables: Table,
  kitchenette: Utensils,
  showers: ShowerHead,
  'basketball-hoops': Volleyball,
  'volleyball-net': Volleyball,
  'climbing-wall': Mountain,
  whiteboard: Presentation,
  wifi: Wifi,
  'induction-loop': Ear,
  'blackout-curtains': Blinds,
  'music-stands': Music,
}

/** Drawing beside the name of a piece of equipment. */
export function equipmentIcon(code: EquipmentCode): LucideIcon {
  return icons[code] ?? Square
}

import type { AccessKind, EquipmentCode, PendingMode, RoomType } from '@salles-ouvertes/contract/vocabulary'
import type { DemoRoom } from '../demo-types.ts'
import { roomDefaults } from './room-defaults.ts'

type Quantities = Partial<Record<EquipmentCode, number>>

/** What one room says of itself; the rest comes from the defaults of its type. */
export interface RoomFacts {
  code: string
  name: string
  type: RoomType
  seated: number
  standing: number
  area: number
  sport?: number
  spaces?: string[]
  text: string
  floor?: number
  wheelchairAccess?: boolean
  equipment?: Quantities
  access?: AccessKind
  pendingMode?: PendingMode
}

const accessInstructions: Record<AccessKind, string> = {
  'fixed-code': 'Portillon à code à gauche de l’entrée principale. Refermez derrière vous.',
  'key-box': 'Boîte à clés murale près du portail de service. Remettez la clé en partant et brouillez le code.',
  keypad: 'Clavier à droite de la porte. Tapez le code puis la touche verte ; la porte se referme seule.',
  person: 'L’agent d’accueil vous ouvre à l’heure prévue et repasse à la fin de la séance.',
}

/** The room of an establishment, complete. Every value is invented and says so. */
export function roomOf(establishmentKey: string, facts: RoomFacts): DemoRoom {
  const defaults = roomDefaults[facts.type]
  const accessKind = facts.access ?? defaults.accessKind
  const quantities: Quantities = { ...defaults.equipment, ...facts.equipment }
  const chairs = quantities.chairs === undefined ? facts.seated : quantities.chairs
  return {
    key: `${establishmentKey}/${facts.code}`,
    code: facts.code,
    name: facts.name,
    type: facts.type,
    seatedCapacity: facts.seated,
    standingCapacity: facts.standing,
    sportCapacity: facts.sport ?? null,
    spaces: facts.spaces ?? [],
    areaM2: facts.area,
    floor: facts.floor ?? 0,
    wheelchairAccess: facts.wheelchairAccess ?? true,
    equipment: Object.entries({ ...quantities, chairs })
      .filter(([, quantity]) => quantity > 0)
      .map(([code, quantity]) => ({ code: code as EquipmentCode, quantity })),
    description: `${facts.text} Salle et chiffres inventés : donnée de démonstration.`,
    houseRules: defaults.houseRules,
    pendingMode: facts.pendingMode ?? defaults.pendingMode,
    accessKind,
    accessInstructions: accessInstructions[accessKind],
    turnaroundMinutes: defaults.turnaroundMinutes,
    minNoticeHours: defaults.minNoticeHours,
    horizonDays: defaults.horizonDays,
  }
}

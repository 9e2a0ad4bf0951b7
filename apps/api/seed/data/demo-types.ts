import type { TariffTermsDto } from '@salles-ouvertes/contract'
import type {
  AccessKind,
  BuildingKind,
  DayKind,
  EquipmentCode,
  OrganisationKind,
  PendingMode,
  Purpose,
  RoomType,
  TariffUnit,
} from '@salles-ouvertes/contract/vocabulary'

export type TenantKey = 'isere' | 'vif'

/** Minutes from local midnight; beyond 1440 the building closes after midnight. */
export interface OpeningSpan {
  opensAtMinute: number
  closesAtMinute: number
}

/** Opening by kind of day; null is closed. */
export type OpeningHours = Record<DayKind, OpeningSpan | null>

export interface DemoEquipment {
  code: EquipmentCode
  quantity: number
}

export interface DemoRoom {
  /** `<establishment key>/<code>`, unique in the whole stock. */
  key: string
  code: string
  name: string
  type: RoomType
  seatedCapacity: number
  standingCapacity: number
  /** Null: the figure of seated people stands. */
  sportCapacity: number | null
  /** Names of the spaces it is made of; none: one of its own. */
  spaces: string[]
  areaM2: number
  /** 0 is the ground floor. */
  floor: number
  wheelchairAccess: boolean
  equipment: DemoEquipment[]
  description: string
  houseRules: string[]
  pendingMode: PendingMode
  accessKind: AccessKind
  accessInstructions: string
  turnaroundMinutes: number
  minNoticeHours: number
  horizonDays: number
}

/** A building with its floors and spaces, for rooms that share them. */
export interface DemoBuilding {
  name: string
  maxPeople: number | null
  floors: { name: string; level: number; maxPeople: number | null; spaces: string[] }[]
}

/** What of a site is more than its rooms. */
export interface DemoPremises {
  building: DemoBuilding
  /** Local minutes of each weekday, Monday first; null: no alarm that day. */
  alarmHours: (number | null)[]
}

/** A deliberation that lets the room be lent; days count from the day the demonstration is played. */
export interface DemoBoardAct {
  reference: string
  title: string
  adoptedDay: number
  executoryDay: number
}

export interface DemoEstablishment {
  /** UAI of a collège, else a word of ours. */
  key: string
  uai: string | null
  tenantKey: TenantKey
  kind: Extract<BuildingKind, 'college' | 'municipal-hall'>
  /** Null for a collège: name, address and point come from `colleges-isere.json`. */
  site: DemoSite | null
  openingHours: OpeningHours
  premises: DemoPremises | null
  acts: DemoBoardAct[]
  rooms: DemoRoom[]
}

export interface DemoSite {
  name: string
  address: string
  postalCode: string
  city: string
  inseeCode: string
  latitude: number
  longitude: number
}

export interface DemoTenant {
  key: TenantKey
  name: string
  ownerName: string
  /** SIREN of the owner when an open source gives it. */
  ownerSiren: string | null
  zone: 'A' | 'B' | 'C'
  allowedOrganisationKinds: OrganisationKind[]
  allowedPurposes: Purpose[]
  act: DemoBoardAct
}

export interface DemoRate {
  /** The rate of one room, or of every room of a type. */
  roomKey: string | null
  roomType: RoomType | null
  organisationKind: OrganisationKind
  /** True: seat in the commune of the room; false: elsewhere; null: wherever. */
  isLocal: boolean | null
  unit: TariffUnit
  /** Cents, VAT included; 0 with the unit `free`. */
  amountCents: number
  /** With `free`: what allows it. */
  legalBasis: string | null
}

export interface DemoTariff {
  key: string
  tenantKey: TenantKey
  name: string
  /** First day in force, counted from the day the demonstration is played. */
  fromDay: number
  /** First day no longer in force; null while nothing replaces it. */
  untilDay: number | null
  act: DemoBoardAct
  /** What the grid says beside its rates: what is kept of a cancellation, deposits, and how a season is paid. */
  terms: Pick<TariffTermsDto, 'cancellation' | 'deposits' | 'instalments'>
  rates: DemoRate[]
}

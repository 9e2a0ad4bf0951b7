import type {
  BuildingKind,
  OrganisationKind,
  OrganisationQuota,
  Purpose,
  RoomConfiguration,
} from '@salles-ouvertes/contract'
import type { Instant, LocalDate, LocalMinutes, Slot, TimeZone } from '../../../platform/time.ts'
import type { CalledPiece } from './called-pieces.ts'
import type { Crowd } from './crowd.ts'
import type { TenantPolicy } from './eligibility.ts'
import type { DatedUse, QuotaUsage } from './quota.ts'

/** People by configuration; `capacity` is seated, and stands for a configuration without a figure of its own. */
export type RoomCapacities = {
  readonly capacity: number
  readonly standingCapacity: number | null
  readonly sportCapacity: number | null
}
/** Limits of a room. */
export type RequestLimits = {
  readonly minNoticeHours: number
  readonly horizonDays: number
  readonly minMinutes: number
  readonly maxMinutes: number
  readonly gridMinutes: number
} & RoomCapacities
/** A slot asked for. */
export type AskedSlot = Slot & {
  /** The word of the opening rules when the room is closed then; null: open. */
  readonly closedBecause: string | null
  /** Local minute of its evening at which the site must be empty; null: none. */
  readonly latestEnd: LocalMinutes | null
}
/** What a request is judged on, in one room. */
export type RequestFacts = {
  readonly now: Instant
  readonly zone: TimeZone
  readonly limits: RequestLimits
  readonly slots: readonly AskedSlot[]
  readonly buildingKind: BuildingKind
  readonly policy: TenantPolicy
  readonly organisationKind: OrganisationKind
  readonly purpose: Purpose | null
  /** What will be done, in words: the agreement prints it. */
  readonly activity: string
  readonly headcount: number | null
  readonly configuration: RoomConfiguration
  /** Limits of the floors and buildings of the room, and the other uses that count there. */
  readonly crowd: Crowd
  readonly quota: OrganisationQuota
  readonly usage: QuotaUsage
  /** Hours of every date of the request, also of those in other rooms: they are the organisation's all the same. */
  readonly wanted: readonly DatedUse[]
  readonly responsible: { readonly name: string; readonly phone: string }
  /** Certificates of the organisation; both dates are included. */
  readonly insurances: readonly { readonly validFrom: LocalDate; readonly validUntil: LocalDate }[]
  /** Whether the tenant wants the certificate at submit; otherwise its absence only warns. */
  readonly insuranceRequired: boolean
  /** Every piece that the booking calls for, and where it stands. */
  readonly called: readonly CalledPiece[]
  /** What the organisation owes late to the payee of this room, in cents, and since when; null when that stops nothing. */
  readonly debt: { readonly cents: number; readonly since: LocalDate } | null
  /** Of the place, for the sentence about a debt. */
  readonly placeName: string
}

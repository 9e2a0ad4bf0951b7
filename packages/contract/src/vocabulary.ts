import { z } from 'zod'

/** Words shared by API and web. Each is defined in docs/glossary.md; French labels live in the web catalogue. */

export const buildingKind = z.enum(['college', 'lycee', 'ecole', 'municipal-hall']).meta({ id: 'BuildingKind' })
export type BuildingKind = z.infer<typeof buildingKind>

export const organisationKind = z
  .enum(['association', 'training-body', 'company', 'public-body', 'political', 'religious', 'individual'])
  .meta({ id: 'OrganisationKind' })
export type OrganisationKind = z.infer<typeof organisationKind>

export const purpose = z
  .enum([
    'cultural',
    'sport',
    'civic',
    'popular-education',
    'training',
    'meeting',
    'social',
    'private-event',
    'commercial',
  ])
  .meta({ id: 'Purpose' })
export type Purpose = z.infer<typeof purpose>

export const roomType = z
  .enum([
    'multipurpose-hall',
    'gymnasium',
    'meeting-room',
    'music-room',
    'auditorium',
    'classroom',
    'kitchen',
    'dance-room',
    'village-hall',
  ])
  .meta({ id: 'RoomType' })
export type RoomType = z.infer<typeof roomType>

/** How a room is set out: each has its own number of people. */
export const roomConfiguration = z.enum(['seated', 'standing', 'sport']).meta({ id: 'RoomConfiguration' })
export type RoomConfiguration = z.infer<typeof roomConfiguration>

export const equipmentCode = z
  .enum([
    'video-projector',
    'sound-system',
    'microphone',
    'stage',
    'piano',
    'chairs',
    'tables',
    'kitchenette',
    'changing-rooms',
    'showers',
    'basketball-hoops',
    'badminton-courts',
    'volleyball-net',
    'handball-goals',
    'climbing-wall',
    'mats',
    'mirrors',
    'whiteboard',
    'wifi',
    'induction-loop',
    'blackout-curtains',
    'music-stands',
  ])
  .meta({ id: 'EquipmentCode' })
export type EquipmentCode = z.infer<typeof equipmentCode>

export const dayKind = z
  .enum(['school-day', 'wednesday', 'saturday', 'sunday', 'school-holiday', 'public-holiday'])
  .meta({ id: 'DayKind' })
export type DayKind = z.infer<typeof dayKind>

export const pendingMode = z.enum(['block', 'compete']).meta({ id: 'PendingMode' })
export type PendingMode = z.infer<typeof pendingMode>

export const accessKind = z.enum(['fixed-code', 'key-box', 'keypad', 'person']).meta({ id: 'AccessKind' })
export type AccessKind = z.infer<typeof accessKind>
/**
 * Why another right is given: the lock cannot, a look before the group came found it, the lock lost its code, it did not open,
 * somebody of the place chose so or changed the code.
 */
export const wayChange = z
  .enum(['lock-failed', 'not-ready', 'code-lost', 'did-not-open', 'staff', 'new-code'])
  .meta({ id: 'WayChange' })
export type WayChange = z.infer<typeof wayChange>

export const roomStatus = z.enum(['draft', 'published', 'withdrawn']).meta({ id: 'RoomStatus' })
export type RoomStatus = z.infer<typeof roomStatus>

export const role = z
  .enum([
    'establishment-head',
    'bursar',
    'tenant-officer',
    'town-clerk',
    'caretaker',
    'platform-admin',
    'decider',
    'signatory',
  ])
  .meta({ id: 'Role' })
export type Role = z.infer<typeof role>

export const bookingStatus = z
  .enum([
    'draft',
    'submitted',
    'to-complete',
    'counter-proposed',
    'approved',
    'confirmed',
    'refused',
    'withdrawn',
    'cancelled',
    'expired',
    'ended',
  ])
  .meta({ id: 'BookingStatus' })
export type BookingStatus = z.infer<typeof bookingStatus>

export const bookingAction = z
  .enum([
    'submit',
    'approve',
    'undo-approval',
    'refuse',
    'request-information',
    'complete',
    'counter-propose',
    'accept-proposal',
    'decline-proposal',
    'withdraw',
    'cancel',
    'cancel-occurrences',
    'ask-amendment',
    'accept-amendment',
    'refuse-amendment',
    'withdraw-amendment',
    'lapse-amendment',
    'stop-sessions',
    'restore-sessions',
    'relocate-sessions',
    'terminate',
    'confirm',
    'expire',
    'end',
  ])
  .meta({ id: 'BookingAction' })
export type BookingAction = z.infer<typeof bookingAction>

export const occurrenceStatus = z
  .enum(['requested', 'held', 'accepted', 'refused', 'skipped', 'suspended', 'cancelled', 'done', 'no-show'])
  .meta({ id: 'OccurrenceStatus' })
export type OccurrenceStatus = z.infer<typeof occurrenceStatus>

/** Why a dated use does not take place as asked. */
export const occurrenceReason = z
  .enum(['school-holiday', 'public-holiday', 'closed', 'taken', 'dropped', 'refused', 'cancelled', 'moved'])
  .meta({ id: 'OccurrenceReason' })
export type OccurrenceReason = z.infer<typeof occurrenceReason>

/** What becomes of one dated slot that somebody would like: free, or the rule that stands in its way. */
export const sessionOutcome = z
  .enum([
    'free',
    'school-holiday',
    'public-holiday',
    'no-such-hour',
    'too-late',
    'too-far',
    'too-short',
    'too-long',
    'off-grid',
    'closed',
    'taken',
  ])
  .meta({ id: 'SessionOutcome' })
export type SessionOutcome = z.infer<typeof sessionOutcome>

/** What may take a place. */
export const occupancyKind = z
  .enum(['hold', 'booking', 'closure', 'establishment-use', 'requisition'])
  .meta({ id: 'OccupancyKind' })
export type OccupancyKind = z.infer<typeof occupancyKind>

export const cancelledSide = z.enum(['applicant', 'establishment', 'owner', 'authority']).meta({ id: 'CancelledSide' })
export type CancelledSide = z.infer<typeof cancelledSide>

/** Side that asks to change a granted booking: those who run the place and its owner are one side. */
export const amendmentSide = z.enum(['applicant', 'establishment']).meta({ id: 'AmendmentSide' })
export type AmendmentSide = z.infer<typeof amendmentSide>

export const refusalReason = z
  .enum([
    'room-already-taken',
    'establishment-use',
    'nobody-to-open',
    'activity-not-allowed',
    'insurance-missing',
    'too-many-people',
    'other',
  ])
  .meta({ id: 'RefusalReason' })
export type RefusalReason = z.infer<typeof refusalReason>

export const agreementStatus = z
  .enum(['draft', 'to-sign', 'signed', 'amended', 'terminated', 'void'])
  .meta({ id: 'AgreementStatus' })
export type AgreementStatus = z.infer<typeof agreementStatus>

/**
 * Parts in an agreement. `second-establishment`: that with which the place is shared; `manager`, `payee`: a legal entity
 * that runs the place or takes its rent, where it is neither the establishment nor the owner.
 */
export const partyRole = z
  .enum(['organiser', 'establishment', 'second-establishment', 'manager', 'payee', 'owner'])
  .meta({ id: 'PartyRole' })
export type PartyRole = z.infer<typeof partyRole>

/** Parties that sign by the hand of somebody empowered, and cite an act. */
export const publicParty = partyRole.exclude(['organiser']).meta({ id: 'PublicParty' })
export type PublicParty = z.infer<typeof publicParty>

/** Type of a building open to the public (ERP): the letter of the record of its safety commission. */
export const erpType = z
  .enum(['J', 'L', 'M', 'N', 'O', 'P', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y'])
  .meta({ id: 'ErpType' })
export type ErpType = z.infer<typeof erpType>

/** In which order the parties of a tenant's agreements sign. */
export const signingOrder = z.enum(['owner-last', 'owner-first', 'organiser-last']).meta({ id: 'SigningOrder' })
export type SigningOrder = z.infer<typeof signingOrder>

/** What a legal entity is: owner, manager or payee of an establishment. */
export const legalEntityKind = z
  .enum(['departement', 'commune', 'intercommunal', 'region', 'eple'])
  .meta({ id: 'LegalEntityKind' })
export type LegalEntityKind = z.infer<typeof legalEntityKind>

/** What a party writes about a signed agreement on its own: never signed by the others. */
export const decisionKind = z
  .enum(['formal-notice', 'suspension', 'lifting', 'termination'])
  .meta({ id: 'DecisionKind' })
export type DecisionKind = z.infer<typeof decisionKind>

/** Why a signed agreement may be suspended or ended: the lawful list. */
export const decisionGround = z
  .enum([
    'safety',
    'requisition',
    'force-majeure',
    'public-service',
    'general-interest',
    'works',
    'breach',
    'non-payment',
    'cover-lost',
    'unused',
    'resignation',
  ])
  .meta({ id: 'DecisionGround' })
export type DecisionGround = z.infer<typeof decisionGround>

export const chargeStatus = z
  .enum(['quoted', 'due', 'ordered', 'partly-paid', 'paid', 'cancelled'])
  .meta({ id: 'ChargeStatus' })
export type ChargeStatus = z.infer<typeof chargeStatus>

export const accessGrantStatus = z
  .enum(['planned', 'issuing', 'ready', 'delivered', 'active', 'revoking', 'revoked', 'expired', 'failed'])
  .meta({ id: 'AccessGrantStatus' })
export type AccessGrantStatus = z.infer<typeof accessGrantStatus>

/** What a price is for. From `extra-day` to `season`: days sold together; `free` asks for nothing. */
export const tariffUnit = z
  .enum(['started-hour', 'half-day', 'day', 'extra-day', 'week-end', 'week', 'season', 'free'])
  .meta({ id: 'TariffUnit' })
export type TariffUnit = z.infer<typeof tariffUnit>

/** Rules applied to the price of the rooms, one after the other. */
export const adjustmentKind = z
  .enum(['percent', 'per-day', 'per-session', 'per-booking', 'free-uses', 'minimum', 'ceiling'])
  .meta({ id: 'AdjustmentKind' })
export type AdjustmentKind = z.infer<typeof adjustmentKind>

/** What an option is counted by. */
export const optionUnit = z.enum(['booking', 'session', 'day', 'piece']).meta({ id: 'OptionUnit' })
export type OptionUnit = z.infer<typeof optionUnit>

export const scanState = z.enum(['clean', 'infected', 'not-configured']).meta({ id: 'ScanState' })
export type ScanState = z.infer<typeof scanState>

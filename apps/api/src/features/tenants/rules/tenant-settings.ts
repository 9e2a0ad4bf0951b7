import {
  type ConditionRules,
  type DunningRules,
  type OrganisationKind,
  type OrganisationQuota,
  type PieceStops,
  type Purpose,
  type SigningOrder,
  purpose,
  type RetentionRules,
} from '@salles-ouvertes/contract'

/** Rules a tenant may set for itself; `defaultSettings` fills the others. */
export type TenantSettings = {
  /** Kinds of organisation the policy admits, inside what the law allows for the building. */
  admittedOrganisationKinds: OrganisationKind[]
  admittedPurposes: Purpose[]
  decisionWorkingDays: number
  requiresInsurance: boolean
  /** What the lack of each other piece stops, where the tenant says something else than docs/rules/pieces.md. */
  pieces: PieceStops
  prepayment: boolean
  /** Hours before a session at which a lock is asked for its code, and at which codes leave (docs/rules/access.md §4). */
  accessIssueHours: number
  accessLeadHours: number
  /** Minutes before a session at which its way in is said again (docs/rules/sms.md §1). */
  accessReminderMinutes: number
  /** Minutes added around a session, during which one may enter (docs/rules/access.md §3). */
  accessBeforeMinutes: number
  accessAfterMinutes: number
  /** Hours before a session at which it is looked at, the furthest first (docs/rules/readiness.md §1). */
  readinessHours: readonly [number, number, number]
  /** Codes wait for the deposits; when they are asked for again, and when staff are told to give them back (docs/rules/deposits.md). */
  depositBeforeEntry: boolean
  depositReminderDays: number[]
  depositReturnDays: number
  /** Days between the last session and the day a key is due back (docs/rules/keys.md §4). */
  keyReturnDays: number
  /** When what is unpaid is asked for again, and what it stops (docs/rules/dunning.md). */
  dunning: DunningRules
  /** When the state of a room is reported, and what it is taken for without (docs/rules/condition-report.md). */
  conditionReports: ConditionRules
  /** What one organisation may ask for in the whole tenant. */
  quota: OrganisationQuota
  /** In which order the parties of an agreement sign. */
  signingOrder: SigningOrder
  /** Days before the first session at which the permit of a use outside the ERP type is asked for, at the latest. */
  permitLeadDays: number
  /** More people, in percent, that new agreements allow once without a new signature (docs/rules/agreement.md §9). */
  minorHeadcountPercent: number
  /** Days during which a quote stands, from the sending of the request. */
  quoteValidDays: number
  /** How long records are kept; null until the tenant said it: the proposal of docs/rules/archive.md applies. */
  retention: RetentionRules | null
  contactEmail: string
}

export type TenantKind = 'departement' | 'commune'

const common = {
  decisionWorkingDays: 5,
  requiresInsurance: true,
  pieces: {},
  prepayment: false,
  accessIssueHours: 72,
  accessLeadHours: 24,
  accessReminderMinutes: 60,
  accessBeforeMinutes: 15,
  accessAfterMinutes: 15,
  readinessHours: [168, 48, 2] as const,
  depositBeforeEntry: false,
  depositReminderDays: [7, 2],
  depositReturnDays: 15,
  keyReturnDays: 1,
  dunning: {
    ...{ sendsReminders: true, friendlyDays: 8, secondDays: 21, lastDays: 45, accountantDays: 60 },
    ...{ lateAfterDays: 30, debtBlocks: true, publicBodyDays: 30 },
  },
  conditionReports: { entryMinutes: 60, exitHours: 12, disputeDays: 15, withoutEntry: 'last-exit' as const },
  quota: { liveHolds: null, weekHours: null, seasonHours: null },
  signingOrder: 'owner-last' as const,
  permitLeadDays: 15,
  minorHeadcountPercent: 10,
  quoteValidDays: 30,
  retention: null,
}

/**
 * Rules a tenant starts with; each is then its own to change.
 * A département keeps companies, political and religious bodies and families out of its collèges; a commune, whose halls
 * are open to all, admits companies.
 * Source: docs/rules/eligibility.md (policy of the Isère; « à confirmer » with each new tenant).
 */
export function defaultSettings(kind: TenantKind, contactEmail: string): TenantSettings {
  if (kind === 'departement') {
    return {
      ...common,
      admittedOrganisationKinds: ['association', 'training-body', 'public-body'],
      admittedPurposes: purpose.options.filter((word) => word !== 'private-event' && word !== 'commercial'),
      contactEmail,
    }
  }
  return {
    ...common,
    admittedOrganisationKinds: ['association', 'training-body', 'company', 'public-body', 'political', 'individual'],
    admittedPurposes: [...purpose.options],
    contactEmail,
  }
}

import { boolean, check, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { role } from '@salles-ouvertes/contract'

export const accountTable = pgTable(
  'account',
  {
    id: primaryId(),
    /** Lower case; unique whatever the tenant. */
    email: text('email').notNull().unique('account_email'),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    phone: text('phone'),
    passwordHash: text('password_hash'),
    emailVerifiedAt: instantColumn('email_verified_at'),
    disabledAt: instantColumn('disabled_at'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [check('account_email_lower_case', sql`${table.email} = lower(${table.email})`)],
)

export const sessionTable = pgTable(
  'session',
  {
    id: primaryId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    refreshHash: text('refresh_hash').notNull(),
    /** Accepted for 30 seconds after a rotation, with the same successor. */
    previousRefreshHash: text('previous_refresh_hash'),
    /** Successor of the previous token, sealed, so that a lost answer can be given again. */
    successorSealed: text('successor_sealed'),
    rotatedAt: instantColumn('rotated_at').notNull(),
    isStaff: boolean('is_staff').notNull(),
    userAgent: text('user_agent'),
    createdAt: instantColumn('created_at').notNull(),
    lastSeenAt: instantColumn('last_seen_at').notNull(),
    idleExpiresAt: instantColumn('idle_expires_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    endedAt: instantColumn('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    index('session_refresh').on(table.refreshHash),
    index('session_previous_refresh').on(table.previousRefreshHash),
    index('session_account').on(table.accountId),
  ],
)

/** Every opaque link of the product: 128 bits or more, only its SHA-256 is stored. */
export const linkTokenTable = pgTable(
  'link_token',
  {
    id: primaryId(),
    tokenHash: text('token_hash').notNull().unique('link_token_hash'),
    purpose: text('purpose', {
      enum: [
        'sign-in',
        'verify-email',
        'invitation',
        'caretaker',
        'holder-access',
        'signature-code',
        'mobile-code',
        'message-stop',
        'calendar-account',
        'calendar-organisation',
        'calendar-establishment',
        'calendar-room',
      ],
    }).notNull(),
    /** What the link is about: account, organisation, establishment, room, grant, agreement or message, by purpose. */
    subjectId: uuid('subject_id').notNull(),
    accountId: uuid('account_id').references(() => accountTable.id),
    tenantId: uuid('tenant_id'),
    label: text('label'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instantColumn('created_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    usedAt: instantColumn('used_at'),
    lastUsedAt: instantColumn('last_used_at'),
    revokedAt: instantColumn('revoked_at'),
  },
  (table) => [index('link_token_subject').on(table.purpose, table.subjectId)],
)

/** Which person holds which role, where, under which delegation and until when. */
export const roleGrantTable = pgTable(
  'role_grant',
  {
    id: primaryId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    role: wordColumn('role', role).notNull(),
    /** Null only for `platform-admin`. */
    tenantId: uuid('tenant_id'),
    /** Null: the whole tenant. */
    establishmentId: uuid('establishment_id'),
    /** For `signatory`: the legal entity whose signature is held. */
    legalEntityId: uuid('legal_entity_id'),
    capacity: text('capacity'),
    delegationAct: text('delegation_act'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    createdAt: instantColumn('created_at').notNull(),
    revokedAt: instantColumn('revoked_at'),
  },
  (table) => [
    index('role_grant_account').on(table.accountId),
    index('role_grant_tenant').on(table.tenantId, table.role),
    check('role_grant_scope', sql`(${table.role} = 'platform-admin') = (${table.tenantId} IS NULL)`),
    check('signatory_signs_for_an_entity', sql`${table.role} <> 'signatory' OR ${table.legalEntityId} IS NOT NULL`),
  ],
)

/** Attempts that are limited (sign-in, links asked for, sign-ups), counted for every process. */
export const signInAttemptTable = pgTable(
  'sign_in_attempt',
  {
    id: primaryId(),
    /** SHA-256 of what is limited and for whom: no address of a stranger is kept. */
    emailHash: text('email_hash').notNull(),
    ip: text('ip').notNull(),
    at: instantColumn('at').notNull(),
  },
  (table) => [
    index('sign_in_attempt_email').on(table.emailHash, table.at),
    index('sign_in_attempt_ip').on(table.ip, table.at),
  ],
)

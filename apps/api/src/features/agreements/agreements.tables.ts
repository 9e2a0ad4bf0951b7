import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { agreementStatus, decisionGround, partyRole, signatureMethod } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { bookingTable } from '../bookings/bookings.tables.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'
import { fileTable } from '../files/files.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'
import type { DocumentSealFacts } from './document-seal.ts'
import type { RecordedChange } from './rules/agreement-changes.ts'
import type { AgreementFacts } from './rules/agreement-facts.ts'

/** Yearly framework act of a school board or of an owner (délibération). */
export const boardActTable = pgTable(
  'board_act',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    legalEntityId: uuid('legal_entity_id').notNull(),
    number: text('number').notNull(),
    subject: text('subject').notNull(),
    votedOn: date('voted_on', { mode: 'string' }).notNull(),
    transmittedOn: date('transmitted_on', { mode: 'string' }).notNull(),
    /** Transmission + 15 days for an EPLE (R421-54), the day of transmission for a local authority. */
    executoryFrom: date('executory_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('board_act_number').on(table.legalEntityId, table.number),
    foreignKey({
      columns: [table.tenantId, table.legalEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check(
      'board_act_dates',
      sql`${table.transmittedOn} >= ${table.votedOn} AND ${table.executoryFrom} >= ${table.transmittedOn}`,
    ),
  ],
)

const endGround = { options: [...decisionGround.options, 'cancellation' as const] }

export const agreementTable = pgTable(
  'agreement',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    /** 0: the agreement of the booking; n: its n-th amendment (avenant). */
    rank: integer('rank').notNull().default(0),
    number: text('number').notNull(),
    status: wordColumn('status', agreementStatus).notNull(),
    /** Snapshot of everything the document says. */
    facts: jsonb('facts').$type<AgreementFacts>().notNull(),
    /** Public handle of the verification page, 128 bits, printed in the document. */
    verificationToken: text('verification_token').notNull().unique('agreement_verification_token'),
    toSignFileId: uuid('to_sign_file_id').references(() => fileTable.id),
    toSignSha256: text('to_sign_sha256'),
    signedFileId: uuid('signed_file_id').references(() => fileTable.id),
    signedSha256: text('signed_sha256'),
    /** Server seal of the signed file; null until there is one, and for files made before there were seals. */
    seal: jsonb('seal').$type<DocumentSealFacts>(),
    createdAt: instantColumn('created_at').notNull(),
    /** Last time its chain of evidence was computed again, and since when it is broken. */
    evidenceCheckedAt: instantColumn('evidence_checked_at'),
    evidenceBrokenAt: instantColumn('evidence_broken_at'),
    signedAt: instantColumn('signed_at'),
    /** Minor change agreed on since the signatures, without a new one: once, and only of the agreement itself. */
    minorChange: jsonb('minor_change').$type<RecordedChange>(),
    /** First day without it, and why: a decision on a lawful ground, or the cancellation of its booking. */
    endsOn: date('ends_on', { mode: 'string' }),
    endGround: wordColumn('end_ground', endGround),
  },
  (table) => [
    unique('agreement_of_tenant').on(table.tenantId, table.organisationId, table.id),
    unique('agreement_number').on(table.tenantId, table.number),
    unique('agreement_rank').on(table.bookingId, table.rank),
    check('amendments_follow_their_agreement', sql`${table.rank} >= 0`),
    check('minor_change_of_the_agreement', sql`${table.minorChange} IS NULL OR ${table.rank} = 0`),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
    check('end_has_a_ground', sql`(${table.endsOn} IS NULL) = (${table.endGround} IS NULL)`),
    check('terminated_has_an_end', sql`${table.status} <> 'terminated' OR ${table.endsOn} IS NOT NULL`),
    check(
      'to_sign_is_hashed',
      sql`${table.status} = 'draft' OR ${table.status} = 'void' OR ${table.toSignSha256} IS NOT NULL`,
    ),
  ],
)

/** Who signs an agreement, in the order of the signatures; the organiser is its organisation. */
export const agreementPartyTable = pgTable(
  'agreement_party',
  {
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    agreementId: uuid('agreement_id').notNull(),
    role: wordColumn('role', partyRole).notNull(),
    /** Place in the order of the signatures: 1 for the first. */
    rank: integer('rank').notNull(),
    legalEntityId: uuid('legal_entity_id'),
    /** The establishment whose people may sign for it. */
    establishmentId: uuid('establishment_id'),
  },
  (table) => [
    primaryKey({ columns: [table.agreementId, table.role] }),
    unique('one_party_per_rank').on(table.agreementId, table.rank),
    index('agreement_party_entity').on(table.legalEntityId),
    index('agreement_party_establishment').on(table.establishmentId),
    check(
      'only_the_organiser_has_no_entity',
      sql`(${table.role} = 'organiser') = (${table.legalEntityId} IS NULL)
        AND (${table.role} = 'organiser') = (${table.establishmentId} IS NULL)`,
    ),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.agreementId],
      foreignColumns: [agreementTable.tenantId, agreementTable.organisationId, agreementTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.legalEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
  ],
)

export const signatureTable = pgTable(
  'signature',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    agreementId: uuid('agreement_id').notNull(),
    party: wordColumn('party', partyRole).notNull(),
    accountId: uuid('account_id').notNull(),
    signerName: text('signer_name').notNull(),
    capacity: text('capacity').notNull(),
    delegationAct: text('delegation_act'),
    method: wordColumn('method', signatureMethod).notNull(),
    /** How the person was authenticated, in words for the evidence page. */
    authenticatedBy: text('authenticated_by').notNull(),
    /** SHA-256 of the bytes that were signed (H1). */
    sha256: text('sha256').notNull(),
    signedAt: instantColumn('signed_at').notNull(),
    evidence: jsonb('evidence').$type<Record<string, string>>().notNull(),
    /** Of a signature given elsewhere: the scan of the paper or the file of the service, its hash, the day it says. */
    copyFileId: uuid('copy_file_id').references(() => fileTable.id),
    copySha256: text('copy_sha256'),
    copySignedOn: date('copy_signed_on', { mode: 'string' }),
    /** Place in the chain of the agreement's evidence: 1 for the first signature. */
    rank: integer('rank').notNull(),
    /** Hash of the entry before (null for the first), and of this one, in which it is written. */
    previousSha256: text('previous_sha256'),
    entrySha256: text('entry_sha256').notNull(),
  },
  (table) => [
    unique('one_signature_per_rank').on(table.agreementId, table.rank),
    unique('signature_entry').on(table.agreementId, table.entrySha256),
    check('only_the_first_follows_none', sql`(${table.rank} = 1) = (${table.previousSha256} IS NULL)`),
    foreignKey({
      name: 'signature_follows_another',
      columns: [table.agreementId, table.previousSha256],
      foreignColumns: [table.agreementId, table.entrySha256],
    }),
    check(
      'signed_elsewhere_has_its_copy',
      sql`(${table.method} IN ('hand-signed-copy', 'signature-provider')) = (${table.copyFileId} IS NOT NULL)
        AND (${table.copyFileId} IS NULL) = (${table.copySha256} IS NULL)
        AND (${table.copyFileId} IS NULL) = (${table.copySignedOn} IS NULL)`,
    ),
    check(
      'only_the_organiser_signs_by_hand',
      sql`${table.method} <> 'hand-signed-copy' OR ${table.party} = 'organiser'`,
    ),
    unique('one_signature_per_party').on(table.agreementId, table.party),
    foreignKey({
      name: 'signature_of_a_party',
      columns: [table.agreementId, table.party],
      foreignColumns: [agreementPartyTable.agreementId, agreementPartyTable.role],
    }),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.agreementId],
      foreignColumns: [agreementTable.tenantId, agreementTable.organisationId, agreementTable.id],
    }),
  ],
)

/** Gapless number per payee and year, locked in the transaction that takes it. */
export const agreementCounterTable = pgTable(
  'agreement_counter',
  {
    tenantId: uuid('tenant_id').notNull(),
    legalEntityId: uuid('legal_entity_id').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.legalEntityId, table.year] }),
    index('agreement_counter_tenant').on(table.tenantId),
  ],
)

import { boolean, check, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import {
  partyRole,
  signatureProviderKind,
  signatureRequestStatus,
  type PartyRole,
  type SignatureProviderDto,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { agreementTable } from '../agreements/agreements.tables.ts'
import { fileTable } from '../files/files.tables.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'

/** The account that a tenant has at a service that signs; one at most. */
export const signatureProviderTable = pgTable('signature_provider', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenantTable.id),
  kind: wordColumn('kind', signatureProviderKind).notNull(),
  /** Address and circuit; no secret. */
  account: jsonb('account').$type<NonNullable<SignatureProviderDto['account']>>().notNull(),
  /** Sealed JSON of its secrets; bound to this table and tenant. */
  sealedSecrets: text('sealed_secrets').notNull(),
  parties: jsonb('parties').$type<PartyRole[]>().notNull(),
  version: integer('version').notNull().default(1),
  testedAt: instantColumn('tested_at'),
  testError: text('test_error'),
  updatedAt: instantColumn('updated_at').notNull(),
})

/** The signature of one party of an agreement, asked of the service of its tenant. */
export const signatureRequestTable = pgTable(
  'signature_request',
  {
    /** Also what the service knows the request by. */
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    agreementId: uuid('agreement_id').notNull(),
    party: wordColumn('party', partyRole).notNull(),
    provider: wordColumn('provider', signatureProviderKind).notNull(),
    /** Whose signature is asked: a member of the organisation, or an empowered signatory. */
    signerAccountId: uuid('signer_account_id')
      .notNull()
      .references(() => accountTable.id),
    status: wordColumn('status', signatureRequestStatus).notNull(),
    /** Name of the request at the service, once sent. */
    reference: text('reference'),
    /** SHA-256 of the file that was sent. */
    sentSha256: text('sent_sha256').notNull(),
    refusal: text('refusal'),
    /** What the service keeps as evidence of the signature. */
    evidenceFileId: uuid('evidence_file_id').references(() => fileTable.id),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    /** When the service is spoken to next; null once ended. */
    nextTryAt: instantColumn('next_try_at'),
    /** Told once to those who decide that the service has been out of reach for hours. */
    toldOfDelay: boolean('told_of_delay').notNull().default(false),
    askedAt: instantColumn('asked_at').notNull(),
    sentAt: instantColumn('sent_at'),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [
    index('signature_request_agreement').on(table.agreementId),
    unique('signature_request_reference').on(table.provider, table.reference),
    check('sent_has_a_reference', sql`${table.status} NOT IN ('waiting', 'signed') OR ${table.reference} IS NOT NULL`),
    check('ended_is_left_alone', sql`(${table.endedAt} IS NULL) = (${table.nextTryAt} IS NOT NULL)`),
    check('ended_says_how', sql`(${table.endedAt} IS NULL) = (${table.status} IN ('to-send', 'waiting', 'to-cancel'))`),
    foreignKey({
      name: 'request_of_an_agreement',
      columns: [table.tenantId, table.organisationId, table.agreementId],
      foreignColumns: [agreementTable.tenantId, agreementTable.organisationId, agreementTable.id],
    }),
  ],
)

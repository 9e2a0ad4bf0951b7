import { z } from 'zod'
import { erasure } from './archives.ts'
import { id, instant, localDate, pageOf, shortText } from './values.ts'
import { agreementStatus, partyRole, publicParty } from './vocabulary.ts'

/**
 * How a party signed. `hand-signed-copy`: on paper, whose scan the desk deposited. `signature-provider`: at the service of
 * the tenant, which gave the signed file back.
 */
export const signatureMethod = z.enum(['one-time-code', 'recorded-decision', 'hand-signed-copy', 'signature-provider'])
export type SignatureMethod = z.infer<typeof signatureMethod>

export const agreementParty = z
  .object({
    role: partyRole,
    name: z.string(),
    representative: z.string(),
    capacity: z.string(),
    signedAt: instant.nullable(),
    method: signatureMethod.nullable(),
    /** Before this day the party cannot sign: its act is not executory yet. Null once it may, or has signed. */
    signableFrom: instant.nullable(),
    /** Of a signature on paper: the day written on it, the SHA-256 of its scan, the establishment that deposited it. */
    copy: z.object({ signedOn: localDate, sha256: z.string(), depositedBy: z.string() }).nullable(),
  })
  .meta({ id: 'AgreementParty' })

/** Server seal of the signed file, and the certificate that it shows. */
export const documentSeal = z
  .object({
    holder: z.string(),
    issuer: z.string(),
    serialNumber: z.string(),
    /** SHA-256 of the certificate. */
    fingerprint: z.string(),
    validUntil: instant,
    /** Made by the platform for a demonstration: nobody vouches for it. */
    isGenerated: z.boolean(),
    sealedAt: instant,
    /** Host of the time-stamping authority; null when the instant is that of the server alone. */
    timestampedBy: z.string().nullable(),
  })
  .meta({ id: 'DocumentSeal' })

/** One line of the chain of evidence, without what it says of people. */
export const evidenceLink = z
  .object({
    party: partyRole,
    signedAt: instant,
    /** SHA-256 of the entry, in which that of the entry before is written. */
    sha256: z.string(),
  })
  .meta({ id: 'EvidenceLink' })

export const agreement = z
  .object({
    id,
    bookingId: id,
    bookingReference: z.string(),
    number: z.string(),
    /** 0: the agreement of the booking; n: its n-th amendment (avenant). */
    rank: z.number().int(),
    status: agreementStatus,
    parties: z.array(agreementParty),
    /** Whose signature is awaited now. */
    nextParty: partyRole.nullable(),
    /** The organiser has no account: taken at the desk, the booking goes on with a copy signed by hand. */
    isSignedOnPaper: z.boolean(),
    toSignSha256: z.string().nullable(),
    signedSha256: z.string().nullable(),
    seal: documentSeal.nullable(),
    /** Its files are no longer there: their time was over. Words, hashes and evidence stay. */
    erasure: erasure.nullable(),
    /** In the order of the signatures. */
    evidence: z.array(evidenceLink),
    /** Each entry has the hash that was noted, and follows the one before. */
    isEvidenceIntact: z.boolean(),
    verificationUrl: z.string(),
    createdAt: instant,
    /** Of an agreement: its amendments, the oldest first. */
    amendments: z.array(z.object({ rank: z.number().int(), number: z.string(), status: agreementStatus })),
    /** When a minor change was recorded without a new signature. */
    minorChangeAt: instant.nullable(),
    /** From this day on every party may sign: an act of one of them is not executory yet. */
    signableFrom: instant.nullable(),
    allowedActions: z.array(z.enum(['sign', 'record-signature', 'deposit-copy', 'download'])),
  })
  .meta({ id: 'Agreement' })
export type AgreementDto = z.infer<typeof agreement>

/** Screen-reader and phone twin of the PDF. */
export const agreementText = z
  .object({
    title: z.string(),
    preamble: z.array(z.string()),
    articles: z.array(z.object({ number: z.number().int(), title: z.string(), paragraphs: z.array(z.string()) })),
    annexes: z.array(z.object({ letter: z.string(), title: z.string(), state: z.string() })),
    /** Annex D, the dated sessions of a series; null for one session. */
    calendar: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
  })
  .meta({ id: 'AgreementText' })
export type AgreementTextDto = z.infer<typeof agreementText>

export const signInputSchema = z
  .strictObject({
    code: z.string().regex(/^[0-9]{6}$/),
    consent: z.literal(true),
    /** Hash of the document that was shown: refused when it is not the one to sign. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'SignAgreement' })
export const recordSignatureInput = z
  .strictObject({
    party: publicParty,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    note: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'RecordSignature' })
/** Text fields sent beside the scan (multipart) of the agreement that the organiser signed by hand. */
export const signedCopyInput = z
  .strictObject({
    /** Hash of the document that was printed: refused when it is not the one to sign. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Day written on the paper. */
    signedOn: localDate,
    /** Who signed, as the paper says. */
    signerName: shortText(120),
    /** « présidente », « trésorier ». */
    capacity: shortText(80),
  })
  .meta({ id: 'SignedCopyForm' })
export const signatureCodeSent = z.object({ sentTo: z.string(), expiresAt: instant }).meta({ id: 'SignatureCodeSent' })
export const documentQuery = z.strictObject({
  version: z.enum(['to-sign', 'signed', 'hand-signed-copy', 'provider-copy']).default('to-sign'),
  /** Of a copy given back by a service: whose signature it bears. */
  party: partyRole.optional(),
})
export type DocumentQuery = z.infer<typeof documentQuery>
export type DocumentVersion = DocumentQuery['version']

export const agreementOfBookingQuery = z.strictObject({ rank: z.coerce.number().int().min(0).max(999).default(0) })

export const agreementPage = pageOf(agreement).meta({ id: 'AgreementPage' })
export const agreementsQuery = z.strictObject({
  view: z.enum(['to-sign', 'signed', 'all']).default('to-sign'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Public verification: nothing private. */
export const verification = z
  .object({
    number: z.string(),
    /** 0: an agreement; n: the n-th amendment of one. */
    rank: z.number().int(),
    status: agreementStatus,
    parties: z.array(
      z.object({
        role: partyRole,
        name: z.string(),
        signedAt: instant.nullable(),
        method: signatureMethod.nullable(),
        /** Establishment that deposited a copy signed by hand. */
        depositedBy: z.string().nullable(),
      }),
    ),
    toSignSha256: z.string().nullable(),
    signedSha256: z.string().nullable(),
    seal: documentSeal.nullable(),
    /** First day without it, once a party decided so; by whom and why is told to the parties alone. */
    endsOn: localDate.nullable(),
    erasure: erasure.nullable(),
    isEvidenceIntact: z.boolean(),
  })
  .meta({ id: 'Verification' })
export const verificationParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) })
export const verifyFileInput = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).meta({ id: 'VerifyFile' })
export const verifyFileAnswer = z
  .object({ match: z.enum(['to-sign', 'signed', 'none']) })
  .meta({ id: 'VerifyFileAnswer' })

export const boardActInput = z
  .strictObject({
    legalEntityId: id,
    number: shortText(60),
    subject: shortText(200),
    votedOn: localDate,
    transmittedOn: localDate,
    validUntil: localDate.nullable().default(null),
  })
  .meta({ id: 'BoardActForm' })
export const boardAct = z
  .object({
    id,
    legalEntityId: id,
    legalEntityName: z.string(),
    number: z.string(),
    subject: z.string(),
    votedOn: localDate,
    transmittedOn: localDate,
    executoryFrom: localDate,
    validUntil: localDate.nullable(),
  })
  .meta({ id: 'BoardAct' })
export const boardActList = z.object({ items: z.array(boardAct) }).meta({ id: 'BoardActList' })

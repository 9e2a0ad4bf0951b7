import { z } from 'zod'
import { email, id, instant, localDate, phone, shortText } from './values.ts'
import { organisationKind, scanState } from './vocabulary.ts'

/** RNA number: W, a letter or digit mix overseas, nine characters after W. */
export const rna = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^W[0-9A-Z]{3}[0-9]{6}$/)
export const siret = z
  .string()
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().regex(/^[0-9]{14}$/))

export const organisationInput = z
  .strictObject({
    kind: organisationKind,
    name: shortText(160),
    rna: rna.nullable().default(null),
    siret: siret.nullable().default(null),
    /** Activity number of a training body. */
    trainingActivityNumber: z.string().trim().max(20).nullable().default(null),
    address: shortText(200),
    postalCode: z.string().regex(/^[0-9]{5}$/),
    city: shortText(80),
    inseeCode: z
      .string()
      .regex(/^[0-9][0-9AB][0-9]{3}$/)
      .nullable()
      .default(null),
    representativeName: shortText(120),
    /** « présidente », « trésorier ». */
    representativeCapacity: shortText(80),
    phone: phone.nullable().default(null),
    /** Date at which the contrat d'engagement républicain was signed, null when not. */
    republicanCommitmentOn: localDate.nullable().default(null),
  })
  .meta({ id: 'OrganisationForm' })
export type OrganisationForm = z.infer<typeof organisationInput>

export const piece = z
  .object({
    id,
    kind: z.enum(['insurance']),
    insurer: z.string(),
    policyNumber: z.string(),
    validFrom: localDate,
    validUntil: localDate,
    /** Null when staff noted a paper certificate seen at the desk. */
    file: z.object({ name: z.string(), mediaType: z.string(), sizeBytes: z.number().int(), scanState }).nullable(),
    createdAt: instant,
    state: z.enum(['valid', 'future', 'expired']),
  })
  .meta({ id: 'Piece' })

/** Text fields sent beside the file (multipart) of an insurance certificate. */
export const pieceInput = z
  .strictObject({
    kind: z.literal('insurance'),
    insurer: shortText(120),
    policyNumber: shortText(60),
    validFrom: localDate,
    validUntil: localDate,
  })
  .refine((value) => value.validUntil >= value.validFrom, { path: ['validUntil'], message: 'ends-before-start' })
  .meta({ id: 'PieceForm' })

export const organisation = z
  .object({
    id,
    kind: organisationKind,
    name: z.string(),
    rna: z.string().nullable(),
    siret: z.string().nullable(),
    trainingActivityNumber: z.string().nullable(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    inseeCode: z.string().nullable(),
    representativeName: z.string(),
    representativeCapacity: z.string(),
    phone: z.string().nullable(),
    republicanCommitmentOn: localDate.nullable(),
    membership: z.enum(['representative', 'member']),
    members: z.array(
      z.object({
        accountId: id,
        givenName: z.string(),
        familyName: z.string(),
        email: z.string(),
        membership: z.enum(['representative', 'member']),
      }),
    ),
    pieces: z.array(piece),
  })
  .meta({ id: 'Organisation' })
export type OrganisationDto = z.infer<typeof organisation>

export const inviteMemberInput = z
  .strictObject({ email, givenName: shortText(80), familyName: shortText(80) })
  .meta({ id: 'InviteMember' })

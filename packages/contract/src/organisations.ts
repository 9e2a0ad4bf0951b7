import { z } from 'zod'
import { piece } from './pieces.ts'
import { email, id, phone, shortText } from './values.ts'
import { organisationKind } from './vocabulary.ts'

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
    /** Declared: association of general interest (CGI, art. 200 and 238 bis). */
    isGeneralInterest: z.boolean().default(false),
    representativeName: shortText(120),
    /** « présidente », « trésorier ». */
    representativeCapacity: shortText(80),
    phone: phone.nullable().default(null),
  })
  .meta({ id: 'OrganisationForm' })
export type OrganisationForm = z.infer<typeof organisationInput>

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
    isGeneralInterest: z.boolean(),
    representativeName: z.string(),
    representativeCapacity: z.string(),
    phone: z.string().nullable(),
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

import { z } from 'zod'
import { email, id, instant, localDate, phone, shortText } from './values.ts'
import { legalEntityKind, organisationKind, role } from './vocabulary.ts'

/** At least 12 characters, no composition rule (CNIL 2022-100 with attempt limiting); common ones are refused. */
export const password = z.string().min(12).max(200)
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)

export const signInInput = z.strictObject({ email, password: z.string().min(1).max(200) }).meta({ id: 'SignIn' })
export const requestLinkInput = z.strictObject({ email }).meta({ id: 'RequestLink' })
export const linkTokenInput = z.strictObject({ token: linkToken }).meta({ id: 'LinkToken' })

export const registerInput = z
  .strictObject({ email, givenName: shortText(80), familyName: shortText(80), phone: phone.optional(), password })
  .meta({ id: 'Register' })

export const acceptInvitationInput = z.strictObject({ token: linkToken, password }).meta({ id: 'AcceptInvitation' })
export const changePasswordInput = z
  .strictObject({ currentPassword: z.string().max(200), newPassword: password })
  .meta({ id: 'ChangePassword' })
export const editProfileInput = z
  .strictObject({ givenName: shortText(80), familyName: shortText(80), phone: phone.nullable() })
  .meta({ id: 'EditProfile' })

export const inviteInput = z
  .strictObject({
    email,
    givenName: shortText(80),
    familyName: shortText(80),
    role,
    establishmentId: id.optional(),
    /** Entity whose signature is delegated, for `signatory`. */
    legalEntityId: id.optional(),
    /** Title written in agreements: « principale », « adjoint au maire ». */
    capacity: shortText(120).optional(),
    delegationAct: shortText(200).optional(),
    validUntil: localDate.optional(),
  })
  .meta({ id: 'Invite' })

export const roleGrant = z
  .object({
    id,
    role,
    tenantId: id.nullable(),
    establishmentId: id.nullable(),
    establishmentName: z.string().nullable(),
    legalEntityId: id.nullable(),
    capacity: z.string().nullable(),
    validUntil: localDate.nullable(),
  })
  .meta({ id: 'RoleGrant' })

export const person = z
  .object({ accountId: id, givenName: z.string(), familyName: z.string(), email: z.string(), grant: roleGrant })
  .meta({ id: 'Person' })

/** Who is signed in and what the menu may show; `account` is null for a visitor. */
export const me = z
  .object({
    account: z
      .object({
        id,
        email: z.string(),
        givenName: z.string(),
        familyName: z.string(),
        phone: z.string().nullable(),
        hasPassword: z.boolean(),
      })
      .nullable(),
    organisations: z.array(
      z.object({
        id,
        name: z.string(),
        kind: organisationKind,
        membership: z.enum(['representative', 'member']),
      }),
    ),
    roles: z.array(roleGrant),
    tenants: z.array(z.object({ id, name: z.string(), slug: z.string() })),
    establishments: z.array(z.object({ id, name: z.string(), tenantId: id, toHandle: z.number().int() })),
    session: z.object({ id, expiresAt: instant, idleExpiresAt: instant }).nullable(),
    demo: z.boolean(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof me>

export const sessionItem = z
  .object({ id, createdAt: instant, lastSeenAt: instant, userAgent: z.string().nullable(), current: z.boolean() })
  .meta({ id: 'SessionItem' })

export const tenantItem = z
  .object({
    id,
    kind: z.enum(['departement', 'commune']),
    name: z.string(),
    slug: z.string(),
    brandColour: z.string().nullable(),
  })
  .meta({ id: 'TenantItem' })

/** Owner or establishment with its own legal person: who votes acts, signs and is paid. */
export const legalEntityItem = z.object({ id, kind: legalEntityKind, name: z.string() }).meta({ id: 'LegalEntityItem' })
export const legalEntityList = z.object({ items: z.array(legalEntityItem) }).meta({ id: 'LegalEntityList' })

import { z } from 'zod'
import { id, instant, shortText } from './values.ts'
import { partyRole } from './vocabulary.ts'

export const signatureProviderKind = z.enum(['i-parapheur', 'yousign'])
export type SignatureProviderKind = z.infer<typeof signatureProviderKind>

/**
 * Where the request of one signature stands: to be sent, with the service, taken back (not yet known there), or ended.
 */
export const signatureRequestStatus = z.enum([
  'to-send',
  'waiting',
  'to-cancel',
  'signed',
  'refused',
  'expired',
  'cancelled',
])
export type SignatureRequestStatus = z.infer<typeof signatureRequestStatus>

/** The signature of one party asked of a service, as the readers of the agreement see it. */
export const signatureRequest = z
  .object({
    id,
    party: partyRole,
    provider: signatureProviderKind,
    status: signatureRequestStatus,
    askedAt: instant,
    sentAt: instant.nullable(),
    endedAt: instant.nullable(),
    /** Words of whoever refused, as the service hands them on. */
    refusal: z.string().nullable(),
    /** Code of the last failed exchange; null when the last one went well. */
    lastError: z.string().nullable(),
    nextTryAt: instant.nullable(),
  })
  .meta({ id: 'SignatureRequest' })
export type SignatureRequestDto = z.infer<typeof signatureRequest>

export const signatureRequestsOfAgreement = z
  .object({
    /** The most recent of each party, in the order of the signatures. */
    items: z.array(signatureRequest),
    allowedActions: z.array(z.enum(['ask', 'withdraw'])),
  })
  .meta({ id: 'SignatureRequestsOfAgreement' })
export type SignatureRequestsOfAgreementDto = z.infer<typeof signatureRequestsOfAgreement>

const address = z.url({ protocol: /^https?$/ }).max(300)
const word = shortText(120)
/** A secret left out keeps the one that is sealed already. */
const secret = z.string().trim().min(8).max(500).optional()

export const iParapheurSettings = z.strictObject({
  kind: z.literal('i-parapheur'),
  baseUrl: address,
  clientId: word,
  clientSecret: secret,
  /** Identifiers of the entity and of the desk that sends, then the circuit. */
  entityId: word,
  deskId: word,
  type: word,
  subtype: word,
})
export const yousignSettings = z.strictObject({
  kind: z.literal('yousign'),
  baseUrl: address,
  apiKey: secret,
  webhookSecret: secret,
})

export const signatureProviderInput = z
  .strictObject({
    /** Whose signatures go through the service. */
    parties: z.array(partyRole).min(1).max(partyRole.options.length),
    account: z.discriminatedUnion('kind', [iParapheurSettings, yousignSettings]),
    /** Version that was read; 0 when there was none. */
    version: z.number().int().min(0),
  })
  .meta({ id: 'SignatureProviderForm' })
export type SignatureProviderInput = z.infer<typeof signatureProviderInput>

export const signatureProvider = z
  .object({
    version: z.number().int(),
    /** Without its secrets; null when no service signs for the tenant. */
    account: z
      .discriminatedUnion('kind', [
        iParapheurSettings.omit({ clientSecret: true }).extend({ kind: z.literal('i-parapheur') }),
        yousignSettings.omit({ apiKey: true, webhookSecret: true }).extend({ kind: z.literal('yousign') }),
      ])
      .nullable(),
    parties: z.array(partyRole),
    /** Address that the service calls; null where it must be asked. */
    callAddress: z.string().nullable(),
    lastTest: z.object({ at: instant, error: z.string().nullable() }).nullable(),
    /** Requests that wait or failed, the oldest first. */
    exchanges: z.array(signatureRequest.extend({ agreementId: id, agreementNumber: z.string(), bookingId: id })),
    allowedActions: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'SignatureProvider' })
export type SignatureProviderDto = z.infer<typeof signatureProvider>

export const removeProviderQuery = z.strictObject({ version: z.coerce.number().int().min(1) })
export const askSignatureInput = z.strictObject({ party: partyRole }).meta({ id: 'AskSignature' })
